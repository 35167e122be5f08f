/**
 * What a recovered share of the loss may be called. `all` and `nothing` mean within a tenth of the loss by the whole
 * interval, so that a wider interval never makes a stronger word.
 */
import type { Interval } from '../statistics/interval.js'

const tenth = 0.1

export function countsAs({ low, high }: Interval): 'all' | 'part' | 'nothing' {
  if (low >= 1 - tenth && high >= 1) return 'all'
  return low > -tenth && high < tenth ? 'nothing' : 'part'
}

/** Whether every one of them counts as nothing. */
export function areNothing(all: readonly { readonly recovered: Interval }[]): boolean {
  return all.every(({ recovered }) => countsAs(recovered) === 'nothing')
}
