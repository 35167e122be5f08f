/**
 * One server that takes the shortest work first, without interrupting any: Poisson arrivals, and Cobham's priorities with
 * a class for each length (Phipps 1956). Who brings work x waits λ · E[S²]/2 ÷ (1 − σ(x))², where σ(x) is the share of
 * the server's time that work of at most x demands.
 */
import { exp } from '../../src/random/transcendental.js'
import { waitingTimesByPriority } from './cobham.js'

export interface Length {
  readonly meanWork: number
  /** Of the items; the shares sum to 1. */
  readonly share: number
}

/** Mean waiting time over all items whose work is one of these lengths. Throws a RangeError in overload. */
export function waitingTimeShortestFirst(arrivalRate: number, lengths: readonly Length[]): number {
  const shortestFirst = lengths.toSorted((a, b) => a.meanWork - b.meanWork)
  const waitingTimes = waitingTimesByPriority(
    shortestFirst.map(({ meanWork, share }) => ({ arrivalRate: arrivalRate * share, meanWork, cv: 0 })),
  )
  return waitingTimes.reduce((sum, waitingTime, index) => sum + shortestFirst[index].share * waitingTime, 0)
}

/** Beyond so many means the exponential distribution has no weight left. */
const longest = 60
/** An even number of steps for Simpson's rule, which then is good to ten digits up to a utilisation of 0.99. */
const steps = 60_000

/**
 * Mean waiting time over all items of exponential work, the integral over lengths by Simpson's rule, in the unit of
 * `meanWork`; infinite where the server cannot keep up.
 */
export function waitingTimeShortestFirstMM1(arrivalRate: number, meanWork: number): number {
  const utilisation = arrivalRate * meanWork
  if (utilisation >= 1) return Number.POSITIVE_INFINITY
  const width = longest / steps
  let sum = 0
  for (let step = 0; step <= steps; step++) {
    const length = step * width
    const weight = step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2
    const left = 1 - utilisation * (1 - exp(-length) * (1 + length))
    sum += (weight * exp(-length)) / (left * left)
  }
  return (utilisation * meanWork * sum * width) / 3
}
