/** Where the margin stops rising, along curves that are known. */
import { describe, expect, it } from 'vitest'
import { moneyBreak } from '../../src/experiment/money-break.js'
import { sweep } from '../../src/experiment/sweep.js'
import { madeUpStudy, noise, oneDesk, saturating } from './made-up-study.js'

async function found(margin: (volume: number) => number) {
  const { study } = madeUpStudy([oneDesk()], (job) => ({
    ...saturating('clerks', 3.2, job.volume),
    // Noise as it is: in proportion to the volume, so that it does not fall out of the differences.
    margin: margin(job.volume) + noise(job) * job.volume,
  }))
  const looked = await sweep(
    study,
    { design: 0 },
    [2],
    { headline: 10, coarse: 10, search: 10 },
    { expected: 0, detail: 'full' },
  )
  return moneyBreak(study, { design: 0, detail: 'full' }, looked, 10)
}

describe('moneyBreak', () => {
  it('finds the top of a hill', async () => {
    // The step from V to 1.05 V brings 0.05 · (1000 V − 205 · 2 V²) = 50 V − 20.5 V², and 0.295 at 1×.
    const break_ = await found((volume) => 1000 * volume - 200 * volume * volume)
    expect(break_?.breaksAt.estimate).toBeCloseTo((50 + Math.sqrt(2500 - 4 * 20.5 * 0.295)) / 41, 2)
  })

  // The search stops where its steps are short, far from the root, and the line through two equal volumes leads anywhere.
  it('finds where the margin levels off', async () => {
    const { breaksAt } = (await found((volume) => 1000 * Math.min(volume, 2.3))) ?? {}
    // The step from 2.2995 on brings a hundredth of the 50 that it brings at 1×; stairs are 2.5 % wide.
    expect(Math.abs((breaksAt?.estimate ?? 0) / 2.2995 - 1)).toBeLessThan(0.025)
    expect(breaksAt?.low).toBeLessThan(2.2995)
    expect(breaksAt?.high).toBeGreaterThan(2.2995)
  })

  it('goes down where the margin falls at 1× already', async () => {
    const break_ = await found((volume) => 1000 * volume - 700 * volume * volume)
    expect(break_?.breaksAt.estimate).toBeGreaterThan(0.66)
    expect(break_?.breaksAt.estimate).toBeLessThan(0.72)
  })

  it('has none where the margin rises as far as one looks', async () => {
    expect(await found((volume) => 1000 * volume)).toBeUndefined()
  })

  it('breaks at 0× where each further item loses, and where none brings anything', async () => {
    const never = { breaksAt: { estimate: 0, low: 0, high: 0 } }
    expect(await found((volume) => -1000 * volume)).toMatchObject(never)
    expect(await found((volume) => 1000 - 10 * volume)).toMatchObject(never)
  })

  it('goes down to 1/16 for the last rise', async () => {
    const break_ = await found((volume) => 1000 * volume - 2500 * volume * volume)
    expect(break_?.breaksAt.estimate).toBeGreaterThan(0.18)
    expect(break_?.breaksAt.estimate).toBeLessThan(0.2)
  })
})
