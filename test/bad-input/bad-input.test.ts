/** Every bad file gives exactly the problems that are marked in it: their codes, lines and columns, all at once. */
import { describe, expect, it } from 'vitest'
import { readScenario } from '../../src/scenario/read-scenario.js'
import { memoryReader } from '../scenario/memory-reader.js'
import * as arrival from './arrival-cases.js'
import { type BadCase, goodFile, unmarked } from './bad-case.js'
import * as branches from './branch-cases.js'
import * as digestion from './digestion-cases.js'
import * as model from './model-cases.js'
import * as stations from './station-cases.js'
import * as structure from './structure-cases.js'
import * as words from './word-cases.js'

const groups: Readonly<Record<string, readonly BadCase[]>> = {
  ...structure,
  ...arrival,
  ...words,
  ...model,
  ...stations,
  ...branches,
  ...digestion,
}

async function problemsOf(text: string, files: Readonly<Record<string, string>> = {}) {
  const reading = await readScenario('bad.yaml', memoryReader({ ...files, 'bad.yaml': text }))
  return 'problems' in reading ? reading.problems : []
}

it('the good file has no problems', async () => {
  expect(await problemsOf(goodFile)).toEqual([])
})

describe.each(Object.entries(groups))('%s', (_, cases) => {
  it.each(cases.map((each) => [`${each.codes.join(' ')}: ${each.name}`, each] as const))('%s', async (_name, bad) => {
    const { text, places } = unmarked(bad.text)
    const problems = await problemsOf(text, bad.files)
    const found = problems.map(({ code, line, column, message }) => `${line}:${column} ${code} (${message})`)
    expect(found.map((each) => each.replace(/ \(.*\)$/s, ''))).toEqual(
      places.map((place, index) => `${place} ${bad.codes[index]}`),
    )
    const said = problems.map(({ message, hint }) => `${message} ${hint ?? ''}`).join(' ')
    for (const word of bad.says) expect(said).toContain(word)
  })
})

it('there are at least fifty bad files', () => {
  expect(Object.values(groups).flat().length).toBeGreaterThanOrEqual(50)
})
