/** Feedback in whole runs: what moves it and when, what reads it, its series, and that a fixed one moves a break as theory says. */
import { describe, expect, it } from 'vitest'
import { plan } from '../../src/engine/index.js'
import { run, stress } from '../../src/index.js'
import { offeredLoad, windowOf } from '../../src/theory/offered-load.js'
import { scenarioOf } from '../builder.js'
import { readingsOf } from '../measure/readings-of.js'
import { estimateAt, loaded } from './models.js'

/** Readings of one week from the empty start. */
async function week(text: string): Promise<Map<string, number>> {
  return readingsOf(
    plan(await scenarioOf(`scenario: One week\n${text}\nrun: { weeks: 1, warm-up: 0h }`), { volume: 1, warmUp: 0 }),
  )
}

describe('following a known step', () => {
  /** Ten wait from Monday 02:00 to Sunday 23:00, and none before and after. */
  const boards = (over: string, between = '') => `
arrivals: { batches: { at: Mon 02:00, size: 10 } }
feedback: { mood: { follows: queue(board), over: ${over}${between} } }
stations:
  board: { kind: approval, meets: Sun 23:00, decides: 10 items in 30min, then: done }
  done: end`
  const e = Math.exp
  /** ∫ 10 (1 − e^(−t/24)) over 165 hours, and an hour of decay, over the week. */
  const top = 10 * (1 - e(-165 / 24))
  const mean = (10 * 165 - 24 * top + 24 * top * (1 - e(-1 / 24))) / 168

  it('its mean over the week is the one by hand', async () => {
    const readings = await week(boards('24h'))
    expect(readings.get('feedback.mood.0')).toBeCloseTo(mean, 9)
    expect(readings.get('reviewShare.0')).toBe(1)
  })

  it('another time constant, or bounds, make another mean', async () => {
    expect(Math.abs(((await week(boards('25.2h'))).get('feedback.mood.0') ?? 0) - mean)).toBeGreaterThan(0.05)
    const bounded = (await week(boards('24h', ', between: [0, 5]'))).get('feedback.mood.0')
    expect(bounded).toBeCloseTo(mean / 2, 9)
  })
})

describe('events', () => {
  /** Eight items at Monday 02:00, one after the other at a desk with one place in its queue; the rest is turned away. */
  const desk = (items: string, moves: string, station = '') => `
items: { attributes: { ${items} } }
arrivals: { batches: { at: Mon 02:00, size: 8 } }
pools: { clerks: { count: 1 } }
feedback: { level: { starts: 0, moves: { ${moves} } } }
stations:
  desk: { kind: review, by: clerks, takes: 1h, limit: { queue: 1, to: mail }${station}, then: done }
  mail: { kind: review, takes: 8h, then: dropped }
  done: end
  dropped: end`

  /** Moved at these hours, by so much each time: its mean over the week. */
  const meanOf = (moves: readonly (readonly [hour: number, by: number])[]) =>
    moves.reduce((sum, [hour, by]) => sum + by * (168 - hour), 0) / 168

  const wrong = 'correct: 0'
  const right = 'correct: 1'
  it.each<[string, string, string, string, readonly (readonly [number, number])[]]>([
    [
      'wrong, anywhere',
      wrong,
      'wrong: 1',
      '',
      [
        [3, 1],
        [4, 1],
        [10, 6],
      ],
    ],
    [
      'wrong, at one end',
      wrong,
      'wrong(done): 1',
      '',
      [
        [3, 1],
        [4, 1],
      ],
    ],
    [
      'both, where both are named',
      wrong,
      'wrong: 1, wrong(done): -0.5',
      '',
      [
        [3, 0.5],
        [4, 0.5],
        [10, 6],
      ],
    ],
    [
      'right',
      right,
      'right: 2, wrong: 100',
      '',
      [
        [3, 2],
        [4, 2],
        [10, 12],
      ],
    ],
    ['turned away', wrong, 'escape(desk): 1', '', [[2, 6]]],
    [
      'out of patience',
      right,
      'escape: 1',
      ', patience: { after: 30min, to: mail }',
      [
        [2, 6],
        [2.5, 1],
      ],
    ],
    [
      'missed by a review',
      wrong,
      'missed(desk): 1',
      '',
      [
        [3, 1],
        [4, 1],
      ],
    ],
    [
      'missed by any review',
      wrong,
      'missed: 1',
      '',
      [
        [3, 1],
        [4, 1],
        [10, 6],
      ],
    ],
    [
      'caught, before the end is right',
      wrong,
      'caught: 1, right(done): 10, missed(desk): 100',
      ', catches: 100%',
      [
        [3, 11],
        [4, 11],
      ],
    ],
    [
      'spoiled is an override',
      right,
      'override: 1, caught: 100, wrong(done): 10',
      ', spoils: 100%',
      [
        [3, 11],
        [4, 11],
      ],
    ],
    [
      'caught is one too',
      wrong,
      'override(desk): 1',
      ', catches: 100%',
      [
        [3, 1],
        [4, 1],
      ],
    ],
    [
      'what `sets` says counts at the end',
      right,
      'wrong(done): 1',
      ', sets: { correct: 0 }',
      [
        [3, 1],
        [4, 1],
      ],
    ],
  ])('%s', async (_name, items, moves, station, happened) => {
    expect((await week(desk(items, moves, station))).get('feedback.level.0')).toBeCloseTo(meanOf(happened), 9)
  })

  it('an event counts before the item that it happens to goes on', async () => {
    const readings = await week(`
items: { attributes: { correct: 0 } }
arrivals: { batches: { at: Mon 02:00, size: 8 } }
pools: { clerks: { count: 1 } }
feedback: { alarm: { starts: 0, moves: { missed(desk): 1 } } }
stations:
  desk: { kind: review, by: clerks, takes: 1h, then: [{ to: again, when: alarm >= 3 }, { to: done }] }
  again: { kind: system, takes: 1h, then: done }
  done: end`)
    expect(readings.get('stations.again.visits')).toBe(6 / 8)
  })
})

