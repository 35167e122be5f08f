/**
 * Where the mean weekly margin no longer rises: the root of the paired difference between 1.05 V and V. A margin that
 * has levelled off differs from volume to volume by chance alone; so "rises" asks for a hundredth of what the same step
 * brings at the volume where the search begins.
 */
import { type Looked, today } from './bracket.js'
import type { BreakEstimate } from './break-estimate.js'
import { type Curve, curveRoot } from './curve-root.js'
import { rounded } from './drift.js'
import { meanOf } from './sample.js'
import type { Point, Study } from './study.js'

const step = 1.05
const leastShareOfRise = 0.01

/** Absent where the margin rises up to the end of the sweep, and where it rises nowhere. Only with value and cost. */
export async function moneyBreak(
  study: Study,
  at: Omit<Point, 'volume'>,
  sweep: readonly Looked[],
  replications: number,
): Promise<BreakEstimate | undefined> {
  const rise = async (volume: number) => {
    const points = [volume, rounded(volume * step)].map((each) => ({ ...at, volume: each }))
    const [here, beyond] = await study.samples(points, replications)
    const margins = here.of('margin')
    return beyond.of('margin').map((margin, index) => margin - margins[index])
  }
  const volumes = sweep.map(({ volume }) => volume)
  const from = await lastRise(volumes, today(sweep), rise)
  if (from === undefined) return undefined
  const least = leastShareOfRise * meanOf(await rise(volumes[from]))
  const shortfall = async (volume: number) => (await rise(volume)).map((each) => least - each)
  // A sweep's own margins say cheaply where it is worth looking.
  const first = from < today(sweep) ? from : firstFall(sweep, from, least)
  if (first === undefined) return undefined
  let low = Math.max(from, first - 1)
  while (low > from && meanOf(await shortfall(volumes[low])) > 0) low--
  for (; low + 1 < volumes.length; low++)
    if (meanOf(await shortfall(volumes[low + 1])) > 0) return curveRoot(shortfall, volumes[low], volumes[low + 1])
  return undefined
}

/** The place of the largest volume up to 1× at which the margin rises. */
async function lastRise(volumes: readonly number[], start: number, rise: Curve): Promise<number | undefined> {
  for (let place = start; place >= 0; place--) if (meanOf(await rise(volumes[place])) > 0) return place
  return undefined
}

/** The first place of the sweep from which the margin to the next hardly rises. */
function firstFall(sweep: readonly Looked[], start: number, least: number): number | undefined {
  for (let place = start; place + 1 < sweep.length; place++) {
    const rise = sweep[place + 1].sample.mean('margin') - sweep[place].sample.mean('margin')
    const steps = (sweep[place + 1].volume / sweep[place].volume - 1) / (step - 1)
    if (rise < least * steps) return place
  }
  return undefined
}
