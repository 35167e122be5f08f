/** M/M/c: Poisson arrivals, exponential work, c servers, one queue. Erlang (1917). */
import { blockedShare } from './erlang-b.js'

/**
 * Erlang C: the share of items that wait. `erlangs` is the offered traffic, arrival rate × mean work; 1 where it is not
 * below the number of servers.
 */
export function waitingProbability(servers: number, erlangs: number): number {
  if (erlangs >= servers) return 1
  const blocked = blockedShare(servers, erlangs)
  const utilisation = erlangs / servers
  return blocked / (1 - utilisation * (1 - blocked))
}

/** Mean waiting time before work begins, in the unit of `meanWork`; infinite where the servers cannot keep up. */
export function waitingTimeMMc(arrivalRate: number, meanWork: number, servers: number): number {
  const erlangs = arrivalRate * meanWork
  if (erlangs >= servers) return Number.POSITIVE_INFINITY
  return (waitingProbability(servers, erlangs) * meanWork) / (servers - erlangs)
}
