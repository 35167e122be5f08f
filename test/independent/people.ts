/** Who is there: people of shifts, their absences, and when a piece of work that they hold is done. */
import type { Calendar, Span } from './calendars.js'
import type { Pool } from './model.js'
import { mixed, Random } from './random.js'

export class Person {
  present = false
  busy = false
  private readonly absences = new Map<number, boolean>()

  constructor(
    readonly shift: number,
    readonly calendar: Calendar,
    private readonly absent: number,
    private readonly seed: number,
  ) {}

  comes(span: Span): boolean {
    if (this.absent === 0) return true
    const workday = this.calendar.workday(span)
    let away = this.absences.get(workday)
    if (away === undefined) {
      away = new Random(this.seed, workday).chance(this.absent)
      this.absences.set(workday, away)
    }
    return !away
  }

  /** The first span of presence that ends after this instant. */
  nextPresence(time: number): Span | undefined {
    let span = this.calendar.nextSpan(time)
    while (span !== undefined && !this.comes(span)) span = this.calendar.nextSpan(span.to)
    return span
  }
}

/** The people of a pool during a run. */
export class Crew {
  readonly people: Person[]
  readonly shifts: readonly (readonly Person[])[]

  constructor(
    readonly pool: Pool,
    seed: number,
  ) {
    let number = 0
    this.shifts = pool.shifts.map((shift, index) =>
      Array.from(
        { length: shift.count },
        () => new Person(index, shift.calendar, pool.absent, mixed(seed, index, number++)),
      ),
    )
    this.people = this.shifts.flat()
  }

  /** So many free people of one shift. */
  free(count: number): Person[] | undefined {
    for (const shift of this.shifts) {
      const found: Person[] = []
      for (const person of shift) {
        if (person.present && !person.busy) found.push(person)
        if (found.length === count) return found
      }
    }
    return undefined
  }

  get someFree(): boolean {
    return this.people.some((person) => person.present && !person.busy)
  }

  get someThere(): boolean {
    return this.people.some((person) => person.present)
  }

  /** Some shift has so many people there, busy ones counted. */
  couldGive(count: number): boolean {
    return this.shifts.some((shift) => shift.filter((person) => person.present).length >= count)
  }
}

const never = 1e19

/** When those who hold a piece all work on it, from a start until it is done. The last span ends where it is done. */
export function workSpans(people: readonly Person[], start: number, work: number): Span[] {
  const spans: Span[] = []
  let [time, left] = [start, work]
  while (left > 0 && time < never) {
    let [from, to] = [time, Number.POSITIVE_INFINITY]
    for (const person of people) {
      const span = person.nextPresence(time)
      if (span === undefined) return [...spans, { from: never, to: never }]
      from = Math.max(from, span.from)
      to = Math.min(to, span.to)
    }
    if (from < to) {
      const end = Math.min(to, from + left)
      spans.push({ from, to: end })
      left -= end - from
      time = end
    } else time = from
  }
  return spans
}
