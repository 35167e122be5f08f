/**
 * The routing of one station for the items of one class as probabilities: with every condition decided by the item, an
 * item is a Markov chain over stations.
 */
import { type Evaluate, foldExpression, type Scope } from '../scenario/evaluate.js'
import type { Routing, Rule } from '../scenario/scenario.js'

export interface Transitions {
  /** The conditions of the rules that differ between items. */
  readonly conditions: readonly Evaluate[]
  /** Whether some share differs between items. */
  readonly sharesDiffer: boolean
  /** Adds the item's probability of going on to each station to `row`, which holds zeros. */
  addTo(row: Float64Array, item: number): void
}

/** Without routing, as at an end, an item goes nowhere. */
export function transitionsOf(
  routing: Routing | undefined,
  indexOf: (id: string) => number,
  scope: Scope,
): Transitions {
  if (routing === undefined) return { conditions: [], sharesDiffer: false, addTo: () => {} }
  if ('rules' in routing) return transitionsByRules(routing.rules, indexOf, scope)
  const ways = routing.shares.map(({ to, share }) => ({ to: indexOf(to), share }))
  return {
    conditions: [],
    sharesDiffer: false,
    addTo: (row) => {
      for (const { to, share } of ways) row[to] += share
    },
  }
}

function transitionsByRules(rules: readonly Rule[], indexOf: (id: string) => number, scope: Scope): Transitions {
  const ways = rules.map(({ to, when = 1, share = 1 }) => ({
    to: indexOf(to),
    when: foldExpression(when, scope),
    share: foldExpression(share, scope),
  }))
  return {
    conditions: ways.map(({ when }) => when).filter((when) => typeof when === 'function'),
    sharesDiffer: ways.some(({ share }) => typeof share === 'function'),
    addTo: (row, item) => {
      let left = 1
      for (const { to, when, share } of ways) {
        if (forItem(when, item) === 0) continue
        const taken = left * Math.min(1, Math.max(0, forItem(share, item)))
        row[to] += taken
        left -= taken
      }
    },
  }
}

function forItem(folded: number | Evaluate, item: number): number {
  return typeof folded === 'number' ? folded : folded(item)
}
