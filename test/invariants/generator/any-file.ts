/**
 * Scenario files that use every word of the language, valid by construction: few stations, one to three weeks, a few
 * thousand visits, from hardly any load to far too much.
 */
import fc from 'fast-check'
import { stringify } from 'yaml'
import { anyArrivals, anyTrace, traceFile } from './any-arrivals.js'
import { anyNumbers, anyPositive, recordedFile, recordedTable } from './any-distribution.js'
import { anyNumber, type Sight } from './any-expression.js'
import { anyFeedback, anyLevels, anyOutput, outputNames } from './any-feedback.js'
import { anyCalendars, firstMonday } from './any-hours.js'
import { anyLines } from './any-lines.js'
import { anyPeople } from './any-people.js'
import { anyPromises } from './any-promises.js'
import { anyCapacityKey, anyStation } from './any-station.js'
import { Dice } from './dice.js'
import type { AnyFile, Written, WrittenMap } from './written.js'

export const anyFile: fc.Arbitrary<AnyFile> = fc.gen().map((draw) => fileOf(new Dice(draw)))

function fileOf(dice: Dice): AnyFile {
  const volume = dice.of(1, 0.5, 0.75, 1.5, 2, 4)
  const calendars = anyCalendars(dice)
  const people = anyPeople(dice, calendars)
  const output = dice.maybe(40, 'ai-output', () => anyOutput(dice))
  const saysOutput = 'ai-output' in output
  const { items, classes, attributes } = anyItems(dice, saysOutput)
  const levels = anyLevels(dice)
  const isJudged = attributes.includes('correct')
  const ends = dice.of(['done'], ['done', 'dropped'])
  const stops = anyLines(dice, ends)
  const keys = stops.map(() => anyCapacityKey(dice))
  const queues = stops.flatMap(({ id }, index) => (keys[index] === 'none' ? [] : [id]))
  const names = [...attributes, ...levels.map(({ name }) => name)]
  const sight: Sight = { names, classes, words: ['week', 'age', 'visits'], queues }
  const runsByItems = dice.chance(20)
  const surroundings = { sight, calendars, people, runsByItems, isJudged }
  const stations = stops.map((stop, index) => [stop.id, anyStation(dice, stop, keys[index], surroundings)] as const)
  const entrances = stops.filter(({ id }) => /^s[0-9]$/.test(id)).map(({ id }) => id)
  const arrivals = anyArrivals(dice, { calendars, classes, entrances })
  const isDated = arrivals.isDated || calendars.haveHolidays
  const allStations: WrittenMap = {
    ...Object.fromEntries(stations),
    ...endsOf(
      dice,
      ends.filter((id) => JSON.stringify(stations).includes(`"${id}"`)),
    ),
  }
  const around = { isJudged, stations: allStations, queues }
  const written: WrittenMap = {
    scenario: 'Any file',
    ...dice.maybe(10, 'because', () => 'It can be written.'),
    ...dice.maybe(20, 'currency', () => 'EUR'),
    calendars: calendars.written,
    items,
    ...output,
    arrivals: arrivals.written,
    pools: people.written,
    stations: allStations,
    ...(levels.length > 0 ? { feedback: anyFeedback(dice, levels, around) } : {}),
    ...dice.maybe(50, 'value', () => anyValue(dice, sight)),
    ...dice.maybe(50, 'promises', () => anyPromises(dice, Object.fromEntries(stations), queues)),
    run: anyRun(dice, { isDated, isRamped: arrivals.isRamped, runsByItems }),
    ...dice.maybe(30, 'evidence', () => anyEvidence(dice, Object.fromEntries(stations))),
  }
  const text = stringify(written, { lineWidth: 0 })
  const tables = { [recordedFile]: recordedTable, ...(arrivals.isDated ? { [traceFile]: anyTrace(dice) } : {}) }
  return { written, text, tables, volume }
}

/** `effort` is above zero, in hours; `due` a duration after arrival. */
function anyItems(
  dice: Dice,
  saysOutput: boolean,
): { items: WrittenMap; classes: readonly string[]; attributes: readonly string[] } {
  const names = dice.of(['simple'], ['simple', 'complex'], ['simple', 'complex', 'odd'])
  const earlier: Sight = { names: ['effort', 'score'], classes: names, words: ['week'], queues: [] }
  const more = dice.maybe(50, 'mix', () => anyNumbers(dice, earlier))
  const shares = dice.shares(names.length, 5)
  const ofClass = () => ({ effort: anyPositive(dice), ...dice.maybe(50, 'score', () => 'beta(1 3)') })
  const classes = names.map((name, index): [string, Written] => {
    const share = shares[index]
    return [name, dice.chance(30) ? { share, ...dice.maybe(80, 'attributes', ofClass) } : share]
  })
  const attributes: WrittenMap = {
    effort: anyPositive(dice),
    score: dice.of<Written>('beta(9 2)', 0.5, 'uniform(0 1)'),
    ...more,
    due: dice.of('2d', 'choice(4h 20% 5d 80%)', '8 + 4 * effort'),
    ...(saysOutput ? {} : dice.maybe(40, 'correct', () => 'chance(0.8)')),
  }
  return {
    items: { classes: Object.fromEntries(classes), attributes },
    classes: names,
    attributes: [...(saysOutput ? outputNames : []), ...Object.keys(attributes)],
  }
}

function endsOf(dice: Dice, ends: readonly string[]): WrittenMap {
  const end = () => dice.of<Written>('end', { kind: 'end', value: '60%' }, { kind: 'end', title: 'Over', tool: 'Mail' })
  return Object.fromEntries(ends.map((id) => [id, end()]))
}

function anyValue(dice: Dice, { names, classes }: Sight): WrittenMap {
  const sight: Sight = { names, classes, words: ['week', 'age'], queues: [] }
  const decay = () => dice.of('6% per day', 'linear to 0 in 10d', 'cliff at 30h', '1% per hour')
  const perItem = dice.way<Written>(
    () => 38,
    () => anyNumber(dice, sight),
  )
  return { 'per-item': perItem, ...dice.maybe(70, 'decays', decay) }
}

interface RunForm {
  readonly isDated: boolean
  readonly isRamped: boolean
  readonly runsByItems: boolean
}

function anyRun(dice: Dice, { isDated, isRamped, runsByItems }: RunForm): WrittenMap {
  const hasWarmUp = !isRamped && !runsByItems
  return {
    ...(isDated ? { from: firstMonday } : dice.maybe(20, 'from', () => firstMonday)),
    ...(runsByItems ? { items: dice.int(1, 120) } : { weeks: dice.int(1, 3) }),
    ...dice.maybe(70, 'warm-up', () => (hasWarmUp ? dice.of('0h', '30.5h', '5d') : '0h')),
    ...dice.maybe(30, 'replications', () => dice.of<Written>(2, 'auto')),
    ...dice.maybe(50, 'seed', () => dice.int(0, 1000)),
  }
}

function anyEvidence(dice: Dice, stations: Readonly<Record<string, WrittenMap>>): WrittenMap {
  const [timed] = Object.entries(stations).filter(([, station]) => 'takes' in station)
  const range = { source: 'timing study', tier: 'measured', range: '15min to 22min' }
  return {
    ...(timed === undefined ? {} : { [`${timed[0]}.takes`]: dice.of<Written>('estimated', range) }),
    'items.attributes.effort': 'assumption',
  }
}
