/** What the scenario asks for: promises, value, how long a run is, and where its numbers come from. */
import type { Decay, Evidence, Promised, PromisedStatistic, Scenario } from '../../scenario/scenario.js'
import { expressionInWords } from './expression-in-words.js'
import { counted, durationInWords, listed, moneyInWords, numberInWords, shareInWords } from './numbers-in-words.js'

export function promiseInWords(promise: Promised, currency: string | undefined): string {
  switch (promise.of) {
    case 'late':
      return `Fewer than ${shareInWords(promise.below)} of the items take longer than ${durationInWords(promise.after)}.`
    case 'flow-time':
      return timePromise(promise.statistic, 'from arrival to end', promise.below)
    case 'waiting-time':
      return timePromise(promise.statistic, `waiting at ${promise.station}`, promise.below)
    case 'queue-length':
      return `At ${promise.station} fewer than ${numberInWords(promise.below)} wait (${promise.statistic}).`
    case 'cost-per-decision':
      return `A decision costs less than ${moneyInWords(promise.below, currency)}.`
    case 'throughput':
      return `More than ${numberInWords(promise.above)} items end per hour.`
    case 'escape':
      return `Fewer than ${shareInWords(promise.below)} of those that come to ${promise.station} leave its queue or are turned away.`
  }
}

function timePromise(statistic: PromisedStatistic, what: string, below: number): string {
  if (statistic === 'mean') return `The mean time ${what} is under ${durationInWords(below)}.`
  const share = statistic === 'p50' ? 'half' : `${statistic.slice(1)}%`
  return `${share} of the items are under ${durationInWords(below)} ${what}.`.replace(/^h/, 'H')
}

export function valueInWords({ value, currency }: Scenario): string[] {
  if (value === undefined) return []
  const { perItem, decays } = value
  const worth = typeof perItem === 'number' ? moneyInWords(perItem, currency) : expressionInWords(perItem)
  return [`An item is worth ${worth}${decays === undefined ? '' : `; ${decayInWords(decays)}`}.`]
}

function decayInWords(decay: Decay): string {
  switch (decay.by) {
    case 'rate':
      return `of that it loses ${shareInWords(decay.share)} for each ${durationInWords(decay.each)} until its end`
    case 'linear':
      return `that falls in a straight line to nothing at ${durationInWords(decay.within)} after arrival`
    case 'cliff':
      return `nothing from ${durationInWords(decay.at)} after arrival on`
  }
}

export function runInWords({ run }: Scenario): string {
  const { from, length, warmUp, replications, seed } = run
  const extent = 'weeks' in length ? counted(length.weeks, 'week') : `until ${counted(length.items, 'item')} have ended`
  const start = from === undefined ? '' : ` from ${from}`
  const settling = 'items' in length ? 'no warm-up' : warmUpInWords(warmUp)
  const runs = replications === 'auto' ? 'as many runs as the precision needs' : counted(replications, 'run')
  return `${extent}${start}, ${settling}, ${runs}, seed ${seed}.`
}

function warmUpInWords(warmUp: Scenario['run']['warmUp']): string {
  if (warmUp === 'auto') return 'a warm-up chosen by the tool'
  return warmUp === 0 ? 'no warm-up' : `a warm-up of ${durationInWords(warmUp)}`
}

/** A line for each tier that occurs. */
export function evidenceInWords(evidence: readonly Evidence[]): string[] {
  return (['measured', 'estimated', 'assumption'] as const).flatMap((tier) => {
    const ofTier = evidence.filter((each) => each.tier === tier)
    return ofTier.length === 0 ? [] : [`${tiersInWords[tier]}: ${listed(ofTier.map(oneInWords))}.`]
  })
}

const tiersInWords = { measured: 'Measured', estimated: 'Estimated', assumption: 'Assumed' } as const

function oneInWords({ path, source, range }: Evidence): string {
  const words = [...(source === undefined ? [] : [source]), ...(range === undefined ? [] : [range.text])]
  return words.length === 0 ? path : `${path} (${words.join(', ')})`
}
