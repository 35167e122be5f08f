/** The best of three desks with 4, 5 and 6 clerks, of which theory knows which it is. */
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Executor } from '../../src/experiment/executor.js'
import { inline } from '../../src/experiment/inline.js'
import { checkScenario, type Loaded } from '../../src/scenario/read-scenario.js'
import { type CompareOptions, compare } from '../../src/studies/compare.js'
import type { Selection } from '../../src/verdict/result.js'
import { memoryReader } from '../scenario/memory-reader.js'

/** At 22 an hour and 6 an hour a clerk: M/M/4 at 0.92, M/M/5 at 0.73, M/M/6 at 0.61. */
const desk = (clerks: number, price = '') => `
scenario: ${clerks} clerks
arrivals: { rate: 20 per hour }
pools: { clerks: { count: ${clerks}${price} } }
stations:
  desk: { kind: review, by: clerks, takes: exponential(10min), then: done }
  done: end
run: { weeks: 2, warm-up: 1w }
`
const value = 'value: { per-item: 12 }'
const priced = (clerks: number) => desk(clerks, ', cost: 30 per hour') + value

async function loadedFrom(text: string, file: string): Promise<Loaded> {
  const reading = await checkScenario(parse(text), memoryReader({}), { file })
  if ('problems' in reading) throw new Error(reading.problems.map(({ message }) => message).join('\n'))
  return reading.loaded
}

async function compared(texts: readonly string[], options: CompareOptions = {}) {
  const [current, ...redesigns] = await Promise.all(texts.map((text, index) => loadedFrom(text, `${index}.yaml`)))
  return compare(current, redesigns, { volume: 1.1, replications: 14, ...options })
}

async function selection(texts: readonly string[], options?: CompareOptions): Promise<Selection> {
  const { selection } = await compared(texts, options)
  if (selection === undefined) throw new Error('nothing was chosen')
  return selection
}

const desks = [4, 5, 6].map((clerks) => desk(clerks))

describe('of three designs', () => {
  it('the one with the shortest flow time is best where there is no money', async () => {
    const found = await selection(desks)
    expect(found).toMatchObject({ measure: 'flowTime.mean', better: 'lower', volume: 1.1, best: 2, contenders: [2] })
    expect(found.sentence).toMatch(
      /^‘6 clerks’ is best by mean flow time at 1\.1×, or within [\d.]+ min of the best \(95%\)\.$/,
    )
    expect(found.designs[0]).toMatchObject({ name: '4 clerks', eliminatedAfter: 10 })
  })

  it('the one with the most margin is best where there is money, today’s if it is that', async () => {
    const found = await selection([4, 5, 6].map(priced))
    // Each clerk costs 5,040 a week and brings no more items.
    expect(found).toMatchObject({ measure: 'margin', better: 'higher', best: 0 })
  })

  it('the one that the user’s measure says is best, within the user’s zone', async () => {
    const found = await selection([4, 5, 6].map(priced), { by: 'flowTime.p95', indifference: 0.1 })
    expect(found).toMatchObject({ measure: 'flowTime.p95', best: 2, indifference: 0.1 })
  })

  it('ends with one where they differ by less than the zone', async () => {
    const found = await selection(desks, { by: 'throughput' })
    expect(found.designs.every(({ replications }) => replications <= 14)).toBe(true)
    expect(found.best).toBeDefined()
    expect(found.sentence).toContain('or within 1.1 per hour of the best')
  })

  it('nobody is named where the replications do not tell', async () => {
    const found = await selection(desks, { by: 'throughput', indifference: 1e-6, replications: 12 })
    expect(found.best).toBeUndefined()
    expect(found.contenders.length).toBeGreaterThan(1)
    expect(found.designs.every(({ replications }) => replications <= 12)).toBe(true)
    expect(found.sentence).toMatch(/^Not told apart by throughput at 1\.1× after 12 replications/)
  })

  it('it is the same with the search for breaks', async () => {
    const plain = await selection(desks, { replications: 10 })
    expect(await selection(desks, { replications: 10, breaks: true })).toEqual(plain)
  })

  it('it is the same in whatever order the runs come, and only contenders run on', async () => {
    const ran = new Map<number, number>()
    const backwards: Executor = {
      ...inline(),
      async run(designs, jobs, onDone) {
        for (const { design } of jobs) ran.set(design, (ran.get(design) ?? 0) + 1)
        const outcomes = await inline().run(designs, [...jobs].reverse(), () => {})
        for (const [index, outcome] of outcomes.entries()) onDone(jobs.length - 1 - index, outcome)
        return outcomes.reverse()
      },
    }
    const options: CompareOptions = { volume: 1, by: 'throughput', indifference: 0.015, precision: 0.5 }
    const texts = [desk(4), desk(5), desk(6).replace('20 per hour', '12 per hour')]
    const [current, ...redesigns] = await Promise.all(texts.map((text, index) => loadedFrom(text, `${index}.yaml`)))
    const plain = await compare(current, redesigns, options)
    expect(await compare(current, redesigns, { ...options, executor: backwards })).toEqual(plain)
    const looked = plain.selection?.designs.map(({ replications }) => replications) ?? []
    expect(looked[2]).toBeLessThan(looked[0])
    // Five at a time.
    for (const [design, replications] of looked.entries()) expect(ran.get(design)).toBeLessThan(replications + 5)
  })

  it('says how it was asked, for the command that makes it again', async () => {
    const { run } = await compared(desks, { by: 'flowTime.p50', indifference: 0.5, replications: 2 })
    expect(run.options).toEqual({ replications: 2, volume: 1.1, by: 'flowTime.p50', indifference: 0.5 })
  })
})

it('a search for breaks says what breaks first in each design, and without one nothing is said', async () => {
  const found = await compared(desks.slice(0, 2), { replications: 10, breaks: true })
  const [five] = found.designs
  for (const { answer, breaksAt, constraints } of [found, five]) {
    expect(answer).toMatchObject({ first: 'clerks', because: 'capacity', target: 1.1, breaksAt })
    expect(constraints?.map(({ id }) => id)).toEqual(['clerks'])
  }
  expect(Object.keys(await compared(desks.slice(0, 2), { replications: 2 }))).not.toContain('answer')
})

it('two designs have no choice in their result', async () => {
  expect(Object.keys(await compared(desks.slice(0, 2), { replications: 2 }))).not.toContain('selection')
})

describe('refuses', () => {
  it.each<[string, readonly string[], CompareOptions, RegExp]>([
    ['two designs', desks.slice(0, 2), { by: 'throughput' }, /three or more designs, and there are 2/],
    [
      'a measure that a design lacks',
      [...desks.slice(0, 2), priced(6)],
      { by: 'margin' },
      /^0\.yaml, 1\.yaml: .* margin/,
    ],
    ['a zone of nothing', desks, { indifference: 0 }, /`indifference` wants a number above 0/],
  ])('%s', async (_name, texts, options, message) => {
    const refused = compared(texts, options)
    await expect(refused).rejects.toThrow(RangeError)
    await expect(refused).rejects.toThrow(message)
  })
})
