/**
 * The volume at which the mean of a paired curve crosses 0 from below: where a promise is missed, where the margin no
 * longer rises. Volumes that were looked at already narrow the bracket for nothing; then each step looks at the volume of
 * the grid beside the root that is guessed, on the side of the farther end, so that the root soon lies between two
 * neighbours; it halves where that hardly narrows (a curve that is flat until it explodes). The root is that of the line
 * through the two ends, on which the jackknife leaves out one replication at a time. Where chance alone moves the curve
 * about as much as the volume does from one end to the other, that line has any slope: then the slope is that between
 * ends farther apart (the delta method; Cochran 1977, section 6.4).
 */
import { pseudoValues } from '../statistics/jackknife.js'
import { type Point, rootOfLine, rootOfParabola } from '../statistics/line.js'
import { type BreakEstimate, breakEstimate } from './break-estimate.js'
import { type Ends, heldBracket } from './held-bracket.js'
import { meanOf } from './sample.js'
import { gridIndex, gridVolume, rounded } from './volume-grid.js'

/** One value a replication at a volume. */
export type Curve = (volume: number) => Promise<readonly number[]>

/** Two neighbours of the grid lie closer together. */
const narrow = 1.015

interface End {
  readonly volume: number
  readonly values: readonly number[]
}

export interface RootOptions {
  /** Volumes at which the curve costs nothing. */
  readonly known?: readonly number[]
  /** The same curve with fewer replications: the bracket is narrowed on it first. */
  readonly coarsely?: { readonly curve: Curve; readonly known?: readonly number[] } | undefined
  /** The ends of the last bracket lie this close together (relative); an interval holds them. */
  readonly within?: number
}

/** The mean lies at or below 0 at `low` and above it at `high`. */
export async function curveRoot(
  curve: Curve,
  low: number,
  high: number,
  { known = [], within = narrow, coarsely }: RootOptions = {},
): Promise<BreakEstimate> {
  let search: Ends = { low, high }
  if (coarsely !== undefined) {
    const [a, b] = await narrowed(coarsely.curve, search, coarsely.known ?? [], within)
    const isBeyond = async (volume: number) => meanOf(await curve(volume)) > 0
    search = await heldBracket(isBeyond, { low: a.volume, high: b.volume }, search)
  }
  const [a, b, looked] = await narrowed(curve, search, known, within)
  const values = isSteep(a, b)
    ? pseudoValues(a.values.length, (leftOut: number | undefined) => rootBetween(a, b, leftOut))
    : byDelta(a, b, looked)
  const { breaksAt, ...rest } = breakEstimate(values)
  const { estimate, low: least, high: most } = breaksAt
  // Between the two ends the curve need not be a line.
  return { ...rest, breaksAt: { estimate, low: Math.min(least, a.volume), high: Math.max(most, b.volume) } }
}

/** So many standard errors the paired rise from one end to the other is above 0 where its line has a slope of its own. */
const steep = 3

function isSteep(a: End, b: End): boolean {
  const rises = b.values.map((value, index) => value - a.values[index])
  const rise = meanOf(rises)
  const squares = rises.reduce((sum, each) => sum + (each - rise) * (each - rise), 0)
  return rise * rise > steep * steep * (squares / (rises.length - 1) / rises.length)
}

/** The root, less what each replication lies above the curve there, over the slope of the curve around it. */
function byDelta(a: End, b: End, looked: readonly End[]): number[] {
  const root = rootBetween(a, b)
  const [below, above] = aroundSteeply(a, b, looked)
  const slope = (meanOf(above.values) - meanOf(below.values)) / (above.volume - below.volume)
  const share = (root - a.volume) / (b.volume - a.volume)
  return a.values.map((value, index) => root - (value + share * (b.values[index] - value)) / slope)
}

/** The nearest two ends around the root between which the curve surely rises, else the farthest. */
function aroundSteeply(a: End, b: End, looked: readonly End[]): [End, End] {
  const below = looked.filter(({ volume }) => volume <= a.volume).sort((x, y) => y.volume - x.volume)
  const above = looked.filter(({ volume }) => volume >= b.volume).sort((x, y) => x.volume - y.volume)
  const pairs = Array.from({ length: Math.max(below.length, above.length) }, (_, step): [End, End] => [
    below[Math.min(step, below.length - 1)],
    above[Math.min(step, above.length - 1)],
  ])
  return pairs.find(([low, high]) => isSteep(low, high)) ?? pairs[pairs.length - 1]
}

/** The two ends of the last bracket, and all that was looked at, they among it. */
async function narrowed(
  curve: Curve,
  { low, high }: Ends,
  known: readonly number[],
  within: number,
): Promise<[End, End, readonly End[]]> {
  const looked: End[] = []
  const endAt = async (volume: number): Promise<End> => {
    const end = { volume, values: await curve(volume) }
    looked.push(end)
    return end
  }
  let [a, b] = [await endAt(low), await endAt(high)]
  const rising = [...known].sort((x, y) => x - y)
  for (const volume of rising.filter((each) => each > low && each < high)) {
    const end = await endAt(volume)
    if (isAbove(end)) {
      b = end
      break
    }
    a = end
  }
  const outside = rising.find((each) => each > b.volume) ?? rising.findLast((each) => each < a.volume)
  let third = outside === undefined ? undefined : await endAt(outside)
  for (let before = [Number.POSITIVE_INFINITY]; b.volume > a.volume * within; ) {
    const width = b.volume - a.volume
    const middle = width > before[0] / 2 ? (a.volume + b.volume) / 2 : guess(a, b, third)
    const end = await endAt(onGrid(a, b, middle))
    third = isAbove(end) ? b : a
    if (isAbove(end)) b = end
    else a = end
    // Two steps are to halve the bracket: one on each side of the root.
    before = [...before, width].slice(-2)
  }
  return [a, b, looked]
}

function isAbove({ values }: End): boolean {
  return meanOf(values) > 0
}

/** The volume of the grid next to the root, on the side of the farther end, and between the two. */
function onGrid(a: End, b: End, root: number): number {
  const below = gridIndex(root)
  const near = root - a.volume > b.volume - root ? [below, below + 1, below - 1] : [below + 1, below, below + 2]
  const inside = near.map(gridVolume).find((volume) => volume > a.volume && volume < b.volume)
  return inside ?? rounded((a.volume + b.volume) / 2)
}

/** By the parabola through three ends, volume over value; by the line through two where it leads outside of them. */
function guess(a: End, b: End, third: End | undefined): number {
  const line = rootBetween(a, b)
  if (third === undefined) return line
  const root = rootOfParabola(...pointsOf(a, b, third))
  return root !== undefined && root > a.volume && root < b.volume ? root : line
}

function pointsOf(...ends: [End, End, End]): [Point, Point, Point] {
  const pointOf = ({ volume, values }: End): Point => ({ x: volume, y: meanOf(values) })
  return [pointOf(ends[0]), pointOf(ends[1]), pointOf(ends[2])]
}

function rootBetween(a: End, b: End, leftOut?: number): number {
  const ends = [a, b].map(({ volume, values }) => ({ x: volume, y: meanOf(values, leftOut) }))
  return rootOfLine(ends[0], ends[1]) ?? (a.volume + b.volume) / 2
}
