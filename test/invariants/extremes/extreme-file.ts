/**
 * Scenario files with zero, closed, infinite and extreme values among their words: divisions by what may be 0, shares
 * beyond 1, calendars that holidays close, lengths beyond every run, limits that send items round. Most are accepted, some
 * are refused; none may make the command crash or stay away.
 */
import fc from 'fast-check'
import { stringify } from 'yaml'
import { Dice } from '../generator/dice.js'
import type { Written, WrittenMap } from '../generator/written.js'

export interface ExtremeFile {
  readonly text: string
  /** Of the command, besides the file. */
  readonly flags: readonly string[]
}

export const extremeFile: fc.Arbitrary<ExtremeFile> = fc.gen().map((draw) => fileOf(new Dice(draw)))

/** So many in a hundred words are odd. */
const odds = 15

function fileOf(dice: Dice): ExtremeFile {
  const stops = dice.list(dice.of(1, 1, 2, 3), (index) => `s${index}`)
  const stations = stops.map((id, index) => [id, stationOf(dice, [...stops.slice(index + 1), 'done'], stops)] as const)
  const levels = dice.chance(30)
  const written: WrittenMap = {
    scenario: 'Extreme',
    calendars: {
      office: officeOf(dice),
      narrow: dice.of<Written>('Wed 10:00-10:01', 'Mon 00:00-00:01', 'Sun 23:00-24:00'),
    },
    items: {
      ...dice.maybe(40, 'classes', () => dice.of<Written>({ a: '100%', b: '0%' }, { a: '50%', b: '50%' })),
      attributes: {
        n: attributeOf(dice),
        m: attributeOf(dice),
        correct: either(
          dice,
          ['chance(0.8)', '1', '0'],
          ['chance(n)', 'chance(clip(n, 0, 1))'.replace('clip(n, 0, 1)', '(clip(n, 0, 1))')],
        ),
        due: dice.of('24', '0', '1e15', '-5', '24 / n'),
      },
    },
    arrivals: arrivalsOf(dice),
    pools: { p: poolOf(dice), q: poolOf(dice) },
    stations: { ...Object.fromEntries(stations), done: dice.of<Written>('end', { kind: 'end', value: '0%' }) },
    ...(levels ? { feedback: feedbackOf(dice, stops) } : {}),
    ...dice.maybe(40, 'value', () => worthOf(dice, levels)),
    ...dice.maybe(40, 'promises', () => promisesOf(dice, stops)),
    run: runOf(dice),
  }
  const flags = dice.chance(10) ? ['--volume', dice.of('1e-300', '1e-9', '0.001', '3', '1e4')] : []
  return { text: stringify(written, { lineWidth: 0 }), flags }
}

/** Odd with some chance, plain otherwise. */
function either<Value>(dice: Dice, plain: readonly Value[], odd: readonly Value[]): Value {
  return dice.chance(odds) ? dice.of(...odd) : dice.of(...plain)
}

function officeOf(dice: Dice): Written {
  const days = (from: number) => dice.list(7, (day) => `2026-06-${String(from + day).padStart(2, '0')}`)
  const hours = 'Mon-Fri 09:00-17:00'
  return either<Written>(
    dice,
    [hours],
    [
      { hours, holidays: days(1) },
      { hours, holidays: [...days(1), ...days(8), ...days(15)] },
      { hours: '24x7', holidays: days(1) },
      { hours: 'Mon 09:00-10:00', holidays: ['2026-06-01', '2026-06-08'] },
    ],
  )
}

function attributeOf(dice: Dice): string {
  return either(
    dice,
    ['1', '0.5', 'uniform(1 3)', 'exponential(2)', 'lognormal(1 cv 1)'],
    [
      '0',
      'chance(0.99)',
      'choice(0 1% 1 99%)',
      '1e15',
      '-1',
      '1 / 0',
      'uniform(0 0)',
      'normal(0 sd 1)',
      '1e-300',
      'week',
      '1 / volume',
    ],
  )
}