describe('a fixed trust', () => {
  const trusting = (trust: number, moves = '') => `
scenario: Fixed trust
arrivals: { rate: 20 per hour }
pools: { clerks: { count: 1 } }
feedback: { trust: { starts: ${trust}${moves} } }
stations:
  score: { kind: ai, takes: 1s, then: [{ to: review, share: 1 - trust }, { to: done }] }
  review: { kind: review, by: clerks, takes: exponential(6min), then: done }
  done: end
run: { weeks: 4, warm-up: 1w, replications: 10 }`

  it('of three in four lets the review break at 2, as theory says', async () => {
    const [trust, known] = [0.75, 2]
    const { answer } = await stress(await loaded(trusting(trust)), { proof: false })
    expect(answer.theory).toBeCloseTo(known, 9)
    const { low = 0, high = 0 } = answer.breaksAt ?? {}
    expect(low <= known && known <= high).toBe(true)
    expect(high - low).toBeLessThan(0.08 * known)
    expect(low <= 1.05 * known && 1.05 * known <= high).toBe(false)
  })

  it('that may move makes theory silent', async () => {
    const text = trusting(0.6, ', moves: { escape: -0.1 }')
    const scenario = await scenarioOf(text)
    const { constraints, because } = offeredLoad(scenario, windowOf(scenario, 0))
    expect(constraints[0]).toMatchObject({ id: 'clerks', trust: { says: 'silent' } })
    expect(because.join()).toContain('Only a run can tell which items meet the rules of score')
  })
})

describe('the series', () => {
  const text = `
scenario: Trust in weeks
items: { attributes: { correct: chance(0.9) } }
arrivals: { rate: 20 per hour }
feedback: { trust: { starts: 0.8, between: [0.05, 1], moves: { wrong: -0.06, right: 0.004 } } }
stations:
  score: { kind: ai, takes: 1s, then: [{ to: review, share: 1 - trust }, { to: done }] }
  review: { kind: review, takes: 1s, then: done }
  done: end
run: { weeks: 4, warm-up: 1w, replications: 5, seed: 9 }`

  it('has a mean a week of each variable and of the review share', async () => {
    const { series, volumes } = await run(await loaded(text))
    const [{ feedback, reviewShare, intervals }] = series.weekly
    const { low = [], high = [] } = intervals?.feedback?.trust ?? {}
    for (const [week, mean] of (feedback?.trust ?? []).entries()) {
      expect(low[week]).toBeLessThan(mean)
      expect(high[week]).toBeGreaterThan(mean)
    }
    expect(intervals?.reviewShare?.low).toHaveLength(4)
    expect(feedback?.trust).toHaveLength(4)
    expect(reviewShare).toHaveLength(4)
    expect(feedback?.trust[0]).toBeGreaterThan(feedback?.trust[3] ?? 1)
    for (const [index, share] of (reviewShare ?? []).entries())
      expect(share).toBeCloseTo(1 - (feedback?.trust[index] ?? 0), 1)
    expect(estimateAt(volumes[0].measures, 'reviewRate').estimate).toBeCloseTo(reviewShare?.[2] ?? 0, 1)
  })

  it('is not there without feedback', async () => {
    const { series } = await run(await loaded(text.replace(/feedback:.*\n/, '').replace('1 - trust', '0.2')))
    expect(Object.keys(series.weekly[0])).toEqual(['volume', 'workInProgress', 'intervals'])
    expect(Object.keys(series.weekly[0].intervals ?? {})).toEqual(['workInProgress'])
  })
})
