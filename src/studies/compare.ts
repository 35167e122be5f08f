/** Several designs on the same random numbers: paired differences from the current one, and of three or more the best. */
import { type RunFindings, runStudy } from '../experiment/run.js'
import { replicationRule, type StressFindings, stressStudy } from '../experiment/stress.js'
import type { Loaded } from '../scenario/read-scenario.js'
import type { CompareResult } from '../verdict/result.js'
import { compareResult } from '../verdict/run-result.js'
import { type ChoiceOptions, choiceAmong, whyNoChoice } from './choice.js'
import {
  defaultPrecision,
  defaultVolume,
  mostReplications,
  refuseUnsearchable,
  type StudyOptions,
  said,
  studySettings,
  withOptions,
} from './study-options.js'

export interface CompareOptions extends StudyOptions, ChoiceOptions {
  /** The volume that is looked at beside 1×; 2 unless said. */
  readonly volume?: number
  /** Whether each design's first break is searched too. */
  readonly breaks?: boolean
  /** The file of levers that the designs come from; for the command that runs it again. */
  readonly levers?: string
}

/**
 * Paired differences between designs at 1× and the target; of three or more designs also the best at the target. Throws a
 * RangeError where it cannot be chosen as asked, and with `breaks` for a design that cannot be searched, as `stress` does.
 */
export async function compare(
  current: Loaded,
  redesigns: readonly Loaded[],
  options: CompareOptions = {},
): Promise<CompareResult> {
  const { volume = defaultVolume } = options
  const loaded = withOptions([current, ...redesigns], options)
  const volumes = [...new Set([1, volume])].sort((a, b) => a - b)
  const whyNot = whyNoChoice(loaded, options)
  if (whyNot !== undefined) throw new RangeError(whyNot)
  const replications = replicationRule(loaded[0].scenario, options, mostReplications)
  const selection = choiceAmong(loaded, volume, options, replications)
  const settings = { ...studySettings(loaded, options), replications, ...(selection && { selection }) }
  if (options.breaks) refuseUnsearchable(loaded)
  const searched = options.breaks ? await stressStudy({ ...settings, target: volume }) : undefined
  const findings = searched === undefined ? await runStudy({ ...settings, volumes }) : lookedAt(searched, volumes)
  const precision = options.precision ?? defaultPrecision
  const { by, indifference, levers } = options
  const context = { loaded, volumes, precision, options: said(options, { volume, levers, by, indifference }) }
  return compareResult(findings, context, searched?.designs)
}

/** The search has looked at 1× and the target already. */
function lookedAt(findings: StressFindings, volumes: readonly number[]): RunFindings {
  const { designs, replications, warmUp, events, selection } = findings
  const samples = designs.map(({ sweep }) =>
    sweep.filter(({ volume }) => volumes.includes(volume)).map(({ sample }) => sample),
  )
  return { samples, replications, warmUp, events, ...(selection && { selection }) }
}
