/**
 * Growth: at some queue the work that arrived in the window exceeds the work finished. As a share of what arrived, the
 * paired one-sided 97.5 % bound over replications lies above 0, corrected for the number of queues (Bonferroni), and
 * the share is at least 0.5 %. Judged for every queue and for the system, since a branch can drown while the total
 * looks fine.
 */
import { boundedFill } from '../measure/queues.js'
import { onesidedLowerBound } from '../statistics/interval.js'
import type { Sample } from './sample.js'

export const system = 'system'
const level = 0.975
/** Of the arriving work; less is not called growth. */
export const leastShare = 0.005

/** A queue's work that arrived, and that was finished, in the window; one value a replication. */
export interface QueueWork {
  readonly arrived: readonly number[]
  readonly finished: readonly number[]
}

/** Ids of a sample's queues: pools, machines and meetings, then `system`. */
export function queuesOf(sample: Sample): string[] {
  const ids = [...sample.names].flatMap((name) => /^queues\.(.*)\.arrived$/.exec(name)?.[1] ?? [])
  return [...ids, system]
}

export function queueWork(sample: Sample, queue: string): QueueWork {
  if (queue === system) return systemWork(sample)
  return { arrived: sample.of(`queues.${queue}.arrived`), finished: sample.of(`queues.${queue}.finished`) }
}

/** In items. What fills a queue that cannot grow for ever is still to come, and no growth. */
function systemWork(sample: Sample): QueueWork {
  const arrived = sample.of('arrived')
  const finished = sample.of('ended')
  if (!sample.has(boundedFill)) return { arrived, finished }
  const filled = sample.of(boundedFill)
  return { arrived, finished: finished.map((ended, index) => ended + filled[index]) }
}

/** The queues that grow, in the order of the plan. `confidence`: one-sided, in all queues together. */
export function growing(sample: Sample, confidence = level): string[] {
  const queues = queuesOf(sample)
  return queues.filter((queue) => grows(lostShares(sample, queue), queues.length, confidence))
}

/** The work that arrived less the work that was finished, one value a replication. */
export function driftOf(sample: Sample, queue: string): number[] {
  const { arrived, finished } = queueWork(sample, queue)
  return arrived.map((work, index) => work - finished[index])
}

/** The share of the arriving work that was not finished, one value a replication. */
export function lostShares(sample: Sample, queue: string): number[] {
  const { arrived, finished } = queueWork(sample, queue)
  return arrived.map((work, index) => (work > 0 ? (work - finished[index]) / work : 0))
}

function grows(shares: readonly number[], queues: number, confidence: number): boolean {
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
  if (mean < leastShare) return false
  return onesidedLowerBound(shares, 1 - (1 - confidence) / queues) > 0
}
