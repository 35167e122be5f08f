/** How items arrive and what each carries, in sentences. */
import { hoursPerDay } from '../../scenario/calendar.js'
import { itemsAWeek, openHoursAWeek, type WeeklyProcess } from '../../scenario/items-a-week.js'
import type { ArrivalProcess, ArrivalSource, Calendar, ItemClass, RampStep, Scenario } from '../../scenario/scenario.js'
import { alwaysOpen } from '../../scenario/words/hours.js'
import { distributionInWords } from './distribution-in-words.js'
import { calendarInWords, meetingTimesInWords } from './hours-in-words.js'
import { counted, durationInWords, listed, numberInWords, shareInWords } from './numbers-in-words.js'
import { profileInWords } from './profile-in-words.js'

export function arrivalsInWords({ arrivals, calendars }: Scenario): string[] {
  return arrivals.map((source) => sourceInWords(source, calendars[source.calendar], arrivals.length > 1))
}

function sourceInWords(
  { name, process, ramp, to, classes }: ArrivalSource,
  calendar: Calendar,
  named: boolean,
): string {
  const sentences = [
    `${named ? `From ${name}: ` : ''}${processInWords(process, calendar)}.`,
    ...(ramp.length === 0 ? [] : [rampInWords(ramp)]),
    `Each goes to ${to}.`,
    ...(classes === undefined ? [] : [classesInWords(classes)]),
  ]
  return sentences.join(' ')
}

function processInWords(process: ArrivalProcess, calendar: Calendar): string {
  const whileOpen = `while it is open (${calendarInWords(calendar)})`
  switch (process.by) {
    case 'rate':
      return `${ratesInWords(process.rate, calendar)}, at random moments ${whileOpen}`
    case 'profile': {
      const limited = calendar.name === alwaysOpen ? '' : `, ${whileOpen}`
      return `${weekInWords(process, calendar)}, at random moments${limited}; an hour brings ${profileInWords(process.perHour)}`
    }
    case 'every': {
      const apart = distributionInWords(process.gap, 'duration')
      return `${weekInWords(process, calendar)}, one by one ${whileOpen}; from one to the next: ${apart}`
    }
    case 'batches': {
      const { at, size } = process
      const free = calendar.holidays.length === 0 ? '' : `, not on ${listed(calendar.holidays)}`
      return `${weekInWords(process, calendar)}, ${numberInWords(size)} at once, ${meetingTimesInWords(at)}${free}`
    }
    case 'trace':
      return traceInWords(process)
  }
}

function ratesInWords(rate: number, calendar: Calendar): string {
  const aWeek = rate * openHoursAWeek(calendar)
  const days = calendar.spans.flatMap(({ opens, closes }) => daysBetween(opens, closes))
  return `${rounded(aWeek)} a week, ${rounded(aWeek / new Set(days).size)} an open day, ${rounded(rate)} an open hour`
}

function weekInWords(process: WeeklyProcess, calendar: Calendar): string {
  return `${rounded(itemsAWeek(process, calendar))} a week`
}

function traceInWords({ times, file }: Extract<ArrivalProcess, { readonly by: 'trace' }>): string {
  const from = file === undefined ? '' : ` of ${file}`
  const [first, last] = [times[0], times[times.length - 1]].map(durationInWords)
  return `${counted(times.length, 'recorded arrival')}${from}, from ${first} to ${last} after the start`
}

/** `From 28 d after the start on, 2 times as many; from 56 d on, 1 time as many.` */
function rampInWords(ramp: readonly RampStep[]): string {
  const steps = ramp.map(({ at, factor }, index) => {
    const since = `from ${durationInWords(at)}${index === 0 ? ' after the start' : ''} on`
    return `${since} ${numberInWords(factor)}× as many`
  })
  return `Then, ${steps.join(', ')}.`
}

/** What is worked out rather than written: five digits. */
function rounded(amount: number): string {
  return numberInWords(Number(amount.toPrecision(5)))
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
