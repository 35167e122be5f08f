/** What every study may be told, and what follows from it for scenarios, settings and the result. */

import { abortable } from '../experiment/abortable.js'
import type { Executor } from '../experiment/executor.js'
import { inline } from '../experiment/inline.js'
import type { Progress } from '../experiment/study.js'
import { whyEmptyWindow } from '../scenario/empty-window.js'
import type { Loaded } from '../scenario/read-scenario.js'
import { firstRecordToEnd } from '../scenario/weeks-of-arrivals.js'
import type { RunPart } from '../verdict/result.js'
import { breath } from './breath.js'

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
  /** Ends the study: it rejects at once with the signal's reason, and threads end in the midst of their jobs. */
  readonly signal?: AbortSignal
}

export const defaultPrecision = 0.05
/** "When volume doubles". */
export const defaultVolume = 2
/** The most replications that the tool chooses by itself where many volumes are looked at; the result says where they do not suffice. */
export const mostReplications = 40

/**
 * The designs of a study with what the options say in place of their files.
 * @throws RangeError where that leaves no window
 */
export function withOptions(designs: readonly Loaded[], options: StudyOptions): Loaded[] {
  const whyNot = whyEmptyWindow(designs, options.weeks)
  if (whyNot !== undefined) throw new RangeError(whyNot)
  return designs.map((design) => optionsIn(design, options))
}

export function optionsIn(loaded: Loaded, { seed, weeks }: StudyOptions): Loaded {
  const { run } = loaded.scenario
  const changed = {
    ...run,
    ...(seed === undefined ? {} : { seed }),
    ...(weeks === undefined ? {} : { length: { weeks } }),
  }
  return { ...loaded, scenario: { ...loaded.scenario, run: changed } }
}

export function studySettings(loaded: readonly Loaded[], { executor, onProgress, signal }: StudyOptions) {
  return {
    designs: loaded.map(({ scenario }) => scenario),
    seed: loaded[0].scenario.run.seed,
    executor: executorFor(executor, signal),
    ...(onProgress === undefined ? {} : { onProgress }),
  }
}

function executorFor(executor: Executor | undefined, signal: AbortSignal | undefined): Executor {
  if (signal === undefined) return executor ?? inline()
  signal.throwIfAborted()
  return abortable(executor ?? inline({ pause: breath() }), signal)
}

/** @throws RangeError for a design whose volume cannot be searched: a run by items, with a ramp, or longer than its trace. */
export function refuseUnsearchable(loaded: readonly Loaded[]): void {
  for (const { file, scenario } of loaded) {
    const because = unsearchable(scenario)
    if (because !== undefined) throw new RangeError(`${file}: a search for what breaks ${because}`)
  }
}

function unsearchable({ run, arrivals }: Loaded['scenario']): string | undefined {
  if ('items' in run.length) return 'needs `run.weeks`: a run that ends with its items cannot grow'
  if (arrivals.some(({ ramp }) => ramp.length > 0)) return 'sets the volume itself, and `ramp` changes it within a run'
  const record = firstRecordToEnd(arrivals)
  if (record !== undefined && record.weeks < run.length.weeks) {
    return `needs arrivals to the end of its ${run.length.weeks} weeks: ${record.called} has ${record.weeks} whole ones`
  }
  return undefined
}

/** The options that shape the numbers, for the command that runs it again. */
export function said(
  { seed, replications, precision, weeks }: StudyOptions,
  own: Readonly<Record<string, number | string | undefined>> = {},
) {
  const all = { seed, replications, precision, weeks, ...own }
  const given: RunPart['options'] = Object.fromEntries(
    Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  )
  return given
}
