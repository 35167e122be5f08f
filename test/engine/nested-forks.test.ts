/** Copies of copies: no two of them share a random number, whatever nest of forks they come from. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CopyPaths } from '../../src/engine/copy-paths.js'
import { noProbes, plan, Simulation } from '../../src/engine/index.js'
import { Items } from '../../src/engine/items.js'
import { stream } from '../../src/random/index.js'
import { scenarioOf } from '../builder.js'
import { readingsOf } from '../measure/readings-of.js'

/** A fork, or where its copies work: two stations that all branches share. */
type Nest = 's' | 't' | readonly Nest[]

const { nest } = fc.letrec<{ nest: Nest; branch: Nest }>((tie) => ({
  branch: fc.oneof({ maxDepth: 3, withCrossShrink: true }, fc.constantFrom<Nest>('s', 't'), tie('nest')),
  nest: fc
    .uniqueArray(tie('branch'), { minLength: 2, maxLength: 3, comparator: (a, b) => typeof a === 'string' && a === b })
    .map((branches): Nest => branches),
}))

/** The stations of a nest; each fork has one of its own, and one behind its join. */
function stationsOf(whole: Nest): string[] {
  const lines: string[] = []
  const entry = (part: Nest, then: string): string => {
    if (typeof part === 'string') return part
    const id = lines.length
    lines.push('')
    const legs = part.map((branch) => entry(branch, 'join'))
    lines[id] = `f${id}: { kind: system, takes: 1min, then: { all: [${legs.join(', ')}], then: j${id} } }`
    lines.push(`j${id}: { kind: system, takes: 1min, then: ${then} }`)
    return `f${id}`
  }
  entry(whole, 'done')
  return lines
}

async function nestOf(whole: Nest, weeks: number) {
  const lines = stationsOf(whole)
  const used = (id: string) => lines.some((line) => new RegExp(`[[ ]${id}[,\\]]`).test(line))
  const work = ['s', 't'].filter(used).map((id) => `${id}: { kind: system, takes: uniform(0h 90h), then: join }`)
  return scenarioOf(`
    scenario: a nest
    arrivals: { rate: 1 per hour }
    stations:
${[...lines, ...work, 'done: end'].map((line) => `      ${line}`).join('\n')}
    run: { weeks: ${weeks}, warm-up: 0h }`)
}

describe('copies of copies', () => {
  it('draw what no other draws, in any nest of forks', async () => {
    await fc.assert(
      fc.asyncProperty(nest, fc.integer({ min: 1, max: 1e6 }), async (whole, seed) => {
        const works: number[] = []
        const scenario = await nestOf(whole, 1)
        new Simulation(plan(scenario, { volume: 1, warmUp: 0 }), seed, 0, ({ items }) => ({
          ...noProbes,
          log: {
            arrived: () => {},
            forked: () => {},
            joined: (item, { plan: { id } }) => {
              if (id === 's' || id === 't') works.push(items.work[item])
            },
            started: () => {},
            over: () => {},
          },
        })).run()
        expect(works.length).toBeGreaterThan(100)
        // Of some thousands among 3 × 10^11 microseconds two are the same by chance once in ten thousand nests.
        expect(new Set(works).size).toBe(works.length)
      }),
      { numRuns: 40, seed: 1 },
    )
  })

  it('have addresses that are one only where item, path, station, visit and purpose are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 30, maxLength: 30 }), (legs) => {
        const paths = pathsAlong(legs)
        const seen = new Set<string>()
        let count = 0
        for (const path of paths)
          for (const station of ['s', 't'])
            for (const purpose of ['takes', 'then', 'handoff']) {
              const draws = stream(1, 0, station, purpose, path)
              for (let item = 0; item < 40; item++)
                for (let visit = 1; visit <= 4; visit++, count++)
                  seen.add(`${draws.bits(item, visit)} ${draws.moreBits(item, visit)}`)
            }
        expect(seen.size).toBe(count)
      }),
      { numRuns: 8, seed: 1 },
    )
  })

  it('of two branches are as independent as two items: the mean of the later of two', async () => {
    const scenario = await scenarioOf(`
      scenario: nested forks
      arrivals: { rate: 10 per hour }
      stations:
        start: { kind: system, takes: 1min, then: { all: [a, b], then: done } }
        a: { kind: system, takes: 1min, then: { all: [x, s], then: aj } }
        b: { kind: system, takes: 1min, then: { all: [s, y], then: bj } }
        s: { kind: system, takes: exponential(1h), then: join }
        x: { kind: system, takes: 0min, then: join }
        y: { kind: system, takes: 0min, then: join }
        aj: { kind: system, takes: 0min, then: join }
        bj: { kind: system, takes: 0min, then: join }
        done: end
      run: { weeks: 16, warm-up: 1w }`)
    const readings = readingsOf(plan(scenario, { volume: 1, warmUp: 168 }))
    // The later of two exponential hours: 1.5 h, with a variance of 1.25; and two minutes.
    const error = Math.sqrt(1.25 / (readings.get('ended') ?? 0))
    expect(Math.abs((readings.get('flowTime.mean') ?? 0) - 1.5 - 2 / 60)).toBeLessThan(4 * error)
  })
})

it('paths are numbered as they are gone, and ordered leg by leg', () => {
  const items = new Items()
  const paths = new CopyPaths(items)
  const sent = (from: number, leg: number) => {
    const copy = items.copy(from)
    paths.forked(copy, from, leg)
    return copy
  }
  const item = items.take()
  paths.arrived(item)
  const [one, two] = [sent(item, 1), sent(item, 2)]
  const [oneTwo, twoOne] = [sent(one, 2), sent(two, 1)]
  expect([item, one, two, oneTwo, twoOne].map((each) => paths.path(paths.numberOf(each)))).toEqual([
    [],
    [1],
    [2],
    [1, 2],
    [2, 1],
  ])
  expect(paths.numberOf(sent(item, 2))).toBe(paths.numberOf(two))
  expect([paths.isBefore(oneTwo, twoOne), paths.isBefore(twoOne, oneTwo)]).toEqual([true, false])
  expect([paths.isBefore(one, two), paths.isBefore(two, two), paths.isBefore(one, oneTwo)]).toEqual([
    true,
    false,
    false,
  ])
})

/** The beginnings of a walk down, and what branches off beside them: 1, 2, 3, 1.1, 1.2 … */
function pathsAlong(legs: readonly number[]): number[][] {
  const down = legs.slice(0, 6)
  return [[], ...down.flatMap((_, depth) => [1, 2, 3].map((leg) => [...down.slice(0, depth), leg]))]
}
