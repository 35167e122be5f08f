/**
 * A constraint's own break volume by theory: where its offered load reaches 1. In proportion to the volume that is
 * 1 ÷ the load at 1×; where routing or work read the volume it is searched for.
 */

/** Searches begin and end here, beyond what any simulated search asks for. */
const lowest = 1 / 32
const highest = 64
/** From one volume of the search to the next: a load that falls again where the volume opens a way round is seen before. */
const step = 1.2
const tolerance = 1e-6

/**
 * The volume at which the load is 1; absent where there is no load, or none is known at 1×. Where the load reads the
 * volume it is the first crossing that steps of a fifth from 1/32 to 64 see, and absent where they see none; a volume
 * at which items circle for ever, so that no load is known, counts as overloaded.
 */
export function ownBreakVolume(
  loadAt: (volume: number) => number | undefined,
  readsVolume: boolean,
): number | undefined {
  const load = loadAt(1)
  if (load === undefined || (load === 0 && !readsVolume)) return undefined
  if (!readsVolume) return 1 / load
  let low = 0
  let high = lowest
  while (high <= highest && isBelowOne(loadAt(high))) {
    low = high
    high *= step
  }
  return high > highest ? undefined : narrow(loadAt, low, high)
}

/** Bisection; the load lies below 1 at `low` and not at `high`. */
function narrow(loadAt: (volume: number) => number | undefined, low: number, high: number): number {
  while (high - low > tolerance * high) {
    const middle = (low + high) / 2
    if (isBelowOne(loadAt(middle))) low = middle
    else high = middle
  }
  return high
}

function isBelowOne(load: number | undefined): boolean {
  return load !== undefined && load < 1
}
