/**
 * Where a server may take up its next item before the one that is done has gone on. Work starts as the last thing at an
 * instant; but where nothing that the leaving item can meet at this very instant concerns the server, the order makes
 * no difference, and starting at once saves a second look (M/M/1: 5 %).
 */
import { constantValue } from '../scenario/constant-value.js'
import type { Distribution } from '../scenario/distribution.js'
import { expressionsOf } from '../scenario/expressions-of.js'
import { argumentsOf, namesIn, queuesIn } from '../scenario/names-in.js'
import { reachedFrom, routingsOf } from '../scenario/routes.js'
import type { Scenario, Station } from '../scenario/scenario.js'
import { waysPastJoins } from './paths.js'
import { poolsOf } from './server-plan.js'

/** The stations where one person of a pool, or a machine, works, and may start anew before who is done goes on. */
export function stationsFreedAtOnce(scenario: Scenario): Set<string> {
  const { stations } = scenario
  if (stations.some(readsQueues) || stations.some((station) => hasMovingSpeed(station, scenario))) return new Set()
  const byId = new Map(stations.map((station) => [station.id, station]))
  const ways = waysPastJoins(scenario)
  const waysFrom = (id: string) => [...(ways.get(id) ?? [])]
  const onAtOnce = (id: string) => {
    const station = byId.get(id)
    return station === undefined || isPassedAtOnce(station) ? waysFrom(id) : []
  }
  const isFreed = (station: Station) => {
    const [server] = serversOf(station)
    if (server === undefined) return false
    if (stations.some((each) => serversOf(each).includes(server) && isPassedAtOnce(each))) return false
    const met = [...reachedFrom(waysFrom(station.id), onAtOnce)].flatMap((id) => byId.get(id) ?? [])
    return met.every((each) => !serversOf(each).includes(server))
  }
  return new Set(stations.filter(isFreed).map(({ id }) => id))
}

function serversOf(station: Station): string[] {
  return station.capacity.by === 'machine' ? [station.id] : poolsOf(station)
}

/** Whether an item may be past it at the instant at which it comes, or come to it a second time at one instant. */
function isPassedAtOnce(station: Station): boolean {
  const { takes, handoff, limit, byClass } = station
  if (handoff !== undefined || limit !== undefined) return true
  if (routingsOf(station).some((routing) => 'all' in routing)) return true
  const classes = Object.values(byClass)
  if (classes.some((each) => each.handoff !== undefined)) return true
  return [takes, ...classes.flatMap((each) => each.takes ?? [])].some((each) => !isPositive(each))
}

/** Whether no draw of it can be zero: that is certain of these kinds with constant arguments. */
function isPositive(distribution: Distribution): boolean {
  const [first] = argumentsOf(distribution)
  if (first === undefined) return false
  const smallest = constantValue(first)
  switch (distribution.distribution) {
    case 'constant':
    case 'uniform':
    case 'triangular':
    case 'exponential':
    case 'erlang':
    case 'lognormal':
    case 'gamma':
    case 'weibull':
      return smallest !== undefined && smallest > 0
    default:
      return false
  }
}

/** Whether who is done may change, as it goes on, how fast work starts: feedback that its speed reads is moved by then. */
function hasMovingSpeed({ speed, byClass }: Station, { feedback = [] }: Scenario): boolean {
  const speeds = [speed, ...Object.values(byClass).map((own) => own.speed)].filter((each) => each !== undefined)
  return speeds.some((each) => feedback.some(({ name }) => namesIn(each).has(name)))
}

function readsQueues(station: Station): boolean {
  return expressionsOf(station).some((expression) => queuesIn(expression).size > 0)
}
