/**
 * Where one station sends the items of one class, as probabilities: with every condition decided by the item, an item is
 * a Markov chain over stations. A fork sends more than one: a copy to each leg, and the item itself to what comes after
 * the join, at which the copies end.
 */
import { type Evaluate, foldExpression, type Scope } from '../scenario/evaluate.js'
import type { Routing, Rule, Station } from '../scenario/scenario.js'
import type { RunReader } from './run-reader.js'
import type { SparseRow } from './sparse-row.js'
import type { UnknownShares } from './unknown-shares.js'

export interface Transitions {
  /** The conditions of the rules that differ between items. */
  readonly conditions: readonly Evaluate[]
  /** Whether some share differs between items. */
  readonly sharesDiffer: boolean
  /** Adds what one visit of the item sends to each station, on average, to `row`, which is empty. */
  addTo(row: SparseRow, item: number): void
}

export interface Surroundings {
  readonly scope: Scope
  readonly run: RunReader
  /** Takes up a share for each choice that only a run can tell. */
  readonly unknown: UnknownShares
  /** Absent for the join, which is no station. */
  indexOf(target: string): number | undefined
}

/** `station` as the items of the class meet it. Without routing, as at an end, an item goes nowhere. */
export function transitionsOf(station: Station, around: Surroundings): Transitions {
  const routed = routingTransitions(station, around)
  const escapes = (['patience', 'limit'] as const).flatMap((by) => {
    const way = station[by]
    if (way === undefined) return []
    return [{ to: around.indexOf(way.to), share: around.unknown.add({ station: station.id, by }) }]
  })
  if (escapes.length === 0) return routed
  return {
    ...routed,
    addTo: (row, item) => {
      routed.addTo(row, item)
      for (const { to, share } of escapes) {
        const escaped = share()
        row.scale(1 - escaped)
        send(row, to, escaped)
      }
    },
  }
}

function routingTransitions({ id, then }: Station, around: Surroundings): Transitions {
  if (then === undefined) return { conditions: [], sharesDiffer: false, addTo: () => {} }
  if ('rules' in then) return transitionsByRules(id, then.rules, around)
  const ways = waysOf(then).map(({ to, sent }) => ({ to: around.indexOf(to), sent }))
  return {
    conditions: [],
    sharesDiffer: false,
    addTo: (row) => {
      for (const { to, sent } of ways) send(row, to, sent)
    },
  }
}

function waysOf(routing: Exclude<Routing, { readonly rules: readonly Rule[] }>) {
  if ('all' in routing) return [...routing.all, routing.then].map((to) => ({ to, sent: 1 }))
  return routing.shares.map(({ to, share }) => ({ to, sent: share }))
}

/** A line of the rules; what is the same for all items is a number. */
interface Way {
  readonly to: number | undefined
  readonly when: number | Evaluate
  readonly share: number | Evaluate
  readonly sharesDiffer: boolean
}

function transitionsByRules(station: string, rules: readonly Rule[], around: Surroundings): Transitions {
  const ways = rules.map((rule) => wayOf(station, rule, around))
  return {
    conditions: ways.map(({ when }) => when).filter((when) => typeof when === 'function'),
    sharesDiffer: ways.some((way) => way.sharesDiffer),
    addTo: (row, item) => {
      let left = 1
      for (const { to, when, share } of ways) {
        if (forItem(when, item) === 0) continue
        const taken = left * Math.min(1, Math.max(0, forItem(share, item)))
        send(row, to, taken)
        left -= taken
        if (left <= 0) return
      }
    },
  }
}

function wayOf(
  station: string,
  { to, when = 1, share = 1 }: Rule,
  { indexOf, scope, run, unknown }: Surroundings,
): Way {
  if (run.hasToEvaluate(when) || run.hasToEvaluate(share))
    return { to: indexOf(to), when: 1, share: unknown.add({ station, by: 'rules' }), sharesDiffer: false }
  const folded = foldExpression(share, scope)
  return {
    to: indexOf(to),
    when: foldExpression(when, scope),
    share: folded,
    sharesDiffer: typeof folded === 'function',
  }
}

function send(row: SparseRow, to: number | undefined, sent: number): void {
  if (to !== undefined) row.add(to, sent)
}

function forItem(folded: number | Evaluate, item: number): number {
  return typeof folded === 'number' ? folded : folded(item)
}
