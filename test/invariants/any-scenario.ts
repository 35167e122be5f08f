/**
 * Small scenarios of every kind that the language knows: pools, machines, meetings, delays, calendars with holidays,
 * classes, attributes, rules, rework, hand-offs, priorities. Every one is such as the check would let through.
 */
import fc from 'fast-check'
import type { Distribution } from '../../src/scenario/distribution.js'
import type { Expression } from '../../src/scenario/expression.js'
import type { Calendar, Capacity, Promised, Routing, Rule, Scenario, Station } from '../../src/scenario/scenario.js'
import { always, arrivals, by, constant, end, exponential, office, pool, station } from '../builder.js'

const from = '2026-12-21'
const calendarNames = ['24x7', 'office', 'odd'] as const
const poolIds = ['clerks', 'seniors'] as const

const effort: Expression = { name: 'effort' }
const isHard: Expression = { operator: '>', left: { name: 'score' }, right: 0.6 }
const isComplex: Expression = { operator: '=', left: { name: 'class' }, right: { text: 'complex' } }

/** Spans on whole quarters of an hour; some begin or end with the week. */
const oddCalendar = fc
  .uniqueArray(fc.integer({ min: 0, max: 672 }), { minLength: 2, maxLength: 10 })
  .map((edges): Calendar => {
    const sorted = edges.toSorted((a, b) => a - b)
    const spans = sorted.flatMap((edge, i) => {
      const closes = sorted[i + 1]
      return i % 2 === 0 && closes !== undefined ? [{ opens: edge / 4, closes: closes / 4 }] : []
    })
    return { name: 'odd', spans, holidays: ['2026-12-25', '2026-12-30'] }
  })

const eighths = (most: number) => fc.integer({ min: 0, max: 8 * most }).map((count) => count / 8)
const cv = fc.constantFrom(0.3, 1, 2)

/** Hours; zero among them. */
const duration: fc.Arbitrary<Distribution> = fc.oneof(
  eighths(2).map(constant),
  eighths(2).map(exponential),
  fc.constant(constant(effort)),
  fc.constant<Distribution>({ distribution: 'uniform', from: 0, to: effort }),
  fc.tuple(eighths(1), cv).map(([mean, of]): Distribution => ({ distribution: 'gamma', mean: mean + 0.1, cv: of })),
  fc.tuple(eighths(1), cv).map(([mean, of]): Distribution => ({ distribution: 'lognormal', mean: mean + 0.1, cv: of })),
)

const meeting = fc
  .record({
    meets: fc.subarray([9, 33.5, 57, 81.25, 105, 144], { minLength: 1 }),
    decides: fc.integer({ min: 1, max: 40 }),
    lasts: fc.constantFrom(0.25, 1, 2),
    cost: fc.constantFrom(10, 300),
  })
  .map((parts): Capacity => ({ by: 'meeting', ...parts }))

const machine = fc
  .record({ parallel: fc.integer({ min: 1, max: 3 }), calendar: fc.constantFrom(...calendarNames) })
  .map(
    (parts): Capacity => ({ by: 'machine', ...parts, cost: { amount: 2, per: parts.parallel > 1 ? 'hour' : 'item' } }),
  )

const capacity = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...poolIds).map(by) },
  { weight: 2, arbitrary: machine },
  { weight: 1, arbitrary: meeting },
  { weight: 1, arbitrary: fc.constant<Capacity>({ by: 'none' }) },
)

