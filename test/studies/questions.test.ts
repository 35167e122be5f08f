/**
 * The answers to the four questions against the event log: paths, the share that people see, the ages of open
 * exceptions and the growth of their queue, counted again by a plain script that shares no code with the measures.
 */
import { describe, expect, it } from 'vitest'
import { readScenario } from '../../src/scenario/read-scenario.js'
import { exportLog } from '../../src/studies/export-log.js'
import { run } from '../../src/studies/run.js'
import { stress } from '../../src/studies/stress.js'
import type { RunResult, Visit } from '../../src/verdict/result.js'
import { memoryReader } from '../scenario/memory-reader.js'

const desk = `
scenario: Spot check
calendars: { office: Mon-Fri 09:00-17:00 }
arrivals: { rate: 24 per workday, calendar: office }
pools:
  clerks: { count: 1, calendar: office }
  seniors: { count: 1, calendar: office }
stations:
  triage: { kind: ai, takes: 3s, then: { desk: 50%, done: 40%, odd: 10% } }
  desk: { kind: review, by: clerks, takes: exponential(15min), then: { done: 90%, odd: 10% } }
  odd: { kind: exception, by: seniors, takes: exponential(2h), then: { done: 80%, desk: 20% } }
  done: end
run: { weeks: 7, warm-up: 2w, seed: 11 }
`
const replications = 3
const week = 168
const opens = 2 * week
const closes = 7 * week
/** Each item of the window is followed for the length of the run. */
const followed = 7 * week

async function loaded(text = desk) {
  const reading = await readScenario('spot.yaml', memoryReader({ 'spot.yaml': text }))
  if ('problems' in reading) throw new Error(reading.problems.map(({ message }) => message).join('\n'))
  return reading.loaded
}

interface Way {
  readonly visits: readonly Visit[]
  readonly born: number
  /** Absent where it was still in the system when it had been followed. */
  readonly ended?: number
}

