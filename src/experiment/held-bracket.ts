/** Brackets that were narrowed with few replications, for a search with more of them. */
import { gridIndex, gridVolume } from './volume-grid.js'

export interface Ends {
  readonly low: number
  readonly high: number
}

/**
 * The bracket, moved until what is looked for lies in it with all replications too, and never beyond the ends of the
 * search. Few replications leave it nearby, so that the volumes far from it are looked at with few alone.
 * @param isAbove whether a volume lies above what is looked for
 */
export async function heldBracket(
  isAbove: (volume: number) => Promise<boolean>,
  { low, high }: Ends,
  search: Ends,
): Promise<Ends> {
  let ends = { low, high }
  for (let by = high / low; ends.low > search.low && (await isAbove(ends.low)); by *= by)
    ends = { low: Math.max(search.low, onGrid(ends.low / by)), high: ends.low }
  for (let by = high / low; ends.high < search.high && !(await isAbove(ends.high)); by *= by)
    ends = { low: ends.high, high: Math.min(search.high, onGrid(ends.high * by, 1)) }
  return ends
}

function onGrid(volume: number, above = 0): number {
  return gridVolume(gridIndex(volume) + above)
}
