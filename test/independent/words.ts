/** Words of the language that stand for numbers: durations, shares, rates, times of the week. */

export const second = 1e6
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour
export const week = 7 * day

/** Hours of a unit: in expressions, durations are hours. */
export const hoursOf: Readonly<Record<string, number>> = { s: 1 / 3600, min: 1 / 60, h: 1, d: 24, w: 168 }

/** Whole microseconds of so many hours. */
export function microseconds(hours: number): number {
  return Math.round(hours * hour)
}

/** Hours of `18min`, of `2 h`. */
export function durationOf(text: string): number {
  const found = /^\s*([\d.]+(?:e\d+)?)\s*(s|min|h|d|w)\s*$/.exec(text)
  if (found === null) throw new Error(`no duration: ${text}`)
  return Number(found[1]) * hoursOf[found[2]]
}

/** A share: `18%`, or a number. */
export function shareOf(value: unknown): number {
  if (typeof value === 'number') return value
  const found = /^\s*([-+]?[\d.]+)\s*%\s*$/.exec(String(value))
  if (found === null) throw new Error(`no share: ${String(value)}`)
  return Number(found[1]) / 100
}

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Days of the week, Monday is 0: `Mon-Fri`, `Mon Thu`. */
export function daysOf(text: string): number[] {
  return text
    .trim()
    .split(/[\s,]+/)
    .flatMap((part) => {
      const [from, to = from] = part.split('-').map((name) => dayNames.indexOf(name))
      if (from < 0 || to < 0) throw new Error(`no days: ${text}`)
      const count = ((to - from + 7) % 7) + 1
      return Array.from({ length: count }, (_, i) => (from + i) % 7)
    })
}

/** Microseconds since midnight. */
export function clockOf(text: string): number {
  const found = /^(\d\d?):(\d\d)$/.exec(text.trim())
  if (found === null) throw new Error(`no time of day: ${text}`)
  return Number(found[1]) * hour + Number(found[2]) * minute
}

export interface WeekTime {
  readonly weekday: number
  readonly at: number
}

/** `Thu 14:00`, `Mon Thu 10:00`, or a list of them. */
export function weekTimesOf(value: unknown): WeekTime[] {
  const texts = Array.isArray(value) ? value.map(String) : [String(value)]
  const times = texts.flatMap((text) => {
    const found = /^(.*?)\s+(\d\d?:\d\d)$/.exec(text.trim())
    if (found === null) throw new Error(`no meeting times: ${text}`)
    return daysOf(found[1]).map((weekday) => ({ weekday, at: clockOf(found[2]) }))
  })
  return times.sort((a, b) => a.weekday - b.weekday || a.at - b.at)
}

/** `52 per hour`: the number and what it is per. */
export function perOf(value: unknown): { amount: number; per: string } {
  const found = /^\s*([\d.]+)\s+per\s+(\w+)\s*$/.exec(String(value))
  if (found === null) throw new Error(`no price or rate: ${String(value)}`)
  return { amount: Number(found[1]), per: found[2] }
}
