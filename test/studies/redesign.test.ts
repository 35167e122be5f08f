/** The cheapest set of levers that holds, against every set searched; and what is said where none does, or several cost the same. */
import { describe, expect, it } from 'vitest'
import type { Executor } from '../../src/experiment/executor.js'
import { inline } from '../../src/experiment/inline.js'
import { redesign } from '../../src/studies/redesign.js'
import { stress } from '../../src/studies/stress.js'
import { leversInWords } from '../../src/verdict/redesign-sentence.js'
import { committee, desks, type Levered, loadedFrom, promised } from './redesigns.js'

/** Counts the replications that it runs. */
function counting(): Executor & { count: () => number } {
  const executor = inline()
  let count = 0
  return {
    run(designs, jobs, onDone) {
      count += jobs.length
      return executor.run(designs, jobs, onDone)
    },
    close: () => executor.close(),
    count: () => count,
  }
}

/** Of every search, the exhaustive one and ours. */
const few = 5

/** Every set searched, the cheapest first: those that hold. */
async function exhaustively({ levers }: Awaited<ReturnType<typeof loadedFrom>>, executor: Executor) {
  const held: string[] = []
  for (const { taken, loaded } of levers.sets) {
    const { answer } = await stress(loaded, { proof: false, replications: few, executor })
    if (answer.holdsAtTarget) held.push(leversInWords({ levers: taken }))
  }
  return held
}

describe('the answer is that of searching every set, in at most a quarter of its runs', () => {
  it.each<[string, Levered]>([
    ['two desks', desks],
    ['a promise', promised],
    ['a committee', committee],
  ])('%s', { timeout: 120_000 }, async (_, design) => {
    const loaded = await loadedFrom(design)
    const [all, ours] = [counting(), counting()]
    const held = await exhaustively(loaded, all)
    const result = await redesign(loaded.current, loaded.levers, { replications: few, indifference: 0, executor: ours })
    const { chosen, runnerUp, sets } = result
    expect([chosen, runnerUp].map((each) => each && leversInWords(each))).toEqual(held.slice(0, 2))
    expect(ours.count()).toBeLessThanOrEqual(all.count() / 4)
    expect(sets.all).toBe(loaded.levers.sets.length)
    expect(sets.skippedByTheory + sets.simulated).toBeLessThanOrEqual(sets.all)
  })
})

/** One desk, which by theory breaks at 1.25×. */
const oneDesk = `
scenario: One desk
currency: EUR
arrivals: { rate: 4 per hour }
pools: { clerks: { count: 2 } }
stations: { desk: { kind: review, by: clerks, takes: exponential(24min), then: done }, done: end }
run: { weeks: 3, warm-up: 1w, seed: 3 }
`
const fast = 'changes: { stations: { desk: { takes: exponential(8min) } } }'
const many = 'changes: { pools: { clerks: { count: 6 } } }'

async function redesigned(levers: string, options: Parameters<typeof redesign>[2] = {}) {
  const loaded = await loadedFrom({ scenario: oneDesk, levers })
  return redesign(loaded.current, loaded.levers, { replications: 5, ...options })
}

