/** Pools of people: one shift or several, with absence or without. */
import type { Calendars } from './any-hours.js'
import type { Dice } from './dice.js'
import type { WrittenMap } from './written.js'

export interface People {
  readonly written: WrittenMap
  readonly ids: readonly string[]
  /** Of each pool: the most people of one of its shifts that is at work by day. */
  readonly together: Readonly<Record<string, number>>
}

interface Shift {
  readonly count: number
  readonly calendar?: string
}

export function anyPeople(dice: Dice, calendars: Calendars): People {
  const pools = dice.list(dice.int(1, 3), (index) => {
    const shifts = anyShifts(dice, calendars)
    const atDay = shifts.filter(({ calendar }) => calendar !== 'night')
    return {
      id: `pool${index}`,
      together: Math.max(0, ...atDay.map(({ count }) => count)),
      written: anyPool(dice, shifts),
    }
  })
  return {
    written: Object.fromEntries(pools.map(({ id, written }) => [id, written])),
    ids: pools.map(({ id }) => id),
    together: Object.fromEntries(pools.map(({ id, together }) => [id, together])),
  }
}

function anyShifts(dice: Dice, calendars: Calendars): Shift[] {
  const shift = (): Shift => ({ count: dice.int(1, 4), ...dice.maybe(75, 'calendar', () => dice.of(...calendars.all)) })
  return dice.list(dice.of(1, 1, 2, 3), shift)
}

function anyPool(dice: Dice, shifts: readonly Shift[]): WrittenMap {
  const [first] = shifts
  const staffing: WrittenMap =
    shifts.length === 1 && dice.chance(80) ? { ...first } : { shifts: shifts.map((each) => ({ ...each })) }
  return {
    ...dice.maybe(20, 'title', () => 'People of the day'),
    ...staffing,
    ...dice.maybe(35, 'absent', () => dice.of('8%', '40%', '0%')),
    ...dice.maybe(60, 'cost', () => dice.of('52 per hour', '0 per hour')),
  }
}
