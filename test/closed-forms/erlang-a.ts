/**
 * M/M/c+M: as M/M/c, and who waits leaves the queue after an exponential time, unless work begins before. Palm (1957); in
 * this form Garnett, Mandelbaum and Reiman (2002). The chance of k waiting is that of all servers being busy and nobody
 * waiting times the product of λ ÷ (c/S + j/θ) over j = 1..k; from Erlang B below that state, by summing up above it.
 */
import { blockedShare } from './erlang-b.js'

export interface ImpatientQueue {
  readonly arrivalRate: number
  readonly meanWork: number
  /** In the unit of `meanWork`. */
  readonly meanPatience: number
  readonly servers: number
}

export interface ImpatientMeasures {
  /** Share of the items that leave before their work begins. */
  readonly leavingShare: number
  /** Mean time in the queue, of those who leave too. */
  readonly waitingTime: number
  /** Mean number of waiting items. */
  readonly queueLength: number
}

/** Terms smaller than this part of the sum change it no more. */
const negligible = 1e-17

/** Throws a RangeError where overload and patience are so large that the sums exceed a double. */
export function impatientMeasures({ arrivalRate, meanWork, meanPatience, servers }: ImpatientQueue): ImpatientMeasures {
  let term = 1
  let states = 0
  let waiting = 0
  // The terms rise to where as many leave as come too many, and fall from there on.
  for (
    let k = 1;
    term > negligible * (1 + states) || arrivalRate * meanWork > servers + (k * meanWork) / meanPatience;
    k++
  ) {
    term *= arrivalRate / (servers / meanWork + k / meanPatience)
    states += term
    waiting += k * term
  }
  if (waiting === Number.POSITIVE_INFINITY) throw new RangeError('So many wait that their states cannot be summed up')
  const blocked = blockedShare(servers, arrivalRate * meanWork)
  const queueLength = (blocked * waiting) / (1 + blocked * states)
  return {
    leavingShare: queueLength / (arrivalRate * meanPatience),
    waitingTime: queueLength / arrivalRate,
    queueLength,
  }
}
