/** From the findings of the two experiments to the proof of a result, with its sentences. */
import type { ExperimentFindings, ProofFindings, Tried } from '../experiment/proof.js'
import type { Scenario } from '../scenario/scenario.js'
import {
  type Beside,
  experimentSentence,
  indicatorBecause,
  isSameLoss,
  reconciled,
  type TitleOf,
} from './proof-sentences.js'
import type { Constraint, Experiment, Indicator, Loss, Proof, Trial } from './result.js'

interface ProofContext {
  readonly scenario: Scenario
  readonly constraints: readonly Constraint[]
  readonly isFull: (volume: number) => boolean
  /** Whether the answer names one alone as the first to break. */
  readonly isSettled: boolean
}

export function proofPart(
  { first, target }: ProofFindings,
  { scenario, constraints, isFull, isSettled }: ProofContext,
): Proof {
  const titleOf = titles(scenario, constraints)
  const lossOf = ({ loss }: ExperimentFindings) => (loss === undefined ? {} : { loss: lossPart(loss) })
  const namesLoss = first !== undefined && !isSameLoss(lossOf(first), lossOf(target))
  const besideOf = ({ volume }: ExperimentFindings) => ({ isFull: isFull(volume), namesLoss })
  const atTarget = experimentPart(target, titleOf, besideOf(target))
  if (first === undefined) return { target: atTarget }
  const atFirst = experimentPart(first, titleOf, besideOf(first))
  const sentence = reconciled(atFirst, atTarget, titleOf, isSettled)
  return { first: atFirst, target: atTarget, ...(sentence === undefined ? {} : { sentence }) }
}

function titles({ stations }: Scenario, constraints: readonly Constraint[]): TitleOf {
  const known = new Map([...stations, ...constraints].map(({ id, title }) => [id, title]))
  return (id) => known.get(id) ?? id
}

function experimentPart(findings: ExperimentFindings, titleOf: TitleOf, beside: Beside): Experiment {
  const { volume, replications, loss, relation, named, isPolicy, together, indicators } = findings
  const part: Omit<Experiment, 'sentence' | 'indicators'> = {
    at: volume,
    replications,
    ...(loss === undefined ? {} : { loss: lossPart(loss) }),
    verdict: named,
    ...(isPolicy ? { policy: true } : {}),
    relation,
    trials: findings.trials.map((tried) => trialPart(tried, titleOf)).sort(byGain),
    together: together.map(({ ids, recovered }) => ({ relieved: ids, recovered })),
    policies: findings.policies.map((tried) => trialPart(tried, titleOf)).sort(byGain),
  }
  return {
    ...part,
    indicators: indicators.map((indicated): Indicator => {
      const because = indicatorBecause(indicated, part, titleOf)
      return because === undefined ? indicated : { ...indicated, because }
    }),
    sentence: experimentSentence(part, titleOf, beside),
  }
}

function lossPart({ of, what, interval }: NonNullable<ExperimentFindings['loss']>): Loss {
  return { of, ...(what === undefined ? {} : { what }), ...interval }
}

function trialPart({ id, by, recovered }: Tried, titleOf: TitleOf): Trial {
  return { relieved: id, title: titleOf(id), by, recovered }
}

function byGain(a: Trial, b: Trial): number {
  return b.recovered.estimate - a.recovered.estimate
}
