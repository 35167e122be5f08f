/** What a kind of arrival process gives to its source, and what it draws from. */
import type { Stream } from '../../random/index.js'

/** When items come; asked for one after the other. */
export interface Instants {
  /** The number of the item that `next` foretold last, at this source and in this replication its own. */
  readonly number: number
  /** The instant of the next arrival, never before the last one; infinity where none comes. */
  next(): number
}

/** The stream of a source for one purpose. */
export type SourceStream = (purpose: string) => Stream
