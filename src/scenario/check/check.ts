/** What every part of the check has at hand: where problems go, the names of the file, and the tables it reads. */

import type { Calendar } from '../scenario.js'
import type { Table, Unread } from '../source-reader.js'
import type { Problems } from '../written/problems.js'

export interface Check {
  readonly problems: Problems
  readonly names: Names
  readonly tables: Tables
  /** By name; those which could be read, `24x7` among them. */
  readonly calendars: ReadonlyMap<string, Calendar>
}

/** The names that the file gives, whether or not what they name could be read. */
export interface Names {
  readonly calendars: readonly string[]
  readonly classes: readonly string[]
  /** In the order in which they are drawn. */
  readonly attributes: readonly string[]
  readonly pools: readonly string[]
  readonly stations: readonly string[]
  /** Of the stations, those at which one can wait: all but delays and ends. */
  readonly queues: readonly string[]
  /** Feedback variables. */
  readonly feedback: readonly string[]
}

export interface Tables {
  /**
   * A table by its file and the file that names it: `absent` where there is no such file, why it was not read, undefined where it has not
   * been read so far.
   */
  find(file: string, from: string): (Table & { readonly file: string }) | Unread | 'absent' | undefined
}
