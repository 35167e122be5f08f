/**
 * Where a server may take up its next item before the one that is done has gone on. Work starts as the last thing at an
 * instant; but where nothing that the leaving item can meet at this very instant concerns the server, the order makes
 * no difference, and starting at once saves a second look (M/M/1: 5 %).
 */
import { inMicroseconds } from '../scenario/calendar.js'
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
    if (stations.some((each) => serversOf(each).includes(server) && takesNoTime(each))) return false
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
  return takesNoTime(station) || worksOf(station).some((work) => shortest(work) !== 'some')
}

/** The same, but that work which a draw makes all but nothing is looked for as it starts. */
function takesNoTime(station: Station): boolean {
  const { handoff, limit, byClass } = station
  if (handoff !== undefined || limit !== undefined) return true
  if (routingsOf(station).some((routing) => 'all' in routing)) return true
  if (Object.values(byClass).some((each) => each.handoff !== undefined)) return true
  return worksOf(station).some((work) => shortest(work) === 'none')
}

function worksOf({ takes, byClass }: Station): Distribution[] {
  return [takes, ...Object.values(byClass).flatMap((each) => each.takes ?? [])]
}

/** The shortest draw of it, in whole microseconds: some, of a draw in a billion none, or perhaps none. */
function shortest(distribution: Distribution): 'some' | 'rarely none' | 'none' {
  const [first] = argumentsOf(distribution)
  const smallest = first === undefined ? undefined : constantValue(first)
  if (smallest === undefined || !(inMicroseconds(smallest) > 0)) return 'none'
  switch (distribution.distribution) {
    case 'constant':
    case 'uniform':
    case 'triangular':
      return 'some'
    case 'exponential':
    case 'erlang':
    case 'lognormal':
    case 'gamma':
    case 'weibull':
      return 'rarely none'
    default:
      return 'none'
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
