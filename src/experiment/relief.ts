/**
 * What may be relieved, by a quarter each: the pace of every pool and machine, the agenda of every meeting or one more
 * of its sittings in four, and as a policy the way of one in five of the items that an `ai` station sends to people.
 */
import type { Scenario } from '../scenario/scenario.js'
import type { OfferedLoad } from '../theory/offered-load.js'
import type { Change } from './changes.js'
import { targetWithoutPeople } from './diverted.js'

/** One thing to relieve, and how: where there are several ways, the one that recovers most counts. */
export interface Candidate {
  readonly id: string
  readonly ways: readonly Way[]
}

export interface Way {
  readonly by: 'pace' | 'agenda' | 'sitting' | 'policy'
  readonly change: Change
}

const quarter = 1.25
const oneMoreIn = 4
const oneInFive = 0.2

/** In the order of the constraints. */
export function capacitiesOf({ constraints }: OfferedLoad): Candidate[] {
  return constraints.map(({ id, kind }) => {
    const faster: Way = { by: 'pace', change: { of: 'pace', id, factor: quarter } }
    const ways: Way[] = [
      { by: 'agenda', change: { of: 'agenda', id, factor: quarter } },
      { by: 'sitting', change: { of: 'sitting', id, oneMoreIn } },
    ]
    return { id, ways: kind === 'meeting' ? ways : [faster] }
  })
}

/** Of the `ai` stations that have a way without people, in file order. */
export function policiesOf(scenario: Scenario): Candidate[] {
  return scenario.stations
    .filter(({ id }) => targetWithoutPeople(scenario, id) !== undefined)
    .map(({ id }) => ({ id, ways: [{ by: 'policy', change: { of: 'policy', id, share: oneInFive } }] }))
}
