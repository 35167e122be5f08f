/** Where items come from: one source, or a list of sources with names. */
import type { ArrivalSource, ItemClass } from '../scenario.js'
import type { Place } from '../written/source.js'
import { child, entriesOf, type Written, type WrittenMap } from '../written/written.js'
import type { Check } from './check.js'
import { readArrivalProcess } from './read-arrival-process.js'
import { readCalendarName } from './read-calendar-name.js'
import { readClasses } from './read-classes.js'
import { readRamp } from './read-ramp.js'
import type { RunDate } from './read-trace.js'
import { checkName, readName, readText, unknownName, wantedHere } from './readers.js'

const onlySource = 'arrivals'

/** @param from the date on which the run begins, where it could be read */
export function checkArrivals(root: Written, from: string | undefined, check: Check): ArrivalSource[] {
  const written = child(root, 'arrivals')
  if (written === undefined) return []
  const date = runDate(root, from)
  if (written.kind === 'map') {
    const place = root.kind === 'map' ? root.entries.get('arrivals')?.place : undefined
    return [readSource(written, place ?? written.place, date, check) ?? []].flat()
  }
  if (written.kind !== 'list') {
    wantedHere(
      written,
      'a source of items, or a list of them,',
      check.problems,
      'write for example { rate: 240 per workday }',
    )
    return []
  }
  if (written.items.length === 0) check.problems.add(written.place, 'empty', 'items come from at least one source')
  const sources = written.items.flatMap((item) => readSource(item, item.place, date, check) ?? [])
  checkSourceNames(written.items, check)
  return sources
}

/** A date that stands in the file and could not be read is a problem already. */
function runDate(root: Written, from: string | undefined): RunDate {
  if (from !== undefined) return { from }
  return child(child(root, 'run'), 'from') === undefined ? 'absent' : 'unreadable'
}

/** In a list, each source has a name of its own. */
function checkSourceNames(items: readonly Written[], check: Check): void {
  const seen = new Set<string>()
  for (const item of items) {
    const name = child(item, 'name')
    const text = name?.kind === 'scalar' ? name.value : undefined
    if (item.kind === 'map' && name === undefined) {
      check.problems.add(item.place, 'missing-key', '`name` of this source is missing: in a list each source has one')
    }
    if (typeof text === 'string' && name !== undefined) {
      if (seen.has(text)) check.problems.add(name.place, 'duplicate-name', `a source \`${text}\` stands above already`)
      seen.add(text)
    }
  }
}

/** `place`: where a problem of the source as a whole is reported. */
function readSource(written: Written, place: Place, date: RunDate, check: Check): ArrivalSource | undefined {
  const { problems, names } = check
  if (written.kind !== 'map') return wantedHere(written, 'a source of items', problems)
  const name = readText(child(written, 'name'), 'a name', problems) ?? onlySource
  const namePlace = child(written, 'name')?.place ?? written.place
  checkName(namePlace, name, 'a source', problems)
  const calendar = readCalendarName(child(written, 'calendar'), check)
  checkCalendarless(written, check)
  const process = calendar && readArrivalProcess(written, { place, calendar, date }, check)
  const ramp = readRamp(child(written, 'ramp'), check)
  const classes = readSourceClasses(child(written, 'classes'), check)
  const to = readName(child(written, 'to'), 'station', names.stations, problems) ?? names.stations[0]
  if (calendar === undefined || process === undefined || to === undefined) return undefined
  return { name, calendar: calendar.name, process, ramp, to, ...(classes && { classes }) }
}

/** A trace says itself when its items come. */
function checkCalendarless(written: WrittenMap, check: Check): void {
  const calendar = written.entries.get('calendar')
  if (calendar === undefined || !written.entries.has('trace')) return
  check.problems.add(
    calendar.place,
    'calendar-at-a-trace',
    '`calendar` cannot stand beside `trace`: its items come when they came',
  )
}

function readSourceClasses(written: Written | undefined, check: Check): ItemClass[] | undefined {
  if (written !== undefined && written.kind !== 'map') return wantedHere(written, 'a map of classes', check.problems)
  for (const [name, { place }] of entriesOf(written)) {
    if (!check.names.classes.includes(name)) unknownName(place, name, 'class', check.names.classes, check.problems)
  }
  return readClasses(written, check.problems)
}
