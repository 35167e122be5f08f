/**
 * Expected visits in a Markov chain, or a branching one: v = entries + v · P, solved by Gaussian elimination. Without
 * pivoting: I − Pᵀ is an M-matrix, for which the elimination is stable (Golub and Van Loan, section 3.4.10); its pivots
 * are above 0 exactly where the visits are finite.
 */

export type ExpectedVisits =
  | { readonly visits: Float64Array }
  /** A state on a loop that is entered and never left, or to which more come back than went. */
  | { readonly endless: number }

/** Less than this chance of ever leaving a loop counts as none. */
const smallest = 1e-12

/**
 * Expected visits to each of n states for given expected entries from outside. `rows[i][j]` is what a visit to i sends
 * to j on average, a probability where it sends one at most; what a row lacks to 1 leaves the chain. States that nothing
 * reaches have no visits.
 */
export function expectedVisits(rows: readonly Float64Array[], entries: Float64Array): ExpectedVisits {
  const states = reachable(rows, entries)
  const n = states.length
  const visits = Float64Array.from(states, (state) => entries[state])
  const system = states.map((to, i) => Float64Array.from(states, (from, j) => (i === j ? 1 : 0) - rows[from][to]))
  for (let pivot = 0; pivot < n; pivot++) {
    const stays = system[pivot][pivot]
    if (stays < smallest) return { endless: states[pivot] }
    for (let i = pivot + 1; i < n; i++) {
      const factor = system[i][pivot] / stays
      if (factor === 0) continue
      for (let j = pivot; j < n; j++) system[i][j] -= factor * system[pivot][j]
      visits[i] -= factor * visits[pivot]
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let j = i + 1; j < n; j++) visits[i] -= system[i][j] * visits[j]
    visits[i] /= system[i][i]
  }
  const all = new Float64Array(rows.length)
  for (const [i, state] of states.entries()) all[state] = visits[i]
  return { visits: all }
}

function reachable(rows: readonly Float64Array[], entries: Float64Array): number[] {
  const reached = new Set<number>()
  const open: number[] = []
  const reach = (state: number, probability: number) => {
    if (probability <= 0 || reached.has(state)) return
    reached.add(state)
    open.push(state)
  }
  entries.forEach((expected, state) => {
    reach(state, expected)
  })
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    rows[state].forEach((probability, to) => {
      reach(to, probability)
    })
  }
  return [...reached].sort((a, b) => a - b)
}
