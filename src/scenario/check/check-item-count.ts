/** How many items a run would bring: one that could not end in a day is refused before it begins. */
import { hoursPerWeek } from '../calendar.js'
import { itemsAWeek } from '../items-a-week.js'
import type { ArrivalSource, RampStep, RunSettings } from '../scenario.js'
import { inDigits } from '../words/number.js'
import { child, type Written } from '../written/written.js'
import type { Check } from './check.js'
import { mostItems } from './check-run.js'

export function checkItemCount(root: Written, sources: readonly ArrivalSource[], run: RunSettings, check: Check): void {
  const written = child(root, 'arrivals')
  if (written === undefined || !('weeks' in run.length)) return
  const { weeks } = run.length
  const items = sources.reduce((sum, source) => sum + itemsIn(source, weeks, check), 0)
  if (items <= mostItems) return
  check.problems.add(
    written.place,
    'too-many-items',
    `these arrivals bring ${inDigits(items)} items in ${weeks} weeks; at most ${mostItems} can be simulated`,
    'write a lower rate, or scale rate and capacity down together',
  )
}

/** Expected at 1×; a ramp is taken to multiply an even stream. */
function itemsIn({ process, ramp, calendar }: ArrivalSource, weeks: number, { calendars }: Check): number {
  const steps = stepsOf(ramp, weeks * hoursPerWeek)
  if (process.by === 'trace') return process.times.length * Math.max(...steps.map(({ factor }) => factor))
  const open = calendars.get(calendar)
  const perHour = open === undefined ? 0 : itemsAWeek(process, open) / hoursPerWeek
  return steps.reduce((sum, { from, to, factor }) => sum + perHour * (to - from) * factor, 0)
}

/** The stretches of a run with the factor of each; together they are the run. */
function stepsOf(ramp: readonly RampStep[], end: number): { from: number; to: number; factor: number }[] {
  const starts = [{ at: 0, factor: 1 }, ...ramp.filter(({ at }) => at < end)]
  return starts.map(({ at, factor }, index) => ({ from: at, to: starts[index + 1]?.at ?? end, factor }))
}
