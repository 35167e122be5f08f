import seedrandom from 'seedrandom'
import { describe, expect, it } from 'vitest'
import { expectedVisits } from '../../src/theory/expected-visits.js'
import { SparseRow } from '../../src/theory/sparse-row.js'

function solve(rows: number[][], entries: number[]) {
  const solved = expectedVisits(rows.map(sparse), entriesOf(rows.length, entries))
  return 'visits' in solved ? [...solved.visits] : solved
}

function entriesOf(count: number, first: readonly number[]): Float64Array {
  return Float64Array.from({ length: count }, (_, state) => first[state] ?? 0)
}

function sparse(row: number[]): SparseRow {
  const kept = new SparseRow()
  for (const [to, sent] of row.entries()) kept.add(to, sent)
  return kept
}

describe('expectedVisits', () => {
  it('follows a line', () => {
    expect(
      solve(
        [
          [0, 0.7, 0.3],
          [0, 0, 1],
          [0, 0, 0],
        ],
        [1, 0, 0],
      ),
    ).toEqual([1, 0.7, 1])
  })

  it('sums the rounds of a loop', () => {
    expect(
      solve(
        [
          [0, 1],
          [0.75, 0],
        ],
        [1, 0],
      ),
    ).toEqual([4, 4])
  })

  it('sums the rounds at one station', () => {
    expect(solve([[0.5]], [3])).toEqual([6])
  })

  it('goes backwards through the file as well as forwards', () => {
    expect(
      solve(
        [
          [0, 0, 0],
          [1, 0, 0],
          [0, 1, 0],
        ],
        [0, 0, 2],
      ),
    ).toEqual([2, 2, 2])
  })

  it('leaves alone what nothing reaches, loops without an exit among it', () => {
    expect(
      solve(
        [
          [0, 0, 0],
          [0, 0, 1],
          [0, 1, 0],
        ],
        [1, 0, 0],
      ),
    ).toEqual([1, 0, 0])
  })

  it('names a state of a loop that is never left', () => {
    expect(
      solve(
        [
          [0, 1, 0],
          [0, 0, 1],
          [0, 1, 0],
        ],
        [1, 0, 0],
      ),
    ).toEqual({ endless: 2 })
  })

  it('solves a mesh in which every state leads to four others, most of whose matrix fills', () => {
    const random = seedrandom('a mesh')
    const count = 600
    const rows = Array.from({ length: count }, () => {
      const row = Array.from({ length: count }, () => 0)
      for (let way = 0; way < 4; way++) row[Math.floor(random() * count)] += 0.2
      return row
    })
    const visits = solve(rows, [1]) as number[]
    // v = entries + v · P
    for (let to = 0; to < count; to++) {
      const came = rows.reduce((sum, row, from) => sum + visits[from] * row[to], to === 0 ? 1 : 0)
      expect(visits[to]).toBeCloseTo(came, 10)
    }
    expect(visits.reduce((sum, each) => sum + each)).toBeCloseTo(5, 9)
  })
})
