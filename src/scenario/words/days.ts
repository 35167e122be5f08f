/** Days of the week and times of day: `Mon-Fri`, `Mon Thu`, `09:00`. Monday is 0. */

import { Misread } from './misread.js'
import { didYouMean } from './nearest.js'

export const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

/** A day by its name. `offset`: where it stands in the word. */
export function parseDay(name: string, offset = 0): number {
  const names: readonly string[] = dayNames
  const day = names.indexOf(name)
  if (day >= 0) return day
  const meant = dayNames.find((each) => each.toLowerCase() === name.slice(0, 3).toLowerCase())
  const hint = meant === undefined ? didYouMean(name, dayNames) : `did you mean \`${meant}\`?`
  throw new Misread('unknown-day', `\`${name}\` is no day of the week`, { hint: hint ?? 'days are Mon to Sun', offset })
}

/** Days as ranges or single days, parted by spaces or commas; a range may run over Sunday. Rising, each once. */
export function parseDays(text: string, offset = 0): number[] {
  const days = new Set<number>()
  for (const match of text.matchAll(/[^\s,]+/g)) {
    const at = offset + match.index
    const [first, last, ...rest] = match[0].split('-')
    if (rest.length > 0) {
      throw new Misread('unknown-day', `\`${match[0]}\` is no range of days`, {
        hint: 'write for example Mon-Fri',
        offset: at,
      })
    }
    const from = parseDay(first, at)
    const to = last === undefined ? from : parseDay(last, at + first.length + 1)
    for (let day = from; day !== to; day = (day + 1) % 7) days.add(day)
    days.add(to)
  }
  return [...days].sort((a, b) => a - b)
}

/** Hours since midnight; 24:00 is the end of the day. */
export function parseTime(text: string, offset = 0): number {
  const match = /^([0-9]{1,2}):([0-9]{2})$/.exec(text)
  const hours = Number(match?.[1] ?? 25)
  const minutes = Number(match?.[2] ?? 0)
  if (minutes < 60 && hours * 60 + minutes <= 24 * 60) return hours + minutes / 60
  throw new Misread('bad-time', `\`${text}\` is no time of day`, {
    hint: 'write for example 09:00; a day ends at 24:00',
    offset,
  })
}
