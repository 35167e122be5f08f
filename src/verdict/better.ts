/** The measures by which designs are compared, and which way each is better; a share that needs review is better smaller. */
export const better = {
  throughput: 'higher',
  'flowTime.mean': 'lower',
  'flowTime.p50': 'lower',
  'flowTime.p95': 'lower',
  workInProgress: 'lower',
  reviewRate: 'lower',
  'review.missed': 'lower',
  'review.spoiled': 'lower',
  'review.wrongAtEnd': 'lower',
  touches: 'lower',
  handoffs: 'lower',
  toolsCrossed: 'lower',
  costPerDecision: 'lower',
  valueRealised: 'higher',
  cost: 'lower',
  margin: 'higher',
} as const satisfies Readonly<Record<string, 'higher' | 'lower'>>

export type ComparedMeasure = keyof typeof better

/** In the order of a report. */
export const comparedMeasures = Object.keys(better).filter(isCompared)

export function isCompared(measure: string): measure is ComparedMeasure {
  return Object.hasOwn(better, measure)
}
