/**
 * Queues with non-preemptive priorities (Cobham 1954): class k waits R / ((1 − σ of the classes before it) · (1 − σ with
 * it)), where σ is the share of the servers' time that classes demand and R the mean work ahead of one who meets
 * only the work in hand. Classes stand in the order of their priority, the highest first; together they demand less than
 * the servers can do, otherwise a RangeError is thrown.
 */
import { waitingProbability } from './erlang-c.js'

export interface PriorityClass {
  readonly arrivalRate: number
  readonly meanWork: number
  /** Coefficient of variation of the work. */
  readonly cv: number
}

/** M/G/1: mean waiting time of each class, in the unit of `meanWork`. */
export function waitingTimesByPriority(classes: readonly PriorityClass[]): number[] {
  const residualWork = classes.reduce(
    (sum, { arrivalRate, meanWork, cv }) => sum + (arrivalRate * meanWork * meanWork * (1 + cv * cv)) / 2,
    0,
  )
  return byPriority(
    residualWork,
    classes.map(({ arrivalRate, meanWork }) => arrivalRate * meanWork),
  )
}

/** M/M/c with the same mean work in every class: Cobham's second formula, where R is Erlang C's C · S / c. */
export function waitingTimesByPriorityMMc(
  arrivalRates: readonly number[],
  meanWork: number,
  servers: number,
): number[] {
  const erlangs = arrivalRates.reduce((sum, rate) => sum + rate * meanWork, 0)
  return byPriority(
    (waitingProbability(servers, erlangs) * meanWork) / servers,
    arrivalRates.map((rate) => (rate * meanWork) / servers),
  )
}

function byPriority(residualWork: number, demands: readonly number[]): number[] {
  let left = 1
  const waitingTimes = demands.map((demand) => {
    const before = left
    left -= demand
    return residualWork / (before * left)
  })
  if (left <= 0) throw new RangeError('Cobham has no answer where the classes demand all that the servers can do')
  return waitingTimes
}
