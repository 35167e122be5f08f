/**
 * The volume at which the mean of a paired curve crosses 0 from below: where a promise is missed, where the margin no
 * longer rises. Regula falsi (the Illinois variant) on the mean until it is near, then a line through two volumes a
 * little to either side, on which the jackknife leaves out one replication at a time.
 */

import { pseudoValues } from '../statistics/jackknife.js'
import { rootOfLine } from '../statistics/line.js'
import { type BreakEstimate, breakEstimate } from './break-estimate.js'
import { rounded } from './drift.js'
import { meanOf } from './sample.js'

/** One value a replication at a volume. */
export type Curve = (volume: number) => Promise<readonly number[]>

/** A step, or a bracket, this short (relative) is near enough for the line. */
const near = 0.02
const mostSteps = 12
/** The line's volumes lie this far (relative) to either side. */
const aside = 0.015

interface End {
  readonly volume: number
  readonly value: number
}

/** The mean lies at or below 0 at `low` and above it at `high`. */
export async function curveRoot(curve: Curve, low: number, high: number): Promise<BreakEstimate> {
  const around = await narrowed(curve, low, high)
  const volumes = [rounded(around * (1 - aside)), rounded(around * (1 + aside))] as const
  const [below, above] = [await curve(volumes[0]), await curve(volumes[1])]
  const rootOf = (leftOut: number | undefined) =>
    rootOfLine({ x: volumes[0], y: meanOf(below, leftOut) }, { x: volumes[1], y: meanOf(above, leftOut) }) ?? around
  const estimate = breakEstimate(pseudoValues(below.length, rootOf))
  const lastStep = Math.abs(estimate.breaksAt.estimate - around)
  return breakEstimate(estimate.pseudoValues, Math.max(0, lastStep - aside * around))
}

async function narrowed(curve: Curve, low: number, high: number): Promise<number> {
  let a: End = { volume: low, value: meanOf(await curve(low)) }
  let b: End = { volume: high, value: meanOf(await curve(high)) }
  let last = Number.NaN
  for (let step = 0; step < mostSteps; step++) {
    const volume = rounded(rootOfLine({ x: a.volume, y: a.value }, { x: b.volume, y: b.value }) ?? a.volume)
    if (Math.abs(volume - last) <= near * volume || b.volume - a.volume <= near * volume) return volume
    const value = meanOf(await curve(volume))
    // Illinois: the end that stays counts for half, so that it does not stay for ever.
    if (value > 0) {
      b = { volume, value }
      a = { ...a, value: a.value / 2 }
    } else {
      a = { volume, value }
      b = { ...b, value: b.value / 2 }
    }
    last = volume
  }
  return last
}
