/** The event log of one replication of a result, simulated again. */
import { followOf } from '../experiment/follow.js'
import { loggedReplication } from '../experiment/logged-replication.js'
import type { Problem } from '../scenario/read-scenario.js'
import type { Result, VisitLog } from '../verdict/result.js'
import { scenarioOfResult, type TableReader } from './scenario-of-result.js'
import { optionsIn } from './study-options.js'

export interface LogOptions {
  /** 1 unless said. */
  readonly volume?: number
  /** From 1, which it is unless said. */
  readonly replication?: number
  /** Finds the CSV files that the result names; `sourceReader()` does from the folder in which it was made. */
  readonly reader?: TableReader
}

export interface ExportedLog extends VisitLog {
  /** The date on which hour 0 is midnight; absent where the scenario names none. */
  readonly from?: string
}

/**
 * The visits of a replication as the result measured it; of a result of several designs, in the first. Problems where
 * the scenario in it cannot be read again or a CSV file is no longer what it was.
 */
export async function exportLog(
  { scenario: part, run }: Result,
  { volume = 1, replication = 1, reader }: LogOptions = {},
): Promise<{ readonly log: ExportedLog } | { readonly problems: readonly Problem[] }> {
  const reading = await scenarioOfResult(part, reader)
  if ('problems' in reading) return reading
  const { seed, weeks, warmUp } = run
  const { scenario } = optionsIn(reading.loaded, { seed, ...(weeks === undefined ? {} : { weeks }) })
  const job = { volume, seed, warmUp, follow: followOf([scenario]), replication: replication - 1 }
  const { count, items, visits } = loggedReplication(scenario, job)
  const { from } = scenario.run
  return { log: { count, items, visits, ...(from === undefined ? {} : { from }) } }
}
