/** How many items a run would bring: one that could not end in a day is refused before it begins. */
import type { ArrivalSource, RunSettings } from '../scenario.js'
import { inDigits } from '../words/number.js'
import { child, type Written } from '../written/written.js'
import type { Check } from './check.js'
import { mostItems } from './check-run.js'

export function checkItemCount(root: Written, sources: readonly ArrivalSource[], run: RunSettings, check: Check): void {
  const written = child(root, 'arrivals')
  if (written === undefined || !('weeks' in run.length)) return
  const perWeek = sources.reduce((sum, { rate, calendar }) => sum + rate * openHoursAWeek(calendar, check), 0)
  const items = perWeek * run.length.weeks
  if (items <= mostItems) return
  check.problems.add(
    written.place,
    'too-many-items',
    `these arrivals bring ${inDigits(items)} items in ${run.length.weeks} weeks; at most ${mostItems} can be simulated`,
    'write a lower rate, or scale rate and capacity down together',
  )
}

function openHoursAWeek(name: string, { calendars }: Check): number {
  return calendars.get(name)?.spans.reduce((sum, { opens, closes }) => sum + closes - opens, 0) ?? 0
}
