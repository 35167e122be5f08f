/** What a question is answered from: one volume's measures, and the readings behind them. */
import type { Sample } from '../experiment/sample.js'
import type { Measures } from '../measure/measures.js'

export interface MeasuredAt {
  readonly volume: number
  readonly measures: Measures
  readonly sample: Sample
  /** The queues whose work grows without end, by the test of the break. */
  readonly grows: readonly string[]
}
