/** The main question: what breaks first as the volume grows. */
import { replicationRule, stressStudy } from '../experiment/stress.js'
import type { LoadedLevers } from '../scenario/levers.js'
import type { Loaded } from '../scenario/read-scenario.js'
import type { StressResult } from '../verdict/result.js'
import { stressResult } from '../verdict/stress-result.js'
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

export interface StressOptions extends StudyOptions {
  /** The volume that is asked about, 2 unless said. */
  readonly volume?: number
  /** A redesign, compared with the current design on the same random numbers. */
  readonly against?: Loaded
  /** Another volume whose measures are wanted. */
  readonly gate?: number
  /** Read against the current design: the cascade says which of them would do instead of each of its steps. */
  readonly levers?: LoadedLevers
  /** Whether relief by experiment proves what breaks; true unless said. */
  readonly proof?: boolean
}

/** What breaks first as the volume grows. Throws a RangeError for a run by items, whose window cannot grow, and for a ramp. */
export async function stress(current: Loaded, options: StressOptions = {}): Promise<StressResult> {
  const { volume = defaultVolume, against, gate, proof = true, levers } = options
  const loaded = withOptions([current, ...(against === undefined ? [] : [against])], options)
  refuseUnsearchable(loaded)
  const findings = await stressStudy({
    ...studySettings(loaded, options),
    target: volume,
    questionsAt: [1, volume],
    proof,
    later: true,
    ...(gate === undefined ? {} : { gate }),
    replications: replicationRule(loaded[0].scenario, options, mostReplications),
  })
  const precision = options.precision ?? defaultPrecision
  return stressResult(findings, {
    loaded,
    target: volume,
    precision,
    options: said(options, { volume, gate, levers: levers?.file }),
    ...(levers === undefined ? {} : { levers }),
  })
}
