/** Escape as a criterion: what may leave, where too many do, and the whole search where a formula knows the answer. */
import { describe, expect, it } from 'vitest'
import { escapesOf, escaping, impliedEscapes } from '../../src/experiment/escapes.js'
import { breaksOf } from '../../src/experiment/found-breaks.js'
import { inline } from '../../src/experiment/inline.js'
import { promiseBreak } from '../../src/experiment/promise-break.js'
import { Sample } from '../../src/experiment/sample.js'
import { replicationRule, stressStudy } from '../../src/experiment/stress.js'
import { sweep } from '../../src/experiment/sweep.js'
import { scenarioOf } from '../builder.js'
import { madeUpStudy, noise, type Readings, saturating } from './made-up-study.js'

interface Parts {
  readonly desk?: string
  readonly promises?: string
  readonly run?: string
  readonly rate?: number
}

function deskWith({ desk = 'limit: { queue: 0, to: mail },', promises = '', run = 'weeks: 6', rate = 10 }: Parts) {
  return scenarioOf(`
    scenario: a desk that some leave
    arrivals: { rate: ${rate} per hour }
    pools: { clerks: { count: 3 } }
    items: { classes: { calm: 50%, rushed: 50% } }
    stations:
      desk: { kind: review, by: clerks, takes: 0.07h, ${desk} then: { done: 90%, mail: 10% } }
      mail: { kind: exception, takes: 1min, then: done }
      done: end
    promises: [${promises}]
    run: { ${run}, warm-up: 1w, replications: 10 }`)
}

describe('what may leave', () => {
  it.each([
    ['5 % at a limit', {}, [['desk', 0.05]]],
    ['5 % with patience', { desk: 'patience: { after: 1h, to: mail },' }, [['desk', 0.05]]],
    [
      '5 % with the patience of one class',
      { desk: 'classes: { rushed: { patience: { after: 1h, to: mail } } },' },
      [['desk', 0.05]],
    ],
    ['what the scenario promises instead', { promises: "'escape(desk) < 20%'" }, [['desk', 0.2]]],
    ['nothing where nobody can leave', { desk: '' }, []],
  ] as const)('%s', async (_name, parts, expected) => {
    const scenario = await deskWith(parts)
    expect(escapesOf(scenario).map(({ station, below }) => [station, below])).toEqual(expected)
  })

  it('is implied only where it is not promised, and says so in the words of a promise', async () => {
    expect(impliedEscapes(await deskWith({ promises: "'escape(desk) < 20%'" }))).toEqual([])
    const [implied] = impliedEscapes(await deskWith({}))
    const written = await deskWith({ promises: `'${implied.text}'` })
    expect(written.promises).toEqual([implied])
  })

  it('is too much above the share, not at it, and never where nobody came', async () => {
    const allowed = impliedEscapes(await deskWith({}))
    const at = (share: number) => new Sample(['stations.desk.escape'], [Float64Array.of(share)])
    expect(escaping(at(0.051), allowed)).toEqual(['desk'])
    expect(escaping(at(0.05), allowed)).toEqual([])
    expect(escaping(at(Number.NaN), allowed)).toEqual([])
  })
})

/** The share that leaves rises evenly from nothing at this volume, by one in ten for every tenth of today's volume. */
const leavingFrom =
  (start: number): Readings =>
  (job) => ({
    ...saturating('clerks', 99, job.volume),
    'stations.desk.escape': Math.max(0, job.volume - start) + 0.001 * noise(job),
  })

describe('a search for where too many leave', () => {
  const counts = { headline: 10, coarse: 10, search: 10 }
  const at = { design: 0, detail: 'full' } as const

  it.each([
    ['upwards', 1.5, 1.55],
    ['downwards where it is broken today', 0.5, 0.55],
  ])('%s', async (_name, start, expected) => {
    const scenario = await deskWith({})
    const [implied] = impliedEscapes(scenario)
    const { study } = madeUpStudy([scenario], leavingFrom(start))
    const looked = await sweep(study, { design: 0 }, [2], counts, { expected: 0, detail: 'full' })
    const finding = await promiseBreak(study, at, implied, scenario.promises.length, looked, 10)
    expect(finding.kind === 'breaks' && finding.found.breaksAt.estimate).toBeCloseTo(expected, 6)
  })

  it('looks no farther up than where too many leave at two volumes on end', async () => {
    const { study, jobs } = madeUpStudy([await deskWith({})], leavingFrom(4.5))
    const looked = await sweep(study, { design: 0 }, [2], counts, { expected: 0, detail: 'full' })
    expect(looked.at(-1)?.volume).toBe(6)
    expect(Math.max(...jobs.map(({ volume }) => volume))).toBe(6)
  })
})

describe('stressStudy', () => {
  async function stressed(parts: Parts) {
    const scenario = await deskWith(parts)
    const replications = replicationRule(scenario, {}, 40)
    const settings = { designs: [scenario], seed: 1, executor: inline(), target: 2, replications }
    return (await stressStudy(settings)).designs[0]
  }

  // Erlang's loss formula: 5 % of an offered traffic of 0.8994 find three people busy, whatever the work's distribution.
  it('finds by the limit what Erlang B says, and no growth of a queue that has an end', async () => {
    const design = await stressed({})
    const [first, ...others] = breaksOf(design)
    expect([first.because, first.first]).toEqual(['escape', 'desk'])
    const { low, estimate, high } = first.estimate.breaksAt
    // Ten replications know it to about 1 %.
    expect(low).toBeLessThan((0.8994 / 0.7) * 1.01)
    expect(high).toBeGreaterThan((0.8994 / 0.7) * 0.99)
    expect(Math.abs(estimate / (0.8994 / 0.7) - 1)).toBeLessThan(0.03)
    expect([others, design.growth, design.own]).toEqual([[], undefined, [undefined]])
  })

  // Patience of a week fills the queue for weeks: past 3 / 0.7 times the volume, what comes exceeds what is done.
  it('takes a queue for bounded although it fills throughout the window', async () => {
    const design = await stressed({
      desk: 'patience: { after: exponential(1w), to: mail },',
      run: 'weeks: 4',
      rate: 40,
    })
    const filling = design.sweep.filter(({ sample }) => sample.mean('ended') < 0.95 * sample.mean('arrived'))
    expect(filling.length).toBeGreaterThan(0)
    for (const { grows } of design.sweep) expect(grows).toEqual([])
    expect(breaksOf(design).map(({ because }) => because)).toEqual(['escape'])
  })
})
