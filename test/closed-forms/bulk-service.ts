/**
 * One exponential server that works on as many as wait, so many at most, in one piece of work, and begins as soon as it is
 * free and somebody is there: M/M[K]/1 (Bailey 1954). While it is busy, j wait with a probability in proportion to r^j,
 * where r is the root of μ (r + … + r^K) = λ; it is idle with μ ÷ λ times the weight of j = 0.
 */

/** Enough bisections for all digits of a double. */
const halvings = 60

/** Mean number that wait; infinite where full batches cannot keep up. */
export function queueLengthBulk(arrivalRate: number, meanWork: number, size: number): number {
  const wanted = arrivalRate * meanWork
  if (wanted >= size) return Number.POSITIVE_INFINITY
  const ratio = rootOf(wanted, size)
  const atRest = 1 / (1 / (1 - ratio) + 1 / wanted)
  return (atRest * ratio) / ((1 - ratio) * (1 - ratio))
}

/** Of r + … + r^size = wanted, between 0 and 1. */
function rootOf(wanted: number, size: number): number {
  let [low, high] = [0, 1]
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2
    let sum = 0
    for (let power = 0; power < size; power++) sum = (sum + 1) * middle
    if (sum < wanted) low = middle
    else high = middle
  }
  return high
}
