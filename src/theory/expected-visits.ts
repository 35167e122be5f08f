/**
 * Expected visits in a Markov chain, or a branching one: v = entries + v · P, solved by Gaussian elimination. Without
 * pivoting: I − Pᵀ is an M-matrix, for which the elimination is stable (Golub and Van Loan, section 3.4.10); its pivots
 * are above 0 exactly where the visits are finite. Only what is not zero is kept: a chain without loops whose states come
 * in order is solved in one pass, and a loop costs what lies in it.
 */
import type { SparseRow } from './sparse-row.js'

export type ExpectedVisits =
  | { readonly visits: Float64Array }
  /** A state on a loop that is entered and never left, or to which more come back than went. */
  | { readonly endless: number }

/** Less than this chance of ever leaving a loop counts as none. */
const smallest = 1e-12

/**
 * Expected visits to each of n states for given expected entries from outside. `rows[i]` is what a visit to i sends to
 * each state on average, a probability where it sends one at most; what a row lacks to 1 leaves the chain. States that
 * nothing reaches have no visits.
 */
export function expectedVisits(rows: readonly SparseRow[], entries: Float64Array): ExpectedVisits {
  const states = reachable(rows, entries)
  return goesForward(rows, states) ? inOnePass(rows, states, entries) : byElimination(rows, states, entries)
}

function reachable(rows: readonly SparseRow[], entries: Float64Array): number[] {
  const isReached = new Uint8Array(rows.length)
  const reached: number[] = []
  const reach = (state: number, probability: number) => {
    if (probability <= 0 || isReached[state] === 1) return
    isReached[state] = 1
    reached.push(state)
  }
  entries.forEach((expected, state) => {
    reach(state, expected)
  })
  for (const state of reached) rows[state].forEach(reach)
  return reached.sort((a, b) => a - b)
}

function goesForward(rows: readonly SparseRow[], states: readonly number[]): boolean {
  return states.every((from) => {
    let forward = true
    rows[from].forEach((to) => {
      forward &&= to > from
    })
    return forward
  })
}

function inOnePass(rows: readonly SparseRow[], states: readonly number[], entries: Float64Array): ExpectedVisits {
  const visits = new Float64Array(rows.length)
  for (const state of states) visits[state] = entries[state]
  for (const from of states)
    rows[from].forEach((to, sent) => {
      visits[to] += sent * visits[from]
    })
  return { visits }
}

/** The equations of the states in their order, each with what is not zero in it; `below[j]`: those after j that hold j. */
function equations(rows: readonly SparseRow[], states: readonly number[]) {
  const system = new Map(states.map((state) => [state, new Map([[state, 1]])]))
  const below = new Map(states.map((state) => [state, [] as number[]]))
  for (const from of states)
    rows[from].forEach((to, sent) => {
      const equation = system.get(to)
      equation?.set(from, (equation.get(from) ?? 0) - sent)
      if (to > from) below.get(from)?.push(to)
    })
  return { system, below }
}

function byElimination(rows: readonly SparseRow[], states: readonly number[], entries: Float64Array): ExpectedVisits {
  const { system, below } = equations(rows, states)
  const visits = new Float64Array(rows.length)
  for (const state of states) visits[state] = entries[state]
  let eliminated = 0
  for (; eliminated < states.length; eliminated++) {
    const pivot = states[eliminated]
    const top = system.get(pivot) ?? new Map<number, number>()
    const holding = below.get(pivot) ?? []
    if (isFull(top.size * holding.length, states.length - eliminated)) break
    const stays = top.get(pivot) ?? 0
    if (stays < smallest) return { endless: pivot }
    for (const state of holding) {
      const equation = system.get(state) ?? new Map<number, number>()
      const factor = (equation.get(pivot) ?? 0) / stays
      for (const [unknown, coefficient] of top) {
        if (unknown <= pivot) continue
        if (!equation.has(unknown) && unknown < state) below.get(unknown)?.push(state)
        equation.set(unknown, (equation.get(unknown) ?? 0) - factor * coefficient)
      }
      visits[state] -= factor * visits[pivot]
    }
  }
  const endless = eliminateFull(system, states.slice(eliminated), visits)
  if (endless !== undefined) return { endless }
  for (const state of states.slice(0, eliminated).reverse()) {
    const equation = [...(system.get(state) ?? [])].sort(([a], [b]) => a - b)
    for (const [unknown, coefficient] of equation) {
      if (unknown > state) visits[state] -= coefficient * visits[unknown]
    }
    visits[state] /= system.get(state)?.get(state) ?? 1
  }
  return { visits }
}

/** Equations of more unknowns than these are kept sparse: their matrix would not fit. */
const mostFull = 4_000
/** Where a pivot fills so much of what is left, nearly all of it is soon filled. */
const filled = 1 / 16

function isFull(touched: number, left: number): boolean {
  return left <= mostFull && touched > filled * left * left && left > 1
}

/**
 * The same in a full matrix, for what is left of the system where hardly anything of it is zero: the same operations in
 * the same order. Solves the states' visits in place; the state that is endless, if one is.
 */
function eliminateFull(
  system: ReadonlyMap<number, ReadonlyMap<number, number>>,
  states: readonly number[],
  visits: Float64Array,
): number | undefined {
  const placeOf = new Map(states.map((state, place) => [state, place]))
  const matrix = states.map((state) => {
    const row = new Float64Array(states.length)
    for (const [unknown, coefficient] of system.get(state) ?? []) {
      const place = placeOf.get(unknown)
      if (place !== undefined) row[place] = coefficient
    }
    return row
  })
  for (const [pivot, top] of matrix.entries()) {
    if (top[pivot] < smallest) return states[pivot]
    for (let below = pivot + 1; below < matrix.length; below++) {
      const row = matrix[below]
      if (row[pivot] === 0) continue
      const factor = row[pivot] / top[pivot]
      for (let column = pivot + 1; column < row.length; column++) row[column] -= factor * top[column]
      visits[states[below]] -= factor * visits[states[pivot]]
    }
  }
  for (let pivot = matrix.length - 1; pivot >= 0; pivot--) {
    const row = matrix[pivot]
    const state = states[pivot]
    for (let column = pivot + 1; column < row.length; column++) visits[state] -= row[column] * visits[states[column]]
    visits[state] /= row[pivot]
  }
  return undefined
}
