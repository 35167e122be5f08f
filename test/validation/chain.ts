/**
 * Continuous-time Markov chains that are small enough to be solved: what the engine is held against where no formula
 * stands in a book, and beside `src/theory` where one does.
 */

/** The stationary shares of a birth–death chain on 0..`last`: each state times its birth rate is the next times its death rate. */
export function birthDeath(last: number, birth: (n: number) => number, death: (n: number) => number): number[] {
  const weights = [1]
  for (let n = 1; n <= last; n++) weights.push((weights[n - 1] * birth(n - 1)) / death(n))
  return normalised(weights)
}

/** A chain over states 0..`size` − 1; `from` calls `move` for each of a state's transitions with its rate. */
export interface Chain {
  readonly size: number
  from(state: number, move: (to: number, rate: number) => void): void
}

/** The stationary shares, by sweeps of Gauss and Seidel over the balance of each state until nothing moves by 1e-13. */
export function stationary({ size, from }: Chain): number[] {
  const leaves = new Float64Array(size)
  const comes: { readonly source: number; readonly rate: number }[][] = Array.from({ length: size }, () => [])
  for (let state = 0; state < size; state++)
    from(state, (to, rate) => {
      leaves[state] += rate
      comes[to].push({ source: state, rate })
    })
  let shares = new Array<number>(size).fill(1 / size)
  for (let change = 1; change > 1e-13; ) {
    const before = shares.slice()
    for (let state = 0; state < size; state++)
      shares[state] = comes[state].reduce((sum, { source, rate }) => sum + shares[source] * rate, 0) / leaves[state]
    shares = normalised(shares)
    change = shares.reduce((most, share, state) => Math.max(most, Math.abs(share - before[state])), 0)
  }
  return shares
}

/** The mean of a function over states. */
export function meanOver(shares: readonly number[], value: (state: number) => number): number {
  return shares.reduce((sum, share, state) => sum + share * value(state), 0)
}

function normalised(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}
