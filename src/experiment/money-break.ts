/**
 * Where the mean weekly margin no longer rises: the root of the paired difference between 1.05 V and V. A margin that
 * has levelled off differs from volume to volume by chance alone; so "rises" asks for a hundredth of what the same step
 * brings at the volume where the search begins.
 */
import { type Looked, today } from './bracket.js'
import type { BreakEstimate } from './break-estimate.js'
import { curveRoot } from './curve-root.js'
import { rounded } from './drift.js'
import { meanOf } from './sample.js'
import type { Point, Study } from './study.js'

const step = 1.05
const leastShareOfRise = 0.01

/** Absent where the margin rises up to the end of the sweep. Only for scenarios with value and cost. */
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
  const start = await begins(volumes, today(sweep), rise)
  if (start === undefined) return undefined
  const least = leastShareOfRise * meanOf(await rise(start.from))
  const shortfall = async (volume: number) => (await rise(volume)).map((each) => least - each)
  if (start.turned !== undefined) return curveRoot(shortfall, start.from, start.turned)
  const turned = firstFall(sweep, today(sweep), least)
  if (turned === undefined) return undefined
  return curveRoot(shortfall, volumes[Math.max(today(sweep), turned - 1)], volumes[turned + 1])
}

/**
 * Where the search begins: at 1× where the margin rises there, otherwise at the largest lower volume at which it does,
 * and the next one, `turned`, is where it no longer does. Absent where it rises nowhere.
 */
async function begins(volumes: readonly number[], start: number, rise: (volume: number) => Promise<readonly number[]>) {
  for (let i = start; i >= 0; i--)
    if (meanOf(await rise(volumes[i])) > 0)
      return i === start ? { from: volumes[i], turned: undefined } : { from: volumes[i], turned: volumes[i + 1] }
  return undefined
}

/** The first volume of the sweep from which the margin to the next hardly rises. */
function firstFall(sweep: readonly Looked[], start: number, least: number): number | undefined {
  for (let i = start; i + 1 < sweep.length; i++) {
    const rise = sweep[i + 1].sample.mean('margin') - sweep[i].sample.mean('margin')
    const steps = (sweep[i + 1].volume / sweep[i].volume - 1) / (step - 1)
    if (rise < least * steps) return i
  }
  return undefined
}
