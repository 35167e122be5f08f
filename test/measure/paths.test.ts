/** Paths by hand: repeated visits, copies, the bound; and how replications are merged. */
import { describe, expect, it } from 'vitest'
import { noProbes, type Plan, plan, Simulation } from '../../src/engine/index.js'
import { Cohort } from '../../src/measure/cohort.js'
import { merged, packed, unpacked } from '../../src/measure/path-counts.js'
import { Paths } from '../../src/measure/paths.js'
import { scenarioOf } from '../builder.js'

/** `a b done` → how many went it, and the mean hours from arrival to end. */
async function pathsOf(text: string, most?: number): Promise<Record<string, [number, number]>> {
  const compiled = plan(await scenarioOf(text), { volume: 1, warmUp: 0 })
  const found = unpacked(run(compiled, most))
  return Object.fromEntries(
    found.map(({ stations, count, hours }) => [
      stations === 'open' ? stations : (stations?.map((index) => compiled.stations[index].id).join(' ') ?? 'other'),
      [count, Number((hours / count).toFixed(9))],
    ]),
  )
}

function run(compiled: Plan, most?: number): Float64Array {
  const listening: Paths[] = []
  new Simulation(compiled, 1, 0, (vitals) => {
    const paths = new Paths(vitals, new Cohort(vitals), most)
    listening.push(paths)
    return { ...noProbes, paths }
  }).run()
  return listening[0].packed()
}

const head = `
scenario: By hand
run: { items: 12, warm-up: 0h, seed: 1 }
`

describe('paths', () => {
  it('hold repeated visits and the end; what takes no time is part of them', async () => {
    const text = `${head}
arrivals: { every: 10h }
stations:
  sort: { kind: system, then: [{ to: work, when: visits < 3 }, { to: done }] }
  work: { kind: system, takes: 1h, then: sort }
  done: end
`
    expect(await pathsOf(text)).toEqual({ 'sort work sort work sort done': [12, 2] })
  })

  it('are that of the copy which completed the join', async () => {
    const text = `${head}
arrivals: { every: 10h }
stations:
  split: { kind: system, then: { all: [quick, slow], then: after } }
  quick: { kind: system, takes: 1h, then: join }
  slow: { kind: system, takes: 2h, then: post }
  post: { kind: system, takes: 1h, then: join }
  after: { kind: system, then: done }
  done: end
`
    expect(await pathsOf(text)).toEqual({ 'split slow post after done': [12, 3] })
    const race = text.replace('then: after }', 'first: 1, then: after }')
    expect(await pathsOf(race)).toEqual({ 'split quick after done': [12, 1] })
  })

  it('beyond the bound are counted as one, and none is lost', async () => {
    const text = `${head.replace('12', '400')}
arrivals: { every: 10h }
stations:
  a: { kind: system, takes: 1h, then: { b: 50%, done: 50% } }
  b: { kind: system, takes: 1h, then: { a: 90%, done: 10% } }
  done: end
`
    const whole = await pathsOf(text)
    const few = await pathsOf(text, 5)
    expect(Object.keys(few)).toContain('other')
    expect(Object.keys(few).length).toBeLessThanOrEqual(6)
    const total = (paths: Record<string, [number, number]>) =>
      Object.values(paths).reduce((sum, [count]) => sum + count, 0)
    const hours = (paths: Record<string, [number, number]>) =>
      Object.values(paths).reduce((sum, [count, mean]) => sum + count * mean, 0)
    expect([total(whole), total(few)]).toEqual([400, 400])
    expect(hours(few)).toBeCloseTo(hours(whole), 6)
    for (const [path, counted] of Object.entries(few)) if (path !== 'other') expect(whole[path]).toEqual(counted)
  })
})

describe('counts of paths', () => {
  const first = packed([
    { stations: [0, 1], count: 3, hours: 6 },
    { count: 90, hours: 1 },
    { stations: [0, 2, 2, 1], count: 1, hours: 9.5 },
  ])
  const second = packed([{ stations: [0, 2, 2, 1], count: 5, hours: 7 }])

  it('come out of their numbers as they went in', () => {
    expect(unpacked(first)).toEqual([
      { stations: [0, 1], count: 3, hours: 6 },
      { count: 90, hours: 1 },
      { stations: [0, 2, 2, 1], count: 1, hours: 9.5 },
    ])
    expect(unpacked(packed([]))).toEqual([])
  })

  it('are merged replication by replication, the most frequent first and the others last', () => {
    expect(merged([first, second])).toEqual([
      { stations: [0, 2, 2, 1], counts: [1, 5], hours: [9.5, 7] },
      { stations: [0, 1], counts: [3, 0], hours: [6, 0] },
      { counts: [90, 0], hours: [1, 0] },
    ])
  })
})
