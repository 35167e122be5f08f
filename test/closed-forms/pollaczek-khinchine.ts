/**
 * M/G/1: Poisson arrivals, work of any distribution, one server, first come first served. The mean waiting time is
 * ρ · S · (1 + cv²) / (2 · (1 − ρ)) (Pollaczek 1930, Khinchine 1932); with cv = 0 it is that of M/D/1.
 */

/** Mean waiting time before work begins, in the unit of `meanWork`; infinite where the server cannot keep up. */
export function waitingTimeMG1(arrivalRate: number, meanWork: number, cv: number): number {
  const utilisation = arrivalRate * meanWork
  if (utilisation >= 1) return Number.POSITIVE_INFINITY
  return (utilisation * meanWork * (1 + cv * cv)) / (2 * (1 - utilisation))
}
