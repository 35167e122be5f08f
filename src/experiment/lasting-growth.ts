/**
 * Whether what breaks first by itself goes on growing. A queue whose people turn items away elsewhere once they are
 * behind (`limit`, patience, rules on queues) grows until they do, and no longer; where theory does not know its load, a
 * run that is over before would take that for a break.
 */

import { movesInTime } from '../scenario/moves-in-time.js'
import { isTrusted } from '../theory/trust.js'
import type { BreakEstimate } from './break-estimate.js'
import { lostShares } from './growth.js'
import { unlimitedBeside } from './kept-capacities.js'
import { loadsIn, longer, longestFactor, type RunLength, scenarioOf } from './run-length.js'
import { meanOf } from './sample.js'
import type { Runs, Study } from './study.js'
import { rounded } from './volume-grid.js'

/** So far above its break volume a queue grows for certain. */
const above = 1.1
/** Of its share in the runs of the search; growth that goes on has the same in longer ones. */
const lasting = 0.75

interface SearchedRuns {
  readonly design: Runs
  readonly length: RunLength
}

/**
 * The longest runs, where growth of the constraint that breaks first does not last in them; absent where it does, where
 * theory knows its load, and where the load itself moves through the run.
 */
export async function untilGrowthLasts(
  study: Study,
  { design, length }: SearchedRuns,
  own: ReadonlyMap<string, BreakEstimate>,
  replications: number,
): Promise<RunLength | undefined> {
  const [first] = [...own].sort(([, a], [, b]) => a.breaksAt.estimate - b.breaksAt.estimate)
  const scenario = scenarioOf(study, design)
  const { constraints } = length.loads
  const constraint = constraints.find(({ id }) => id === first?.[0])
  if (constraint === undefined || isTrusted(constraint.trust) || movesInTime(scenario)) return undefined
  const long = longer(study, design, longestFactor)
  if (long === undefined || length.factor === longestFactor) return undefined
  const [id, { breaksAt }] = first
  const unlimited = unlimitedBeside(scenario, constraints, id)
  const volume = rounded(above * breaksAt.estimate)
  const [here, later] = await study.samples(
    [length.runs, long].map((runs) => ({ ...runs, volume, detail: 'growth', unlimited })),
    replications,
  )
  if (meanOf(lostShares(later, id)) >= lasting * meanOf(lostShares(here, id))) return undefined
  return { runs: long, loads: loadsIn(study, long), factor: longestFactor, unsettled: length.unsettled }
}
