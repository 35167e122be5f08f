/** From the findings of a stress study to its result. */
import type { DesignFindings } from '../experiment/design-findings.js'
import type { ProofFindings } from '../experiment/proof.js'
import type { StressFindings } from '../experiment/stress.js'
import type { Loaded } from '../scenario/read-scenario.js'
import { answerOf } from './answer.js'
import { constraintsOf } from './constraints.js'
import { differencesAt } from './differences.js'
import { proofPart } from './proof.js'
import type { DesignPart, Difference, RunPart, StressResult } from './result.js'
import { runPart, scenarioPart, volumePart, weeklySeries } from './result-parts.js'
import { roundedResult } from './rounded-result.js'
import { stressWarnings, warmUpWarnings } from './warnings.js'

export interface StressContext {
  /** Beside the findings' designs. */
  readonly loaded: readonly Loaded[]
  readonly target: number
  readonly precision: number
  readonly options: RunPart['options']
}

export function stressResult(findings: StressFindings, context: StressContext): StressResult {
  const [current, redesign] = findings.designs
  const [loaded, against] = context.loaded
  const part = designPart(loaded, current, context, findings.warmUp, findings.proofs[0])
  const result: StressResult = {
    schema: 'loadbearing/stress@1',
    ...part,
    run: runPart(current.scenario, findings, context.options),
    ...(redesign === undefined
      ? {}
      : {
          against: {
            ...designPart(against, redesign, context, findings.warmUp, findings.proofs[1]),
            differences: differences(current, redesign, context.target),
            ...(findings.breaksAtDifference === undefined ? {} : { breaksAtDifference: findings.breaksAtDifference }),
          },
        }),
  }
  return roundedResult(result)
}

function designPart(
  loaded: Loaded,
  findings: DesignFindings,
  { target, precision }: StressContext,
  warmUp: number,
  proof: ProofFindings | undefined,
): DesignPart {
  const { scenario, loads, sweep } = findings
  const constraints = constraintsOf(findings, target)
  return {
    scenario: scenarioPart(loaded),
    answer: answerOf(findings, constraints, target),
    constraints,
    ...(proof === undefined ? {} : { proof: proofPart(proof, scenario, constraints) }),
    volumes: sweep.map(({ volume, sample, grows }) => volumePart(volume, sample, scenario, loads, grows)),
    series: {
      weekly: sweep
        .filter(({ volume }) => volume === 1 || volume === target)
        .flatMap(({ volume, sample }) => weeklySeries(volume, sample, scenario)),
    },
    warnings: [...stressWarnings(loaded, findings, target, precision), ...warmUpWarnings(scenario, warmUp)],
  }
}

function differences(current: DesignFindings, redesign: DesignFindings, target: number): Difference[] {
  const volumes = target === 1 ? [1] : [1, target]
  return volumes.flatMap((volume) => {
    const [a, b] = [current, redesign].map(({ sweep }) => sweep.find((looked) => looked.volume === volume))
    return a === undefined || b === undefined ? [] : differencesAt(volume, a.sample, b.sample)
  })
}
