/** A station at its place in the flow: any capacity, any queue, any order, any way on. */
import { anyDuration, anyNumbers, anyPositive } from './any-distribution.js'
import { anyChance, anyCondition, anyNumber, type Sight } from './any-expression.js'
import { anyWeekTimes, type Calendars } from './any-hours.js'
import type { Stop } from './any-lines.js'
import type { People } from './any-people.js'
import type { Dice } from './dice.js'
import type { Written, WrittenMap } from './written.js'

export interface Surroundings {
  readonly sight: Sight
  readonly calendars: Calendars
  readonly people: People
  /** A run by items ends when the last of a batch has ended too. */
  readonly runsByItems: boolean
  /** Items are right or wrong. */
  readonly isJudged: boolean
}

export type CapacityKey = 'by' | 'machine' | 'meets' | 'none'

export function anyCapacityKey(dice: Dice): CapacityKey {
  return dice.of('by', 'by', 'by', 'by', 'machine', 'meets', 'none')
}

export function anyStation(dice: Dice, stop: Stop, key: CapacityKey, around: Surroundings): WrittenMap {
  const { sight, isJudged } = around
  const batch = key === 'meets' ? {} : dice.maybe(20, 'batch', () => anyBatch(dice, around))
  const isQueue = key !== 'none'
  const limit =
    isQueue && stop.escapes.length > 0 ? dice.maybe(25, 'limit', () => anyLimit(dice, stop, key, batch)) : {}
  const mayLeave = isQueue && !('batch' in batch) && stop.escapes.length > 0
  // All classes of a queue rise with age alike.
  const rise = dice.of('', '', '', ' + age / 1d', ' + 2 * age')
  const priority = () => anyPriority(dice, sight, rise)
  const patience = () => ({ after: anyPatience(dice, sight), to: dice.of(...stop.escapes) })
  return {
    kind: dice.of('review', 'ai', 'approval', 'exception', 'system'),
    ...dice.maybe(15, 'title', () => 'A station'),
    ...capacityOf(dice, key, around),
    ...(key === 'meets' ? {} : dice.maybe(85, 'takes', () => anyDuration(dice, sight))),
    ...batch,
    ...limit,
    ...(mayLeave ? dice.maybe(25, 'patience', patience) : {}),
    ...(rise === '' ? dice.maybe(30, 'priority', priority) : { priority: priority() }),
    ...dice.maybe(40, 'discipline', () => dice.of('fifo', 'lifo', 'shortest', 'due')),
    ...dice.maybe(25, 'handoff', () => anyDuration(dice, sight)),
    ...dice.maybe(25, 'sets', () => anySets(dice, sight)),
    ...(isJudged ? anyReview(dice, sight) : {}),
    ...(key === 'meets' ? {} : dice.maybe(20, 'speed', () => anySpeed(dice, sight))),
    ...dice.maybe(20, 'tool', () => dice.of('Mail', 'Desktop')),
    ...dice.maybe(30, 'classes', () =>
      anyOverride(dice, stop, key, { priority, ...(mayLeave ? { patience } : {}) }, around),
    ),
    then: stop.legs.length > 0 ? anyFork(dice, stop) : anyRouting(dice, stop, sight),
  }
}

function capacityOf(dice: Dice, key: CapacityKey, { people, calendars }: Surroundings): WrittenMap {
  switch (key) {
    case 'by':
      return anyPeopleOf(dice, people)
    case 'machine': {
      const calendar = dice.maybe(50, 'calendar', () => dice.of(...calendars.all))
      const cost = dice.maybe(40, 'cost', () => dice.of('0.18 per item', '3 per hour'))
      return { machine: { parallel: dice.int(1, 3), ...calendar, ...cost } }
    }
    case 'meets':
      return {
        meets: anyWeekTimes(dice),
        decides: dice.of('5 items in 60min', '1 item in 15min', '40 items in 1.5h'),
        ...dice.maybe(40, 'cost', () => '900 per meeting'),
        ...dice.maybe(40, 'calendar', () => dice.of(...calendars.all)),
      }
    case 'none':
      return {}
  }
}

/** One pool, or several whose people are at work by day. */
function anyPeopleOf(dice: Dice, { ids, together }: People): WrittenMap {
  const groups = ids.filter((id) => together[id] > 0)
  const pool = dice.of(...ids)
  if (groups.length > 1 && dice.chance(30)) {
    return { by: Object.fromEntries(groups.slice(0, dice.int(2, 3)).map((id) => [id, dice.int(1, together[id])])) }
  }
  return { by: pool, ...(together[pool] > 1 ? dice.maybe(40, 'uses', () => dice.int(1, together[pool])) : {}) }
}

