/** One desk, of which theory knows all: it breaks at count · μ / λ. */
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkScenario, type Loaded } from '../../src/scenario/read-scenario.js'
import { assumed, sensitivity } from '../../src/studies/sensitivity.js'
import { sweep, type VariedDesigns, type Vary, varied } from '../../src/studies/sweep.js'
import { memoryReader } from '../scenario/memory-reader.js'

const desks = `
scenario: Two desks
arrivals: { rate: 4 per hour }
pools: { clerks: { count: 2 }, board: { count: 1 } }
stations:
  desk: { kind: review, by: clerks, takes: exponential(24min), then: { done: 50%, sign: 50% } }
  sign: { kind: approval, by: board, takes: exponential(20min), then: done }
  done: end
run: { weeks: 5, warm-up: 1w }
evidence:
  desk.takes: { tier: estimated, range: 18min to 30min }
  sign.takes: assumption
  board.count: { tier: measured }
  desk.then.sign: { tier: assumption, range: 40% to 60% }
`

async function loadedFrom(text: string): Promise<Loaded> {
  const reading = await checkScenario(parse(text), memoryReader({}), { file: 'desks.yaml' })
  if ('problems' in reading) throw new Error(reading.problems.map(({ message }) => message).join('\n'))
  return reading.loaded
}

async function designs(vary: readonly Vary[]): Promise<VariedDesigns> {
  const found = await varied(await loadedFrom(desks), vary)
  if ('problems' in found) throw new Error(found.problems.map(({ message }) => message).join('\n'))
  return found
}

describe('sweep', () => {
  it('finds where each design breaks, and who breaks first', async () => {
    const result = await sweep(await designs([{ path: 'clerks.count', values: ['2', '3'] }]), { seed: 3 })
    // The desk holds 2.5 an hour a clerk; the board 6 an hour of those that come, one in two of them.
    const truths = [
      ['clerks', 1.25],
      ['board', 1.5],
    ] as const
    for (const [index, [first, at]] of truths.entries()) {
      const { values, answer, volumes } = result.points[index]
      expect(values).toEqual([['2'], ['3']][index])
      expect(answer.first).toBe(first)
      expect(Math.abs((answer.breaksAt?.estimate ?? 0) / at - 1)).toBeLessThan(0.04)
      expect(volumes.map(({ volume }) => volume)).toEqual([1, 2])
    }
    expect(result.run.options).toEqual({ vary: 'clerks.count=2,3', seed: 3, volume: 2 })
  })

  it('takes every pair of two parameters, the last changing fastest', async () => {
    const vary = [
      { path: 'clerks.count', values: ['2', '3'] },
      { path: 'desk.takes', values: ['20min', '24min'] },
    ]
    expect((await designs(vary)).designs.map(({ values }) => values.join(' '))).toEqual([
      '2 20min',
      '2 24min',
      '3 20min',
      '3 24min',
    ])
  })

  it.each<[Vary, string, string]>([
    [{ path: 'clerk.count', values: ['1', '2'] }, 'desks.yaml', 'there is no `clerk.count` in the file'],
    [{ path: 'clerks.count', values: ['2', '0'] }, 'desks.yaml with clerks.count=0', '`0` stands where'],
    [{ path: 'desk.takes', values: ['soon'] }, 'desks.yaml with desk.takes=soon', 'soon'],
  ])('refuses %j', async (vary, file, message) => {
    const found = await varied(await loadedFrom(desks), [vary])
    if (!('problems' in found)) throw new Error('it was taken')
    expect(found.problems[0]).toMatchObject({ file })
    expect(found.problems[0].message).toContain(message)
  })
})

describe('sensitivity', () => {
  it('finds who moves the break volume, and whose range moves the verdict', async () => {
    const current = await loadedFrom(desks)
    const found = await assumed(current, { draws: 6, seed: 5 })
    if ('problems' in found) throw new Error(found.problems[0].message)
    const result = await sensitivity(found, { draws: 6, seed: 5 })
    expect(result.answer.first).toBe('clerks')
    const [desk, sign, share] = ['desk.takes', 'sign.takes', 'desk.then.sign'].map((path) =>
      result.inputs.find((input) => input.path === path),
    )
    // Quicker clerks hold to 5/3, and then the board breaks before, at 1.5; slower ones break at 1.
    expect(desk).toMatchObject({
      low: { value: '18min', verdict: 'another' },
      high: { value: '30min', verdict: 'stands' },
    })
    expect(desk?.low.first?.first).toBe('board')
    expect(desk?.low.breaksAt?.estimate).toBeCloseTo(1.5, 1)
    expect(desk?.high.breaksAt?.estimate).toBeCloseTo(1, 1)
    // A fifth more at the board: 24 min, and it breaks at 1.25 as the clerks do; a fifth less moves nothing.
    expect(sign?.low).toMatchObject({ value: '16min', verdict: 'stands' })
    expect(share?.high.value).toBe('60%')
    expect(result.inputs[0].path).toBe('desk.takes')
    expect(result.notVaried).toEqual([{ path: 'board.count', because: 'it is measured, and no range is given' }])
    expect(result.draws.count).toBe(6)
    // A result has nine digits of each share.
    expect(result.draws.firsts.reduce((sum, each) => sum + each.share, 0)).toBeCloseTo(1, 8)
  })

  it('moves the other shares with one of them', async () => {
    const found = await assumed(await loadedFrom(desks), { draws: 2 })
    if ('problems' in found) throw new Error(found.problems[0].message)
    const thens = found.loaded
      .map(({ resolved }) => JSON.stringify(resolved.stations))
      .filter((text) => text.includes('40%'))
    expect(thens.some((text) => text.includes('"done":"60%","sign":"40%"'))).toBe(true)
  })

  it('has nothing to do without evidence', async () => {
    const bare = await loadedFrom(desks.slice(0, desks.indexOf('evidence:')))
    const found = await assumed(bare)
    if ('problems' in found) throw new Error(found.problems[0].message)
    await expect(sensitivity(found)).rejects.toThrow('desks.yaml: `evidence` names no input with a range')
  })
})
