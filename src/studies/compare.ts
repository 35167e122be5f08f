/** Several designs on the same random numbers: paired differences from the current one. */
import { firstBreak } from '../experiment/first-break.js'
import { runStudy } from '../experiment/run.js'
import { replicationRule, stressStudy } from '../experiment/stress.js'
import type { Loaded } from '../scenario/read-scenario.js'
import type { CompareResult } from '../verdict/result.js'
import { compareResult } from '../verdict/run-result.js'
import {
  defaultPrecision,
  defaultVolume,
  mostReplications,
  refuseItems,
  type StudyOptions,
  said,
  studySettings,
  withOptions,
} from './study-options.js'

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
  const rule = replicationRule(loaded[0].scenario, options, mostReplications)
  if (options.breaks) refuseItems(loaded)
  const searched = options.breaks ? await stressStudy({ ...settings, target: volume, replications: rule }) : undefined
  const replications = searched === undefined ? rule : { ...rule, fixed: searched.replications }
  const findings = await runStudy({ ...settings, volumes, replications })
  const pseudoValues = searched?.designs.map((each) => firstBreak(each)?.estimate.pseudoValues) ?? []
  const precision = options.precision ?? defaultPrecision
  return compareResult(findings, { loaded, volumes, precision, options: said(options, { volume }) }, pseudoValues)
}
