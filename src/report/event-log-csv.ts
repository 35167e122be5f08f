/**
 * An event log as CSV: a row a visit, hours since the start of the run, and, where the run has a date, the same
 * instants as local date-times, to the millisecond. It comes in blocks, since a log may be larger than a text can be.
 */
import type { Visit } from '../verdict/result.js'

const columns = ['item', 'copy', 'class', 'station', 'pool', 'joined', 'started', 'finished', 'cause']
const dated = ['joinedAt', 'startedAt', 'finishedAt']
const rowsOfBlock = 4096
const millisecondsPerHour = 3_600_000

/** Lines end in a line feed, the last one too. `from`: the date of hour 0. */
export function* eventLogCsv(visits: Iterable<Visit>, from?: string): Generator<string> {
  let block = line(from === undefined ? columns : [...columns, ...dated])
  let rows = 0
  for (const visit of visits) {
    block += line(from === undefined ? cellsOf(visit) : [...cellsOf(visit), ...datesOf(visit, from)])
    if (++rows % rowsOfBlock !== 0) continue
    yield block
    block = ''
  }
  if (block !== '') yield block
}

/** Numbers, and names of the scenario, which hold nothing that CSV would quote. */
function line(cells: readonly string[]): string {
  return `${cells.join(',')}\n`
}

function cellsOf({ item, copy, itemClass, station, pools, joined, started, finished, cause }: Visit): string[] {
  const times = [joined, started, finished].map((time) => time?.toString() ?? '')
  return [item.toString(), copy, itemClass, station, pools.join('+'), ...times, cause]
}

function datesOf({ joined, started, finished }: Visit, from: string): string[] {
  const midnight = Date.parse(from)
  return [joined, started, finished].map((time) => (time === undefined ? '' : localTime(midnight, time)))
}

/** Counted in a time without zones, in which every day has 24 hours. */
function localTime(midnight: number, hours: number): string {
  return new Date(midnight + Math.round(hours * millisecondsPerHour)).toISOString().slice(0, -1)
}
