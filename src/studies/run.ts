/** One volume: all measures with their intervals. */
import { runStudy } from '../experiment/run.js'
import { replicationRule } from '../experiment/stress.js'
import type { Loaded } from '../scenario/read-scenario.js'
import type { RunResult } from '../verdict/result.js'
import { runResult } from '../verdict/run-result.js'
import { defaultPrecision, type StudyOptions, said, studySettings, withOptions } from './study-options.js'

/** With one volume to look at, more replications are worth their time. */
const mostInRun = 200

export interface RunOptions extends StudyOptions {
  /** 1 unless said. */
  readonly volume?: number
}

/** All measures of one volume. */
export async function run(current: Loaded, options: RunOptions = {}): Promise<RunResult> {
  const { volume = 1 } = options
  const loaded = withOptions([current], options)
  const findings = await runStudy({
    ...studySettings(loaded, options),
    volumes: [volume],
    questionsAt: [volume],
    replications: replicationRule(loaded[0].scenario, options, mostInRun),
  })
  const precision = options.precision ?? defaultPrecision
  return runResult(findings, { loaded, volumes: [volume], precision, options: said(options, { volume }) })
}
