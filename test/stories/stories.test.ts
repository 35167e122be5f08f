/** What every shipped story keeps: words, evidence, levers that make the redesign, and a result that is worth telling. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { leverDesigns, readLevers, sourceReader } from '../../src/index.js'
import { committedResult, loadedFile, pathIn, stories, storiesWithLevers } from './stories.js'

/** Its pilot holds and its production is broken: see its own test. */
const pilot = 'pilot-and-production'

it('there are nine', () => {
  expect(stories).toHaveLength(9)
  expect(storiesWithLevers).toHaveLength(8)
})

describe.each(stories)('%s', (story) => {
  it('reads without a warning, the redesign too', async () => {
    for (const file of ['current.yaml', 'redesign.yaml']) {
      const { warnings } = await loadedFile(pathIn(story, file))
      expect(warnings, file).toEqual([])
    }
  })

  it('says where its numbers come from', async () => {
    const { scenario } = await loadedFile(pathIn(story, 'current.yaml'))
    expect(scenario.evidence.length).toBeGreaterThan(3)
    const readme = readFileSync(pathIn(story, 'README.md'), 'utf8')
    expect(readme).toContain('assumption')
    expect(readme).toContain(`npx loadbearing stress ${pathIn(story, 'current.yaml')}`)
  })

  it.skipIf(story === pilot)('holds today, breaks before 2× as it stands, and goes further redesigned', () => {
    const { answer, against, volumes } = committedResult(story).result
    const { low = 0, high = Number.POSITIVE_INFINITY } = answer.breaksAt ?? {}
    expect(low).toBeGreaterThan(1)
    expect(high).toBeLessThan(2)
    expect(against?.answer.breaksAt?.low ?? Number.POSITIVE_INFINITY).toBeGreaterThan(high)
    const today = volumes.find(({ volume }) => volume === 1)
    expect(today?.measures.promises.filter(({ kept }) => !kept)).toEqual([])
  })
})

describe.each(storiesWithLevers)('the levers of %s', (story) => {
  it('make the redesign, all of them together', async () => {
    const current = await loadedFile(pathIn(story, 'current.yaml'))
    const read = await readLevers(pathIn(story, 'levers.yaml'), current, sourceReader())
    if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'))
    const { scenario: _, because: __, ...together } = leverDesigns(read.levers).at(-1)?.resolved ?? {}
    const redesigned = await loadedFile(pathIn(story, 'redesign.yaml'))
    const { scenario: ___, because: ____, ...redesign } = redesigned.resolved
    expect(together).toEqual(redesign)
    for (const { because } of read.levers.levers) expect(because).toBeTruthy()
  })
})
