/**
 * Opening hours in microseconds since the Monday on which week 0 begins. Holidays are days of the run; in a run that is
 * longer than its file says they come again with the file's own period, so that a long run has as many as the file.
 */
import { clockOf, day, daysOf } from './words.js'

export interface Span {
  readonly from: number
  readonly to: number
}

export class Calendar {
  /** Spans of each weekday, in microseconds since its midnight. */
  readonly spans: readonly (readonly Span[])[]

  constructor(
    readonly name: string,
    spans: readonly (readonly Span[])[],
    readonly holidays: ReadonlySet<number>,
    /** After so many days the holidays come again; Infinity: never. */
    readonly period: number,
  ) {
    this.spans = spans
  }

  isHoliday(dayIndex: number): boolean {
    return this.holidays.has(Number.isFinite(this.period) ? dayIndex % this.period : dayIndex)
  }

  onDay(dayIndex: number): readonly Span[] {
    return this.isHoliday(dayIndex) ? [] : this.spans[dayIndex % 7]
  }

  /** The span that is open at this instant, its close left out. */
  openAt(time: number): Span | undefined {
    const dayIndex = Math.floor(time / day)
    const clock = time - dayIndex * day
    const found = this.onDay(dayIndex).find((span) => span.from <= clock && clock < span.to)
    return found && { from: dayIndex * day + found.from, to: dayIndex * day + found.to }
  }

  /** The first span that ends after this instant. */
  nextSpan(time: number): Span | undefined {
    const first = Math.floor(time / day)
    for (let index = first; index < first + 800; index++)
      for (const span of this.onDay(index))
        if (index * day + span.to > time) return { from: index * day + span.from, to: index * day + span.to }
    return undefined
  }

  /** Open time between two instants. */
  openBetween(from: number, to: number): number {
    let sum = 0
    for (let index = Math.floor(from / day); index * day < to; index++)
      for (const span of this.onDay(index))
        sum += Math.max(0, Math.min(to, index * day + span.to) - Math.max(from, index * day + span.from))
    return sum
  }

  /** Open time of a week without holidays. */
  get weekOpen(): number {
    return this.spans.flat().reduce((sum, span) => sum + span.to - span.from, 0)
  }

  /** Open days of a week without holidays. */
  get openDays(): number {
    return this.spans.filter((spans) => spans.length > 0).length
  }

  /**
   * The day to which an instant of opening belongs, for absences. Hours that run on over midnight belong to the day on
   * which they began, unless that day itself is open from midnight on.
   */
  workday(span: Span): number {
    const index = Math.floor(span.from / day)
    if (index === 0 || span.from !== index * day || span.to === (index + 1) * day) return index
    const before = this.onDay(index - 1)
    const last = before[before.length - 1]
    return last !== undefined && last.to === day && last.from > 0 ? index - 1 : index
  }
}

const allDay: readonly Span[] = [{ from: 0, to: day }]

export const aroundTheClock = new Calendar('24x7', Array(7).fill(allDay), new Set(), Number.POSITIVE_INFINITY)

function addHours(text: string, spans: Span[][]): void {
  if (text.trim() === '24x7') {
    for (const each of spans) each.push(...allDay)
    return
  }
  const found = /^(.*?)\s+(\d\d?:\d\d)-(\d\d?:\d\d)$/.exec(text.trim())
  if (found === null) throw new Error(`no opening hours: ${text}`)
  for (const weekday of daysOf(found[1])) spans[weekday].push({ from: clockOf(found[2]), to: clockOf(found[3]) })
}

function dayIndexOf(date: string, from: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** A calendar as the file writes it: hours, or hours with holidays. */
export function readCalendar(name: string, written: unknown, from: string | undefined, period: number): Calendar {
  const spans: Span[][] = Array.from({ length: 7 }, () => [])
  const keyed = typeof written === 'object' && written !== null && !Array.isArray(written)
  const { hours, holidays = [] } = (keyed ? written : { hours: written }) as { hours: unknown; holidays?: unknown[] }
  for (const text of Array.isArray(hours) ? hours : [hours]) addHours(String(text), spans)
  for (const each of spans) each.sort((a, b) => a.from - b.from)
  const days = holidays.map((date) => dayIndexOf(String(date), from ?? String(date)))
  return new Calendar(name, spans, new Set(days), period)
}
