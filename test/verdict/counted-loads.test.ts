/** Loads by count: where theory is only near, what a result says of a load comes from the flows of its runs. */
import { expect, it } from 'vitest'
import { loadInSentence, loadInWords, loadOf } from '../../src/chart/trusted-load.js'
import { answerLines } from '../../src/report/answer-lines.js'
import { stateOf } from '../../src/report/volume-marks.js'
import { readScenarioText } from '../../src/scenario/read-scenario-text.js'
import { run } from '../../src/studies/run.js'
import { offeredLoad, windowOf } from '../../src/theory/offered-load.js'
import { sampleStress } from '../sample-result.js'

async function loadedFrom(text: string) {
  const reading = await readScenarioText(text)
  if ('problems' in reading) throw new Error(reading.problems[0].message)
  return reading.loaded
}

/** Half of the files miss a document; seven in ten send it when asked, one in eight is given up. */
const chase = `scenario: Chase
arrivals: { rate: 1 per hour }
items: { attributes: { complete: chance(0.5) } }
pools: { clerks: { count: 1 } }
stations:
  look: { kind: review, by: clerks, takes: 20min, then: [{ to: chase, when: complete = 0 }, { to: done }] }
  chase: { kind: system, takes: 1h, sets: { complete: chance(0.7) }, then: [{ to: done, share: 12% }, { to: look }] }
  done: end
run: { weeks: 30, warm-up: 1w }
`

/** Two legs, of which the first back is enough: theory counts the whole work of both. */
const race = `scenario: Race
arrivals: { rate: 6 per hour }
pools: { fast: { count: 1 }, slow: { count: 1 } }
stations:
  start: { kind: ai, takes: 1min, then: { all: [f, s], first: 1, then: done } }
  f: { kind: review, by: fast, takes: exponential(5min), then: join }
  s: { kind: review, by: slow, takes: exponential(13.333min), then: join }
  done: end
run: { weeks: 10, warm-up: 1w }
`

// Looks an item: 1 + 0.5 · 0.88 · (1 + 0.3 · 0.88 + …) = 1 + 0.44 ÷ (1 − 0.264).
it.each([
  ['an attribute set in a loop', chase, 'clerks', (1 + 0.44 / 0.736) / 3],
  // Together they end an item in 1 ÷ (1/5 + 1/13.333) minutes, at both servers.
  ['the first of two legs', race, 'slow', (6 * (1 / (1 / 5 + 1 / 13.333))) / 60],
])('%s: the load is that of the flows', async (_, text, id, load) => {
  const result = await run(await loadedFrom(text), { replications: 5 })
  const counted = result.volumes[0].countedLoad?.[id]
  expect(counted).toBeGreaterThan(0.95 * load)
  expect(counted).toBeLessThan(1.05 * load)
})

it('theory that is exact needs no count', async () => {
  const plain = chase.replace(', sets: { complete: chance(0.7) }', '').replace('share: 12%', 'share: 100%')
  const result = await run(await loadedFrom(plain), { replications: 2 })
  expect(result.volumes[0].countedLoad).toBeUndefined()
})

it('items come back for ever only where nothing is set on their way', async () => {
  const says = async (text: string) => {
    const { scenario } = await loadedFrom(text)
    return offeredLoad(scenario, windowOf(scenario, 0)).because.join(' ')
  }
  const once = chase.replace('[{ to: done, share: 12% }, { to: look }]', 'look')
  expect(await says(once)).not.toContain('for ever')
  expect(await says(once)).toContain('Only a run can tell how often items come back to')
  expect(await says(once.replace(', sets: { complete: chance(0.7) }', ''))).toMatch(
    /come back to (look|chase) for ever/,
  )
})

it('a counted load leads, and a bound is said to be one', () => {
  const result = sampleStress('supporting', false)
  const [first, ...others] = result.constraints
  const said = (parts: Partial<typeof first>) =>
    answerLines({ ...result, constraints: [{ ...first, ...parts }, ...others] })[1]
  const trust = { says: 'bound', bound: 'at least', because: [] } as const
  expect(said({ trust })).toContain('% or more today')
  expect(said({ trust, countedLoad: 0.31, countedLoadAtTarget: 0.62 })).toContain('Loaded 31% today, 62% at 2×')
  const near = { ...first, trust: { says: 'approximate', because: [] } as const }
  const shown = loadOf(near, 'today')
  expect(shown && loadInSentence(shown)).toMatch(/^about /)
  expect(loadInWords(0.5, trust)).toBe('≥50%')
})

it('the volume map says that work grows where the list of what grows does', () => {
  const { volumes, constraints } = sampleStress('supporting', false)
  const full = Object.fromEntries(constraints.map(({ id }) => [id, 1.4]))
  for (const part of volumes) {
    const marked = stateOf({ ...part, offeredLoad: full }, constraints)
    expect(marked === 'over').toBe(part.grows.length > 0)
  }
})
