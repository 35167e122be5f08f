/**
 * The door of `loadbearing/engine`: a scenario as text or as an object in, the same result object out as in Node, byte
 * for byte. Nothing behind it knows the disk, threads or Node. With it come the plan and the simulation, for one's own
 * probes.
 */
export {
  type Clock,
  type Doing,
  type EncounterProbe,
  Fault,
  type FaultPlace,
  type FlowProbe,
  type Following,
  ImpossibleDraw,
  type Integers,
  type Items,
  type LedgerProbe,
  type Lengths,
  type LogProbe,
  type Moment,
  microsecondsPerWeek,
  noProbes,
  outcomes,
  type PathProbe,
  type Plan,
  type PlanOptions,
  type Probes,
  type PromiseProbe,
  plan,
  type QueueProbes,
  type ReviewOutcome,
  type ReviewProbe,
  type Rows,
  type SaidPath,
  type Server,
  type ServerPlan,
  Simulation,
  type Station,
  type StationPlan,
  type StationProbe,
  type TickProbe,
  type ValueProbe,
  type VisitEnd,
  type Vitals,
} from './engine/index.js'
export type { Executor, Job, Outcome } from './experiment/executor.js'
export { inline } from './experiment/inline.js'
export { type Memory, remembering } from './experiment/remembering.js'
export type { Progress } from './experiment/study.js'
export { leverDesigns } from './scenario/lever-designs.js'
export type {
  Lever,
  LeverCosts,
  LeverRange,
  LeverSet,
  LeverSetCost,
  LoadedLevers,
  TakenLever,
} from './scenario/levers.js'
export { type LeversReading, readLevers } from './scenario/read-levers.js'
export {
  checkScenario,
  formatProblem,
  type Loaded,
  type Problem,
  type Reading,
  type SourceReader,
  type Table,
} from './scenario/read-scenario.js'
export { readScenarioText, type TextOptions } from './scenario/read-scenario-text.js'
export type { Scenario } from './scenario/scenario.js'
export { ScenarioError } from './scenario/scenario-error.js'
export { sha256 } from './scenario/sha256.js'
export { type ChoiceOptions, whyNoChoice } from './studies/choice.js'
export { type CompareOptions, compare } from './studies/compare.js'
export { type ExportedLog, exportLog, type LogOptions } from './studies/export-log.js'
export { type RedesignOptions, redesign } from './studies/redesign.js'
export { type RunOptions, run } from './studies/run.js'
export {
  type AssumedDesigns,
  assumed,
  nothingToVary,
  type SensitivityOptions,
  sensitivity,
} from './studies/sensitivity.js'
export { type StressOptions, stress } from './studies/stress.js'
export type { StudyOptions } from './studies/study-options.js'
export { type SweepOptions, sweep, type VariedDesigns, type Vary, varied } from './studies/sweep.js'
export type { ComparedMeasure } from './verdict/better.js'
export type * from './verdict/result.js'
