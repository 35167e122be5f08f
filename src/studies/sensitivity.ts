/** Which assumption would change the verdict: each end of every range of the evidence, and all ranges at once by draws. */
import { type Assumptions, assumptionsOf, drawnPlaces } from '../experiment/assumptions.js'
import { fewestReplications } from '../experiment/replications.js'
import { replicationRule, stressStudy } from '../experiment/stress.js'
import type { Loaded, Problem } from '../scenario/read-scenario.js'
import { type Variation, variedScenario } from '../scenario/varied.js'
import type { SensitivityResult } from '../verdict/result.js'
import { sensitivityResult } from '../verdict/sensitivity-result.js'
import type { TableReader } from './scenario-of-result.js'
import {
  mostReplications,
  refuseUnsearchable,
  type StudyOptions,
  said,
  studySettings,
  withOptions,
} from './study-options.js'

export interface SensitivityOptions extends StudyOptions {
  /** Draws of all assumptions at once; 40 unless said. */
  readonly draws?: number
}

/** The design as it is, then with each input at the two ends of its range, then with all inputs drawn. */
export interface AssumedDesigns {
  readonly assumptions: Assumptions
  readonly draws: number
  readonly loaded: readonly Loaded[]
}

const standardDraws = 40
/** What breaks first is asked, wherever that is: no volume beyond it. */
const today = 1

/**
 * All designs that a sensitivity study looks at; problems where an end of a range makes no scenario.
 * @param reader of the CSV files that the scenario names
 */
export async function assumed(
  current: Loaded,
  { draws = standardDraws, seed = current.scenario.run.seed }: Pick<SensitivityOptions, 'draws' | 'seed'> = {},
  reader?: TableReader,
): Promise<AssumedDesigns | { readonly problems: readonly Problem[] }> {
  const assumptions = assumptionsOf(current.scenario.evidence, current.resolved)
  const { inputs } = assumptions
  const ends = inputs.flatMap(({ at }) => [at(0), at(1)])
  const points = inputs.length === 0 ? [] : drawnPlaces(draws, inputs.length, seed)
  const drawn = points.map((point) => inputs.flatMap(({ at }, index) => at(point[index])))
  const loaded = [current]
  const problems: Problem[] = []
  for (const variations of [...ends, ...drawn] satisfies (readonly Variation[])[]) {
    const reading = await variedScenario(current, variations, reader)
    if ('problems' in reading) problems.push(...reading.problems)
    else loaded.push(reading.loaded)
  }
  return problems.length > 0 ? { problems } : { assumptions, draws: points.length, loaded }
}

/**
 * The verdict with every assumption at its ends, and the share of the draws in which it stands; ten replications unless
 * more are asked for. Throws a RangeError for a design that cannot be searched, as `stress` does, and where the evidence
 * gives nothing to vary.
 */
export async function sensitivity(
  designs: AssumedDesigns,
  options: SensitivityOptions = {},
): Promise<SensitivityResult> {
  const loaded = withOptions(designs.loaded, options)
  if (designs.assumptions.inputs.length === 0) throw new RangeError(nothingToVary(loaded[0].file))
  refuseUnsearchable(loaded.slice(0, 1))
  const { replications = fewestReplications } = options
  const findings = await stressStudy({
    ...studySettings(loaded, options),
    target: today,
    replications: replicationRule(loaded[0].scenario, { ...options, replications }, mostReplications),
  })
  const { draws } = options
  return sensitivityResult(findings, {
    current: loaded[0],
    assumptions: designs.assumptions,
    draws: designs.draws,
    target: today,
    options: said(options, { draws }),
  })
}

export function nothingToVary(file: string): string {
  return `${file}: \`evidence\` names no input with a range and no assumption, so there is nothing to vary; write for example \`evidence: { review.takes: { tier: assumption, range: 15min to 22min } }\``
}
