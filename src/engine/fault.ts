/** Where and when a self-check failed; whoever knows a part of it adds it on the way out. */
export interface FaultPlace {
  readonly time?: number
  readonly station?: string
  readonly item?: number
  readonly replication?: number
  readonly seed?: number
  readonly volume?: number
}

/** A self-check that failed: a bug of ours, never the user's. */
export class Fault extends Error {
  override readonly name = 'Fault'
  readonly where: FaultPlace

  constructor(what: string, where: FaultPlace = {}) {
    super(what)
    this.where = where
  }

  /** The same fault with more known of its place. */
  at(more: FaultPlace): Fault {
    return new Fault(this.message, { ...this.where, ...more })
  }
}

/** Keys from the root of a scenario to a place in it, as a file writes them. */
export type SaidPath = readonly (string | number)[]

/**
 * What the scenario should not say, met in the run alone: a duration that turns negative, a share beyond 1, a loop that
 * nobody leaves. `path` leads to where it is said, as far as one place says it.
 */
export class ImpossibleDraw extends Error {
  override readonly name = 'ImpossibleDraw'
  readonly path: SaidPath
  /** What to do. */
  readonly hint: string | undefined

  constructor(message: string, path: SaidPath = [], hint?: string) {
    super(message)
    this.path = path
    this.hint = hint
  }
}