function arrivalsOf(dice: Dice): WrittenMap {
  const calendar = dice.maybe(40, 'calendar', () => dice.of('office', 'narrow', '24x7'))
  const process = dice.way<WrittenMap>(
    () => ({
      rate: either(
        dice,
        ['5 per hour', '40 per week', '30 per workday'],
        ['1e-9 per hour', '200 per hour', '1e-300 per week'],
      ),
    }),
    () => ({
      every: either(
        dice,
        ['1h', 'exponential(30min)'],
        [
          '0h',
          '1e9w',
          'normal(1s sd 1h)',

          'choice(0h 100%)',
          'uniform(0h 0h)',
        ],
      ),
    }),
    () => ({
      batches: {
        at: dice.of('Mon 02:00', 'Mon-Fri 09:00'),
        size: either<Written>(dice, [6, 20], [0.001, 500, 1e-300]),
      },
    }),
    () => ({ profile: { Mon: dice.list(24, () => dice.of(0, 0, 3)), Tue: dice.list(24, () => 0) } }),
  )
  const ramp = dice.maybe(10, 'ramp', () =>
    dice.of<Written>({ at: '1d', to: 0 }, { at: '1e6w', to: 2 }, { at: '0h', to: 0.001 }),
  )
  return { ...process, ...calendar, ...ramp }
}

function poolOf(dice: Dice): WrittenMap {
  return {
    count: either<Written>(dice, [1, 2, 4], [1000]),
    ...dice.maybe(60, 'calendar', () => dice.of('office', 'narrow', '24x7')),
    ...dice.maybe(30, 'cost', () => dice.of('0 per hour', '52 per hour', '1e15 per hour')),
    ...dice.maybe(20, 'absent', () => dice.of('0%', '10%', '99.9999%', '99%')),
  }
}

function numberOf(dice: Dice, station?: string): string {
  return either(
    dice,
    ['1', '0.5', 'n', 'm', 'min(n, 1)', 'clip(n, 0, 1)', 'max(n, 1)'],
    [
      '0',
      '1 / n',
      'n / m',
      'm - n',
      '1 / week',
      '1 / (volume - 1)',
      '1e15',
      '-1',
      '1e15 * 1e15',
      'n * 1e15',
      'age / n',
      '1 - n',
      ...(station === undefined
        ? []
        : [`1 / queue(${station})`, `queue(${station}) - 2`, '1 / age', '1 / (visits - 1)']),
    ],
  )
}

function lengthOf(dice: Dice): string {
  return either(
    dice,
    [
      '10min',
      'exponential(20min)',
      'lognormal(15min cv 1)',
      '0h',
      'gamma(n * 10min cv 1)'.replace('n * 10min', '(n * 10min)'),
    ],
    [
      '1e7w',
      '1e-300h',
      '5min / n',
      '5min * n',
      'uniform(0h 0h)',
      'lognormal(1e9w cv 1000)',
      'exponential((5min / n))',
      'uniform((1h * n) 1h)',
      'lognormal(10min cv (1 / n))',
      'triangular(0h (1h * n) 2h)',
      'choice(0h 50% 1e9w 50%)',
      'age',
      '1e15h',
      'weibull(1h cv (n))',
      '(m - n) * 1h',
    ],
  )
}

function stationOf(dice: Dice, onward: readonly string[], stops: readonly string[]): WrittenMap {
  const way = dice.of('by', 'by', 'by', 'machine', 'meets', 'none')
  const next = onward[0]
  const queued = way === 'none' ? undefined : dice.of(...stops)
  const number = () => numberOf(dice)
  return {
    kind: dice.of('review', 'ai', 'approval', 'exception', 'system'),
    ...capacityOf(dice, way),
    ...(way === 'meets' ? {} : { takes: lengthOf(dice) }),
    ...dice.maybe(15, 'handoff', () => lengthOf(dice)),
    ...(way === 'none'
      ? {}
      : dice.maybe(20, 'limit', () => ({ queue: dice.of(0, 1, 5), to: dice.of(...onward, ...stops) }))),
    ...(way === 'none' ? {} : dice.maybe(20, 'patience', () => ({ after: patienceOf(dice), to: dice.of(...onward) }))),
    ...dice.maybe(15, 'priority', () => dice.of(number(), 'age / 2', 'if(age > 1e9w, 1, 2)', 'age / 0', 'high')),
    ...dice.maybe(20, 'discipline', () => dice.of('lifo', 'shortest', 'due', 'fifo')),
    ...(way === 'meets'
      ? {}
      : dice.maybe(20, 'speed', () => either(dice, ['2', '0.5'], ['1e-15', '1e15', '1e-300', number(), '1e15']))),
    ...dice.maybe(20, 'catches', () => dice.of('50%', number(), '0%')),
    ...dice.maybe(20, 'spoils', () => dice.of('10%', number(), '100%')),
    ...dice.maybe(20, 'sets', () => ({ n: dice.of('0', '0.5', `chance((${number()}))`, number(), 'n - 1') })),
    ...(way === 'meets' || way === 'none'
      ? {}
      : dice.maybe(10, 'batch', () => ({ size: dice.of(2, 1000), 'or-after': dice.of('1h', '1e6w', '1s') }))),
    then: dice.way<Written>(
      () => next,
      () => next,
      () => [
        { to: dice.of(...onward), share: dice.of('50%', '0%', '100%', `clip(${number()}, 0, 1)`, number()) },
        { to: next },
      ],
      () => [
        {
          to: dice.of(...onward),
          when: dice.of(
            'n > 0',
            '1 / n > 2',
            number(),
            queued === undefined ? 'm = 0' : `${numberOf(dice, queued)} > 1`,
          ),
        },
        { to: next },
      ],
    ),
  }
}

