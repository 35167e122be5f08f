/** The designs that a file of levers makes, side by side. */
import { expect, it } from 'vitest'
import { leverDesigns } from '../../src/scenario/lever-designs.js'
import { readLevers } from '../../src/scenario/read-levers.js'
import { readScenario } from '../../src/scenario/read-scenario.js'
import { memoryReader } from './memory-reader.js'

const desk = `
scenario: Desk
arrivals: { rate: 4 per hour }
pools: { clerks: { count: 2 } }
stations:
  desk: { kind: review, by: clerks, takes: exponential(24min), then: done }
  done: end
`

async function designs(levers: string, scenarioText = desk) {
  const reader = memoryReader({ 'desk.yaml': scenarioText, 'levers.yaml': levers })
  const scenario = await readScenario('desk.yaml', reader)
  if ('problems' in scenario) throw new Error(scenario.problems[0].message)
  const read = await readLevers('levers.yaml', scenario.loaded, reader)
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'))
  return leverDesigns(read.levers)
}

const tool = 'tool: { because: Quicker., costs: {}, changes: { stations: { desk: { takes: exponential(20min) } } } }'
const clerks = 'clerks: { costs: { per-week-each: 9 }, range: { path: clerks.count, from: 1, to: 4 } }'

it('has each lever alone, a range at its largest value, then all of them', async () => {
  const found = await designs(`levers:\n  ${tool}\n  ${clerks}`)
  expect(found.map(({ scenario, levers }) => [scenario.name, scenario.because, levers])).toEqual([
    ['tool', 'Quicker.', [{ name: 'tool' }]],
    ['clerks 4', undefined, [{ name: 'clerks', value: 4 }]],
    ['all levers', undefined, [{ name: 'tool' }, { name: 'clerks', value: 4 }]],
  ])
  expect(found[2].resolved).toMatchObject({
    scenario: 'all levers',
    pools: { clerks: { count: 4 } },
    stations: { desk: { takes: 'exponential(20min)' } },
  })
})

it('has no reason of the design on which the levers act', async () => {
  const found = await designs(`levers:\n  ${tool}\n  ${clerks}`, desk.replace('Desk\n', 'Desk\nbecause: As it is.\n'))
  expect(found.map(({ scenario }) => scenario.because)).toEqual(['Quicker.', undefined, undefined])
})

it('has as many together as go, and a single lever once', async () => {
  const apart = `third: { costs: { once: 5 }, excludes: [tool], changes: { pools: { clerks: { cost: 3 per hour } } } }`
  const names = async (text: string) => (await designs(text)).map(({ scenario }) => scenario.name)
  expect(await names(`levers:\n  ${tool}\n  ${clerks}\n  ${apart}`)).toEqual([
    'tool',
    'clerks 4',
    'third',
    'clerks 4 and third',
  ])
  expect(await names(`levers:\n  ${tool}`)).toEqual(['tool'])
})
