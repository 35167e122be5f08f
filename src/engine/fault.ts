/** A self-check that failed: a bug of ours, never the user's. The simulation adds where and when it happened. */
export class Fault extends Error {
  override readonly name = 'Fault'
  readonly time?: number
  readonly replication?: number
  readonly seed?: number
  readonly volume?: number

  constructor(what: string, where: { time?: number; replication?: number; seed?: number; volume?: number } = {}) {
    super(what)
    Object.assign(this, where)
  }
}

/** A number of the scenario that cannot be, met in the run alone: a duration by an expression that turns negative. */
export class ImpossibleDraw extends Error {
  override readonly name = 'ImpossibleDraw'
}
