/**
 * How far the confidence that items state is to be believed: in ten bins of stated confidence the share that is right,
 * from items drawn as they come at the start of a run at 1×. Drift is therefore left out, and feedback stands where it
 * starts.
 */
import { argumentsOf, queuesIn } from '../scenario/names-in.js'
import { correctName } from '../scenario/reviews.js'
import type { Attribute, Scenario } from '../scenario/scenario.js'
import { drawOf } from './run-reader.js'
import { SampledItems, type SharedDraws, sampleSize } from './sampled-items.js'

export interface CalibrationBin {
  /** Stated confidence, from (included) to; the last bin holds 1 too. */
  readonly from: number
  readonly to: number
  /** Mean of what is stated, and the share that is right. */
  readonly stated: number
  readonly right: number
  /** Of all items. */
  readonly share: number
}

export const confidenceName = 'confidence'
const bins = 10
/** A bin with fewer of the drawn items says nothing of calibration. */
const fewestItems = 50

/** Bins that hold items; undefined where items state no confidence, are not right or wrong, or hang on a queue. */
export function calibration(scenario: Scenario): CalibrationBin[] | undefined {
  const atStart = { ...scenario, attributes: [...scenario.attributes, weekAtStart] }
  const names = scenario.attributes.map(({ name }) => name)
  if (!names.includes(confidenceName) || !names.includes(correctName)) return undefined
  if (scenario.classes.some(({ name }) => hangsOnQueues(scenario, name))) return undefined
  const shared: SharedDraws = new Map()
  const sums = Array.from({ length: bins }, () => ({ share: 0, stated: 0, right: 0, items: 0 }))
  scenario.classes.forEach(({ share }, index) => {
    const items = new SampledItems(atStart, index, 1, shared)
    const [stated, right] = [confidenceName, correctName].map((name) => items.resolve(name))
    const each = share / sampleSize
    for (let item = 0; item < sampleSize; item++) {
      const [confidence, correct] = [stated, right].map((of) => (typeof of === 'number' ? of : of(item)))
      const sum = sums[Math.min(bins - 1, Math.max(0, Math.floor(confidence * bins)))]
      sum.share += each
      sum.stated += each * confidence
      sum.right += each * correct
      sum.items++
    }
  })
  return sums.flatMap(({ share, stated, right, items }, index) => {
    if (items < fewestItems) return []
    return [{ from: index / bins, to: (index + 1) / bins, stated: stated / share, right: right / share, share }]
  })
}

const weekAtStart: Attribute = { name: 'week', draw: { distribution: 'constant', value: 0 }, byClass: {} }

/** Attributes are drawn on arrival, before any visit: of the run they can read the week, feedback and queues. */
function hangsOnQueues({ attributes }: Scenario, itemClass: string): boolean {
  return attributes.some((attribute) =>
    argumentsOf(drawOf(attribute, itemClass)).some((each) => queuesIn(each).size > 0),
  )
}
