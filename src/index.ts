/**
 * The library's front door: a scenario file or object in, the result object out; the same objects that the command
 * line prints with `--json`.
 */
export type { Executor, Job, Outcome } from './experiment/executor.js'
export { inline } from './experiment/inline.js'
export { type Memory, remembering } from './experiment/remembering.js'
export type { Progress } from './experiment/study.js'
export { checkScenario, formatProblem, type Loaded, type Reading } from './scenario/read-scenario.js'
export { compare } from './studies/compare.js'
export { readScenario } from './studies/read-scenario.js'
export { run } from './studies/run.js'
export { type StressOptions, stress } from './studies/stress.js'
export type { StudyOptions } from './studies/study-options.js'
export type * from './verdict/result.js'
