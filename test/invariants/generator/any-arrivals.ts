/** Sources of items: every process, with volumes small enough for a run of a few thousand events. */
import { constantDuration } from './any-distribution.js'
import { anyWeekTimes, type Calendars, firstMonday } from './any-hours.js'
import type { Dice } from './dice.js'
import type { Written, WrittenMap } from './written.js'

export const traceFile = 'arrivals.csv'

export interface Surroundings {
  readonly calendars: Calendars
  readonly classes: readonly string[]
  /** Where items may enter; the first source brings its items to the first. */
  readonly entrances: readonly string[]
}

/** One source as a map, or several as a list. */
export function anyArrivals(
  dice: Dice,
  around: Surroundings,
): { written: Written; isDated: boolean; isRamped: boolean } {
  const count = dice.of(1, 1, 2, 3)
  const sources = dice.list(count, (index) => anySource(dice, index, count > 1 || dice.chance(30), around))
  return {
    written: count === 1 && dice.chance(80) ? sources[0] : sources.map((each, i) => ({ name: `source${i}`, ...each })),
    isDated: sources.some((each) => 'trace' in each),
    isRamped: sources.some((each) => 'ramp' in each),
  }
}

function anySource(
  dice: Dice,
  index: number,
  isNamed: boolean,
  { calendars, classes, entrances }: Surroundings,
): WrittenMap {
  const process = anyProcess(dice)
  const calendar = 'trace' in process ? {} : dice.maybe(60, 'calendar', () => dice.of(...calendars.byDay))
  return {
    ...(isNamed ? { name: `source${index}` } : {}),
    ...process,
    ...calendar,
    ...dice.maybe(20, 'ramp', () => anyRamp(dice)),
    ...dice.maybe(index === 0 ? 20 : 70, 'to', () => (index === 0 ? entrances[0] : dice.of(...entrances))),
    ...(classes.length > 1 ? dice.maybe(30, 'classes', () => ({ [dice.of(...classes)]: '100%' })) : {}),
  }
}

function anyProcess(dice: Dice): WrittenMap {
  return dice.way<WrittenMap>(
    () => ({ rate: dice.of('40 per week', '12 per workday', '0.5 per hour', '150/week', '0.02 per minute') }),
    () => ({
      every: dice.chance(50) ? dice.of('2h', '50min') : constantDuration(dice).replace(/\b12min|90s/g, '70min'),
    }),
    () => ({ profile: anyProfile(dice) }),
    () => ({ batches: { at: anyWeekTimes(dice), size: dice.of(6, 1, 7.5, 20) } }),
    () => ({ trace: { file: traceFile, column: 'arrived' } }),
  )
}

/** Its hours lie where every calendar by day is open. */
function anyProfile(dice: Dice): WrittenMap {
  const hours = () => dice.list(24, (hour) => (hour === 10 || hour === 11 ? dice.int(1, 6) : dice.of(0, 0, 0.25, 1)))
  return dice.way<WrittenMap>(
    () => ({ 'Mon-Fri': hours() }),
    () => ({ Mon: hours(), 'Wed-Thu': hours(), 'Sat Sun': hours() }),
  )
}

function anyRamp(dice: Dice): Written {
  return dice.way<Written>(
    () => ({ at: dice.of('1w', '2d'), to: dice.of(2, 0.5) }),
    () => [
      { at: '0h', to: 0.5 },
      { at: '36h', to: dice.of(3, 1.25) },
      { at: '1.5w', to: 1 },
    ],
  )
}

/** Recorded arrivals of the first days, some at the same instant, in any order. */
export function anyTrace(dice: Dice): string {
  const rows = dice.list(dice.int(3, 60), () => {
    const day = 21 + dice.int(0, 9)
    const [hour, minute] = [dice.int(0, 23), dice.of('00', '30', '07')]
    const time = `${String(hour).padStart(2, '0')}:${minute}`
    const date = `${firstMonday.slice(0, 8)}${day}`
    return dice.of(`${date}T${time}`, `${date} ${time}:15.5`, date)
  })
  return `id,arrived\n${rows.map((row, index) => `${index},${row}`).join('\n')}\n`
}
