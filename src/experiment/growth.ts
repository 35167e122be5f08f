/**
 * Growth: at some queue more work waits than did at an instant before it at which the calendars stood alike. As a share
 * of the work that arrived in the window, the paired one-sided 97.5 % bound over replications lies above 0, corrected
 * for the number of queues (Bonferroni), and the share is at least 0.5 %. Judged for every queue and for the system,
 * since a branch can drown while the total looks fine. What is in hand, in delays and in batches that are not complete
 * fills up to a level and is no growth (measure/growth.ts). Nor is what holidays have left behind: a queue that holds no
 * more than they took, at people who were idle for longer than that takes, is only waiting to be worked off.
 */
import { onesidedLowerBound } from '../statistics/interval.js'
import { meanOf, type Sample } from './sample.js'

export const system = 'system'
const level = 0.975
/** Of the arriving work; less is not called growth. */
export const leastShare = 0.005

/** Ids of a sample's queues: pools, machines and meetings, then `system`. */
export function queuesOf(sample: Sample): string[] {
  const ids = [...sample.names].flatMap((name) => /^queues\.(.*)\.arrived$/.exec(name)?.[1] ?? [])
  return [...ids, system]
}

/** The work that came to a queue in the window, one value a replication; items of the system. */
export function arrivedWork(sample: Sample, queue: string): readonly number[] {
  return sample.of(queue === system ? 'arrived' : `queues.${queue}.arrived`)
}

/** By how much its waiting work has grown, one value a replication; items of the system. */
export function grownWork(sample: Sample, queue: string): readonly number[] {
  return sample.of(queue === system ? 'grown' : `queues.${queue}.grown`)
}

/** Whether the run has two instants between which growth can be judged. */
export function tellsGrowth(sample: Sample): boolean {
  return grownWork(sample, system).every(Number.isFinite)
}

/** The queues that grow, in the order of the plan; none where the run cannot tell. `confidence`: one-sided, in all queues together. */
export function growing(sample: Sample, confidence = level): string[] {
  if (!tellsGrowth(sample)) return []
  const queues = queuesOf(sample)
  const left = queues.filter((queue) => isLeftByHolidays(sample, queue))
  const found = queues.filter(
    (queue) => !left.includes(queue) && grows(lostShares(sample, queue), queues.length, confidence),
  )
  // What is left at some queues is of the system too, and cannot be told from what grows there.
  return left.length > 0 && found.join() === system ? [] : found
}

/** Whether what a queue holds more is no more than its holidays took, and its people could have done it. */
export function isLeftByHolidays(sample: Sample, queue: string): boolean {
  if (queue === system) return false
  const [lost, grown, busy, capacity] = ['lost', 'grown', 'busy', 'capacity'].map((reading) =>
    sample.mean(`queues.${queue}.${reading}`),
  )
  return lost > 0 && grown > 0 && grown <= lost && grown + busy < capacity
}

/** The share of the arriving work that is left waiting, one value a replication. */
export function lostShares(sample: Sample, queue: string): number[] {
  const grown = grownWork(sample, queue)
  return arrivedWork(sample, queue).map((work, index) => (work > 0 ? grown[index] / work : 0))
}

function grows(shares: readonly number[], queues: number, confidence: number): boolean {
  return meanOf(shares) >= leastShare && onesidedLowerBound(shares, 1 - (1 - confidence) / queues) > 0
}
