/**
 * M/M/c without a queue: the share of items that find all servers busy (Erlang 1917), by the recursion which never forms
 * a factorial, as in Cooper, Introduction to Queueing Theory (1981), section 3.3.
 */

/** Erlang B: the share of items that are lost where nobody waits. `erlangs` is arrival rate × mean work. */
export function blockedShare(servers: number, erlangs: number): number {
  let blocked = 1
  for (let c = 1; c <= servers; c++) blocked = (erlangs * blocked) / (c + erlangs * blocked)
  return blocked
}
