/** A run no longer than its warm-up measures nothing; who takes them from two places is told both. */
import { expect, it } from 'vitest'
import { whyEmptyWindow } from '../../src/scenario/empty-window.js'
import { readScenario } from '../../src/scenario/read-scenario.js'
import { compare } from '../../src/studies/compare.js'
import { run } from '../../src/studies/run.js'
import { stress } from '../../src/studies/stress.js'
import { varied } from '../../src/studies/sweep.js'
import { memoryReader } from './memory-reader.js'

const days = Array.from({ length: 14 }, (_, day) => new Date(Date.UTC(2026, 0, 5 + day, 9)).toISOString().slice(0, 16))
const desk = (run: string, arrivals = '{ rate: 5 per hour }') => `scenario: Desk
run: ${run}
arrivals: ${arrivals}
stations: { desk: { kind: system, then: done }, done: end }
`
const reader = memoryReader({
  'four.yaml': desk('{ weeks: 12, warm-up: 4w }'),
  'eight.yaml': 'extends: four.yaml\nrun: { warm-up: 8w }\n',
  'inherits.yaml': 'extends: eight.yaml\nscenario: Desk again\n',
  'short.yaml': desk('{ weeks: 4 }'),
  'two-weeks.yaml': desk('{ weeks: 12, from: 2026-01-05 }', '{ trace: { file: days.csv, column: arrived } }'),
  'items.yaml': desk('{ items: 100 }'),
  'days.csv': `arrived\n${days.join('\n')}\n`,
})

async function loaded(file: string) {
  const reading = await readScenario(file, reader)
  if ('problems' in reading) throw new Error(reading.problems.map(({ message }) => message).join('\n'))
  return reading.loaded
}

const designs = (...files: string[]) => Promise.all(files.map(loaded))

it.each([
  [['four.yaml'], 4, '--weeks 4 leaves nothing to measure after the warm-up of 4 weeks (four.yaml:2:28)'],
  [['four.yaml'], 3, 'take at least 5 weeks'],
  [['four.yaml', 'eight.yaml'], 7, 'the warm-up of 8 weeks (eight.yaml:2:17)'],
  [['inherits.yaml'], 8, 'the warm-up of 8 weeks (eight.yaml:2:17)'],
  [['short.yaml', 'eight.yaml'], undefined, 'short.yaml: a run of 4 weeks leaves nothing'],
  [['two-weeks.yaml', 'four.yaml'], 20, 'two-weeks.yaml: a record of arrivals of 2 weeks leaves nothing'],
])('%j with %j weeks', async (files, weeks, says) => {
  expect(whyEmptyWindow(await designs(...files), weeks)).toContain(says)
})

it.each([
  [['four.yaml'], 5],
  [['four.yaml', 'eight.yaml'], undefined],
  [['short.yaml'], 1],
  [['two-weeks.yaml'], 20],
  [['items.yaml'], undefined],
])('%j with %j weeks leave something', async (files, weeks) => {
  expect(whyEmptyWindow(await designs(...files), weeks)).toBeUndefined()
})

it('is refused by every study before it simulates', async () => {
  const [four, short, eight] = await designs('four.yaml', 'short.yaml', 'eight.yaml')
  await expect(run(four, { weeks: 4 })).rejects.toThrow(RangeError)
  await expect(stress(four, { weeks: 4 })).rejects.toThrow('four.yaml:2:28')
  await expect(compare(short, [eight])).rejects.toThrow('eight.yaml:2:17')
})

it('names the place in the file where a value is varied', async () => {
  const designs = await varied(await loaded('four.yaml'), [{ path: 'run.weeks', values: ['11'] }], reader)
  if ('problems' in designs) throw new Error('none')
  expect(whyEmptyWindow([designs.designs[0].loaded], 4)).toContain('four.yaml:2:28')
})

it('is refused in a file whose recorded arrivals end within its warm-up', async () => {
  const file = desk('{ weeks: 12, warm-up: 2w, from: 2026-01-05 }', '{ trace: { file: days.csv, column: arrived } }')
  const reading = await readScenario(
    'late.yaml',
    memoryReader({ 'late.yaml': file, 'days.csv': `arrived\n${days.join('\n')}\n` }),
  )
  expect('problems' in reading && reading.problems).toMatchObject([{ code: 'warm-up-too-long', line: 2, column: 28 }])
})
