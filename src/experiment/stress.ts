/** The main study: what breaks first as the volume grows, for one design and perhaps a redesign, on the same random numbers. */
import type { Scenario } from '../scenario/scenario.js'
import type { Interval } from '../statistics/interval.js'
import { breakDifference, inWords, isAtNoVolume } from './break-estimate.js'
import { type CascadeFinding, cascadeOf } from './cascade.js'
import { type DesignFindings, findDesign, withLater } from './design-findings.js'
import { breaksOf, firstBreak, mayBeFirst } from './found-breaks.js'
import { type ProofFindings, type ProofSettings, proofOf } from './proof.js'
import { chooseReplications, fewestReplications, type ReplicationRule } from './replications.js'
import { type SelectionFindings, type SelectionRule, selectBest } from './selection.js'
import { Study, type StudySettings } from './study.js'
import { chooseWarmUp } from './warm-up.js'

export interface StressSettings extends StudySettings {
  /** The volume that is asked about, 2 unless said. */
  readonly target: number
  /** Another volume whose promises are asked about. */
  readonly gate?: number
  readonly replications: ReplicationRule
  /** Whether what breaks is proved by relief, and what mends it searched; it costs about as much again as finding it. */
  readonly proof?: boolean
  /** Whether a load that moves through the run is looked at in longer runs too. */
  readonly later?: boolean
  /** How the best design is chosen at the target; absent: it is not. */
  readonly selection?: SelectionRule
}

export interface StressFindings {
  /** Beside the designs of the settings: the current one and perhaps the redesign. */
  readonly designs: readonly DesignFindings[]
  /** Beside the designs; empty where none was asked for. */
  readonly proofs: readonly ProofFindings[]
  readonly cascades: readonly (readonly CascadeFinding[])[]
  /** At 1× and the target; a search takes as many as its interval asks for. */
  readonly replications: number
  /** Hours. */
  readonly warmUp: number
  readonly events: number
  /** Redesign − current, paired; absent where either does not break. */
  readonly breaksAtDifference?: Interval
  /** Where it was asked for. */
  readonly selection?: SelectionFindings
}

export async function stressStudy(settings: StressSettings): Promise<StressFindings> {
  const study = new Study(settings)
  study.enter('warm-up')
  study.warmUp = await chooseWarmUp(study)
  study.enter('replications')
  const headline = await enoughReplications(study, settings)
  const asked = [settings.target, ...(settings.gate === undefined ? [] : [settings.gate])]
  const coarse = settings.replications.fixed ?? Math.min(headline, fewestReplications)
  const find = async (search: number, before?: readonly DesignFindings[]) => {
    const one = async (design: number) => {
      const isSearched = before && ((id: string) => mayBeFirst(before[design], id))
      const findings = await findDesign(study, design, asked, { headline, coarse, search }, isSearched)
      study.estimates[design] = estimateOf(findings)
      return findings
    }
    return Promise.all([...study.designs.keys()].map(one))
  }
  const later = (findings: DesignFindings, design: number) => withLater(study, design, findings, coarse)
  const first = await find(coarse)
  const more = moreFor(first, coarse, settings.replications)
  const found = more > coarse ? await find(more, first) : first
  const designs = settings.later === true ? await Promise.all(found.map(later)) : found
  const difference = paired(designs)
  const isProved = settings.proof === true
  if (isProved) study.enter('the proof and the cascade')
  const proved = isProved ? [...designs.entries()] : []
  const [proofs, cascades] = await Promise.all([
    Promise.all(proved.map(([design, findings]) => prove(study, design, findings, settings))),
    Promise.all(
      proved.map(([design, findings]) =>
        cascadeOf(proofSettings(study, design, findings, settings), findings, { step: coarse, confirmed: more }),
      ),
    ),
  ])
  const { selection: rule } = settings
  const selection = rule && { selection: await selectBest(study, rule, headline) }
  return {
    designs,
    proofs,
    cascades,
    replications: headline,
    warmUp: study.warmUp,
    events: study.events,
    ...(difference === undefined ? {} : { breaksAtDifference: difference }),
    ...selection,
  }
}

function prove(
  study: Study,
  design: number,
  findings: DesignFindings,
  settings: StressSettings,
): Promise<ProofFindings> {
  return proofOf(proofSettings(study, design, findings, settings), firstBreak(findings))
}

function proofSettings(
  study: Study,
  design: number,
  { loads, length }: DesignFindings,
  { target, replications }: StressSettings,
): ProofSettings {
  return { study, design, loads, target, replications, runs: length.runs }
}

function enoughReplications(study: Study, settings: StressSettings): Promise<number> {
  const volumes = [1, settings.target]
  const points = [...study.designs.keys()].flatMap((design) =>
    volumes.map((volume) => ({ design, volume, detail: 'full' }) as const),
  )
  return chooseReplications(study, points, settings.replications)
}

/** The break volume is what it is all about: it is wanted twice as precise as the measures. */
const breakPrecision = 0.5

/** Replications for a first break that is not precise enough yet, by the square of what is missing. */
function moreFor(designs: readonly DesignFindings[], replications: number, rule: ReplicationRule): number {
  if (rule.fixed !== undefined) return replications
  const widest = designs.map((findings) => {
    const [found] = breaksOf(findings).filter(({ estimate }) => !isAtNoVolume(estimate))
    if (found === undefined) return 0
    const { estimate, low, high } = found.estimate.breaksAt
    return (high - low) / 2 / estimate / (rule.precision * breakPrecision)
  })
  const factor = Math.max(0, ...widest)
  return factor <= 1 ? replications : Math.min(rule.most, Math.ceil(replications * factor * factor))
}

function paired(designs: readonly DesignFindings[]): Interval | undefined {
  const [current, redesign] = designs.map((findings) => firstBreak(findings)?.estimate)
  return current === undefined || redesign === undefined ? undefined : breakDifference(current, redesign)
}

function estimateOf(findings: DesignFindings): string {
  const found = firstBreak(findings)
  if (found === undefined) return 'nothing breaks'
  return inWords(found.first, found.estimate)
}

/** The rule that options and file ask for together. */
export function replicationRule(
  scenario: Scenario,
  options: { readonly replications?: number; readonly precision?: number },
  most: number,
): ReplicationRule {
  const said = options.replications ?? (scenario.run.replications === 'auto' ? undefined : scenario.run.replications)
  return {
    most: Math.max(most, fewestReplications),
    precision: options.precision ?? 0.05,
    ...(said === undefined ? {} : { fixed: said }),
  }
}
