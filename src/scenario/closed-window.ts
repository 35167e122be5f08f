/** What does not open once between two instants: holidays may take out all of a short run. */
import { hoursPerWeek, openSpans, sittings } from './calendar.js'
import type { Scenario } from './scenario.js'

/** Sentences; none where everything opens. @param opens, closes hours since the run begins */
export function closedBetween(scenario: Scenario, opens: number, closes: number): string[] {
  const { arrivals, calendars, pools, stations, run } = scenario
  const weeks = Array.from(
    { length: Math.max(0, Math.ceil(closes / hoursPerWeek) - Math.floor(opens / hoursPerWeek)) },
    (_, index) => Math.floor(opens / hoursPerWeek) + index,
  )
  const known = new Map<string, boolean>()
  const isClosed = (name: string) => {
    const found = known.get(name) ?? !weeks.some((week) => isOpenIn(name, week))
    known.set(name, found)
    return found
  }
  const isOpenIn = (name: string, week: number) =>
    openSpans(calendars[name], run.from, week).some((span) => span.opens < closes && span.closes > opens)
  const isHeldIn = (meeting: Parameters<typeof sittings>[0], week: number) =>
    sittings(meeting, calendars, run.from, week).some((start) => start >= opens && start < closes)
  return [
    ...arrivals
      .filter(({ calendar, process }) => process.by !== 'trace' && isClosed(calendar))
      .map(({ name, calendar }) => `nothing comes from \`${name}\`, since \`${calendar}\` does not open`),
    ...pools
      .filter(({ shifts }) => shifts.every(({ calendar }) => isClosed(calendar)))
      .map(({ id }) => `nobody of \`${id}\` is at work`),
    ...stations.flatMap(({ id, capacity }) => {
      if (capacity.by === 'machine' && isClosed(capacity.calendar)) return [`the machine of \`${id}\` does not run`]
      const sits = capacity.by !== 'meeting' || weeks.some((week) => isHeldIn(capacity, week))
      return sits ? [] : [`\`${id}\` does not sit once`]
    }),
  ]
}
