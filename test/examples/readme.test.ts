/** The README's examples run as they stand there. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkScenario, inline, stress } from '../../src/index.js'
import { blocksOf } from './written-examples.js'

const readme = readFileSync('README.md', 'utf8')

test('the scenario of ten lines is one, and something breaks in it', async () => {
  const [scenario = ''] = blocksOf('yaml', readme)
  expect(scenario.trimEnd().split('\n')).toHaveLength(10)
  const reading = await checkScenario(parse(scenario))
  expect('problems' in reading ? reading.problems : []).toEqual([])
  if ('problems' in reading) return
  const result = await stress(reading.loaded, { replications: 10, executor: inline() })
  expect(['analysts', 'board']).toContain(result.answer.first)
})

test('the redesign merges into it', async () => {
  const [scenario = '', overlay = ''] = blocksOf('yaml', readme)
  const base = parse(scenario)
  const { extends: _, ...changes } = parse(overlay)
  const merged = {
    ...base,
    ...changes,
    stations: { ...base.stations, board: { ...base.stations.board, ...changes.stations.board } },
  }
  const reading = await checkScenario(merged)
  expect('problems' in reading ? reading.problems : []).toEqual([])
})
