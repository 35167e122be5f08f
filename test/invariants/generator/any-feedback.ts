/** What the AI says, what is right, and feedback variables that anything may read. */
import { anyNumber, type Sight } from './any-expression.js'
import type { Dice } from './dice.js'
import { isMap, type Written, type WrittenMap } from './written.js'

/** What `ai-output` stands for. */
export const outputNames = ['confidence', 'correct', 'missing', 'unseen']

export function anyOutput(dice: Dice): WrittenMap {
  return {
    accuracy: dice.of<Written>('91%', '50%', 0.8),
    ...dice.maybe(60, 'overconfidence', () => dice.of<Written>('6%', '-6%', 0.05)),
    ...dice.maybe(60, 'missing-inputs', () => '12%'),
    ...dice.maybe(60, 'unseen-factor', () => '4%'),
    ...dice.maybe(60, 'drift', () => dice.of('-0.5% per week', '2% per day')),
  }
}

export interface Level {
  readonly name: string
  readonly follows: boolean
}

/** None for most files. */
export function anyLevels(dice: Dice): Level[] {
  return dice.of<readonly Level[]>(
    [],
    [],
    [{ name: 'trust', follows: false }],
    [
      { name: 'trust', follows: false },
      { name: 'mood', follows: true },
    ],
  ) as Level[]
}

/** @param stations as they are written */
export function anyFeedback(
  dice: Dice,
  levels: readonly Level[],
  {
    isJudged,
    stations,
    queues,
  }: { readonly isJudged: boolean; readonly stations: WrittenMap; readonly queues: readonly string[] },
): WrittenMap {
  return Object.fromEntries(
    levels.map(({ name, follows }): [string, Written] => {
      const bounds = dice.maybe(70, 'between', () => [0, 2])
      if (!follows) return [name, { starts: dice.of(0.8, 0, 1), ...bounds, moves: anyMoves(dice, isJudged, stations) }]
      const others = levels.filter((each) => each.name !== name).map((each) => each.name)
      const sight: Sight = { names: others, classes: [], words: ['week'], queues }
      const input = dice.way(
        () => anyNumber(dice, sight, 1),
        () => 'week / 2',
      )
      return [name, { ...dice.maybe(50, 'starts', () => 0.5), ...bounds, follows: input, over: dice.of('5h', '2d') }]
    }),
  )
}

function anyMoves(dice: Dice, isJudged: boolean, stations: WrittenMap): WrittenMap {
  const where = (is: (station: Written) => boolean) => Object.keys(stations).filter((id) => is(stations[id]))
  const says =
    (...keys: readonly string[]) =>
    (station: Written) =>
      isMap(station) &&
      keys.some(
        (key) => key in station || (isMap(station.classes) && JSON.stringify(station.classes).includes(`"${key}"`)),
      )
  const ends = where((station) => station === 'end' || (isMap(station) && station.kind === 'end'))
  const reviews = where(
    (station) => isMap(station) && (station.kind === 'review' || says('catches', 'spoils')(station)),
  )
  const event = (name: string, places: readonly string[]) => {
    const at = places.length > 0 && dice.chance(40) ? `${name}(${dice.of(...places)})` : name
    return dice.maybe(60, at, () => dice.of<Written>(-0.06, 0.004, '5%'))
  }
  const judged = () => ({
    ...event('right', ends),
    ...event('wrong', ends),
    ...event('override', reviews),
    ...event('caught', reviews),
    ...event('missed', reviews),
  })
  return { ...event('escape', where(says('patience', 'limit'))), ...(isJudged ? judged() : {}) }
}
