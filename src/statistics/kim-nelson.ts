/**
 * Which of several means is the largest, by the fully sequential procedure of Kim and Nelson (2001, "A fully sequential
 * procedure for indifference-zone selection in simulation", ACM TOMACS 11(3), section 3, with c = 1). After a first stage
 * of n₀ values each, one more value at a time; what lies surely below a rival is eliminated. Only variances of pairwise
 * differences enter, so values of one replication may hang together, as with common random numbers. Values are taken as
 * normal; where the largest mean leads by the indifference zone or more, it is named with the confidence asked for.
 */
import { sampleVariance } from 'simple-statistics'
import { exp, log } from '../random/transcendental.js'

export interface KimNelsonSettings {
  /** δ: the smallest difference that matters, in the unit of the values; above 0. */
  readonly indifference: number
  /** n₀: values a design from which the variances are taken; at least 2. */
  readonly firstStage: number
  /** Probability of a correct selection, for example 0.95. */
  readonly confidence: number
}

export interface Elimination {
  /** Values of each that had been seen. */
  readonly after: number
  /** The design below which it lay farthest. */
  readonly by: number
}

export interface Screening {
  /** r: values of every contender that were looked at. */
  readonly judged: number
  /** Designs that were not eliminated, in their order. Several beside a best one: their means are equal. */
  readonly contenders: readonly number[]
  /** Beside the designs; absent for contenders. */
  readonly eliminations: readonly (Elimination | undefined)[]
  /** The first of the contenders; absent where it takes more values to tell. */
  readonly best?: number
}

/** h² = 2η(n₀ − 1), with η = ½[(2α / (k − 1))^(−2 / (n₀ − 1)) − 1] for k designs and the error α. */
export function kimNelsonConstant(designs: number, firstStage: number, confidence: number): number {
  const error = 1 - confidence
  const degrees = firstStage - 1
  return (exp((-2 / degrees) * log((2 * error) / (designs - 1))) - 1) * degrees
}

/**
 * The procedure played through on the values there are; with more of them it goes on from the same place.
 * @param values of two or more designs, larger ones better, at least the first stage of each; those of contenders count
 * @param constant h²
 */
export function kimNelson(
  values: readonly (readonly number[])[],
  { indifference, firstStage, confidence }: KimNelsonSettings,
  constant = kimNelsonConstant(values.length, firstStage, confidence),
): Screening {
  const ends = pairwise(values, firstStage, (variance) => (constant * variance) / (indifference * indifference))
  const sums = values.map((each) => each.slice(0, firstStage).reduce((sum, value) => sum + value, 0))
  const eliminations: (Elimination | undefined)[] = values.map(() => undefined)
  let contenders = [...values.keys()]
  for (let judged = firstStage; ; judged++) {
    // W(r) = max{0, δ / 2r · (h²S² / δ² − r)}: how far below a rival's mean a contender may lie.
    const slack = (i: number, l: number) => Math.max(0, (indifference / (2 * judged)) * (ends[i][l] - judged))
    const ahead = (l: number, i: number) => (sums[l] - sums[i]) / judged - slack(i, l)
    for (const i of contenders) {
      const by = contenders.filter((l) => l !== i && ahead(l, i) > 0).sort((a, b) => ahead(b, i) - ahead(a, i))[0]
      if (by !== undefined) eliminations[i] = { after: judged, by }
    }
    contenders = contenders.filter((i) => eliminations[i] === undefined)
    // Beyond all ends there is no slack, and whoever is left is level.
    const isOver = contenders.every((i) => contenders.every((l) => l === i || judged >= ends[i][l]))
    if (isOver) return { judged, contenders, eliminations, best: contenders[0] }
    if (contenders.some((i) => values[i].length <= judged)) return { judged, contenders, eliminations }
    for (const i of contenders) sums[i] += values[i][judged]
  }
}

/** A number for each pair from S², the sample variance of the differences in the first stage. */
function pairwise(
  values: readonly (readonly number[])[],
  firstStage: number,
  from: (variance: number) => number,
): number[][] {
  const first = values.map((each) => each.slice(0, firstStage))
  return first.map((a) => first.map((b) => from(sampleVariance(a.map((value, index) => value - b[index])))))
}
