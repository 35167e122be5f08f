/**
 * The volume at which the mean of a paired curve crosses 0 from below: where a promise is missed, where the margin no
 * longer rises. The bracket is narrowed by secants, and by halves where a secant hardly moves it (a curve that is flat
 * until it explodes); the root is that of the line through its two ends, on which the jackknife leaves out one
 * replication at a time.
 */
import { pseudoValues } from '../statistics/jackknife.js'
import { rootOfLine } from '../statistics/line.js'
import { type BreakEstimate, breakEstimate } from './break-estimate.js'
import { rounded } from './drift.js'
import { meanOf } from './sample.js'

/** One value a replication at a volume. */
export type Curve = (volume: number) => Promise<readonly number[]>

/** The ends of the last bracket lie this close together (relative); an interval is never narrower. */
const narrow = 1.015
/** A secant keeps this far (of the bracket) from its ends, so that the root soon lies between two near ones. */
const margin = 0.05

interface End {
  readonly volume: number
  readonly values: readonly number[]
}

/** The mean lies at or below 0 at `low` and above it at `high`. */
export async function curveRoot(curve: Curve, low: number, high: number): Promise<BreakEstimate> {
  let a: End = { volume: low, values: await curve(low) }
  let b: End = { volume: high, values: await curve(high) }
  for (let halve = false; b.volume > a.volume * narrow; ) {
    const width = b.volume - a.volume
    const volume = rounded(halve ? a.volume + width / 2 : secant(a, b))
    const middle: End = { volume, values: await curve(volume) }
    if (meanOf(middle.values) > 0) b = middle
    else a = middle
    halve = b.volume - a.volume > width / 2
  }
  const rootOf = (leftOut: number | undefined) => rootBetween(a, b, leftOut)
  return breakEstimate(pseudoValues(a.values.length, rootOf), b.volume - a.volume)
}

function secant(a: End, b: End): number {
  const width = b.volume - a.volume
  const root = rootBetween(a, b)
  return Math.min(b.volume - margin * width, Math.max(a.volume + margin * width, root))
}

function rootBetween(a: End, b: End, leftOut?: number): number {
  const ends = [a, b].map(({ volume, values }) => ({ x: volume, y: meanOf(values, leftOut) }))
  return rootOfLine(ends[0], ends[1]) ?? (a.volume + b.volume) / 2
}
