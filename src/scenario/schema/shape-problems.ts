/** Keys that are unknown or missing. */
import type { Problem } from '../problem.js'
import type { WrittenMap } from '../written/written.js'

export function shapeProblems(_root: WrittenMap, _known: readonly Problem[]): Problem[] {
  return []
}