/** On from station `i` of `count`; back with at most three items in ten, so that each of them ends. */
function routing(i: number, count: number): fc.Arbitrary<Routing> {
  const onward = fc.integer({ min: i + 1, max: count }).map((next) => (next === count ? 'done' : `s${next}`))
  const back = fc.integer({ min: 0, max: i }).map((next) => `s${next}`)
  const shares = fc
    .tuple(onward, onward, back, fc.constantFrom(0, 0.1, 0.3))
    .map(([first, second, again, rework]): Routing => {
      const onwards = [first, second].map((to) => ({ to, share: (1 - rework) / 2 }))
      return { shares: rework > 0 ? [...onwards, { to: again, share: rework }] : onwards }
    })
  const rules = fc.tuple(onward, onward, back, fc.boolean()).map(([first, second, again, isBack]): Routing => {
    const rework: Rule[] = isBack ? [{ to: again, when: isHard, share: 0.3 }] : []
    return { rules: [...rework, { to: first, when: isComplex }, { to: second, share: 0.5 }, { to: 'done' }] }
  })
  return fc.oneof(
    { weight: 2, arbitrary: shares },
    { weight: 1, arbitrary: rules },
    { weight: 1, arbitrary: onward.map((to): Routing => ({ shares: [{ to, share: 1 }] })) },
  )
}

function anyStation(i: number, count: number): fc.Arbitrary<Station> {
  return fc
    .record({
      capacity,
      takes: duration,
      then: routing(i, count),
      priority: fc.constantFrom(-1, 0, 0, 1),
      kind: fc.constantFrom('review', 'exception', 'system'),
      tool: fc.constantFrom('Mail', 'Desktop', undefined),
      handoff: fc.option(duration, { nil: undefined, freq: 3 }),
      sets: fc.constantFrom<Station['sets']>([], [], [{ attribute: 'effort', to: exponential(0.3) }]),
      complex: fc.option(fc.record({ takes: duration, then: routing(i, count) }), { nil: undefined, freq: 3 }),
    })
    .map(({ capacity, then, tool, handoff, complex, ...parts }) =>
      station(`s${i}`, then, {
        ...parts,
        capacity,
        ...(tool !== undefined && { tool }),
        ...(handoff !== undefined && { handoff }),
        byClass: complex === undefined ? {} : { complex },
      }),
    )
}

const stations = fc
  .integer({ min: 1, max: 5 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => anyStation(i, count))))

const promises: readonly Promised[] = [
  { text: 'late(1d) < 10%', of: 'late', after: 24, below: 0.1 },
  { text: 'p90(waiting-time, s0) < 2h', of: 'waiting-time', statistic: 'p90', station: 's0', below: 2 },
  { text: 'p90(queue-length, s0) < 3', of: 'queue-length', statistic: 'p90', station: 's0', below: 3 },
]

/** One to three weeks, up to a few thousand visits. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    stations,
    odd: oddCalendar,
    people: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 2 })),
    calendars: fc.tuple(...Array.from({ length: 4 }, () => fc.constantFrom(...calendarNames))),
    rate: fc.constantFrom(0.3, 1, 3),
    weeks: fc.integer({ min: 1, max: 3 }),
    warmUp: fc.constantFrom(0, 0, 30.5, 167),
  })
  .map(
    ({ stations, odd, people, calendars, rate, weeks, warmUp }): Scenario => ({
      name: 'any',
      calendars: { '24x7': always, office, odd },
      classes: [
        { name: 'simple', share: 0.7 },
        { name: 'complex', share: 0.3 },
      ],
      attributes: [
        { name: 'effort', draw: exponential(0.4), byClass: { complex: exponential(0.8) } },
        { name: 'score', draw: { distribution: 'beta', a: 2, b: 1 }, byClass: {} },
      ],
      arrivals: [
        arrivals(rate, 's0', { name: 'mail', calendar: calendars[0] }),
        arrivals(rate / 3, stations[stations.length - 1].id, {
          name: 'phone',
          calendar: calendars[1],
          classes: [{ name: 'complex', share: 1 }],
        }),
      ],
      pools: people.map((count, i) => pool(poolIds[i], count, { calendar: calendars[2 + i], cost: 20 })),
      stations: [...stations, end()],
      value: { perItem: 5, decays: { by: 'linear', within: 100 } },
      promises: stations[0].capacity.by === 'none' ? promises.slice(0, 1) : promises,
      run: { from, length: { weeks }, warmUp, replications: 10, seed: 1 },
      evidence: [],
    }),
  )
