/**
 * How long it takes until the flows through a scenario have settled: several times the mean time for which an item is in
 * delays and hand-offs, after which next to nothing of what left the beginning is still to come.
 */

import { constantValue } from '../scenario/constant-value.js'
import type { Distribution } from '../scenario/distribution.js'
import { argumentsOf } from '../scenario/names-in.js'
import { own } from '../scenario/own.js'
import { resolveDistribution } from '../scenario/resolve-distribution.js'
import type { Scenario } from '../scenario/scenario.js'
import { meanOf } from './mean.js'
import type { Loads } from './offered-load.js'

/** What is left of an exponential delay after so many means: 1 %. */
const means = 5

/** Absent where only a run can tell. */
export function settlingHours({ stations }: Scenario, { visits }: Pick<Loads, 'visits'>): number | undefined {
  const underWay = stations.map(({ id, capacity, takes, handoff }) => {
    const delay = capacity.by === 'none' ? meanHours(takes) : 0
    const onTheWay = handoff === undefined ? 0 : meanHours(handoff)
    return (own(visits, id) ?? Number.NaN) * (delay + onTheWay)
  })
  const hours = means * underWay.reduce((sum, each) => sum + each, 0)
  return hours > 0 && Number.isFinite(hours) ? hours : undefined
}

/** NaN where it depends on the item. */
function meanHours(law: Distribution): number {
  if (argumentsOf(law).some((argument) => constantValue(argument) === undefined)) return Number.NaN
  const nothing = (name: string) => {
    throw new Error(`a constant reads ${name}`)
  }
  const mean = meanOf(resolveDistribution(law, { resolve: nothing, classIndex: nothing, queue: nothing }))
  return typeof mean === 'number' ? mean : Number.NaN
}
