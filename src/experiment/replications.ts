/** How many replications a study needs: until its headline measures are precise, with look-ahead, up to a maximum. */
import { isWithin, type Precision, replicationsNeeded } from '../statistics/precision.js'
import type { Sample } from './sample.js'
import type { Point, Study } from './study.js'

/** Bootstrap and jackknife intervals of fewer cover too little. */
export const fewestReplications = 10

export interface ReplicationRule {
  /** Fixed by the user or the file; absent: the tool's to choose. */
  readonly fixed?: number
  readonly most: number
  /** Relative half-width wanted. */
  readonly precision: number
}

/** Shares are wanted within half a percentage point. */
const sharePrecision: Precision = { absolute: 0.005 }
const headline = ['throughput', 'flowTime.mean', 'flowTime.p95', 'costPerDecision', 'reviewRate'] as const

/** So many replications that the headline measures of all points are precise; their samples are then in the study. */
export async function chooseReplications(
  study: Study,
  points: readonly Point[],
  rule: ReplicationRule,
): Promise<number> {
  if (rule.fixed !== undefined) return rule.fixed
  let count = fewestReplications
  for (;;) {
    const samples = await study.samples(points, count)
    const needed = Math.max(...samples.map((sample) => neededFor(sample, rule.precision)))
    if (needed <= count || count >= rule.most) return count
    // Projections from few values overshoot: go half of the way, at least one step.
    count = Math.min(rule.most, Math.max(count + 2, Math.ceil((count + needed) / 2)))
  }
}

/** The headline measures that are not precise enough, for a warning. */
export function imprecise(sample: Sample, precision: number): string[] {
  return measuresOf(sample, precision)
    .filter(({ values, wanted }) => !isWithin(values, wanted))
    .map(({ name }) => name)
}

function neededFor(sample: Sample, precision: number): number {
  return Math.max(...measuresOf(sample, precision).map(({ values, wanted }) => replicationsNeeded(values, wanted)))
}

function measuresOf(sample: Sample, precision: number): { name: string; values: number[]; wanted: Precision }[] {
  const relative: Precision = { relative: precision }
  return headline
    .filter((name) => sample.has(name))
    .map((name) => ({
      name,
      wanted: name === 'reviewRate' ? sharePrecision : relative,
      values: sample.of(name).filter(Number.isFinite),
    }))
    .filter(({ values }) => values.length >= 3)
}