describe('redesign', () => {
  it('says what each lever costs and adds by itself, against the current design', async () => {
    const result = await redesigned(
      `levers: { fast: { costs: { once: 520 }, ${fast} }, many: { costs: { per-week: 40 }, ${many} } }`,
    )
    const { alone, current, chosen, runnerUp, sets, sentence } = result
    expect(current).toMatchObject({ levers: [], holdsAtTarget: false, settled: true })
    expect(current.breaksAt?.estimate).toBeCloseTo(1.25, 1)
    expect(alone.map(({ levers, cost, holdsAtTarget }) => [levers[0].name, cost.overHorizon, holdsAtTarget])).toEqual([
      ['fast', 520, true],
      ['many', 2080, true],
    ])
    for (const { adds } of alone) expect(adds?.estimate).toBeCloseTo(2.5, 0)
    expect([chosen?.levers, runnerUp?.levers]).toEqual([[{ name: 'fast' }], [{ name: 'many' }]])
    expect(sets).toEqual({ all: 4, skippedByTheory: 0, simulated: 3 })
    expect(sentence).toMatch(
      /^Cheapest to hold at 2×: fast, for €520 over 52 weeks; it breaks at 3\.\d+× \(.*\), the clerks first\.$/,
    )
    expect(result.run).toMatchObject({
      replications: 5,
      options: { levers: 'levers.yaml', volume: 2, replications: 5 },
    })
    expect(result.volumes.map(({ volume }) => volume)).toEqual([1, 2])
  })

  it('needs no lever where the design holds as it is', async () => {
    const { chosen, sentence } = await redesigned(`levers: { fast: { costs: { once: 1 }, ${fast} } }`, { volume: 1.1 })
    expect(chosen?.levers).toEqual([])
    expect(sentence).toContain('No lever is needed: the design as it is holds at 1.1×; it breaks at 1.2')
  })

  it('names the set that goes farthest where none holds, without simulating what theory rules out', async () => {
    const levers = `
levers:
  clerks: { costs: { per-week-each: 10 }, range: { path: clerks.count, from: 2, to: 4 } }
  bit: { costs: { once: 5 }, changes: { stations: { desk: { takes: exponential(22min) } } } }
`
    const result = await redesigned(levers, { volume: 4 })
    const { chosen, runnerUp, farthest, sets, sentence } = result
    expect([chosen, runnerUp]).toEqual([undefined, undefined])
    expect(farthest?.levers).toEqual([{ name: 'clerks', value: 4 }, { name: 'bit' }])
    expect(farthest?.breaksAt?.estimate).toBeCloseTo(60 / 22, 1)
    // Searched: the current design, each lever alone, and the best by theory; the other two not at all.
    expect(sets).toEqual({ all: 6, skippedByTheory: 2, simulated: 4 })
    expect(sentence).toMatch(
      /^No set of these levers holds at 4×; farthest goes the design with clerks at 4 and bit: it breaks at 2\.7/,
    )
  })

  it('chooses the better one of sets that cost the same', async () => {
    const levers = `levers: { many: { costs: { once: 1000 }, ${many} }, fast: { costs: { once: 1005 }, ${fast} } }`
    const { chosen, runnerUp, selection, sentence } = await redesigned(levers)
    // 8 min of work in place of 24, by the mean flow time.
    expect([chosen?.levers, runnerUp?.levers]).toEqual([[{ name: 'fast' }], [{ name: 'many' }]])
    expect(selection).toMatchObject({
      measure: 'flowTime.mean',
      best: 1,
      designs: [{ name: 'many' }, { name: 'fast' }],
    })
    expect(sentence).toMatch(/^Cheapest and best to hold at 2×: fast, for €1,005/)
    const exact = await redesigned(levers, { indifference: 0 })
    expect(exact.chosen?.levers).toEqual([{ name: 'many' }])
    expect(exact.selection).toBeUndefined()
  })

  it('says where it is not settled that a set holds', async () => {
    // It breaks at 2× by theory: an interval of a few short runs contains that.
    const levers =
      'levers: { near: { costs: { once: 1 }, changes: { stations: { desk: { takes: exponential(14.97min) } } } } }'
    const { chosen, farthest, sentence, warnings } = await redesigned(levers)
    const found = chosen ?? farthest
    expect(found).toMatchObject({ settled: false })
    expect(sentence).toMatch(/; that it (holds|does not hold) at 2× is not settled\.$/)
    expect(warnings.map(({ code }) => code)).toEqual(chosen === undefined ? ['unsettled'] : [])
  })

  it('refuses levers of another scenario, and a design that cannot be searched', async () => {
    const [one, other] = [await loadedFrom(desks), await loadedFrom(committee)]
    await expect(redesign(one.current, other.levers)).rejects.toThrow('read against another scenario')
    const ramp = 'levers: { slow: { costs: {}, changes: { arrivals: { ramp: { at: 1w, to: 2 } } } } }'
    const ramped = await loadedFrom({ scenario: oneDesk.replace(', warm-up: 1w', ''), levers: ramp })
    await expect(redesign(ramped.current, ramped.levers)).rejects.toThrow('`ramp`')
  })
})
