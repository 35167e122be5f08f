/** The door of the engine: a plan in, one replication out, told to whatever probes are handed over. */

export { type Clock, microsecondsPerWeek } from './clock.js'
export { enlarged } from './enlarged.js'
export { Fault, type FaultPlace, ImpossibleDraw, type SaidPath } from './fault.js'
export { anyNumber, guardedExpression } from './guard.js'
export type { Integers, Items, Lengths, Rows } from './items.js'
export { type Plan, type PlanOptions, plan, type StationPlan } from './plan.js'
export {
  type Doing,
  type EncounterProbe,
  type FlowProbe,
  type Following,
  type LedgerProbe,
  type LogProbe,
  type Moment,
  noProbes,
  type PathProbe,
  type Probes,
  type PromiseProbe,
  type QueueProbes,
  type ReviewProbe,
  type TickProbe,
  type ValueProbe,
  type VisitEnd,
  type Vitals,
} from './probe.js'
export { outcomes, type ReviewOutcome } from './review.js'
export { saidOfValue } from './said-at.js'
export type { Server } from './server.js'
export type { ServerPlan } from './server-plan.js'
export { Simulation } from './simulation.js'
export { stages } from './stages.js'
export type { Station } from './station.js'
export type { StationProbe } from './station-probe.js'
export { zeroTime } from './zero-time.js'
