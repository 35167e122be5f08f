/** The people of a pool in a sentence: how many, when, at what price, how often away, and where they work. */
import type { Pool, Scenario } from '../../scenario/scenario.js'
import { calendarInWords } from './hours-in-words.js'
import { counted, moneyInWords, shareInWords } from './numbers-in-words.js'

export function poolInWords(
  { id, title, shifts, absent, cost }: Pool,
  { calendars, stations, currency }: Scenario,
): string {
  const people = shifts.map(
    ({ count, calendar }) => `${counted(count, 'person', 'people')}, ${calendarInWords(calendars[calendar])}`,
  )
  const price = cost === undefined ? '' : `, ${moneyInWords(cost, currency)} an hour each`
  const away = absent === 0 ? '' : `; each is away on ${shareInWords(absent)} of the open days`
  const own = stations.filter(
    ({ capacity }) => capacity.by === 'pool' && capacity.needs.some(({ pool }) => pool === id),
  )
  const work = own.length === 0 ? 'work nowhere' : `work at ${own.map((station) => station.id).join(', ')}`
  return `${title}: ${people.join('; ')}${price}${away}; ${work}.`
}
