/** One desk for tests that look at when items come, and instants as a CSV file writes them. */

const firstDay = 7

/** Runs from Monday, 7 September 2026. The calendar `office` has a holiday on the Wednesday of week 1. */
export function oneDesk(arrivals: string, takes: string, weeks: number): string {
  return `
scenario: One desk
calendars:
  office: { hours: Mon-Fri 09:00-17:00, holidays: [2026-09-16] }
arrivals: ${arrivals}
pools: { clerks: { count: 1 } }
stations:
  serve: { kind: review, by: clerks, takes: ${takes}, then: done }
  done: end
run: { from: 2026-09-0${firstDay}, weeks: ${weeks} }`
}

/** Hours since the start, within the first three weeks, as a local date-time of whole minutes. */
export function written(hours: number): string {
  const minutes = Math.round(hours * 60)
  const day = twoDigits(firstDay + Math.floor(minutes / 1440))
  return `2026-09-${day}T${twoDigits(Math.floor(minutes / 60) % 24)}:${twoDigits(minutes % 60)}`
}

/** A CSV file with one column. */
export function column(cells: readonly string[]): string {
  return ['arrived', ...cells].join('\n')
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
