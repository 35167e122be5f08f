/**
 * The library's front door: a checked scenario in, the result object out. Nothing here touches the disk or prints; a
 * scenario is read through whatever reader is handed over, replications run on whatever executor.
 */
import { type Executor, inline } from './experiment/executor.js'
import { firstBreak } from './experiment/first-break.js'
import { runStudy } from './experiment/run.js'
import { replicationRule, stressStudy } from './experiment/stress.js'
import type { Progress } from './experiment/study.js'
import type { Loaded } from './scenario/read-scenario.js'
import type { CompareResult, RunPart, RunResult, StressResult } from './verdict/result.js'
import { compareResult, runResult } from './verdict/run-result.js'
import { stressResult } from './verdict/stress-result.js'

export { type Executor, inline, type Job, type Memory, type Outcome, remembering } from './experiment/executor.js'
export type { Progress } from './experiment/study.js'
export { checkScenario, type Loaded, type Reading, readScenario } from './scenario/read-scenario.js'
export type * from './verdict/result.js'

export interface StudyOptions {
  /** Absent: the scenario's own. */
  readonly seed?: number
  /** At least 2; absent: the scenario's own, or as many as the precision asks for. */
  readonly replications?: number
  /** Relative half-width wanted of every headline measure; 0.05 unless said. */
  readonly precision?: number
  /** Weeks of a run, the warm-up among them. */
  readonly weeks?: number
  /** Absent: everything in this thread. */
  readonly executor?: Executor
  readonly onProgress?: (progress: Progress) => void
}

export interface StressOptions extends StudyOptions {
  /** The volume that is asked about, 2 unless said. */
  readonly volume?: number
  /** A redesign, compared with the current design on the same random numbers. */
  readonly against?: Loaded
  /** Another volume whose measures are wanted. */
  readonly gate?: number
}

/** The most replications that the tool chooses by itself; the result says where they do not suffice. */
const mostInStress = 40
const mostInRun = 200
const defaultPrecision = 0.05
const defaultVolume = 2

/** What breaks first as the volume grows. Throws a RangeError for a run by items, whose window cannot grow. */
export async function stress(current: Loaded, options: StressOptions = {}): Promise<StressResult> {
  const { volume = defaultVolume, against, gate } = options
  const loaded = [current, ...(against === undefined ? [] : [against])].map((each) => withOptions(each, options))
  refuseItems(loaded)
  const findings = await stressStudy({
    ...studySettings(loaded, options),
    target: volume,
    ...(gate === undefined ? {} : { gate }),
    replications: replicationRule(loaded[0].scenario, options, mostInStress),
  })
  const precision = options.precision ?? defaultPrecision
  return stressResult(findings, { loaded, target: volume, precision, options: said(options, { volume, gate }) })
}

/** All measures of one volume, 1 unless said. */
export async function run(
  current: Loaded,
  options: StudyOptions & { readonly volume?: number } = {},
): Promise<RunResult> {
  const { volume = 1 } = options
  const loaded = [withOptions(current, options)]
  const findings = await runStudy({
    ...studySettings(loaded, options),
    volumes: [volume],
    replications: replicationRule(loaded[0].scenario, options, mostInRun),
  })
  const precision = options.precision ?? defaultPrecision
  return runResult(findings, { loaded, volumes: [volume], precision, options: said(options, { volume }) })
}

/** Paired differences between designs at 1× and the target; `breaks` also searches each design's first break. */
export async function compare(
  current: Loaded,
  redesigns: readonly Loaded[],
  options: StudyOptions & { readonly volume?: number; readonly breaks?: boolean } = {},
): Promise<CompareResult> {
  const { volume = defaultVolume } = options
  const loaded = [current, ...redesigns].map((each) => withOptions(each, options))
  const volumes = [...new Set([1, volume])]
  const settings = studySettings(loaded, options)
  const rule = replicationRule(loaded[0].scenario, options, mostInStress)
  if (options.breaks) refuseItems(loaded)
  const searched = options.breaks ? await stressStudy({ ...settings, target: volume, replications: rule }) : undefined
  const replications = searched === undefined ? rule : { ...rule, fixed: searched.replications }
  const findings = await runStudy({ ...settings, volumes, replications })
  const pseudoValues = searched?.designs.map((each) => firstBreak(each)?.estimate.pseudoValues) ?? []
  const precision = options.precision ?? defaultPrecision
  return compareResult(findings, { loaded, volumes, precision, options: said(options, { volume }) }, pseudoValues)
}

function withOptions(loaded: Loaded, { seed, weeks }: StudyOptions): Loaded {
  const { run } = loaded.scenario
  const changed = {
    ...run,
    ...(seed === undefined ? {} : { seed }),
    ...(weeks === undefined ? {} : { length: { weeks } }),
  }
  return { ...loaded, scenario: { ...loaded.scenario, run: changed } }
}

function studySettings(loaded: readonly Loaded[], { executor, onProgress }: StudyOptions) {
  return {
    designs: loaded.map(({ scenario }) => scenario),
    seed: loaded[0].scenario.run.seed,
    executor: executor ?? inline(),
    ...(onProgress === undefined ? {} : { onProgress }),
  }
}

function refuseItems(loaded: readonly Loaded[]): void {
  for (const { file, scenario } of loaded)
    if ('items' in scenario.run.length)
      throw new RangeError(
        `${file}: a search for what breaks needs \`run.weeks\`: a run that ends with its items cannot grow`,
      )
}

/** The options that shape the numbers, for the command that runs it again. */
function said(
  { seed, replications, precision, weeks }: StudyOptions,
  own: { volume?: number; gate?: number | undefined },
) {
  const all = { seed, replications, precision, weeks, ...own }
  const given: RunPart['options'] = Object.fromEntries(
    Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  )
  return given
}
