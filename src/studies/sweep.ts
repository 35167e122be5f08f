/** One or two values of the file varied: what breaks first, and at which volume, at every combination. */

import { fewestReplications } from '../experiment/replications.js'
import { replicationRule, stressStudy } from '../experiment/stress.js'
import type { Loaded, Problem } from '../scenario/read-scenario.js'
import { asWritten, variedScenario } from '../scenario/varied.js'
import type { SweepResult } from '../verdict/result.js'
import { sweepResult } from '../verdict/sweep-result.js'
import type { TableReader } from './scenario-of-result.js'
import {
  defaultVolume,
  mostReplications,
  optionsIn,
  refuseUnsearchable,
  type StudyOptions,
  said,
  studySettings,
  withOptions,
} from './study-options.js'

/** A path of the file and the values to put there, as the file would write them. */
export interface Vary {
  readonly path: string
  readonly values: readonly string[]
}

export interface SweepOptions extends StudyOptions {
  /** The volume that is looked at beside 1×; 2 unless said. */
  readonly volume?: number
}

/** A design for every combination of the values, read and checked. */
export interface VariedDesigns {
  readonly current: Loaded
  readonly vary: readonly Vary[]
  readonly designs: readonly VariedDesign[]
}

export interface VariedDesign {
  readonly values: readonly string[]
  readonly loaded: Loaded
}

/**
 * Every combination of the values, the last changing fastest; all problems of all of them where one is no scenario.
 * @param reader of the CSV files that the scenario names
 */
export async function varied(
  current: Loaded,
  vary: readonly Vary[],
  reader?: TableReader,
): Promise<VariedDesigns | { readonly problems: readonly Problem[] }> {
  const designs: VariedDesign[] = []
  const problems: Problem[] = []
  for (const values of combinations(vary)) {
    const variations = vary.map(({ path }, index) => ({ path, value: asWritten(values[index]) }))
    const reading = await variedScenario(current, variations, reader)
    if ('problems' in reading) problems.push(...reading.problems.filter((each) => !isAmong(problems, each)))
    else designs.push({ values, loaded: reading.loaded })
  }
  return problems.length > 0 ? { problems } : { current, vary, designs }
}

/**
 * What breaks first in each of the designs, all on the same random numbers; ten replications unless more are asked for.
 * Throws a RangeError for a design that cannot be searched, as `stress` does.
 */
export async function sweep(
  { current, vary, designs }: VariedDesigns,
  options: SweepOptions = {},
): Promise<SweepResult> {
  const { volume = defaultVolume } = options
  const loaded = withOptions(
    designs.map((each) => each.loaded),
    options,
  )
  refuseUnsearchable(loaded)
  const { replications = fewestReplications } = options
  const findings = await stressStudy({
    ...studySettings(loaded, options),
    target: volume,
    replications: replicationRule(loaded[0].scenario, { ...options, replications }, mostReplications),
  })
  const asked = vary.map(({ path, values }) => `${path}=${values.join(',')}`).join(',')
  return sweepResult(findings, {
    current: optionsIn(current, options),
    loaded,
    vary,
    values: designs.map((each) => each.values),
    target: volume,
    options: { vary: asked, ...said(options, { volume }) },
  })
}

/** A path that is not there is so with every value. */
function isAmong(problems: readonly Problem[], { file, line, message }: Problem): boolean {
  return problems.some((each) => each.file === file && each.line === line && each.message === message)
}

function combinations([first, ...rest]: readonly Vary[]): string[][] {
  if (first === undefined) return [[]]
  const others = combinations(rest)
  return first.values.flatMap((value) => others.map((other) => [value, ...other]))
}
