/** Where an item goes when its visit is done: always one station, by shares with one draw, or by the first rule that applies. */

import type { Stream } from '../random/index.js'
import { chosen, cumulative } from '../random/index.js'
import { compileExpression, type Evaluate, type Scope } from '../scenario/evaluate.js'
import type { Routing, Rule } from '../scenario/scenario.js'

/** Shares are compared with 32 random bits as they are. */
const words = 4294967296

interface CompiledRule {
  readonly to: number
  readonly when: Evaluate | null
  readonly share: Evaluate | null
}

export class Router {
  readonly #only: number
  readonly #targets: Int32Array
  readonly #upTo: Float64Array
  readonly #rules: readonly CompiledRule[] | null
  readonly #stream: Stream

  constructor(routing: Routing, indexOf: (id: string) => number, stream: Stream, scope: Scope) {
    this.#stream = stream
    const shares = 'shares' in routing ? routing.shares : []
    const rules = 'rules' in routing ? routing.rules : []
    this.#targets = Int32Array.from(shares, (way) => indexOf(way.to))
    this.#upTo = cumulative(shares.map((way) => way.share * words))
    this.#rules = rules.length > 0 ? rules.map((rule) => compileRule(rule, indexOf, scope)) : null
    this.#only = onlyTarget(routing, indexOf)
  }

  /** The index of the next station, for the item with this id, address and visit. */
  next(item: number, address: number, visit: number): number {
    if (this.#only >= 0) return this.#only
    if (this.#rules === null) return this.#targets[chosen(this.#upTo, this.#stream.bits(address, visit) >>> 0)]
    return this.#byRules(this.#rules, item, address, visit)
  }

  /**
   * One draw serves all shares of the list: what is left of the unit interval after a share was not met is stretched
   * to the whole of it again, so each share is one of what reaches its line.
   */
  #byRules(rules: readonly CompiledRule[], item: number, address: number, visit: number): number {
    let u = this.#stream.uniform(address, visit)
    for (const rule of rules) {
      if (rule.when !== null && rule.when(item) === 0) continue
      if (rule.share === null) return rule.to
      const share = rule.share(item)
      if (u < share) return rule.to
      if (share > 0) u = (u - share) / (1 - share)
    }
    return rules[rules.length - 1].to
  }
}

function compileRule(rule: Rule, indexOf: (id: string) => number, scope: Scope) {
  return {
    to: indexOf(rule.to),
    when: rule.when === undefined ? null : compileExpression(rule.when, scope),
    share: rule.share === undefined ? null : compileExpression(rule.share, scope),
  }
}

function onlyTarget(routing: Routing, indexOf: (id: string) => number): number {
  if ('shares' in routing) return routing.shares.length === 1 ? indexOf(routing.shares[0].to) : -1
  const [first] = routing.rules
  return first.when === undefined && first.share === undefined ? indexOf(first.to) : -1
}
