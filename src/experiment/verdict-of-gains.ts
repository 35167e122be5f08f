/**
 * Who limits, judged by what each relief recovers. Gains are shares of the loss, as jackknife pseudo-values, one a
 * replication, so that two gains are compared in pairs. A gain of less than a tenth of the loss counts as none, as it
 * does for the rivals of a verdict.
 */
import { holmAbove } from '../statistics/holm.js'
import { type Interval, meanInterval } from '../statistics/interval.js'
import { pseudoValues } from '../statistics/jackknife.js'
import { meanOf } from './sample.js'

export interface Gain {
  /** Pseudo-values of the share of the loss that is recovered. */
  readonly values: readonly number[]
  readonly interval: Interval
}

export type Verdict =
  /** One recovers more than each other; `sole` where each other recovers nothing. */
  | { readonly relation: 'sole' | 'accepted'; readonly named: readonly [number] }
  /** They all recover something, and which recovers most cannot be told. */
  | { readonly relation: 'or'; readonly named: readonly number[] }
  /** Something may recover, and the data do not tell which. */
  | { readonly relation: 'unsettled'; readonly named: readonly number[] }
  /** None recovers anything. */
  | { readonly relation: 'none'; readonly named: readonly [] }

/** Of the loss: less than this, either way, is nothing. */
const nothing = 0.1

/** The share of the loss that a relief recovers; both losses one value a replication, of the same replications. */
export function gainOf(loss: readonly number[], relieved: readonly number[]): Gain {
  const values = pseudoValues(loss.length, (leftOut) => 1 - meanOf(relieved, leftOut) / meanOf(loss, leftOut))
  return { values, interval: meanInterval(values) }
}

/** The indices of those that are named. */
export function verdictOf(gains: readonly Gain[]): Verdict {
  const order = [...gains.keys()].sort((a, b) => gains[b].interval.estimate - gains[a].interval.estimate)
  const [best, ...rivals] = order
  if (best === undefined || !isSomething(gains[best])) {
    const possible = order.filter((index) => gains[index].interval.high > nothing)
    return possible.length === 0 ? { relation: 'none', named: [] } : { relation: 'unsettled', named: possible }
  }
  const isBeaten = holmAbove(
    rivals.map((rival) => gains[best].values.map((value, i) => value - gains[rival].values[i])),
  )
  const equals = rivals.filter((_, place) => !isBeaten[place])
  if (equals.length > 0) {
    const relation = equals.every((rival) => isSomething(gains[rival])) ? 'or' : 'unsettled'
    return { relation, named: [best, ...equals] }
  }
  return { relation: rivals.every((rival) => isNothing(gains[rival])) ? 'sole' : 'accepted', named: [best] }
}

/** Surely above 0, and worth the name. */
export function isSomething({ interval }: Gain): boolean {
  return interval.low > 0 && interval.estimate >= nothing
}

/** Surely within a tenth of the loss. */
function isNothing({ interval }: Gain): boolean {
  return interval.low > -nothing && interval.high < nothing
}
