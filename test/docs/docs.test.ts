/**
 * The pages of docs/ that are written from the source are what the source says (`npm run docs` writes them again), and
 * every example of them passes the check.
 */
import { describe, expect, test } from 'vitest'
import { chartsWithMeaning } from '../../src/report/proposal/meanings.js'
import { readLevers } from '../../src/scenario/read-levers.js'
import { formatProblem, readScenario } from '../../src/scenario/read-scenario.js'
import { leversJsonSchema, scenarioJsonSchema } from '../../src/scenario/schema/json-schema.js'
import { blocksOf } from '../examples/written-examples.js'
import { exampleScenario, readerOf } from './example-scenario.js'
import { gallery, galleryPage, pictureOf } from './gallery-page.js'
import { glossaryPage } from './glossary-page.js'
import { languagePage } from './language-page.js'

const language = languagePage(scenarioJsonSchema(), leversJsonSchema())

test('docs/language.md', async () => {
  await expect(language).toMatchFileSnapshot('../../docs/language.md')
})

test('docs/glossary.md', async () => {
  await expect(glossaryPage()).toMatchFileSnapshot('../../docs/glossary.md')
})

const shown = gallery()

test('docs/gallery.md', async () => {
  await expect(galleryPage(shown)).toMatchFileSnapshot('../../docs/gallery.md')
})

test.each(shown)('docs/gallery: $chart.name', async (each) => {
  await expect(await pictureOf(each)).toMatchFileSnapshot(`../../docs/gallery/${each.chart.name}.svg`)
})

test('the gallery has every chart that there is a meaning of', () => {
  expect(shown.map(({ chart }) => chart.name).toSorted()).toEqual(chartsWithMeaning.toSorted())
})

const sections = language
  .split(/^### /m)
  .slice(1)
  .map((text) => ({ word: /^`(.*)`/.exec(text)?.[1] ?? '', text }))
const isOfLevers = (word: string) => /^(levers|horizon)\b/.test(word)

test('every word has a section with a meaning', () => {
  const words = sections.map(({ word }) => word)
  expect(new Set(words).size).toBe(words.length)
  expect(words).toEqual(
    expect.arrayContaining([
      'duration',
      'routing',
      'extends',
      'stations.NAME.patience.after',
      'levers.NAME.costs.once',
    ]),
  )
  for (const { word, text } of sections) expect(text.split('\n')[2], word).toMatch(/^[A-ZÖ`].{8}/)
})

describe('every example passes the check', () => {
  const [base, ...examples] = blocksOf('yaml', language.slice(0, language.indexOf('## Words of a file of levers')))

  test('the one on which the others lie', async () => {
    expect(base?.trimEnd()).toBe(exampleScenario.trimEnd())
    expect(await problemsOf('example.yaml', {})).toBe('')
  })

  test.each(examples)('%s', async (example) => {
    const text = example.startsWith('extends:') ? example : `extends: example.yaml\n${example}`
    expect(await problemsOf('patch.yaml', { 'patch.yaml': text })).toBe('')
  })

  test('nearly every word has one', () => {
    const without = sections.filter(
      ({ word, text }) => !isOfLevers(word) && word.includes('.') && !text.includes('```yaml'),
    )
    expect(examples.length).toBeGreaterThan(50)
    expect(without.map(({ word }) => word)).toEqual(expect.not.arrayContaining(['stations.NAME.takes']))
    expect(without.length).toBeLessThan(examples.length / 3)
  })

  test('the levers', async () => {
    const reading = await readScenario('example.yaml', readerOf({}))
    const [levers = ''] = blocksOf('yaml', language.slice(language.indexOf('## Words of a file of levers')))
    expect('loaded' in reading).toBe(true)
    if (!('loaded' in reading)) return
    const read = await readLevers('levers.yaml', reading.loaded, readerOf({ 'levers.yaml': levers }))
    expect('problems' in read ? read.problems.map(formatProblem).join('\n') : '').toBe('')
  })
})

async function problemsOf(file: string, files: Readonly<Record<string, string>>): Promise<string> {
  const reading = await readScenario(file, readerOf(files))
  return 'problems' in reading ? reading.problems.map(formatProblem).join('\n') : ''
}
