/**
 * The trial of a policy: of the items that an `ai` station would send to people, a share goes to its first target from
 * which no way leads to people. The share is cut out of each way's own part of the one draw by which an item's way is
 * chosen, so that every other item goes where it went.
 */
import { constantValue } from '../scenario/constant-value.js'
import type { Expression } from '../scenario/expression.js'
import { legsOf, reachedFrom, targetsOf, waysOn } from '../scenario/routes.js'
import type { Routing, Rule, Scenario, Station } from '../scenario/scenario.js'

type Way = { readonly to: string; readonly share: number }

/** Where such items of an `ai` station may go; absent where every way leads to people, or none does. */
export function targetWithoutPeople(scenario: Scenario, id: string): string | undefined {
  const station = scenario.stations.find((each) => each.id === id)
  if (station === undefined || station.kind !== 'ai') return undefined
  const { then } = station
  if (then === undefined || 'all' in then) return undefined
  const targets = targetsOf(then, 'possible')
  const isFree = needsNobody(scenario)
  return targets.every(isFree) ? undefined : targets.find(isFree)
}

/** The design with the policy; the same design where there is no such target. */
export function diverted(scenario: Scenario, id: string, share: number): Scenario {
  const to = targetWithoutPeople(scenario, id)
  if (to === undefined) return scenario
  const isFree = needsNobody(scenario)
  const divert = (routing: Routing): Routing => {
    if ('shares' in routing)
      return { shares: routing.shares.flatMap((way) => (isFree(way.to) ? [way] : split(way, to, share))) }
    if ('rules' in routing)
      return { rules: routing.rules.flatMap((rule) => (isFree(rule.to) ? [rule] : splitRule(rule, to, share))) }
    return routing
  }
  const stations = scenario.stations.map((station) => (station.id === id ? withRouting(station, divert) : station))
  return { ...scenario, stations }
}

function withRouting(station: Station, divert: (routing: Routing) => Routing): Station {
  const { then, byClass } = station
  const own = Object.entries(byClass).map(([name, said]) => [
    name,
    said.then === undefined ? said : { ...said, then: divert(said.then) },
  ])
  return { ...station, ...(then === undefined ? {} : { then: divert(then) }), byClass: Object.fromEntries(own) }
}

function split({ to, share }: Way, free: string, part: number): Way[] {
  return [
    { to: free, share: share * part },
    { to, share: share * (1 - part) },
  ]
}

/** What a rule's share leaves of the draw is stretched again for the next: P(2) = s·(1 − p) ÷ (1 − s·p) of what is left. */
function splitRule(rule: Rule, free: string, part: number): Rule[] {
  const { share = 1 } = rule
  return [
    { ...rule, to: free, share: times(share, part) },
    { ...rule, share: over(times(share, 1 - part), { operator: '-', left: 1, right: times(share, part) }) },
  ].map((each, index) => (index === 1 && rule.share === undefined ? withoutShare(each) : each))
}

function withoutShare({ to, when }: Rule): Rule {
  return when === undefined ? { to } : { to, when }
}

function times(left: Expression, right: number): Expression {
  const known = constantValue(left)
  return known === undefined ? { operator: '*', left, right } : known * right
}

function over(left: Expression, right: Expression): Expression {
  return { operator: '/', left, right }
}

/** Whether a target, and all that may follow, needs neither a pool nor a meeting. */
function needsNobody({ stations }: Scenario): (id: string) => boolean {
  const byId = new Map(stations.map((station) => [station.id, station]))
  const onward = (id: string) => {
    const station = byId.get(id)
    return station === undefined ? [] : [...legsOf(station), ...waysOn(station, 'possible')]
  }
  const hasPeople = (id: string) => {
    const by = byId.get(id)?.capacity.by
    return by === 'pool' || by === 'meeting'
  }
  return (id) => ![...reachedFrom([id], onward)].some(hasPeople)
}