async function waysOf(result: RunResult, replication: number, volume: number): Promise<Way[]> {
  const exported = await exportLog(result, { volume, replication })
  if ('problems' in exported) throw new Error('not exported')
  const byItem = new Map<number, Visit[]>()
  for (const visit of exported.log.visits) byItem.set(visit.item, [...(byItem.get(visit.item) ?? []), visit])
  return [...byItem.values()].map((visits) => {
    const [{ joined }] = visits
    const { finished } = visits[visits.length - 1]
    const hasEnded = finished !== undefined && finished - joined <= followed
    return { visits, born: joined, ...(hasEnded ? { ended: finished } : {}) }
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function smallest(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1]
}

function openAt(ways: readonly Way[], time: number): number[] {
  return ways.flatMap(({ visits, born }) => {
    const isThere = visits.some(
      ({ station, joined, finished }) =>
        station === 'odd' && joined < time && !(finished !== undefined && finished < time),
    )
    return isThere ? [time - born] : []
  })
}

function waitingAt(ways: readonly Way[], time: number): number {
  const visits = ways.flatMap((way) => way.visits).filter(({ station }) => station === 'odd')
  return visits.filter(({ joined, started }) => joined < time && !(started !== undefined && started < time)).length
}

describe.each([1, 2.5])('at %d×, counted again from the log', async (volume) => {
  const result = await run(await loaded(), { replications, volume })
  const all = await Promise.all([1, 2, 3].map((replication) => waysOf(result, replication, volume)))
  const cohort = all.map((ways) => ways.filter(({ born }) => born >= opens && born < closes))
  const elapsedOf = ({ born, ended = born + followed }: Way) => ended - born

  it('paths by share, with their times', () => {
    const [{ top, rest, distinct, open }] = result.paths?.volumes ?? []
    // An end has no visit in the log.
    const pathOf = ({ visits, ended }: Way) =>
      ended === undefined ? 'open' : [...visits.map(({ station }) => station), 'done'].join()
    const gone = new Set(cohort.flat().map(pathOf))
    gone.delete('open')
    expect(distinct).toBe(gone.size)
    for (const { stations, share, elapsed } of top) {
      const those = cohort.map((ways) => ways.filter((way) => pathOf(way) === stations.join()))
      expect(share.estimate).toBeCloseTo(mean(those.map((ways, index) => ways.length / cohort[index].length)), 7)
      const times = those.filter((ways) => ways.length > 0).map((ways) => mean(ways.map(elapsedOf)))
      expect(elapsed.estimate / mean(times)).toBeCloseTo(1, 7)
    }
    const shares = top.map(({ share }) => share.estimate)
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    const openShares = cohort.map((ways) => ways.filter((way) => pathOf(way) === 'open').length / ways.length)
    expect(open?.share.estimate ?? 0).toBeCloseTo(mean(openShares), 7)
    const others = (rest?.share.estimate ?? 0) + (open?.share.estimate ?? 0)
    expect(shares.reduce((sum, share) => sum + share, others)).toBeCloseTo(1, 7)
  })

  it('the share that people see, touches, and the AI beside all of the time', () => {
    const [way] = result.questions?.whereTheyGo.volumes ?? []
    const [seen] = result.questions?.needsHuman.volumes ?? []
    const perItem = (count: (visits: readonly Visit[]) => number) =>
      mean(cohort.map((ways) => mean(ways.map((way) => count(counted(way))))))
    const counted = ({ visits, born }: Way) => visits.filter(({ joined }) => joined <= born + followed)
    expect(seen.reviewRate?.estimate).toBeCloseTo(
      perItem((visits) => (visits.length > 1 ? 1 : 0)),
      7,
    )
    expect(seen.touches?.estimate).toBeCloseTo(
      perItem((visits) => visits.length - 1),
      7,
    )
    const elapsed = cohort.map((ways) => mean(ways.map(elapsedOf)))
    expect((way.elapsed?.estimate ?? 0) / mean(elapsed)).toBeCloseTo(1, 7)
    if (cohort.flat().some(({ ended }) => ended === undefined)) {
      // Both sides of a ratio are bounds then.
      expect(way.elapsed?.atLeast).toBe(true)
      expect([way.digestionGap, way.digestionRatio]).toEqual([undefined, undefined])
      return
    }
    expect((way.digestionGap?.estimate ?? 0) / mean(elapsed.map((hours) => hours * 1200))).toBeCloseTo(1, 7)
    expect(way.digestionRatio?.estimate).toBeGreaterThan(0)
  })

  it('ages of open exceptions at week ends, and the growth of their queue', () => {
    const open = result.ages?.volumes[0].stations.odd
    const ends = [3, 4, 5, 6, 7].map((number) => number * week)
    const ages = all.map((ways) => ends.map((end) => openAt(ways, end)))
    expect(open?.count?.estimate).toBeCloseTo(mean(ages.map((weeks) => mean(weeks.map((each) => each.length)))), 5)
    const oldest = ages.map((weeks) => mean(weeks.map((each) => Math.max(0, ...each))))
    expect(open?.oldest?.estimate).toBeCloseTo(mean(oldest), 5)
    const perWeekEnd = (of: (each: number[]) => number) =>
      mean(ages.map((weeks) => mean(weeks.map((each) => (each.length === 0 ? 0 : of(each))))))
    expect(open?.mean?.estimate).toBeCloseTo(perWeekEnd(mean), 5)
    expect(open?.p50?.estimate).toBeCloseTo(
      perWeekEnd((each) => smallest(each, 0.5)),
      5,
    )
    expect(open?.p95?.estimate).toBeCloseTo(
      perWeekEnd((each) => smallest(each, 0.95)),
      5,
    )
    expect(open?.oldest?.estimate).toBeGreaterThanOrEqual(open?.p95?.estimate ?? Number.NaN)
    const { workingDays, stations } = result.questions?.exceptions.volumes[0] ?? { stations: [] }
    expect(workingDays).toBe(25)
    expect(stations.map(({ id }) => id)).toEqual(['odd'])
    const grown = all.map((ways) => (waitingAt(ways, closes) - waitingAt(ways, opens)) / 25)
    expect(stations[0].growthPerDay?.estimate).toBeCloseTo(mean(grown), 7)
  })
})

describe('the sentences', () => {
  it('of a run are three; of a stress four, and the numbers are at 1× and the target', async () => {
    const once = await run(await loaded(), { replications })
    expect(Object.keys(once.questions ?? {})).toEqual(['whereTheyGo', 'needsHuman', 'exceptions'])
    const { questions, paths, ages, answer, volumes } = await stress(await loaded(), { replications: 10 })
    const parts = [questions?.whereTheyGo, questions?.needsHuman, questions?.exceptions, paths, ages]
    for (const part of parts) expect(part?.volumes.map(({ volume }) => volume)).toEqual([1, 2])
    expect(questions?.breaksFirst?.sentence).toBe(answer.sentence)
    expect(questions?.breaksFirst?.proof).toMatch(/recovers/)
    expect(questions?.breaksFirst?.cascade).toMatch(/1 more person \(1 → 2\) at the seniors/)
    expect(questions?.whereTheyGo.sentence).toMatch(
      /^At 1×, [\d.]+% of the recommendations go triage → desk → done; one /,
    )
    expect(questions?.needsHuman.sentence).toMatch(/^At 1× [\d.]+% of the items need a human/)
    expect(questions?.exceptions.sentence).toMatch(
      /^At the odd [\d.]+ wait at 1×, .* wait at 2×, .* the queue grows by [\d.]+ every working day\.$/,
    )
    expect(questions?.exceptions.sentence).toMatch(/wait at 1×, [^;]* no growth is found;/)
    const grow = questions?.exceptions.volumes.map(({ stations }) => stations[0].grows)
    expect(grow).toEqual([false, true])
    const [atOne] = questions?.needsHuman.volumes ?? []
    expect(atOne.reviewRate).toEqual(volumes.find(({ volume }) => volume === 1)?.measures.reviewRate)
  }, 60_000)

  it('are the same for an executor that has all in its memory', async () => {
    const { inline } = await import('../../src/experiment/inline.js')
    const { remembering } = await import('../../src/experiment/remembering.js')
    const memory = new Map()
    const options = { replications, executor: remembering(inline(), memory) }
    const first = await run(await loaded(), options)
    expect(memory.size).toBe(replications)
    expect(await run(await loaded(), options)).toEqual(first)
    expect(first.paths?.volumes[0].top.length).toBeGreaterThan(3)
  })

  it('say so where nobody deals with exceptions, and give a bound where none ends', async () => {
    const bare = desk
      .replace(/ {2}desk:.*\n/, '')
      .replace(/ {2}odd:.*\n/, '')
      .replace(/then: { desk.*/, 'then: done }')
    const { questions, ages } = await run(await loaded(bare), { replications })
    expect(questions?.exceptions.sentence).toBe('No station of kind exception, review or approval has a queue.')
    expect(ages).toEqual({ volumes: [] })
    expect(questions?.whereTheyGo.sentence).toMatch(
      /^At 1×, every recommendation goes triage → done; one recommendation takes 3(\.0)? seconds/,
    )
    // Half of them is still open when it has been followed: of these it is not known which way they go.
    const halfOpen = await run(await loaded(bare.replace('3s', 'uniform(1h 100d)')), { replications })
    expect(halfOpen.questions?.whereTheyGo.sentence).toMatch(
      /^At 1×, [\d.]+% of the recommendations go triage → done; one recommendation takes at least/,
    )
    const slow = await run(await loaded(bare.replace('3s', '90d')), { replications })
    expect(slow.questions?.whereTheyGo.sentence).toMatch(
      /^At 1×, one recommendation takes at least 49 days from arrival/,
    )
    expect(slow.paths?.volumes).toMatchObject([{ distinct: 0, top: [], open: { share: { estimate: 1 } } }])
  })
})
