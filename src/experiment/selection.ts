/**
 * Which of the designs is best by one measure at one volume, by the procedure of Kim and Nelson on the replications of
 * the study, all on the same random numbers. Designs that are still in contention alone get more of them.
 */
import { isAtLeast } from '../measure/at-least.js'
import { readingNames } from '../measure/measurement.js'
import type { Scenario } from '../scenario/scenario.js'
import { type KimNelsonSettings, kimNelson, type Screening } from '../statistics/kim-nelson.js'
import type { Precision } from '../statistics/precision.js'
import { planOf } from './job-runner.js'
import { fewestReplications } from './replications.js'
import { meanOf } from './sample.js'
import type { Study } from './study.js'

/** Probability of a correct selection. */
export const selectionConfidence = 0.95

export interface SelectionRule {
  /** As readings name it, for example `margin`. */
  readonly measure: string
  readonly better: 'higher' | 'lower'
  readonly volume: number
  /** What is too small to matter: in the measure's unit, or a share of the first design's mean in the first stage. */
  readonly indifference: Precision
  /** Replications of a design. */
  readonly most: number
}

export interface SelectionFindings {
  readonly rule: SelectionRule
  /** By design, a value for each replication that was looked at. */
  readonly values: readonly (readonly number[])[]
  readonly outcome: Chosen | NothingChosen
}

/** Without a best one where the most replications do not tell. */
export interface Chosen extends Screening {
  /** In the measure's unit. */
  readonly indifference: number
}

export interface NothingChosen {
  /**
   * `no zone`: the mean of which it is a share is 0. `unmeasured`: a replication had nothing to measure. `bound`: of a
   * design only a bound is known, since some of what it counts was still open.
   */
  readonly because: 'no zone' | 'unmeasured' | 'bound'
}

/** So many at a time, that several processors have work; the same whatever their number. */
const atOnce = 5

/**
 * @param known replications that the study has of every design at the volume, in full detail
 * @param among the designs by their indices, all of the study unless said; what is found stands beside them
 */
export async function selectBest(
  study: Study,
  rule: SelectionRule,
  known: number,
  among: readonly number[] = [...study.designs.keys()],
): Promise<SelectionFindings> {
  const { measure, volume, better, most } = rule
  const firstStage = Math.min(fewestReplications, most)
  const values: number[][] = []
  let isBound = false
  const read = async (places: readonly number[], replications: number) => {
    const points = places.map((place) => ({ design: among[place], volume, detail: 'full' }) as const)
    const samples = await study.samples(points, replications)
    for (const [index, sample] of samples.entries()) {
      values[places[index]] = sample.of(measure)
      isBound ||= isAtLeast(sample, measure)
    }
  }
  study.enter('the choice among designs')
  await read([...among.keys()], Math.min(most, Math.max(firstStage, known)))
  const first = values.map((each) => each.slice(0, firstStage))
  const nothing = (because: NothingChosen['because']) => ({ rule, values: first, outcome: { because } })
  if (!first.flat().every(Number.isFinite)) return nothing('unmeasured')
  if (isBound) return nothing('bound')
  const indifference = zoneOf(rule.indifference, first[0])
  if (indifference === 0) return nothing('no zone')
  const settings: KimNelsonSettings = { indifference, firstStage, confidence: selectionConfidence }
  for (;;) {
    const signed = values.map((each) => (better === 'higher' ? each : each.map((value) => -value)))
    const screening = kimNelson(signed, settings)
    const { judged, best, contenders, eliminations } = screening
    const looked = values.map((each, design) => each.slice(0, eliminations[design]?.after ?? judged))
    if (!looked.flat().every(Number.isFinite)) return { rule, values: looked, outcome: { because: 'unmeasured' } }
    if (isBound) return { rule, values: looked, outcome: { because: 'bound' } }
    if (best !== undefined || judged >= most) return { rule, values: looked, outcome: { ...screening, indifference } }
    await read(contenders, Math.min(most, judged + atOnce))
  }
}

/** A share of the mean, rounded to the two digits in which it is said. */
function zoneOf(indifference: Precision, values: readonly number[]): number {
  if ('absolute' in indifference) return indifference.absolute
  return Number((indifference.relative * Math.abs(meanOf(values))).toPrecision(2))
}

/** Whether the design has such a measure: money wants prices, a value, or both. */
export function isMeasured(measure: string, scenario: Scenario): boolean {
  return readingNames(planOf(scenario, { volume: 1, warmUp: 0 }), { detail: 'full' }).includes(measure)
}
