/**
 * Where the mean weekly margin no longer rises: the root of the paired difference between 1.05 V and V. A margin that
 * has levelled off differs from volume to volume by chance alone; so "rises" asks for a hundredth of what the same step
 * brings at the volume where the search begins. A margin that rises at no volume, however low, breaks at 0×.
 */
import { rootOfLine } from '../statistics/line.js'
import { type Looked, today } from './bracket.js'
import { atNoVolume, type BreakEstimate } from './break-estimate.js'
import { type Curve, curveRoot } from './curve-root.js'
import { meanOf } from './sample.js'
import type { Point, Study } from './study.js'
import { lowVolumes } from './sweep.js'
import { gridIndex, gridVolume, rounded, stepsToRise } from './volume-grid.js'

const step = 1.05
const leastShareOfRise = 0.01
/** Neighbouring stairs lie this close together; see `onStairs`. */
const narrowEnough = 1.03

/** Absent where the margin rises up to the end of the sweep. Only with value and cost. */
export async function moneyBreak(
  study: Study,
  at: Omit<Point, 'volume'>,
  sweep: readonly Looked[],
  replications: number,
): Promise<BreakEstimate | undefined> {
  const rise = async (volume: number) => {
    const points = [volume, stepFrom(volume)].map((each) => ({ ...at, volume: each }))
    const [here, beyond] = await study.samples(points, replications)
    const margins = here.of('margin')
    return beyond.of('margin').map((margin, index) => margin - margins[index])
  }
  const volumes = sweep.map(({ volume }) => volume)
  // A sweep's own margins say cheaply where it is worth looking.
  const slopes = slopesOf(sweep)
  const start = today(sweep)
  const from = slopes[start] > 0 ? start : await lastRise(volumes, start, rise)
  if (from === undefined) return belowSweep(rise, volumes[0], replications)
  const least = leastShareOfRise * (slopes[from] > 0 ? slopes[from] : meanOf(await rise(volumes[from])))
  const fall = from < start ? from : slopes.findIndex((slope, place) => place >= from && slope < least)
  if (fall < 0) return undefined
  const shortfall = async (volume: number) => (await rise(volume)).map((each) => least - each)
  const guess = Math.max(volumes[from], guessed(volumes, slopes, fall, least))
  const ends = (await onStairs(shortfall, guess)) ?? (await onSweep(shortfall, volumes, from, fall))
  return ends === undefined ? undefined : curveRoot(shortfall, ends[0], ends[1], { within: narrowEnough })
}

/** Where the margin rises at none of the sweep's volumes up to 1×: the last rise below them. */
async function belowSweep(rise: Curve, first: number, replications: number): Promise<BreakEstimate> {
  let high = first
  for (const low of lowVolumes.filter((each) => each < first)) {
    const rises = meanOf(await rise(low))
    if (rises > 0) {
      const shortfall: Curve = async (volume) => (await rise(volume)).map((each) => leastShareOfRise * rises - each)
      return curveRoot(shortfall, low, high, { within: narrowEnough })
    }
    high = low
  }
  return atNoVolume(replications)
}

/** A volume of the grid leads to another. */
function stepFrom(volume: number): number {
  const index = gridIndex(volume)
  return gridVolume(index) === volume ? gridVolume(index + stepsToRise) : rounded(volume * step)
}

/** What one step brings, on average, between each two neighbours of the sweep. */
function slopesOf(sweep: readonly Looked[]): number[] {
  return sweep.slice(1).map(({ volume, sample }, place) => {
    const before = sweep[place]
    return (sample.mean('margin') - before.sample.mean('margin')) / ((volume / before.volume - 1) / (step - 1))
  })
}

/** The place of the largest volume up to 1× at which the margin rises. */
async function lastRise(volumes: readonly number[], start: number, rise: Curve): Promise<number | undefined> {
  for (let place = start; place >= 0; place--) if (meanOf(await rise(volumes[place])) > 0) return place
  return undefined
}

/** Where the slopes, each in the middle between its two volumes, pass the least rise. */
function guessed(volumes: readonly number[], slopes: readonly number[], fall: number, least: number): number {
  const middle = (place: number) => (volumes[place] + volumes[place + 1]) / 2
  if (fall === 0) return middle(0)
  const [before, after] = [fall - 1, fall].map((place) => ({ x: middle(place), y: slopes[place] - least }))
  const root = rootOfLine(before, after) ?? after.x
  return root >= before.x && root <= after.x ? root : after.x
}

/** Of the grid every second volume is a stair, so that each beginning of a step is the end of another. */
const gridStepsToStair = 2
const mostStairs = 5

/** Two neighbouring stairs around the guess between which the rise ends; absent where it does so farther away. */
async function onStairs(shortfall: Curve, guess: number): Promise<[number, number] | undefined> {
  const first = gridIndex(guess)
  const stair = (number: number) => gridVolume(first + number * gridStepsToStair)
  const isShort = async (number: number) => meanOf(await shortfall(stair(number))) > 0
  const goesDown = await isShort(0)
  for (let number = 0; Math.abs(number) < mostStairs; ) {
    const next = goesDown ? number - 1 : number + 1
    if ((await isShort(next)) !== goesDown)
      return goesDown ? [stair(next), stair(number)] : [stair(number), stair(next)]
    number = next
  }
  return undefined
}

/** Two neighbours of the sweep between which the rise ends. */
async function onSweep(
  shortfall: Curve,
  volumes: readonly number[],
  from: number,
  fall: number,
): Promise<[number, number] | undefined> {
  let low = Math.max(from, fall - 1)
  while (low > from && meanOf(await shortfall(volumes[low])) > 0) low--
  for (; low + 1 < volumes.length; low++)
    if (meanOf(await shortfall(volumes[low + 1])) > 0) return [volumes[low], volumes[low + 1]]
  return undefined
}
