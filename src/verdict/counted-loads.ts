/**
 * Loads by count, for constraints of which theory has a bound, an approximation or nothing: the work that came to the
 * constraint in the window ÷ what it can do in it. Above the first break that is what the stations before it let through.
 */
import { peopleAPiece } from '../experiment/flow-balance.js'
import { arrivedWork } from '../experiment/growth.js'
import { meanOf, type Sample } from '../experiment/sample.js'
import type { Scenario } from '../scenario/scenario.js'
import { isBounded } from '../theory/demand.js'
import type { ConstraintLoad, OfferedLoad } from '../theory/offered-load.js'

/** By id; without those whose work cannot be counted in the unit of their capacity, or that may turn it away. */
export function countedLoads(sample: Sample, scenario: Scenario, loads: OfferedLoad): Record<string, number> {
  return Object.fromEntries(
    loads.constraints
      .filter((each) => isOnlyNear(each) && isCountable(each, scenario) && sample.has(`queues.${each.id}.arrived`))
      .map(({ id, capacity }) => [id, meanOf(arrivedWork(sample, id)) / capacity]),
  )
}

function isOnlyNear({ capacity, trust: { says } }: ConstraintLoad): boolean {
  return capacity > 0 && says !== 'exact' && says !== 'sampled'
}

function isCountable(constraint: ConstraintLoad, scenario: Scenario): boolean {
  const served = scenario.stations.filter(({ id }) => constraint.stations.includes(id))
  return peopleAPiece(scenario, constraint) === 1 && !served.some((station) => isBounded(station, scenario))
}
