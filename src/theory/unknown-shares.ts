/**
 * Shares that only a run can tell: of a rule that asks for a queue, of a queue's patience. Theory guesses each twice,
 * at numbers within 0..1 that have nothing to do with each other. Expected visits are quotients of polynomials in the
 * shares, so what comes out alike under both guesses does not hang on them, not even where a share changes from visit to
 * visit: no choice at any station changes what can be expected from there on (Howard 1960, policy improvement).
 */

/** Where a share that theory does not know comes from. */
export interface Unknown {
  readonly station: string
  readonly by: 'rules' | 'patience' | 'limit'
}

export type Guess = 'first' | 'second'

/** Multiples of an irrational number, taken modulo 1, never repeat. */
const irrational: Readonly<Record<Guess, number>> = { first: 0.6180339887498949, second: 0.4142135623730951 }

export class UnknownShares {
  /** Which guess the shares are read at. */
  guess: Guess = 'first'
  readonly all: Unknown[] = []

  /** A share beside the others; what it returns follows `guess`. */
  add(unknown: Unknown): () => number {
    const multiple = this.all.push(unknown)
    return () => {
      const fraction = (multiple * irrational[this.guess]) % 1
      return 0.1 + 0.8 * fraction
    }
  }
}
