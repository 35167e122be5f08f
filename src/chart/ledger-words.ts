/** The ledger's sentences, and what its causes are called. */
import type { Cause, Estimate } from '../verdict/result.js'
import { exactly, firstThatFits, inWords, isWide } from './headline.js'
import type { LedgerBar } from './ledger-bars.js'
import { formatRange, timeUnitFor } from './unit.js'

export const causeTitles: Readonly<Record<Cause, string>> = {
  work: 'work',
  busy: 'people busy',
  closed: 'closed hours',
  meeting: 'waiting for a sitting',
  batch: 'waiting for a batch',
  handoff: 'hand-off',
  delay: 'delay',
}

/** Work against waiting in the current design's last bar, and the redesign's waiting beside it. */
export function ledgerHeadline(bars: readonly LedgerBar[]): string {
  const current = bars.filter((bar) => bar.design === 'current').at(-1)
  const redesign = bars.find((bar) => bar.design === 'redesign' && bar.volume === current?.volume)
  if (!current) return 'Where the time goes'
  const at = exactly(current.volume)
  const work = inWords(current.ledger.work)
  const waiting = waitingOf(current)
  if (waiting.atLeast !== true && waiting.high <= 0.05 * current.ledger.work.estimate)
    return `At ${at} items hardly wait: ${work} of work`
  const plain = `At ${at}: ${work} of work, ${lengthOf(waiting)} of waiting`
  if (!redesign) return firstThatFits(plain)
  return firstThatFits(`${plain}; redesigned, ${lengthOf(waitingOf(redesign))}`, plain)
}

/** The flow time without the work in it; its bounds are those of the flow time, which hold nearly all of the doubt. */
export function waitingOf({ total, ledger }: LedgerBar): Estimate {
  const work = ledger.work.estimate
  return {
    estimate: Math.max(0, total.estimate - work),
    low: Math.max(0, total.low - work),
    high: Math.max(0, total.high - work),
    ...(total.atLeast === true ? { atLeast: true as const } : {}),
  }
}

/** A length of time, as a range where its interval is wide. */
export function lengthOf(time: Estimate): string {
  if (!isWide(time)) return inWords(time)
  const unit = timeUnitFor(time.estimate)
  return `${formatRange({ ...time, low: Math.max(0, time.low) }, unit).replace('–', ' to ')} ${unit.name}`
}

export function ledgerAlt(bars: readonly LedgerBar[]): string {
  const lines = bars.map((bar) => `${bar.title}: ${inWords(bar.total)}, of which ${inWords(bar.ledger.work)} of work.`)
  return `Mean time of an item from arrival to end, by cause, as stacked bars. ${lines.join(' ')}`
}
