/**
 * M/M/1 that takes the latest item first, without interrupting any. The mean waiting time is that of first come, first
 * served, since neither looks at the work; the second moment is 1 ÷ (1 − ρ) times as large (Takács 1963, for M/G/1).
 */
import { waitingTimeMMc } from './erlang-c.js'

/** Variance of the waiting time, in the unit of `meanWork` squared; infinite where the server cannot keep up. */
export function waitingTimeVarianceLatestFirst(arrivalRate: number, meanWork: number): number {
  const utilisation = arrivalRate * meanWork
  if (utilisation >= 1) return Number.POSITIVE_INFINITY
  const mean = waitingTimeMMc(arrivalRate, meanWork, 1)
  return secondMomentFirstCome(arrivalRate, meanWork) / (1 - utilisation) - mean * mean
}

/** Variance of the waiting time, first come, first served; infinite where the server cannot keep up. */
export function waitingTimeVarianceFirstCome(arrivalRate: number, meanWork: number): number {
  if (arrivalRate * meanWork >= 1) return Number.POSITIVE_INFINITY
  const mean = waitingTimeMMc(arrivalRate, meanWork, 1)
  return secondMomentFirstCome(arrivalRate, meanWork) - mean * mean
}

/** A share ρ waits, for an exponential time with mean S ÷ (1 − ρ). */
function secondMomentFirstCome(arrivalRate: number, meanWork: number): number {
  const utilisation = arrivalRate * meanWork
  const ofThoseWhoWait = meanWork / (1 - utilisation)
  return utilisation * 2 * ofThoseWhoWait * ofThoseWhoWait
}
