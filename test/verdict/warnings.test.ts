/** What the reader is warned of, and of nothing where there is nothing. */
import { describe, expect, it } from 'vitest'
import { Sample } from '../../src/experiment/sample.js'
import type { Promised } from '../../src/scenario/scenario.js'
import type { Warning } from '../../src/verdict/result.js'
import {
  promiseWarnings,
  stressWarnings,
  theoryWarnings,
  traceWarnings,
  warmUpWarnings,
} from '../../src/verdict/warnings.js'
import { arrivals } from '../builder.js'
import { estimateAt, findingsOf, loadsOf } from '../experiment/findings.js'
import { oneDesk } from '../experiment/made-up-study.js'

const late: Promised = { text: 'late(5h) < 10%', of: 'late', after: 5, below: 0.1 }

/** Readings the same in ten replications. */
function level(readings: Readonly<Record<string, number>>): Sample {
  return new Sample(
    Object.keys(readings),
    Array.from({ length: 10 }, () => Float64Array.from(Object.values(readings))),
  )
}

const precise = level({ throughput: 1, reviewRate: 1, 'promises.0': 0.1 })
const sweep = [{ volume: 1, sample: precise, grows: [] }]

function warningsOf(parts: Parameters<typeof findingsOf>[0]): Warning[] {
  const findings = findingsOf({ sweep, ...parts })
  const loaded = { scenario: findings.scenario, file: 'a.yaml', sha256: '', resolved: {}, data: {}, warnings: [] }
  return stressWarnings(loaded, findings, 2, 0.05)
}

function codesOf(parts: Parameters<typeof findingsOf>[0]): string[] {
  return warningsOf(parts).map(({ code }) => code)
}

const growth = (volume: number, by: 'drift' | 'narrowing' = 'drift') => ({ ...estimateAt(volume), queue: 'clerks', by })

describe('stressWarnings', () => {
  it.each<[string, Parameters<typeof codesOf>[0], string[]]>([
    ['nothing', { growth: growth(1.26), breakVolumes: { clerks: 1.25 }, own: [estimateAt(1.25)] }, []],
    [
      'theory that differs from the constraint alone',
      { breakVolumes: { clerks: 1.4 }, own: [estimateAt(1.25)] },
      ['theory-apart'],
    ],
    [
      'growth below capacity',
      { growth: growth(1.1), breakVolumes: { clerks: 1.25 }, own: [estimateAt(1.25)] },
      ['growth-below-capacity'],
    ],
    ['an island', { islands: [3] }, ['island']],
    ['a narrowed volume', { growth: growth(1.25, 'narrowing') }, ['narrowed']],
    ['theory that is silent', { says: 'silent' }, ['theory-silent']],
    [
      'a bound, and a constraint that breaks on its side of it',
      { says: 'bound', breakVolumes: { clerks: 1.4 }, own: [estimateAt(1.25)] },
      ['theory-bound'],
    ],
    [
      'a bound, and a constraint that breaks beyond it',
      { says: 'bound', breakVolumes: { clerks: 1.1 }, own: [estimateAt(1.25)] },
      ['theory-bound', 'theory-apart'],
    ],
  ])('of %s', (_name, parts, codes) => {
    expect(codesOf(parts)).toEqual(codes)
  })

  it.each([
    [1.4, 'below the volume at which it would break by itself.'],
    [1.1, 'above the volume at which it would break by itself, since what comes to it hangs on the other queues.'],
  ])('says why a volume was narrowed where the queue by itself breaks at %d', (alone, why) => {
    const own = [estimateAt(alone)]
    const [{ text }] = warningsOf({ growth: growth(1.25, 'narrowing'), breakVolumes: { clerks: alone }, own }).filter(
      ({ code }) => code === 'narrowed',
    )
    expect(text).toContain(why)
  })

  it('names at 1× and the target what is not precise', () => {
    const rows = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((value) => Float64Array.of(value, 1))
    const scattered = new Sample(['throughput', 'reviewRate'], rows)
    const looked = [1, 1.5, 2].map((volume) => ({ volume, sample: volume === 1 ? precise : scattered, grows: [] }))
    expect(codesOf({ sweep: looked })).toEqual(['imprecise'])
  })
})

describe('theoryWarnings', () => {
  it.each(['exact', 'sampled'] as const)('is silent where theory is %s', (says) => {
    expect(theoryWarnings(loadsOf({ says }))).toEqual([])
  })
})

describe('promiseWarnings', () => {
  it('names a promise that no item is old enough to be judged by', () => {
    const scenario = oneDesk({ promises: [late, { ...late, text: 'late(900h) < 10%' }] })
    const sample = level({ 'promises.0': 0.1, 'promises.1': Number.NaN })
    expect(promiseWarnings(scenario, sample).map(({ text }) => text)).toEqual([
      'The window is too short to judge the promise late(900h) < 10%.',
    ])
  })
})

describe('warmUpWarnings', () => {
  const ramp = [{ at: 336, factor: 2 }]
  it.each([
    ['a run without', oneDesk(), 0, 1],
    ['a run with one', oneDesk(), 168, 0],
    ['a ramp, of which all is seen', oneDesk({ arrivals: [arrivals(1, 'desk', { ramp })] }), 0, 0],
    ['a run by items', oneDesk({ run: { ...oneDesk().run, length: { items: 100 } } }), 0, 0],
  ])('%s', (_name, scenario, warmUp, count) => {
    expect(warmUpWarnings(scenario, warmUp)).toHaveLength(count)
  })
})

describe('traceWarnings', () => {
  const recorded = (last: number) =>
    oneDesk({ arrivals: [arrivals(1, 'desk', { process: { by: 'trace', times: [1, last] } })] })

  it.each([
    [
      'ends in the week before the last',
      503,
      [
        'The trace of arrivals ends in week 3 of 4: nothing of it comes after that, and what follows counts in every measure. `run.weeks: 3` would leave it out.',
      ],
    ],
    ['reaches into the last week', 504, []],
    ['goes on after the run', 900, []],
  ])('a record that %s', (_name, last, texts) => {
    expect(traceWarnings(recorded(last)).map(({ text }) => text)).toEqual(texts)
  })

  it('says nothing of a run by items', () => {
    const { arrivals, run } = recorded(10)
    expect(traceWarnings(oneDesk({ arrivals, run: { ...run, length: { items: 2 } } }))).toEqual([])
  })
})
