/** The choice among designs on made-up replications: who gets more of them, when it ends, and when nothing is chosen. */
import { describe, expect, it } from 'vitest'
import { isMeasured, type SelectionRule, selectBest } from '../../src/experiment/selection.js'
import { madeUpStudy, oneDesk, type Readings } from './made-up-study.js'

const rule: SelectionRule = {
  measure: 'margin',
  better: 'higher',
  volume: 2,
  indifference: { absolute: 1 },
  most: 40,
}

/** Three designs; `margin` by design and replication. */
async function selected(
  marginOf: (design: number, replication: number) => number,
  changes: Partial<SelectionRule> = {},
  known = 10,
) {
  const readings: Readings = ({ design, replication }) => ({ margin: marginOf(design, replication) })
  const { study, jobs } = madeUpStudy([oneDesk(), oneDesk(), oneDesk()], readings)
  const findings = await selectBest(study, { ...rule, ...changes }, known)
  const runs = [0, 1, 2].map((design) => jobs.filter((job) => job.design === design).length)
  return { ...findings, jobs, runs }
}

/**
 * In opposite directions for the first two, from −1.125 to 1.125 over ten replications, exact in binary. Their difference
 * has S² of 2.29; with h² of 8.513 their band closes at 19.5. At 12 replications it is 0.31 wide, and they are 0.33 apart.
 */
const close = (design: number, replication: number) => ([-1, 1][design] * ((replication % 10) - 4.5)) / 4

describe('selectBest', () => {
  it('chooses among some designs of the study, in whose order its findings stand, and runs no other', async () => {
    const readings: Readings = ({ design }) => ({ margin: [9, 1, 4][design] })
    const { study, jobs } = madeUpStudy([oneDesk(), oneDesk(), oneDesk()], readings)
    const { outcome, values } = await selectBest(study, rule, 10, [2, 1])
    expect(outcome).toMatchObject({ best: 0, contenders: [0] })
    expect(values.map(([value]) => value)).toEqual([4, 1])
    expect(new Set(jobs.map(({ design }) => design))).toEqual(new Set([1, 2]))
  })

  it('chooses none by a time of which only a bound is known', async () => {
    const readings: Readings = ({ design }) => ({
      'flowTime.mean': [9, 1, 4][design],
      'flowTime.count': 100,
      'flowTime.open': [0, 3, 0][design],
    })
    const { study } = madeUpStudy([oneDesk(), oneDesk(), oneDesk()], readings)
    const { outcome } = await selectBest(study, { ...rule, measure: 'flowTime.mean', better: 'lower' }, 10)
    expect(outcome).toEqual({ because: 'bound' })
  })

  it('gives more replications to those in contention alone, at the volume in full detail', async () => {
    const { outcome, values, runs, jobs } = await selected((design, replication) =>
      design === 2 ? -9 : close(design, replication),
    )
    expect(outcome).toMatchObject({ best: 0, judged: 12, indifference: 1 })
    expect(outcome).toMatchObject({ eliminations: [undefined, { after: 12, by: 0 }, { after: 10 }] })
    expect(values.map((each) => each.length)).toEqual([12, 12, 10])
    expect(runs).toEqual([15, 15, 10])
    expect(jobs.every(({ volume, detail }) => volume === 2 && detail === 'full')).toBe(true)
  })

  it('comes to the same where the study has more replications already', async () => {
    const margin = (design: number, replication: number) => (design === 2 ? -9 : close(design, replication))
    const more = await selected(margin, {}, 20)
    expect(more.runs).toEqual([20, 20, 20])
    const { outcome, values } = await selected(margin)
    expect(more).toMatchObject({ outcome, values })
  })

  it('ends where two are level, and scatter by less than the zone', async () => {
    const { outcome, values } = await selected((design, replication) =>
      design === 2 ? -9 : close(design, replication) / 4,
    )
    expect(outcome).toMatchObject({ judged: 10, contenders: [0, 1], best: 0 })
    expect(values.map((each) => each.length)).toEqual([10, 10, 10])
  })

  it('takes the smallest where that is better', async () => {
    const { outcome } = await selected((design) => [5, 3, 4][design], { better: 'lower' })
    expect(outcome).toMatchObject({ best: 1, contenders: [1] })
    expect((await selected((design) => [5, 3, 4][design])).outcome).toMatchObject({ best: 0 })
  })

  it('stops at the most replications and names nobody', async () => {
    const { outcome, values, runs } = await selected(
      (design, replication) => (design === 2 ? -90 : 9 * close(design, replication)),
      { most: 13 },
    )
    expect(outcome).toMatchObject({ judged: 13, contenders: [0, 1] })
    expect(outcome).not.toHaveProperty('best')
    expect(values.map((each) => each.length)).toEqual([13, 13, 10])
    expect(runs).toEqual([13, 13, 10])
  })

  it('makes do with a shorter first stage where there are fewer replications', async () => {
    const { outcome, runs } = await selected((design) => design, { most: 4 })
    expect(outcome).toMatchObject({ judged: 4, best: 2 })
    expect(runs).toEqual([4, 4, 4])
  })

  it('takes a share of the first design’s mean as the zone, in two digits', async () => {
    const shares = { indifference: { relative: 0.05 } }
    expect((await selected((design) => -2468 - design, shares)).outcome).toMatchObject({ indifference: 120 })
  })

  it('chooses nothing by a share of 0', async () => {
    const { outcome } = await selected((design) => design, { indifference: { relative: 0.05 } })
    expect(outcome).toEqual({ because: 'no zone' })
  })

  it('chooses nothing where a replication has nothing to measure, at first or later', async () => {
    const gap = (at: number) => (design: number, replication: number) =>
      replication === at ? Number.NaN : 9 * close(design, replication)
    const early = await selected((design, replication) => (design === 2 ? -90 : gap(3)(design, replication)))
    expect(early.outcome).toEqual({ because: 'unmeasured' })
    const late = await selected((design, replication) => (design === 2 ? -90 : gap(17)(design, replication)))
    expect(late.outcome).toEqual({ because: 'unmeasured' })
    expect(Math.max(...late.runs)).toBe(20)
  })
})

describe('isMeasured', () => {
  it.each([
    ['margin', oneDesk(), true],
    ['flowTime.mean', oneDesk(), true],
    ['nothing', oneDesk(), false],
  ])('%s', (measure, design, expected) => {
    expect(isMeasured(measure, design)).toBe(expected)
  })

  it('knows a design without value from its readings', () => {
    const { value: _, ...bare } = oneDesk()
    expect([isMeasured('margin', bare), isMeasured('cost', bare)]).toEqual([false, true])
  })
})
