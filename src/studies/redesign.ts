/** The cheapest set of levers under which a design holds at the target volume. */
import { redesignStudy } from '../experiment/redesign.js'
import { replicationRule } from '../experiment/stress.js'
import { type LoadedLevers, setsAlone } from '../scenario/levers.js'
import type { Loaded } from '../scenario/read-scenario.js'
import { redesignResult } from '../verdict/redesign-result.js'
import type { RedesignResult } from '../verdict/result.js'
import { selectionAmong } from './choice.js'
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

export interface RedesignOptions extends StudyOptions {
  /** The volume at which the design is to hold, 2 unless said. */
  readonly volume?: number
  /** Costs over the horizon that differ by no more count as the same; 1 % of the cheapest set's that holds unless said, 0 for none. */
  readonly indifference?: number
}

const defaultIndifference = 0.01

/**
 * The cheapest set, the next cheapest, and what each lever adds by itself, all on the same random numbers.
 * Throws a RangeError for a design that cannot be searched, as `stress` does, and where the levers were read against another scenario.
 */
export async function redesign(
  current: Loaded,
  levers: LoadedLevers,
  options: RedesignOptions = {},
): Promise<RedesignResult> {
  const { volume = defaultVolume, indifference } = options
  const { sets } = levers
  if (!sets.some(({ loaded }) => loaded === current))
    throw new RangeError(`${levers.file}: these levers were read against another scenario than ${current.file}`)
  const loaded = withOptions(
    sets.map((set) => set.loaded),
    options,
  )
  refuseUnsearchable(loaded)
  const replications = replicationRule(loaded[0].scenario, options, mostReplications)
  const findings = await redesignStudy({
    ...studySettings(loaded, options),
    target: volume,
    replications,
    costs: sets.map(({ cost }) => cost.overHorizon),
    alone: aloneIn(levers),
    indifference: (cost) => indifference ?? defaultIndifference * Math.abs(cost),
    selection: (among) =>
      selectionAmong(
        among.map((place) => loaded[place].scenario),
        volume,
        replications,
      ),
  })
  const asked = said(options, { levers: levers.file, volume, indifference })
  return redesignResult(findings, { current: optionsIn(current, options), levers, target: volume, options: asked })
}

/** The places of the set without levers, then of each lever by itself. */
function aloneIn(levers: LoadedLevers): number[] {
  const { sets } = levers
  return [sets.findIndex(({ taken }) => taken.length === 0), ...setsAlone(levers).map((set) => sets.indexOf(set))]
}
