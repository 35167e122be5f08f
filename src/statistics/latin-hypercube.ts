/**
 * A Latin hypercube (McKay, Beckman and Conover 1979): so many points in the unit cube that each of as many equal slices
 * of every side holds exactly one of them.
 */

/** Numbers in [0, 1), one after the other. */
export type Uniform = () => number

/** `points` by `sides`, each coordinate in [0, 1). */
export function latinHypercube(points: number, sides: number, uniform: Uniform): number[][] {
  const columns = Array.from({ length: sides }, () =>
    shuffled(points, uniform).map((slice) => (slice + uniform()) / points),
  )
  return Array.from({ length: points }, (_, point) => columns.map((column) => column[point]))
}

/** 0 to n − 1 in random order (Fisher and Yates). */
function shuffled(n: number, uniform: Uniform): number[] {
  const order = Array.from({ length: n }, (_, index) => index)
  for (let last = n - 1; last > 0; last--) {
    const other = Math.floor(uniform() * (last + 1))
    const moved = order[last]
    order[last] = order[other]
    order[other] = moved
  }
  return order
}