function patienceOf(dice: Dice): string {
  return either(
    dice,
    ['10min', '2h', 'exponential(1h)', '1e9w'],
    ['1d / n', 'lognormal(1h cv 1000)', '1e-300h', '(1h * n) - 1h'],
  )
}

function capacityOf(dice: Dice, way: string): WrittenMap {
  const calendar = () => dice.of('office', 'narrow', '24x7')
  if (way === 'by') return { by: dice.of('p', 'q') }
  if (way === 'machine')
    return {
      machine: {
        parallel: dice.of(1, 1000),
        ...dice.maybe(40, 'calendar', calendar),
        ...dice.maybe(20, 'cost', () => '0 per item'),
      },
    }
  if (way === 'none') return {}
  return {
    meets: dice.of('Mon 10:00', 'Mon-Fri 14:00', 'Sun 23:59'),
    decides: dice.of('5 items in 60min', '1 item in 24h', '100000 items in 1min'),
    ...dice.maybe(40, 'calendar', calendar),
  }
}

function feedbackOf(dice: Dice, stops: readonly string[]): WrittenMap {
  const bounds = dice.maybe(60, 'between', () => dice.of<Written>([0, 1], [0, 1e-9], [0, 1e15]))
  return {
    mood: dice.way<WrittenMap>(
      () => ({
        starts: dice.of(0, 1),
        ...bounds,
        moves: { right: dice.of<Written>(0.1, 1e15, 0), wrong: dice.of<Written>(-0.1, -1e15) },
      }),
      () => ({
        follows: either(
          dice,
          ['week', 'volume', '1e15'],
          ['1 / week', '0 / 0', `1 / queue(${stops[0]})`, 'volume / 0'],
        ),
        over: dice.of('1d', '1e9w', '1s'),
        ...bounds,
      }),
    ),
  }
}

function worthOf(dice: Dice, levels: boolean): WrittenMap {
  return {
    'per-item': either<Written>(
      dice,
      [10, 'n'],
      [0, '1 / n', 'n / m', '1e15', '-5', '1 / age', ...(levels ? ['1 / mood'] : [])],
    ),
    ...dice.maybe(60, 'decays', () =>
      dice.of(
        '6% per day',
        '100% per day',
        '0% per hour',
        'linear to 0 in 1s',
        'cliff at 1e9w',
        'linear to 0 in 1e9w',
        '100% per week',
        'cliff at 1s',
      ),
    ),
  }
}

function promisesOf(dice: Dice, stops: readonly string[]): string[] {
  return dice.list(dice.int(1, 3), () =>
    dice.of(
      'p95(flow-time) < 5d',
      'late(5d) < 10%',
      'cost-per-decision < 40',
      'throughput > 1 per hour',
      'late(1e9w) < 100%',
      'mean(flow-time) < 1s',
      'p99(flow-time) < 1e9w',
      `mean(waiting-time, ${stops[0]}) < 1h`,
      `p90(queue-length, ${stops[0]}) < 3`,
    ),
  )
}

function runOf(dice: Dice): WrittenMap {
  const weeks = { weeks: dice.of(1, 1, 2, 3) }
  return {
    from: '2026-06-01',
    ...(dice.chance(10)
      ? { items: dice.of(1, 50) }
      : { ...weeks, ...dice.maybe(50, 'warm-up', () => dice.of('0h', '1d', 'auto')) }),
    replications: 2,
    seed: dice.int(1, 1000),
  }
}
