/** Sets of levers: which there are, what each costs, and the scenario that each makes. */
import { expect, it } from 'vitest'
import { readLevers } from '../../src/scenario/read-levers.js'
import { readScenario } from '../../src/scenario/read-scenario.js'
import { memoryReader } from './memory-reader.js'

const desk = `
scenario: Desk
arrivals: { rate: 4 per hour }
pools: { clerks: { count: 2 }, board: { count: 1 } }
stations:
  desk: { kind: review, by: clerks, takes: exponential(24min), then: { done: 50%, sign: 50% } }
  sign: { kind: approval, by: board, takes: exponential(20min), then: done }
  done: end
`

async function loaded(levers: string, scenarioText = desk) {
  const reader = memoryReader({ 'in/desk.yaml': scenarioText, 'in/levers.yaml': levers })
  const scenario = await readScenario('in/desk.yaml', reader)
  if ('problems' in scenario) throw new Error(scenario.problems[0].message)
  const read = await readLevers('in/levers.yaml', scenario.loaded, reader)
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'))
  return read.levers
}

const levers = `
levers:
  tool: { costs: { once: 1000, per-week: 10 }, changes: { stations: { desk: { takes: exponential(20min) } } } }
  clerks: { costs: { per-week-each: 100 }, range: { path: clerks.count, from: 1, to: 3 } }
  second: { costs: { once: 50 }, excludes: [tool], changes: { pools: { board: { count: 2 } } } }
horizon: 10w
`

const named = ({ taken }: Awaited<ReturnType<typeof loaded>>['sets'][number]) =>
  taken.map(({ name, value }) => name + (value ?? '')).join('+')

it('holds every set once, the cheapest first, and none that is excluded', async () => {
  const { sets } = await loaded(levers)
  // A clerk fewer saves what a clerk more costs; the file's own number is taking nothing.
  expect(sets.map((set) => [named(set), set.cost.overHorizon])).toEqual([
    ['clerks1', -1000],
    ['clerks1+second', -950],
    ['', 0],
    ['second', 50],
    ['tool+clerks1', 100],
    ['clerks3', 1000],
    ['clerks3+second', 1050],
    ['tool', 1100],
    ['tool+clerks3', 2100],
  ])
  expect(sets.at(-1)?.cost).toEqual({ once: 1000, perWeek: 110, overHorizon: 2100 })
})

it('lays each set on the scenario, which keeps its name and its file', async () => {
  const { sets, file } = await loaded(levers)
  const set = sets.find((each) => named(each) === 'tool+clerks3')
  expect(set?.loaded.resolved).toMatchObject({
    pools: { clerks: { count: 3 }, board: { count: 1 } },
    stations: { desk: { takes: 'exponential(20min)', by: 'clerks' } },
  })
  expect([file, set?.loaded.file, set?.loaded.scenario.name]).toEqual(['in/levers.yaml', 'in/desk.yaml', 'Desk'])
})

it('takes the numbers of a range by its steps, as they would be written', async () => {
  const withThreshold = desk.replace('arrivals:', 'items: { attributes: { threshold: 0.85 } }\narrivals:')
  const range = '{ path: items.attributes.threshold, from: 0.7, to: 0.95, by: 0.05 }'
  const read = await loaded(`levers: { surer: { costs: {}, range: ${range} } }`, withThreshold)
  const values = read.sets.flatMap(({ taken }) => taken.map(({ value }) => value))
  // What stands in the file takes nothing.
  expect(values).toEqual([0.7, 0.75, 0.8, 0.9, 0.95])
})

it('adds costs up over a year unless told, and says what a patch removes in vain', async () => {
  const read = await loaded(
    'levers: { a: { costs: { per-week: 2 }, changes: { pools: { nobody: null, board: { count: 2 } } } } }',
  )
  expect(read.horizonWeeks).toBe(52)
  expect(read.sets.map(({ cost }) => cost.overHorizon)).toEqual([0, 104])
  expect(read.warnings).toEqual([
    { code: 'nothing-to-remove', text: '`a` removes `pools.nobody`, which in/desk.yaml does not have.' },
  ])
})
