/**
 * M/M/c: Poisson arrivals, exponential work, c servers, one queue. Erlang (1917); the recursion for Erlang B, which never
 * forms a factorial, as in Cooper, Introduction to Queueing Theory (1981), section 3.3.
 */

/**
 * Erlang C: the share of items that wait. `erlangs` is the offered traffic, arrival rate × mean work; 1 where it is not
 * below the number of servers.
 */
export function waitingProbability(servers: number, erlangs: number): number {
  if (erlangs >= servers) return 1
  let blocked = 1
  for (let c = 1; c <= servers; c++) blocked = (erlangs * blocked) / (c + erlangs * blocked)
  const utilisation = erlangs / servers
  return blocked / (1 - utilisation * (1 - blocked))
}

/** Mean waiting time before work begins, in the unit of `meanWork`; infinite where the servers cannot keep up. */
export function waitingTimeMMc(arrivalRate: number, meanWork: number, servers: number): number {
  const erlangs = arrivalRate * meanWork
  if (erlangs >= servers) return Number.POSITIVE_INFINITY
  return (waitingProbability(servers, erlangs) * meanWork) / (servers - erlangs)
}
