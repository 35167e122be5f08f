/** Which queues grow: by how much, how surely, and corrected for how many queues are asked. */
import { describe, expect, it } from 'vitest'
import { growing, queuesOf, tellsGrowth } from '../../src/experiment/growth.js'
import { Sample } from '../../src/experiment/sample.js'

/** Ten replications with mean 0 and sample standard deviation 1. */
const spread = [-1.5, -1.2, -0.9, -0.4, -0.1, 0.1, 0.4, 0.9, 1.2, 1.5]
const scale = Math.sqrt(spread.reduce((sum, value) => sum + value * value, 0) / 9)

interface Losing {
  readonly share: number
  readonly deviation?: number
  /** Hours that holidays took, and that people were busy of 1000. */
  readonly holidays?: number
  readonly busy?: number
}

/** A sample in which each queue loses this share of 1000 h of work, give or take the deviation. */
function sampleOf(lost: Readonly<Record<string, Losing>>): Sample {
  const entries = Object.entries(lost)
  const path = (queue: string) =>
    ['arrived', 'grown', 'lost', 'busy', 'capacity'].map((reading) =>
      queue === 'system' ? reading : `queues.${queue}.${reading}`,
    )
  const names = entries.flatMap(([queue]) => path(queue))
  const rows = spread.map((each) =>
    Float64Array.from(
      entries.flatMap(([, { share, deviation = 0, holidays = 0, busy = 1000 }]) => [
        1000,
        1000 * (share + (deviation * each) / scale),
        holidays,
        busy,
        1000,
      ]),
    ),
  )
  return new Sample(names, rows)
}

const steady = { share: 0 }

describe('growth', () => {
  it.each<[string, Parameters<typeof sampleOf>[0], string[]]>([
    ['nothing lost', { clerks: steady, system: steady }, []],
    ['5 % lost at one queue', { clerks: { share: 0.05, deviation: 0.02 }, system: steady }, ['clerks']],
    ['work gained', { clerks: { share: -0.05 }, system: steady }, []],
    ['half a per cent, for sure', { clerks: { share: 0.0051 }, system: steady }, ['clerks']],
    ['less than half a per cent, however sure', { clerks: { share: 0.0049 }, system: steady }, []],
    ['5 % by chance', { clerks: { share: 0.05, deviation: 0.1 }, system: steady }, []],
    ['what holidays left behind', { clerks: { share: 0.05, holidays: 60, busy: 900 }, system: { share: 0.05 } }, []],
    ['more than holidays left behind', { a: { share: 0.07, holidays: 60, busy: 900 }, system: steady }, ['a']],
    ['after holidays, with no time to spare', { a: { share: 0.05, holidays: 60, busy: 960 }, system: steady }, ['a']],
    ['only the whole', { clerks: steady, system: { share: 0.02 } }, ['system']],
    [
      'in the order of the plan',
      { b: { share: 0.02 }, a: { share: 0.05 }, system: { share: 0.01 } },
      ['b', 'a', 'system'],
    ],
  ])('%s', (_name, lost, expected) => {
    expect(growing(sampleOf(lost))).toEqual(expected)
  })

  it('asks for more where more queues are asked: a t of 3 does among two, not among six', () => {
    // Student's t with 9 degrees of freedom: 2.69 at 1 − 0.025 / 2, 3.35 at 1 − 0.025 / 6.
    const lost = { share: 0.03, deviation: 0.01 * Math.sqrt(10) }
    expect(growing(sampleOf({ clerks: lost, system: steady }))).toEqual(['clerks'])
    const six = { clerks: lost, a: steady, b: steady, c: steady, d: steady, system: steady }
    expect(growing(sampleOf(six))).toEqual([])
  })

  it('says nothing of growth where the run has no two instants to compare', () => {
    const names = ['queues.a.arrived', 'queues.a.grown', 'arrived', 'grown']
    const untold = new Sample(
      names,
      [...Array(4)].map(() => Float64Array.of(1000, Number.NaN, 1000, Number.NaN)),
    )
    expect(tellsGrowth(untold)).toBe(false)
    expect(growing(untold)).toEqual([])
  })

  it('does not see growth where nothing arrives', () => {
    const names = ['arrived', 'grown', 'lost', 'busy', 'capacity'].map((reading) => `queues.a.${reading}`)
    const sample = new Sample([...names, 'arrived', 'grown'], [new Float64Array(7)])
    expect(growing(sample)).toEqual([])
    expect(queuesOf(sample)).toEqual(['a', 'system'])
  })
})
