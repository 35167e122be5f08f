/**
 * Whether a figure is a bound: some of what it counts was still open when it had been followed, so that the true one is
 * at least so much. A quantile is one only where it falls among the open ones.
 */
import { fallsAmongOpen } from './censored-times.js'
import type { ReadingTable } from './readings.js'

const quantiles = ['p50', 'p90', 'p95', 'p99'] as const

/** What an item that is open may still add to. */
const perItem = /^(reviewRate|touches|handoffs|toolsCrossed|review\..+|ledger\..+|(stations|pools)\..+\.visits)$/

/** In any replication. */
export function isAtLeast(table: ReadingTable, name: string): boolean {
  const [, path = '', statistic] = /^(.*(?:flowTime|waitingTime))\.(mean|p\d+)$/.exec(name) ?? []
  if (statistic === undefined) {
    if (!perItem.test(name) || !table.has('flowTime.open')) return false
    // A share of all is settled, whatever the open ones do.
    if (name === 'reviewRate' && table.of(name).every((share) => share === 1)) return false
    return table.of('flowTime.open').some((open) => open > 0)
  }
  if (!table.has(`${path}.open`)) return false
  const open = table.of(`${path}.open`)
  const quantile = quantiles.find((each) => each === statistic)
  if (quantile === undefined) return open.some((count) => count > 0)
  return table.of(`${path}.count`).some((count, index) => fallsAmongOpen(quantile, count, open[index]))
}
