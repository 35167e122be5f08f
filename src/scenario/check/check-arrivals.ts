/** Where items come from: one source, or a list of sources with names. */
import type { ArrivalProcess, ArrivalSource, ItemClass } from '../scenario.js'
import { perOpenHour } from '../words/rate.js'
import { child, entriesOf, type Written } from '../written/written.js'
import type { Check } from './check.js'
import { readCalendarName } from './read-calendar-name.js'
import { readClasses } from './read-classes.js'
import { readRate } from './read-quantities.js'
import { checkName, readName, readText, unknownName, wantedHere } from './readers.js'

const onlySource = 'arrivals'

export function checkArrivals(root: Written, check: Check): ArrivalSource[] {
  const written = child(root, 'arrivals')
  if (written === undefined) return []
  if (written.kind === 'map') return [readSource(written, check) ?? []].flat()
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
  const sources = written.items.map((item) => ({ item, source: readSource(item, check) }))
  checkSourceNames(written.items, check)
  return sources.flatMap(({ source }) => source ?? [])
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

function readSource(written: Written, check: Check): ArrivalSource | undefined {
  const { problems, names } = check
  if (written.kind !== 'map') return wantedHere(written, 'a source of items', problems)
  const name = readText(child(written, 'name'), 'a name', problems) ?? onlySource
  const namePlace = child(written, 'name')?.place ?? written.place
  checkName(namePlace, name, 'a source', problems)
  const rate = readRate(child(written, 'rate'), problems)
  const calendar = readCalendarName(child(written, 'calendar'), check)
  const classes = readSourceClasses(child(written, 'classes'), check)
  const to = readName(child(written, 'to'), 'station', names.stations, problems) ?? names.stations[0]
  if (rate === undefined || calendar === undefined || to === undefined) return undefined
  const process: ArrivalProcess = { by: 'rate', rate: perOpenHour(rate, calendar) }
  return { name, calendar: calendar.name, process, ramp: [], to, ...(classes && { classes }) }
}

function readSourceClasses(written: Written | undefined, check: Check): ItemClass[] | undefined {
  if (written !== undefined && written.kind !== 'map') return wantedHere(written, 'a map of classes', check.problems)
  for (const [name, { place }] of entriesOf(written)) {
    if (!check.names.classes.includes(name)) unknownName(place, name, 'class', check.names.classes, check.problems)
  }
  return readClasses(written, check.problems)
}
