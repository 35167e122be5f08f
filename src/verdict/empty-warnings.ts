/** What cannot be told of a run in which nothing opens, comes or ends: said in words, since there is no number for it. */
import type { Sample } from '../experiment/sample.js'
import { closedBetween } from '../scenario/closed-window.js'
import type { Scenario } from '../scenario/scenario.js'
import { windowOf } from '../theory/window.js'
import type { Warning } from './result.js'
import { volumeInWords } from './sentence.js'

/** What is closed from the end of the warm-up to the end of the run. */
export function closedWarnings(scenario: Scenario, warmUp: number): Warning[] {
  const { opens, closes } = windowOf(scenario, warmUp)
  const closed = closedBetween(scenario, opens, closes)
  if (closed.length === 0) return []
  const text = `In the window of the measures ${closed.join('; ')}: a longer run, or another \`run.from\`, would show more.`
  return [{ code: 'closed-window', text }]
}

export function emptyWarnings(looked: readonly { readonly volume: number; readonly sample: Sample }[]): Warning[] {
  return looked.flatMap(({ volume, sample }): Warning[] => {
    const at = `At ${volumeInWords(volume)}×`
    if (isNever(sample, 'arrivalRate')) {
      const text = `${at} no item arrives in the window: times, shares and costs per item cannot be told.`
      return [{ code: 'nothing-arrives', text }]
    }
    if (!isNever(sample, 'throughput')) return []
    const text = `${at} no item ends in the window: what a decision costs cannot be told, and times are those of items that are still open.`
    return [{ code: 'nothing-ends', text }]
  })
}

/** Whether a rate is 0 in each replication. */
function isNever(sample: Sample, rate: string): boolean {
  return sample.has(rate) && sample.of(rate).every((value) => !(value > 0))
}
