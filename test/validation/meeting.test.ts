/**
 * A meeting with an agenda cap equals a recursion by hand over the same arrivals, item by item: which sitting decides
 * it, how long it waited, when it left; and the measures are the sums over these.
 */
import { describe, expect, it } from 'vitest'
import { plan } from '../../src/engine/index.js'
import { measured, readingNames } from '../../src/measure/measurement.js'
import { loaded } from './models.js'
import { type Walk, walksOf } from './recorder.js'

interface Case {
  readonly name: string
  /** The meeting under test is the station `board`. */
  readonly text: string
  /** Hours since Monday 00:00 at which it sits in each week, by hand. */
  readonly sits: readonly number[]
  /** Sittings that fall out, in hours from the start. */
  readonly without?: readonly number[]
  readonly decides: number
  readonly lasts: number
  readonly cost: number
}

const weeks = 60
/** The recursion knows of twice that, since who arrives in the window is followed beyond it. */
const known = 2 * weeks
const [monday, wednesday, thursday, friday] = [0, 48, 72, 96]
const end = 'run: { from: 2026-09-07, weeks: 60, warm-up: 5w }'

const cases: readonly Case[] = [
  {
    name: 'one sitting a week, full agendas carried over',
    text: `
scenario: Weekly
arrivals: { rate: 23.5 per week }
stations:
  board: { kind: approval, meets: Thu 14:00, decides: 24 items in 90min, cost: 900 per meeting, then: done }
  done: end
promises: [late(10d) < 10%]
${end}`,
    sits: [thursday + 14],
    decides: 24,
    lasts: 1.5,
    cost: 900,
  },
  {
    name: 'three sittings a week, two fall out on holidays of a calendar that it does not name',
    text: `
scenario: Three a week
calendars: { office: { hours: Mon-Fri 09:00-17:00, holidays: [2026-09-16, 2026-10-23] } }
arrivals: { rate: 4 per workday, calendar: office }
stations:
  board: { kind: approval, meets: Mon Wed Fri 10:00, decides: 7 items in 20min, cost: 10 per meeting, then: done }
  done: end
promises: [late(3d) < 10%]
${end}`,
    sits: [monday + 10, wednesday + 10, friday + 10],
    without: [168 + wednesday + 10, 6 * 168 + friday + 10],
    decides: 7,
    lasts: 1 / 3,
    cost: 10,
  },
  {
    name: 'a calendar of its own: the holidays of others do not count, and its own do',
    text: `
scenario: Own calendar
calendars:
  office: { hours: Mon-Fri 09:00-17:00, holidays: [2026-09-16] }
  board: { hours: Mon-Fri 09:00-17:00, holidays: [2026-11-02] }
arrivals: { rate: 10 per week }
stations:
  board: { kind: approval, meets: Mon Wed 09:00, calendar: board, decides: 6 items in 1h, cost: 1 per meeting, then: done }
  done: end
promises: [late(3d) < 10%]
${end}`,
    sits: [monday + 9, wednesday + 9],
    without: [8 * 168 + monday + 9],
    decides: 6,
    lasts: 1,
    cost: 1,
  },
  {
    name: 'what another sitting ends at 14:00, and a delay or a hand-off that ends then, is on the agenda of 14:00',
    text: `
scenario: On the instant
arrivals: { rate: 60 per week }
stations:
  intake: { kind: approval, meets: Wed 13:00, decides: 1000 items in 1h, then: { rest: 30%, letter: 40%, again: 30% } }
  rest: { kind: system, takes: 24h, then: board }
  letter: { kind: system, handoff: 24h, takes: 0h, then: board }
  again: { kind: approval, meets: Thu 12:00, decides: 1000 items in 2h, then: board }
  board: { kind: approval, meets: Thu 14:00, decides: 62 items in 1h, cost: 5 per meeting, then: done }
  done: end
promises: [late(10d) < 10%]
${end}`,
    sits: [thursday + 14],
    decides: 62,
    lasts: 1,
    cost: 5,
  },
]

const opens = 5 * 168
const closes = weeks * 168
const follow = closes
const isInside = (time: number | undefined) => time !== undefined && time >= opens && time < closes
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const mean = (values: readonly number[]) => sum(values) / values.length

interface Decision {
  readonly walk: Walk
  readonly joined: number
  /** Absent where it still waits at the end. */
  readonly sitting?: number
}

function sittingsOf({ sits, without = [] }: Case): number[] {
  const all = Array.from({ length: known }, (_, week) => sits.map((hour) => 168 * week + hour)).flat()
  return all.filter((hour) => !without.includes(hour))
}

/**
 * Sitting after sitting takes, in the order of joining, who has joined by its beginning, up to the agenda. At one instant
 * those whom a sitting sends come before those whose delay or hand-off ends, and these by their stations in file order.
 */
