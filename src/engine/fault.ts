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

/** What the scenario should not say, met in the run alone: a duration that turns negative, a loop that nobody leaves. */
export class ImpossibleDraw extends Error {
  override readonly name = 'ImpossibleDraw'
}
