/** The recorded values of `empirical(file.csv column min)`: numbers, in the unit of the column where it has one. */

import { type DurationUnit, hoursIn } from '../words/duration.js'
import { signedNumber } from '../words/number.js'
import type { Place } from '../written/source.js'
import type { Check } from './check.js'
import type { Counts } from './distribution-of.js'
import { readColumn } from './read-column.js'

export interface RecordedValues {
  readonly file: string
  readonly column: string
  readonly unit: DurationUnit | undefined
  readonly counts: Counts
  /** Where the file is named. */
  readonly place: Place
}

const number = new RegExp(`^${signedNumber}$`)

/** In hours where the column has a unit; undefined where a problem has been reported or the table is yet to be read. */
export function readTable({ counts, unit, ...column }: RecordedValues, check: Check): number[] | undefined {
  if (counts === 'durations' && unit === undefined) {
    return check.problems.add(
      column.place,
      'missing-unit',
      `the unit of the column \`${column.column}\` is missing`,
      `write empirical(${column.file} ${column.column} min), or s, h, d, w`,
    )
  }
  const wanted = counts === 'durations' ? 'a number, not below 0,' : 'a number'
  const read = (cell: string) => {
    const value = number.test(cell) ? Number(cell) : Number.NaN
    return Number.isFinite(value) && (counts === 'numbers' || value >= 0) ? value : undefined
  }
  const values = readColumn({ ...column, wanted, read }, check)
  return values?.map((value) => (unit === undefined ? value : hoursIn(value, unit)))
}
