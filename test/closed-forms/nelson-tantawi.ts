/**
 * Fork and join of two servers: every arrival of a Poisson process sends a copy to each of two exponential servers with
 * queues of their own, and goes on when both are back. With utilisation ρ and the time T = S ÷ (1 − ρ) that one copy takes
 * the mean until both are back is (12 − ρ) ÷ 8 · T (Nelson and Tantawi 1988, exact for two).
 */

/** Mean time from fork to join, in the unit of `meanWork`; infinite where the servers cannot keep up. */
export function forkJoinTime(arrivalRate: number, meanWork: number): number {
  const utilisation = arrivalRate * meanWork
  if (utilisation >= 1) return Number.POSITIVE_INFINITY
  return (((12 - utilisation) / 8) * meanWork) / (1 - utilisation)
}
