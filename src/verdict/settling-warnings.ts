/** Where the work grows without end: no measure settles there, and what became of the items says how far it has come. */
import type { Sample } from '../experiment/sample.js'
import { hoursPerWeek } from '../scenario/calendar.js'
import type { Scenario } from '../scenario/scenario.js'
import { meanInterval } from '../statistics/interval.js'
import { shareInWords } from './in-words.js'
import type { Warning } from './result.js'
import { volumeInWords } from './sentence.js'

export interface Looked {
  readonly volume: number
  readonly sample: Sample
  /** The queues whose work grows without end, and `system`. */
  readonly grows: readonly string[]
}

/** @param follow hours for which each item is followed after its arrival */
export function settlingWarnings(looked: readonly Looked[], scenario: Scenario, follow: number): Warning[] {
  return looked
    .filter(({ grows }) => grows.length > 0)
    .map(({ volume, sample, grows }) => {
      const text = `At ${volumeInWords(volume)}× nothing settles: work grows ${placesOf(grows, scenario)}.${fatesOf(sample, follow)}`
      return { code: 'does-not-settle', text }
    })
}

/** `at Approval committee and at Clerks`; where no queue does by itself, in the whole system. */
function placesOf(grows: readonly string[], { pools, stations }: Scenario): string {
  const titles = grows.flatMap((id) => [...pools, ...stations].find((each) => each.id === id)?.title ?? [])
  if (titles.length === 0) return 'in the whole system'
  const named = titles.map((title) => `at ${title}`)
  return named.length === 1 ? named[0] : `${named.slice(0, -1).join(', ')} and ${named[named.length - 1]}`
}

/** What became of those that arrived; empty where they are not followed. */
function fatesOf(sample: Sample, follow: number): string {
  const shares = ['ended', 'endedAfter', 'open'].flatMap((fate) => {
    const name = `fates.${fate}`
    const values = sample.has(name) ? sample.of(name).filter(Number.isFinite) : []
    return values.length === 0 ? [] : [shareInWords(meanInterval(values))]
  })
  if (shares.length < 3) return ''
  const [ended, after, open] = shares
  return ` Of the items that arrived in the window ${ended} ended in it, ${after} after it, and ${open} were still open ${lengthOf(follow)} after they had come.`
}

function lengthOf(hours: number): string {
  const weeks = Math.round((10 * hours) / hoursPerWeek) / 10
  return `${weeks} ${weeks === 1 ? 'week' : 'weeks'}`
}
