/** The calendar that a name stands for. */
import type { Calendar } from '../scenario.js'
import { alwaysOpen } from '../words/hours.js'
import type { Written } from '../written/written.js'
import type { Check } from './check.js'
import { readName } from './readers.js'

/** The calendar with this name, `24x7` where none is named; undefined where it is unknown or could not be read. */
export function readCalendarName(written: Written | undefined, check: Check): Calendar | undefined {
  if (written === undefined) return check.calendars.get(alwaysOpen)
  const name = readName(written, 'calendar', check.names.calendars, check.problems)
  return name === undefined ? undefined : check.calendars.get(name)
}
