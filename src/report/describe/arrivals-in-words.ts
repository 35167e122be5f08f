/** How items arrive and what each carries, in sentences. */
import { hoursPerDay } from '../../scenario/calendar.js'
import type { ArrivalSource, Calendar, ItemClass, Scenario } from '../../scenario/scenario.js'
import { distributionInWords } from './distribution-in-words.js'
import { calendarInWords } from './hours-in-words.js'
import { listed, numberInWords, shareInWords } from './numbers-in-words.js'

export function arrivalsInWords({ arrivals, calendars }: Scenario): string[] {
  return arrivals.map((source) => sourceInWords(source, calendars[source.calendar], arrivals.length > 1))
}

function sourceInWords({ name, rate, to, classes }: ArrivalSource, calendar: Calendar, named: boolean): string {
  const openHours = calendar.spans.reduce((sum, { opens, closes }) => sum + closes - opens, 0)
  const days = calendar.spans.flatMap(({ opens, closes }) => daysBetween(opens, closes))
  const perDay = (rate * openHours) / new Set(days).size
  const [week, day, hour] = [rate * openHours, perDay, rate].map((amount) =>
    numberInWords(Number(amount.toPrecision(5))),
  )
  const amounts = `${week} a week, ${day} an open day, ${hour} an open hour`
  const own = classes === undefined ? '' : ` ${classesInWords(classes)}`
  const from = named ? `From ${name}: ` : ''
  return `${from}${amounts}, at random moments while it is open (${calendarInWords(calendar)}). Each goes to ${to}.${own}`
}

function daysBetween(opens: number, closes: number): number[] {
  const first = Math.floor(opens / hoursPerDay)
  return Array.from({ length: Math.ceil(closes / hoursPerDay) - first }, (_, index) => first + index)
}

/** Classes, where there are several, and the attributes in the order in which they are drawn. */
export function itemsInWords({ classes, attributes }: Scenario): string[] {
  const drawn = attributes.map(({ name, draw, byClass }) => {
    const others = Object.entries(byClass).map(([of, own]) => `; ${of}: ${distributionInWords(own, 'number')}`)
    return `${name}: ${distributionInWords(draw, 'number')}${others.join('')}.`
  })
  return [...(classes.length > 1 ? [classesInWords(classes)] : []), ...drawn]
}

function classesInWords(classes: readonly ItemClass[]): string {
  return `${listed(classes.map(({ name, share }) => `${shareInWords(share)} ${name}`))}.`
}
