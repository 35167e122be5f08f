/** From the findings of a stress study to its result. */
import type { CascadeFinding } from '../experiment/cascade.js'
import type { DesignFindings } from '../experiment/design-findings.js'
import { followOf } from '../experiment/follow.js'
import { breaksOf } from '../experiment/found-breaks.js'
import type { ProofFindings } from '../experiment/proof.js'
import type { StressFindings } from '../experiment/stress.js'
import type { LoadedLevers } from '../scenario/levers.js'
import type { Loaded } from '../scenario/read-scenario.js'
import { answerOf } from './answer.js'
import { breaksFirst } from './breaks-first.js'
import { cascadePart } from './cascade.js'
import { constraintsOf } from './constraints.js'
import { differencesAt } from './differences.js'
import { closedWarnings } from './empty-warnings.js'
import { followingWarnings } from './following-warnings.js'
import { leverEffects } from './lever-effects.js'
import { proofPart } from './proof.js'
import { questionParts } from './questions.js'
import type { DesignPart, Difference, LeverEffect, RunPart, StressResult } from './result.js'
import { runPart, scenarioPart, volumePart } from './result-parts.js'
import { roundedResult } from './rounded-result.js'
import { settlingWarnings } from './settling-warnings.js'
import { fillingWarnings } from './warm-up-warnings.js'
import { cascadeWarnings, stressWarnings, warmUpWarnings } from './warnings.js'
import { weeklySeries } from './weekly-series.js'

export interface StressContext {
  /** Beside the findings' designs. */
  readonly loaded: readonly Loaded[]
  readonly target: number
  readonly precision: number
  readonly options: RunPart['options']
  /** Of the current design. */
  readonly levers?: LoadedLevers
}

export function stressResult(findings: StressFindings, context: StressContext): StressResult {
  const [current, redesign] = findings.designs
  const [loaded, against] = context.loaded
  const { levers } = context
  const leversFor = levers && leverEffects(levers, current.loads, findings.warmUp)
  const part = designPart(loaded, current, context, proved(findings, 0, leversFor))
  const result: StressResult = {
    schema: 'loadbearing/stress@1',
    ...part,
    run: runPart(current.scenario, findings, context.options),
    ...(redesign === undefined
      ? {}
      : {
          against: {
            ...designPart(against, redesign, context, proved(findings, 1)),
            differences: differences(current, redesign, context.target),
            ...(findings.breaksAtDifference === undefined ? {} : { breaksAtDifference: findings.breaksAtDifference }),
          },
        }),
  }
  return roundedResult(result)
}

interface Proved {
  readonly warmUp: number
  readonly proof: ProofFindings | undefined
  readonly cascade: readonly CascadeFinding[] | undefined
  readonly leversFor: ((id: string) => readonly LeverEffect[]) | undefined
}

function proved({ warmUp, proofs, cascades }: StressFindings, design: number, leversFor?: Proved['leversFor']): Proved {
  return { warmUp, proof: proofs[design], cascade: cascades[design], leversFor }
}

function designPart(
  loaded: Loaded,
  findings: DesignFindings,
  { target, precision, loaded: all }: StressContext,
  { warmUp, proof, cascade, leversFor }: Proved,
): DesignPart {
  const { scenario, loads, sweep } = findings
  const constraints = constraintsOf(findings, target)
  const volumes = sweep.map(({ volume, sample, grows }) => volumePart(volume, sample, scenario, loads, grows))
  const isAsked = ({ volume }: { volume: number }) => volume === 1 || volume === target
  const asked = sweep.filter(isAsked)
  const measured = volumes.filter(isAsked).map((part, index) => ({ ...part, sample: asked[index].sample }))
  const answer = answerOf(findings, constraints, target, proof?.first)
  const context = { scenario, constraints, isFull: isFullIn(findings), isSettled: answer.notSettled === undefined }
  const found = {
    answer,
    constraints,
    ...(proof === undefined ? {} : { proof: proofPart(proof, context) }),
    ...(cascade === undefined ? {} : { cascade: cascadePart(cascade, constraints, scenario, leversFor) }),
  }
  const { currency } = scenario
  const first = breaksFirst({ ...found, ...(currency === undefined ? {} : { currency }) })
  return {
    scenario: scenarioPart(loaded),
    ...found,
    ...questionParts(measured, scenario, warmUp, first),
    volumes,
    series: { weekly: asked.flatMap(({ volume, sample }) => weeklySeries(volume, sample, scenario)) },
    warnings: [
      ...settlingWarnings(
        asked.filter(({ volume }) => volume === target),
        scenario,
        followOf(all.map((each) => each.scenario)),
      ),
      ...stressWarnings(loaded, findings, target, precision),
      ...closedWarnings(scenario, warmUp),
      ...followingWarnings(scenario, followOf(all.map((each) => each.scenario))),
      ...cascadeWarnings(cascade ?? [], constraints),
      ...warmUpWarnings(scenario, warmUp),
      ...fillingWarnings(scenario, loads, warmUp, [...new Set([1, target])]),
    ],
  }
}

/** Whether something breaks at a volume or below it, or a capacity has all the work there that it can do. */
function isFullIn(findings: DesignFindings): (volume: number) => boolean {
  const breaks = [...breaksOf(findings).map(({ estimate }) => estimate), ...findings.own.flatMap((own) => own ?? [])]
  return (volume) =>
    breaks.some(({ breaksAt }) => breaksAt.estimate <= volume) ||
    findings.loads.at(volume).constraints.some(({ load = 0 }) => load >= 1)
}

function differences(current: DesignFindings, redesign: DesignFindings, target: number): Difference[] {
  const volumes = target === 1 ? [1] : [1, target]
  return volumes.flatMap((volume) => {
    const [a, b] = [current, redesign].map(({ sweep }) => sweep.find((looked) => looked.volume === volume))
    return a === undefined || b === undefined ? [] : differencesAt(volume, a.sample, b.sample)
  })
}
