/** Calendars, and times of the week. All calendars by day share Monday to Thursday from 10 to 12; one may be by night. */
import type { Dice } from './dice.js'
import type { WrittenMap } from './written.js'

export const firstMonday = '2026-12-21'
const holidays = ['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01'] as const

export interface Calendars {
  readonly written: WrittenMap
  /** Those that share hours; `24x7` among them. */
  readonly byDay: readonly string[]
  readonly all: readonly string[]
  readonly haveHolidays: boolean
}

export function anyCalendars(dice: Dice): Calendars {
  const haveHolidays = dice.chance(50)
  const withHolidays = (hours: string | string[]) =>
    haveHolidays && dice.chance(60)
      ? { hours, holidays: [...new Set([dice.of(...holidays), dice.of(...holidays)])] }
      : hours
  const named = dice.list(dice.int(1, 2), (index) => [`c${index}`, withHolidays(byDay(dice))] as const)
  const night = dice.chance(40) ? [['night', withHolidays(['Sun-Thu 22:00-24:00', 'Mon-Fri 0:00-06:00'])] as const] : []
  const always = dice.chance(30) ? [['always', withHolidays('24x7')] as const] : []
  const days = [...named, ...always]
  return {
    written: Object.fromEntries([...days, ...night]),
    byDay: [...days.map(([name]) => name), '24x7'],
    all: [...days.map(([name]) => name), '24x7', ...night.map(([name]) => name)],
    haveHolidays: [...days, ...night].some(([, hours]) => typeof hours === 'object' && 'holidays' in hours),
  }
}

function byDay(dice: Dice): string | string[] {
  const hours = () => `${dice.of('09:00', '06:30', '8:00', '10:00')}-${dice.of('17:00', '12:00', '16:45', '24:00')}`
  const [week, friday] = [hours(), hours()]
  return dice.way<string | string[]>(
    () => `Mon-Fri ${week}`,
    () => `Mon Tue Wed Thu Sat ${week}`,
    () => [`Mon-Thu ${week}`, `Fri ${friday}`],
    () => [`Mon-Thu ${week}`, `Sat-Sun ${friday}`],
  )
}

/** Times with two hours between them at least. */
export function anyWeekTimes(dice: Dice): string | string[] {
  return dice.way<string | string[]>(
    () => dice.of('Thu 14:00', 'Mon 9:30'),
    () => dice.of('Mon-Fri 10:00', 'Tue Thu Sun 23:00'),
    () => ['Mon Thu 10:00', 'Fri 16:30'],
    () => ['Mon-Fri 08:00', 'Mon-Fri 12:00', 'Sat 15:15'],
  )
}
