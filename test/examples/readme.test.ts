/** The README's examples run as they stand there. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkScenario, inline, stress } from '../../src/index.js'

const readme = readFileSync('README.md', 'utf8')
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map((match) => match[1] ?? '')

const noTables = { table: async () => undefined }

test('the scenario of ten lines is one, and something breaks in it', async () => {
  const [scenario = ''] = blocks('yaml')
  expect(scenario.trimEnd().split('\n')).toHaveLength(10)
  const reading = await checkScenario(parse(scenario), noTables)
  expect('problems' in reading ? reading.problems : []).toEqual([])
  if ('problems' in reading) return
  const result = await stress(reading.loaded, { replications: 10, executor: inline() })
  expect(['analysts', 'board']).toContain(result.answer.first)
})

test('the redesign merges into it', async () => {
  const [scenario = '', overlay = ''] = blocks('yaml')
  const base = parse(scenario)
  const { extends: _, ...changes } = parse(overlay)
  const merged = {
    ...base,
    ...changes,
    stations: { ...base.stations, board: { ...base.stations.board, ...changes.stations.board } },
  }
  const reading = await checkScenario(merged, noTables)
  expect('problems' in reading ? reading.problems : []).toEqual([])
})

test('the names that the library example imports are exported', async () => {
  const [example = ''] = blocks('ts')
  const names = /import \{ (.*?) \} from 'loadbearing'/.exec(example)?.[1]?.split(', ') ?? []
  const library: Record<string, unknown> = await import('../../src/index.js')
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) expect(library[name]).toBeTypeOf('function')
})
