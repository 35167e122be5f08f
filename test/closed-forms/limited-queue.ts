/**
 * M/M/c/K: as M/M/c, and an item that finds all places of the queue taken is turned away. With r = λ · S ÷ c the chance
 * of k waiting is that of all servers being busy and nobody waiting times r to the k; below that state it is Erlang B
 * (Gross and Harris, Fundamentals of Queueing Theory, section 2.5).
 */
import { blockedShare } from './erlang-b.js'

export interface LimitedQueue {
  readonly arrivalRate: number
  readonly meanWork: number
  readonly servers: number
  /** So many may wait; K is this and the servers. */
  readonly places: number
}

export interface LimitedMeasures {
  /** Share of the arrivals that are turned away. */
  readonly turnedAwayShare: number
  /** Mean number of waiting items. */
  readonly queueLength: number
  /** Mean waiting time of those who are let in, in the unit of `meanWork`. */
  readonly waitingTime: number
}

/** Holds at any load. */
export function limitedMeasures({ arrivalRate, meanWork, servers, places }: LimitedQueue): LimitedMeasures {
  const erlangs = arrivalRate * meanWork
  let term = 1
  let states = 0
  let waiting = 0
  for (let k = 1; k <= places; k++) {
    term *= erlangs / servers
    states += term
    waiting += k * term
  }
  const blocked = blockedShare(servers, erlangs)
  const turnedAwayShare = (blocked * term) / (1 + blocked * states)
  const queueLength = (blocked * waiting) / (1 + blocked * states)
  return { turnedAwayShare, queueLength, waitingTime: queueLength / (arrivalRate * (1 - turnedAwayShare)) }
}
