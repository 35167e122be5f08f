/**
 * The volume at which the mean of a paired curve crosses 0 from below: where a promise is missed, where the margin no
 * longer rises. Regula falsi (the Illinois variant) on the mean, then a line through two volumes one per cent to either
 * side, on which the jackknife leaves out one replication at a time.
 */

import { pseudoValues } from '../statistics/jackknife.js'
import { rootOfLine } from '../statistics/line.js'
import { type BreakEstimate, breakEstimate } from './break-estimate.js'
import { rounded } from './drift.js'
import { meanOf } from './sample.js'

/** One value a replication at a volume. */
export type Curve = (volume: number) => Promise<readonly number[]>

const closeEnough = 0.005
const mostSteps = 12
const aside = 0.01

interface End {
  readonly volume: number
  readonly value: number
}

/** The mean lies at or below 0 at `low` and above it at `high`. */
export async function curveRoot(curve: Curve, low: number, high: number): Promise<BreakEstimate> {
  const near = await narrowed(curve, low, high)
  const volumes = [rounded(near * (1 - aside)), rounded(near * (1 + aside))] as const
  const [below, above] = [await curve(volumes[0]), await curve(volumes[1])]
  const rootOf = (leftOut: number | undefined) =>
    rootOfLine({ x: volumes[0], y: meanOf(below, leftOut) }, { x: volumes[1], y: meanOf(above, leftOut) }) ?? near
  const estimate = breakEstimate(pseudoValues(below.length, rootOf))
  return breakEstimate(estimate.pseudoValues, Math.abs(estimate.breaksAt.estimate - near))
}

async function narrowed(curve: Curve, low: number, high: number): Promise<number> {
  let a: End = { volume: low, value: meanOf(await curve(low)) }
  let b: End = { volume: high, value: meanOf(await curve(high)) }
  let last = Number.NaN
  for (let step = 0; step < mostSteps; step++) {
    const volume = rounded(rootOfLine({ x: a.volume, y: a.value }, { x: b.volume, y: b.value }) ?? a.volume)
    if (Math.abs(volume - last) <= closeEnough * volume || b.volume - a.volume <= closeEnough * volume) return volume
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
