/** Recorded arrivals, `trace: { file: arrivals.csv, column: arrived }`: local times, counted from `run.from`. */
import type { ArrivalProcess } from '../scenario.js'
import { hoursSince } from '../words/date-time.js'
import { child, type Written } from '../written/written.js'
import type { Check } from './check.js'
import { readColumn } from './read-column.js'
import { readText, wantedHere } from './readers.js'

/** What is known of the date on which the run begins: it, that none stands in the file, or that it could not be read. */
export type RunDate = { readonly from: string } | 'absent' | 'unreadable'

/** Rising, whatever the order of the rows. Undefined where a problem has been reported or the table is yet to be read. */
export function readTrace(written: Written, date: RunDate, check: Check): ArrivalProcess | undefined {
  const { problems } = check
  if (written.kind !== 'map') {
    return wantedHere(
      written,
      'a table of arrivals',
      problems,
      'write for example { file: arrivals.csv, column: arrived }',
    )
  }
  const file = readText(child(written, 'file'), 'the name of a CSV file', problems)
  const column = readText(child(written, 'column'), 'the name of a column', problems)
  if (date === 'absent') {
    problems.add(
      written.place,
      'no-date',
      'a trace has dates, and the run has none',
      'say which Monday week 0 begins on: run: { from: 2026-01-05 }',
    )
  }
  if (file === undefined || column === undefined || typeof date === 'string') return undefined
  const times = readColumn(
    {
      file,
      column,
      place: (child(written, 'file') ?? written).place,
      wanted: `a local date or date-time from ${date.from} on, such as ${date.from}T08:30,`,
      read: (cell) => notBelowZero(hoursSince(date.from, cell)),
    },
    check,
  )
  return times && { by: 'trace', times: times.sort((a, b) => a - b), file }
}

function notBelowZero(hours: number | undefined): number | undefined {
  return hours === undefined || hours < 0 ? undefined : hours
}
