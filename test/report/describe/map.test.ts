/** The network in text: pictures, and what holds for any network. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layersOf } from '../../../src/report/describe/layers.js'
import { mapInText } from '../../../src/report/describe/map.js'
import type { Scenario, Station } from '../../../src/scenario/scenario.js'

/** Only what a map reads. */
function scenario(sends: Readonly<Record<string, readonly string[]>>): Scenario {
  const stations = Object.entries(sends).map(([id, targets]): Station => {
    const then = { shares: targets.map((to) => ({ to, share: 1 / targets.length })) }
    const takes = { distribution: 'constant', value: 0 } as const
    const common = { id, title: id, takes, priority: 0, discipline: 'fifo' as const, sets: [], byClass: {} }
    if (targets.length === 0) return { ...common, kind: 'end', capacity: { by: 'end', value: 1 } }
    return { ...common, kind: 'system', capacity: { by: 'none' }, then }
  })
  return {
    name: 'any',
    calendars: {},
    classes: [],
    attributes: [],
    arrivals: [{ name: 'all', calendar: '24x7', process: { by: 'rate', rate: 1 }, ramp: [], to: stations[0].id }],
    pools: [],
    stations,
    promises: [],
    run: { length: { weeks: 1 }, warmUp: 'auto', replications: 'auto', seed: 1 },
    evidence: [],
  }
}

const claims = {
  score: ['execute', 'exceptions', 'review'],
  review: ['execute', 'second-look', 'committee', 'exceptions'],
  'second-look': ['execute', 'review'],
  exceptions: ['execute', 'committee'],
  committee: ['execute', 'review'],
  execute: [],
}

test('a line', () => {
  expect(mapInText(scenario({ a: ['b'], b: ['c'], c: [] }), { a: '1', b: '0.5' }, 78)).toEqual([
    'a ──▶ b ────▶ c',
    '1     0.5',
  ])
})

test('a fan and a loop', () => {
  expect(mapInText(scenario({ in: ['x', 'y'], x: ['in', 'out'], y: ['out'], out: [] }), {}, 78)).toEqual([
    'in ─┬▶ x ─┬▶ out',
    '    │     │',
    '    ╰▶ y ─╯',
    '',
    'back: x → in',
  ])
})

test('a story', () => {
  const drawn = mapInText(scenario(claims), { review: '0.68' }, 78)
  expect(drawn.at(-1)).toBe('back: second-look → review · committee → review')
  expect(`\n${drawn.slice(0, -2).join('\n')}\n`).toMatchInlineSnapshot(`
    "
    score ─┬──────────┬─────────────────╮
           │          │                 │
           ├▶ review ─┼▶ second-look ─┬─┴─────────────┬▶ execute
           │  0.68    │               │               │
           ╰──────────┼▶ exceptions ──┴┬─▶ committee ─╯
                      │                │
                      ╰────────────────╯
    "
  `)
})

test('a fork and its join, a nested one, and ways out of a queue', () => {
  const all = (legs: readonly string[], then: string) => ({ all: legs, then })
  const join = { shares: [{ to: 'join', share: 1 }] }
  const base = scenario({ gate: ['x'], legal: ['x'], notary: ['x'], finance: ['x'], mail: ['x'], x: ['end'], end: [] })
  const routings: Record<string, Station['then']> = {
    gate: all(['legal', 'finance'], 'x'),
    legal: all(['notary', 'notary'], 'mail'),
    notary: join,
    finance: join,
    mail: join,
  }
  const stations = base.stations.map((station) => {
    const then = routings[station.id] ?? station.then
    const patience = { after: { distribution: 'constant', value: 1 }, to: 'mail' } as const
    return { ...station, ...(then && { then }), ...(station.id === 'finance' && { patience }) }
  })
  expect(`\n${mapInText({ ...base, stations }, {}, 78).join('\n')}\n`).toMatchInlineSnapshot(`
    "
    gate ─┬▶ legal ────▶ notary ─┬▶ mail ──╮
          │                      │         │
          ╰▶ finance ─┬──────────╯        ╭┴▶ x ──▶ end
                      │                   │
                      ╰───────────────────╯
    "
  `)
})

test('names are cut where the columns are too wide, and listed where that would say too little', () => {
  const long = scenario({ 'a-very-long-name-indeed': ['another-long-name'], 'another-long-name': ['end'], end: [] })
  expect(mapInText(long, {}, 40)[0]).toContain('…')
  expect(mapInText(long, {}, 26)).toEqual([
    'a-very-long-name-indeed →',
    '  another-long-name',
    'another-long-name → end',
  ])
})

const networks = fc.integer({ min: 2, max: 9 }).chain((count) =>
  fc.array(fc.array(fc.integer({ min: 0, max: count - 1 }), { minLength: 1, maxLength: 4 }), {
    minLength: count,
    maxLength: count,
  }),
)

test('any network: within the width, each station once, each edge drawn or named as leading back', () => {
  fc.assert(
    fc.property(networks, (targets) => {
      const names = targets.map((_, index) => `s${index}`)
      const sends = Object.fromEntries(
        names.map((name, index) => [name, [...new Set(targets[index])].map((to) => names[to])]),
      )
      const lines = mapInText(scenario(sends), {}, 78)
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78)
      for (const name of names) expect(lines.join('\n')).toMatch(new RegExp(`\\b${name}\\b`))
      const edges = Object.entries(sends).flatMap(([from, all]) => all.map((to) => ({ from, to })))
      const { layers, back } = layersOf(names, edges, [names[0]])
      const depth = (id: string) => layers.findIndex((layer) => layer.some((place) => place.id === id && !place.passes))
      for (const edge of edges.filter((each) => !back.includes(each)))
        expect(depth(edge.to)).toBeGreaterThan(depth(edge.from))
    }),
    { numRuns: 100, seed: 1 },
  )
})
