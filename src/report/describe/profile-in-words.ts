/** An hourly profile of arrivals in words: `Mon–Fri 25 at 09:00–10:00, 20 at 10:00–12:00; Sat 5 at 09:00–12:00`. */
import { hoursPerDay } from '../../scenario/calendar.js'
import { dayNames } from '../../scenario/words/days.js'
import { clockTime, daysInWords } from './hours-in-words.js'
import { numberInWords } from './numbers-in-words.js'

/** Items per hour for each of the 168 hours of a week. Days alike stand together; hours without arrivals are left out. */
export function profileInWords(perHour: readonly number[]): string {
  const ofDay = dayNames.map((_, day) => dayInWords(perHour.slice(day * hoursPerDay, (day + 1) * hoursPerDay)))
  const distinct = [...new Set(ofDay)].filter((words) => words !== '')
  return distinct
    .map((words) => `${daysInWords([...ofDay.keys()].filter((day) => ofDay[day] === words))} ${words}`)
    .join('; ')
}

/** Hours in a row with the same number are one stretch. */
function dayInWords(perHour: readonly number[]): string {
  const stretches: string[] = []
  for (let from = 0; from < perHour.length; ) {
    let to = from + 1
    while (perHour[to] === perHour[from]) to++
    if (perHour[from] > 0) stretches.push(`${numberInWords(perHour[from])} at ${clockTime(from)}–${clockTime(to)}`)
    from = to
  }
  return stretches.join(', ')
}
