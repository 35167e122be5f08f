import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Reading } from '../../src/scenario/read-scenario.js'
import { readScenarioText } from '../../src/scenario/read-scenario-text.js'
import { sha256 } from '../../src/scenario/sha256.js'
import { memoryReader } from './memory-reader.js'

const desk = `
scenario: Größe 📐
arrivals: { rate: 5 per hour }
stations: { desk: { kind: system, takes: 2min, then: done }, done: end }`

const withTable = desk.replace('2min', 'empirical(times.csv minutes min)')

const loadedOf = (reading: Reading) => ('loaded' in reading ? reading.loaded : undefined)
const codesOf = (reading: Reading) => ('problems' in reading ? reading.problems.map(({ code }) => code) : [])

test.each(['', 'abc', desk, 'x'.repeat(1000)])('the hash of a text is that of its bytes: %#', (text) => {
  expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
})

test('a text by itself', async () => {
  const loaded = loadedOf(await readScenarioText(desk))
  expect(loaded).toMatchObject({ file: 'scenario.yaml', sha256: sha256(desk), scenario: { name: 'Größe 📐' } })
})

test('it is named as asked, in problems too', async () => {
  expect(loadedOf(await readScenarioText(desk, { file: 'desks/a.yaml' }))?.file).toBe('desks/a.yaml')
  const reading = await readScenarioText('scenario: nothing', { file: 'desks/a.yaml' })
  expect('problems' in reading && reading.problems.every(({ file }) => file === 'desks/a.yaml')).toBe(true)
})

test('what it extends and its tables come from the reader, relative to it', async () => {
  const reader = memoryReader({ 'desks/desk.yaml': withTable, 'desks/times.csv': 'minutes\n3\n5\n' })
  const text = 'extends: desk.yaml\nscenario: Another'
  const loaded = loadedOf(await readScenarioText(text, { file: 'desks/another.yaml', reader }))
  expect(loaded).toMatchObject({ sha256: sha256(text), data: { 'desks/times.csv': 'hash of desks/times.csv' } })
})

test('a text may not extend itself', async () => {
  const reader = memoryReader({ 'b.yaml': 'extends: a.yaml', 'a.yaml': 'extends: b.yaml' })
  expect(codesOf(await readScenarioText('extends: b.yaml', { file: 'a.yaml', reader }))).toEqual(['extends-itself'])
})

test('without a reader there are no other files', async () => {
  expect(codesOf(await readScenarioText('extends: desk.yaml'))).toEqual(['file-not-found'])
  expect(codesOf(await readScenarioText(withTable))).toEqual(['file-not-found'])
})
