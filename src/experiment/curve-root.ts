/**
 * The volume at which the mean of a paired curve crosses 0 from below: where a promise is missed, where the margin no
 * longer rises. Volumes that were looked at already narrow the bracket for nothing; then each step looks a little beside
 * the secant's root, on the side of the farther end, so that the root soon lies between two near volumes; it halves where
 * that hardly narrows (a curve that is flat until it explodes). The root is that of the line through the two ends, on
 * which the jackknife leaves out one replication at a time.
 */
import { pseudoValues } from '../statistics/jackknife.js'
import { rootOfLine } from '../statistics/line.js'
import { type BreakEstimate, breakEstimate } from './break-estimate.js'
import { rounded } from './drift.js'
import { meanOf } from './sample.js'

/** One value a replication at a volume. */
export type Curve = (volume: number) => Promise<readonly number[]>

const narrow = 1.015
/** So far beside the secant's root the next step looks, relative to it: two steps, one on each side, are narrow enough. */
const beside = 0.006

interface End {
  readonly volume: number
  readonly values: readonly number[]
}

export interface RootOptions {
  /** Volumes at which the curve costs nothing. */
  readonly known?: readonly number[]
  /** The ends of the last bracket lie this close together (relative); an interval is never narrower. */
  readonly within?: number
}

/** The mean lies at or below 0 at `low` and above it at `high`. */
export async function curveRoot(
  curve: Curve,
  low: number,
  high: number,
  { known = [], within = narrow }: RootOptions = {},
): Promise<BreakEstimate> {
  const endAt = async (volume: number): Promise<End> => ({ volume, values: await curve(volume) })
  let [a, b] = [await endAt(low), await endAt(high)]
  for (const volume of known.filter((each) => each > low && each < high).sort((x, y) => x - y)) {
    const end = await endAt(volume)
    if (isAbove(end)) {
      b = end
      break
    }
    a = end
  }
  for (let halve = false; b.volume > a.volume * within; ) {
    const width = b.volume - a.volume
    const middle = await endAt(rounded(halve ? a.volume + width / 2 : besideRoot(a, b)))
    if (isAbove(middle)) b = middle
    else a = middle
    halve = b.volume - a.volume > width / 2
  }
  const rootOf = (leftOut: number | undefined) => rootBetween(a, b, leftOut)
  return breakEstimate(pseudoValues(a.values.length, rootOf), b.volume - a.volume)
}

function isAbove({ values }: End): boolean {
  return meanOf(values) > 0
}

/** Never beyond the middle between the root and the end that it is to replace. */
function besideRoot(a: End, b: End): number {
  const root = rootBetween(a, b)
  const step = beside * root
  return root - a.volume > b.volume - root
    ? Math.max(root - step, (root + a.volume) / 2)
    : Math.min(root + step, (root + b.volume) / 2)
}

function rootBetween(a: End, b: End, leftOut?: number): number {
  const ends = [a, b].map(({ volume, values }) => ({ x: volume, y: meanOf(values, leftOut) }))
  return rootOfLine(ends[0], ends[1]) ?? (a.volume + b.volume) / 2
}
