/**
 * What an executor is: it simulates jobs, in this thread (inline.ts), in several (threads.ts), or not at all where an
 * interrupted run left their outcomes (remembering.ts). A job is one replication at one point, plain data; its outcome
 * hangs on nothing but the job and the designs.
 */

import type { Detail } from '../measure/measurement.js'
import type { Scenario } from '../scenario/scenario.js'
import type { Change } from './changes.js'

export interface Job {
  /** Index of the design. */
  readonly design: number
  readonly volume: number
  readonly replication: number
  readonly seed: number
  /** Hours. */
  readonly warmUp: number
  /** Hours for which items are followed; absent: to the close of the window. */
  readonly follow?: number
  readonly detail: Detail
  /** Hours; see the work-in-progress series of a measurement. */
  readonly seriesEvery?: number
  /** Also what only the four questions need; see the options of a measurement. */
  readonly questions?: true
  /** Constraints whose capacity is taken as unlimited. */
  readonly unlimited?: readonly string[]
  /** Made to the design before it is simulated. */
  readonly changes?: readonly Change[]
}

export interface Outcome {
  /** Beside the reading names of the job's plan. */
  readonly values: Float64Array
  readonly events: number
  /** The paths that were gone, packed (measure/path-counts.ts); only where the job asks for what the questions need. */
  readonly paths?: Float64Array
}

export interface Executor {
  /** Outcomes in the order of the jobs, whatever the order in which they were done; `onDone` is told as they come. */
  run(
    designs: readonly Scenario[],
    jobs: readonly Job[],
    onDone: (index: number, outcome: Outcome) => void,
  ): Promise<Outcome[]>
  /** Gives up what is being simulated, whose `run` rejects. Absent: it is simulated to its end, and nobody waits. */
  stop?(): void
  close(): Promise<void>
}
