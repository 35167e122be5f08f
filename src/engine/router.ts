/**
 * Where an item goes when its visit is done: always one station, by shares with one draw, or by the first rule that
 * applies; or into copies, or, a copy itself, to its join.
 */
import type { Stream } from '../random/index.js'
import { chosen, cumulative } from '../random/index.js'
import { type Evaluate, foldExpression } from '../scenario/evaluate.js'
import type { Expression } from '../scenario/expression.js'
import { joinTarget, type Routing, type Rule } from '../scenario/scenario.js'
import { anyNumber, guarded, guardedCondition, type RunScope, rounding, type Said } from './guard.js'

/** Answers of a router that are no station. */
export const toJoin = -2
export const toFork = -3

/** Copies to the legs; when `needed` of them have joined, on to `then`. */
export interface Fork {
  readonly legs: readonly number[]
  readonly needed: number
  readonly then: number
}

/** Shares are compared with 32 random bits as they are. */
const words = 4294967296

interface CompiledRule {
  readonly to: number
  readonly when: Evaluate | null
  readonly share: Evaluate | null
}

/** How often the shares of a station's rules were asked for since the start, and lay beyond 0..1. */
export class CutShares {
  asked = 0
  cut = 0
}

/** Where rules are said, and where it is counted how often their shares are cut. */
export interface RuleSetting {
  readonly cutShares: CutShares
  /** @param rule from 0 */
  readonly said: (rule: number, key: 'when' | 'share') => Said
}

export class Router {
  /** Absent where items stay whole. */
  readonly fork: Fork | null
  /** Where every item goes; `undecided` where it depends. */
  readonly #only: number
  readonly #targets: Int32Array
  readonly #upTo: Float64Array
  readonly #rules: readonly CompiledRule[] | null
  readonly #stream: Stream

  /** @param stationOf the index of a station */
  constructor(
    routing: Routing,
    stationOf: (id: string) => number,
    stream: Stream,
    scope: RunScope,
    setting: RuleSetting,
  ) {
    const targetOf = (id: string) => (id === joinTarget ? toJoin : stationOf(id))
    this.#stream = stream
    this.fork = 'all' in routing ? forkOf(routing, stationOf) : null
    const shares = 'shares' in routing ? routing.shares : []
    const rules = 'rules' in routing ? routing.rules : []
    this.#targets = Int32Array.from(shares, (way) => targetOf(way.to))
    this.#upTo = cumulative(shares.map((way) => way.share * words))
    this.#rules =
      rules.length > 0 ? rules.map((rule, place) => compileRule(rule, place, targetOf, scope, setting)) : null
    this.#only = onlyTarget(routing, targetOf)
  }

  /** The index of the next station, `toJoin` or `toFork`, for the item with this id, address and visit. */
  next(item: number, address: number, visit: number): number {
    if (this.#only !== undecided) return this.#only
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

const undecided = -4

function forkOf(routing: Extract<Routing, { all: unknown }>, stationOf: (id: string) => number): Fork {
  const legs = routing.all.map(stationOf)
  return { legs, needed: routing.first ?? legs.length, then: stationOf(routing.then) }
}

function compileRule(
  { to, when, share }: Rule,
  place: number,
  targetOf: (id: string) => number,
  scope: RunScope,
  { said, cutShares }: RuleSetting,
) {
  return {
    to: targetOf(to),
    when: when === undefined ? null : guardedCondition(when, said(place, 'when'), scope),
    share: share === undefined ? null : cutShare(share, said(place, 'share'), scope, cutShares),
  }
}

/** What lies beyond 0..1 is cut, and counted. */
function cutShare(expression: Expression, said: Said, scope: RunScope, count: CutShares): Evaluate {
  const share = guarded(foldExpression(expression, scope), expression, said, anyNumber, scope)
  if (typeof share === 'number' && share >= 0 && share <= 1) return () => share
  const evaluate = typeof share === 'number' ? () => share : share
  return (item) => {
    const value = evaluate(item)
    count.asked++
    if (value >= 0 && value <= 1) return value
    if (value < -rounding || value > 1 + rounding) count.cut++
    return value < 0 ? 0 : 1
  }
}

function onlyTarget(routing: Routing, targetOf: (id: string) => number): number {
  if ('all' in routing) return toFork
  if ('shares' in routing) return routing.shares.length === 1 ? targetOf(routing.shares[0].to) : undecided
  const [first] = routing.rules
  return first.when === undefined && first.share === undefined ? targetOf(first.to) : undecided
}