function decideByHand(walks: readonly Walk[], sittings: readonly number[], decides: number): Decision[] {
  const joins = walks.flatMap((walk) => {
    const visit = walk.visits.find(({ station }) => station === 'board')
    const rank = Math.max(0, ...walk.visits.map(({ station }) => ['again', 'rest', 'letter'].indexOf(station)))
    return visit === undefined ? [] : [{ walk, joined: visit.joined, rank }]
  })
  const queue = joins.sort((a, b) => a.joined - b.joined || a.rank - b.rank)
  const decisions: Decision[] = []
  for (const sitting of sittings)
    for (let place = 0; place < decides; place++) {
      const next = queue[decisions.length]
      if (next === undefined || next.joined > sitting) break
      decisions.push({ ...next, sitting })
    }
  return [...decisions, ...queue.slice(decisions.length)]
}

/** What the readings of the window should be, by their definitions. */
function readingsByHand(
  decisions: readonly Decision[],
  sittings: readonly number[],
  { decides, lasts, cost }: Case,
  limit: number,
) {
  const hours = closes - opens
  const started = decisions.filter(({ sitting }) => isInside(sitting))
  const ended = decisions.filter(({ sitting }) => sitting !== undefined && isInside(sitting + lasts))
  const cohort = decisions.filter(({ walk }) => isInside(walk.arrived))
  const joined = decisions.filter((each) => isInside(each.joined))
  const flowTime = ({ walk, sitting = Number.POSITIVE_INFINITY }: Decision) => sitting + lasts - walk.arrived
  const inQueue = ({ joined, sitting = closes }: Decision) =>
    Math.max(0, Math.min(sitting, closes) - Math.max(joined, opens))
  const held = sittings.filter(isInside).length
  const weekEnds = Array.from({ length: weeks - 5 }, (_, week) => opens + 168 * (week + 1))
  const waitingAt = (time: number) =>
    decisions.filter(({ joined, sitting = Number.POSITIVE_INFINITY }) => joined < time && sitting >= time)
  const oldest = (time: number) => {
    return Math.max(0, ...waitingAt(time).map(({ walk }) => time - walk.arrived))
  }
  return {
    'stations.board.waitingTime.mean': mean(
      joined.map(({ joined: since, sitting = Number.POSITIVE_INFINITY }) => Math.min(sitting - since, follow)),
    ),
    'stations.board.queueLength': sum(decisions.map(inQueue)) / hours,
    'stations.board.utilisation': started.length / (held * decides),
    'stations.board.oldestOpen': mean(weekEnds.map(oldest)),
    'queues.board.arrived': joined.length,
    'queues.board.late': joined.filter((each) => each.joined >= (opens + closes) / 2).length,
    'queues.board.grown': waitingAt(closes).length - waitingAt(opens).length,
    'queues.board.capacity': held * decides,
    'queues.board.busy': ended.length,
    'flowTime.mean': mean(cohort.map((each) => Math.min(flowTime(each), follow))),
    throughput: ended.length / hours,
    cost: (held * cost * 168) / hours,
    costPerDecision: (held * cost) / ended.length,
    'promises.0': cohort.filter((each) => flowTime(each) > limit).length / cohort.length,
  }
}

describe.each(cases)('$name', (given) => {
  const prepared = async () => {
    const { scenario } = await loaded(given.text)
    const sittings = sittingsOf(given)
    const walks = walksOf((await loaded(given.text.replace(`weeks: ${weeks}`, `weeks: ${known}`))).scenario)
    return { scenario, sittings, decisions: decideByHand(walks, sittings, given.decides) }
  }

  it('decides each item at the sitting of the recursion', async () => {
    const { decisions } = await prepared()
    expect(decisions.length).toBeGreaterThan(500)
    for (const { walk, sitting } of decisions) {
      const { started, finished } = walk.visits.at(-1) ?? {}
      if (sitting === undefined) {
        expect(started).toBeUndefined()
        continue
      }
      expect(Math.abs((started ?? Number.NaN) - sitting)).toBeLessThanOrEqual(1e-9)
      if (sitting + given.lasts > known * 168) continue
      expect(Math.abs((finished ?? Number.NaN) - (sitting + given.lasts))).toBeLessThanOrEqual(1e-9)
      expect(walk.ended).toBe(finished)
    }
  })

  it('measures the sums of the recursion', async () => {
    const { scenario, decisions, sittings } = await prepared()
    const compiled = plan(scenario, { volume: 1, warmUp: opens, follow })
    const options = { detail: 'full' } as const
    const { values } = measured(compiled, 1, 0, options)
    const readings = new Map(readingNames(compiled, options).map((name, place) => [name, values[place]]))
    const [promised] = scenario.promises
    const limit = promised.of === 'late' ? promised.after : 0
    for (const [name, value] of Object.entries(readingsByHand(decisions, sittings, given, limit)))
      expect(Math.abs((readings.get(name) ?? Number.NaN) - value), name).toBeLessThanOrEqual(1e-9 * Math.max(1, value))
  })
})

it('who joins at the instant of a sitting does not wait for it', async () => {
  const { scenario } = await loaded(cases[3].text)
  const visits = walksOf(scenario).flatMap((walk) => walk.visits.filter(({ station }) => station === 'board'))
  const onTheInstant = visits.filter(({ joined }) => joined % 168 === thursday + 14)
  expect(onTheInstant.length).toBe(visits.length)
  const atOnce = onTheInstant.filter(({ joined, started }) => joined === started)
  expect(atOnce.length).toBeGreaterThan(0.5 * visits.length)
})
