/** The door of the engine: a plan in, one replication out, told to whatever probes are handed over. */
export { Fault, type FaultPlace, ImpossibleDraw } from './fault.js'
export type { Integers, Items, Lengths } from './items.js'
export { type Plan, type PlanOptions, plan, type ServerPlan, type StationPlan } from './plan.js'
export type {
  EncounterProbe,
  FlowProbe,
  LedgerProbe,
  Probes,
  PromiseProbe,
  QueueProbe,
  TickProbe,
  ValueProbe,
  Vitals,
} from './probe.js'
export type { Server } from './server.js'
export { Simulation } from './simulation.js'
export type { Station } from './station.js'
