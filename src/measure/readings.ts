/** What a probe says when the window has closed: named numbers, NaN where there is nothing to say. */
export type Reading = readonly [name: string, value: number]

/** The names do not hang on what happened, so that the readings of all replications line up. */
export interface Readable {
  readings(): Iterable<Reading>
}

/** What counts in the window of the measures alone. */
export interface Windowed {
  /** The window opens now. */
  open(): void
  /** It closes now; items may still be in the system. */
  close(): void
}

/** The readings of a point: a value a replication for each name. */
export interface ReadingTable {
  has(name: string): boolean
  of(name: string): readonly number[]
}