function anyBatch(dice: Dice, { runsByItems }: Surroundings): WrittenMap {
  return { size: dice.int(1, 4), ...dice.maybe(runsByItems ? 100 : 60, 'or-after', () => dice.of('4h', '1d', '30min')) }
}

function anyLimit(dice: Dice, stop: Stop, key: CapacityKey, batch: WrittenMap): WrittenMap {
  const least = 'batch' in batch ? 3 : key === 'meets' ? 1 : 0
  return { queue: least + dice.of(0, 1, 2, 10), to: dice.of(...stop.escapes) }
}

function anyPatience(dice: Dice, sight: Sight): string {
  return dice.way(
    () => dice.of('4h', '1d', '0.2w'),
    () => anyDuration(dice, sight),
  )
}

/** Age is read in the two forms that keep a queue in order: steadily, and as it passes a constant. */
function anyPriority(dice: Dice, sight: Sight, rise: string): Written {
  const ageless = { ...sight, words: sight.words.filter((word) => word !== 'age') }
  const number = () => anyNumber(dice, ageless)
  if (rise !== '') return `${number()}${rise}`
  return dice.way<Written>(
    () => dice.of('high', 'low', 'normal'),
    () => dice.of(2, -1, 0.5),
    number,
    () => anyCondition(dice, ageless),
    () => `if(age ${dice.of('>', '>=')} ${dice.of('2h', '1d')}, ${number()}, ${number()})`,
  )
}

function anyReview(dice: Dice, sight: Sight): WrittenMap {
  const part = () =>
    dice.way<Written>(
      () => dice.of<Written>('60%', 0.25, 1),
      () => anyChance(dice, sight),
    )
  return { ...dice.maybe(25, 'catches', part), ...dice.maybe(25, 'spoils', part) }
}

/** Between a quarter of the pace and four times it. */
function anySpeed(dice: Dice, sight: Sight): Written {
  return dice.way<Written>(
    () => dice.of(1.5, 0.5),
    () => `min(4, max(0.25, ${anyNumber(dice, sight)}))`,
  )
}

function anySets(dice: Dice, sight: Sight): WrittenMap {
  return {
    ...dice.maybe(50, 'effort', () => anyPositive(dice)),
    ...dice.maybe(50, 'due', () => dice.of('24', 'max(1, due - age)')),
    score: dice.way<Written>(
      () => 0.99,
      () => anyNumbers(dice, sight),
    ),
  }
}

function anyOverride(
  dice: Dice,
  stop: Stop,
  key: CapacityKey,
  { priority, patience }: { readonly priority: () => Written; readonly patience?: () => WrittenMap },
  { sight, isJudged }: Surroundings,
): WrittenMap {
  const override: WrittenMap = {
    ...(key === 'meets' ? {} : dice.maybe(50, 'takes', () => anyDuration(dice, sight))),
    ...dice.maybe(30, 'then', () => dice.of(...stop.onward)),
    ...dice.maybe(20, 'handoff', () => anyDuration(dice, sight)),
    ...dice.maybe(20, 'sets', () => anySets(dice, sight)),
    ...dice.maybe(30, 'priority', priority),
    ...(isJudged ? anyReview(dice, sight) : {}),
    ...(key === 'meets' ? {} : dice.maybe(20, 'speed', () => anySpeed(dice, sight))),
    ...(patience === undefined ? {} : dice.maybe(30, 'patience', patience)),
  }
  return { [dice.of(...sight.classes)]: override }
}

function anyFork(dice: Dice, { legs, onward }: Stop): WrittenMap {
  const first = dice.maybe(45, 'first', () => dice.int(1, legs.length))
  return { all: legs, then: onward[0], ...first }
}

/** The next of the line is always among the targets, with a share that is not nothing. */
function anyRouting(dice: Dice, { onward, back }: Stop, sight: Sight): Written {
  const [next] = onward
  const rework = dice.chance(30) ? [dice.of(...back)] : []
  return dice.way<Written>(
    () => next,
    () => {
      const others = [...new Set([dice.of(...onward), ...rework])].filter((to) => to !== next)
      const shares = dice.shares(others.length + 1, 5)
      const [most, ...rest] = shares.toSorted((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10))
      return Object.fromEntries([[next, most], ...others.map((to, index) => [to, rest[index]] as const)])
    },
    () => [
      ...rework.map((to) => ({ to, ...dice.maybe(60, 'when', () => anyCondition(dice, sight)), share: '20%' })),
      ...dice.list(dice.int(0, 2), () => ({
        to: dice.of(...onward),
        ...dice.maybe(60, 'when', () => anyCondition(dice, sight)),
        ...dice.maybe(60, 'share', () => dice.of('0.25', '40%', anyChance(dice, sight))),
      })),
      { to: next },
    ],
  )
}
