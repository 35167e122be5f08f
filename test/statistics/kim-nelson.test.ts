/** The procedure of Kim and Nelson: by hand, and how often it names the right one, which a slacker constant must fail. */
import { describe, expect, it } from 'vitest'
import { stream } from '../../src/random/index.js'
import { normal } from '../../src/random/ziggurat.js'
import { kimNelson, kimNelsonConstant, type Screening } from '../../src/statistics/kim-nelson.js'

describe('kimNelsonConstant', () => {
  it.each([
    // 0.05^(−2/9) = 1.94589; less 1, times 9.
    [3, 10, 8.513],
    // 0.1^(−2/9) = 1.66810.
    [2, 10, 6.0129],
    // Whole powers: 20 − 1 twice, 40 − 1 twice, 400 − 1.
    [3, 3, 38],
    [5, 3, 78],
    [3, 2, 399],
  ])('of %d designs after %d values is %d', (designs, firstStage, constant) => {
    expect(kimNelsonConstant(designs, firstStage, 0.95)).toBeCloseTo(constant, 3)
  })
})

describe('kimNelson by hand', () => {
  const settings = { indifference: 1, firstStage: 3, confidence: 0.95 }
  /** h² of 4: a pair whose differences in the first stage are m − 1, m, m + 1 has S² of 1 and slack up to r = 4. */
  const screened = (...values: number[][]) => kimNelson(values, settings, 4)

  it('eliminates at the first stage what lies below by more than the slack of 1/6', () => {
    expect(screened([0, 0, 0], [-0.8, 0.2, 1.2])).toEqual({
      judged: 3,
      contenders: [1],
      eliminations: [{ after: 3, by: 1 }, undefined],
      best: 1,
    })
  })

  it('asks for more within the slack, and has none left at the fourth value', () => {
    const open = screened([0, 0, 0], [-0.9, 0.1, 1.1])
    expect(open).toEqual({ judged: 3, contenders: [0, 1], eliminations: [undefined, undefined] })
    // The sums are 0.3 and 0.2 after the fourth.
    expect(screened([0, 0, 0, 0.2], [-0.9, 0.1, 1.1, 0])).toMatchObject({ judged: 4, best: 1 })
    expect(screened([0, 0, 0, 0.4], [-0.9, 0.1, 1.1, 0])).toMatchObject({ judged: 4, best: 0, contenders: [0] })
  })

  it('looks at each pair’s own variance, and says below whom a design lay farthest', () => {
    // The first is level with the second but for scatter; the third is 1 below both, without scatter to the first.
    const { eliminations, contenders, best } = screened([5, 5, 5], [4, 5, 6], [4, 4, 4])
    expect(eliminations).toEqual([undefined, undefined, { after: 3, by: 0 }])
    expect(contenders).toEqual([0, 1])
    expect(best).toBeUndefined()
  })

  it('names the farthest above where several are', () => {
    const { eliminations } = screened([0, 0, 0], [3, 3, 3], [5, 5, 5])
    expect(eliminations).toEqual([{ after: 3, by: 2 }, { after: 3, by: 2 }, undefined])
  })

  it('ends where the slack ends, with those that are level there', () => {
    expect(screened([0, 0, 0, 0], [-1, 0, 1, 0])).toMatchObject({ judged: 4, contenders: [0, 1], best: 0 })
  })

  it('goes on with contenders alone, from where it was', () => {
    const first = [
      [5, 5, 5],
      [4, 5, 6],
      [4, 4, 4],
    ]
    const { judged, contenders, best } = screened([...first[0], 5], [...first[1], 6], first[2])
    expect([judged, contenders, best]).toEqual([4, [1], 1])
  })

  it('ends where designs are equal, and keeps both', () => {
    const same = [3, 1, 2]
    expect(screened([0, 0, 0], same, same)).toMatchObject({ judged: 3, contenders: [1, 2], best: 1 })
  })

  it('ends sooner with a wider indifference zone', () => {
    const values = [
      [0, 0, 0],
      [-0.9, 0.1, 1.1],
    ]
    expect(kimNelson(values, { ...settings, indifference: 1.2 }, 4)).toMatchObject({ judged: 3, best: 1 })
  })
})

interface Configuration {
  /** In indifference zones. */
  readonly means: readonly number[]
  /** In standard deviations of a value. */
  readonly indifference: number
  /** Of the values of one replication. */
  readonly correlation: number
}

const studies = 1500
const mostValues = 400

/** The share of studies that name one of the `good`, and the mean number of values that they looked at. */
function manyStudies(configuration: Configuration, good: readonly number[], slackened = 1) {
  const { means, indifference } = configuration
  const settings = { indifference, firstStage: 10, confidence: 0.95 }
  const constant = slackened * kimNelsonConstant(means.length, 10, 0.95)
  let right = 0
  let judged = 0
  for (let study = 0; study < studies; study++) {
    const values: number[][] = means.map(() => [])
    let found: Screening | undefined
    for (let size = 10; found?.best === undefined && size <= mostValues; size += 40) {
      draw(values, size, study, configuration)
      found = kimNelson(values, settings, constant)
    }
    if (found?.best !== undefined && good.includes(found.best)) right++
    judged += found?.judged ?? 0
  }
  return { right: right / studies, judged: judged / studies }
}

/** Lengthens the values of each design to so many: normal, with variance 1. */
function draw(values: number[][], to: number, study: number, configuration: Configuration): void {
  const { means, indifference, correlation } = configuration
  const draws = stream(study, 0, 'kim-nelson', 'values')
  for (let r = values[0].length; r < to; r++) {
    const shared = Math.sqrt(correlation) * normal(draws, r, means.length)
    for (const [design, mean] of means.entries())
      values[design].push(mean * indifference + shared + Math.sqrt(1 - correlation) * normal(draws, r, design))
  }
}

describe('probability of a correct selection', () => {
  // Slippage: the best leads all others by just the indifference zone.
  const means = [0, 0, 1]
  const independent = { means, indifference: 0.5, correlation: 0 }
  /** Differences have a fifth of the variance. */
  const correlated = { means, indifference: 0.25, correlation: 0.8 }

  it.each([independent, correlated])('is at least 95 % in the slippage configuration: %j', (configuration) => {
    expect(manyStudies(configuration, [2]).right).toBeGreaterThanOrEqual(0.95)
  })

  it.each([independent, correlated])('is less with half of the constant: %j', (configuration) => {
    expect(manyStudies(configuration, [2], 0.5).right).toBeLessThan(0.95)
  })

  it('takes fewer values with common random numbers', () => {
    const common = manyStudies({ ...independent, correlation: 0.8 }, [2])
    expect(common.judged).toBeLessThan(0.5 * manyStudies(independent, [2]).judged)
  })

  it.each([
    { means: [0, -0.95, -1.05], good: [0, 1] },
    { means: [0, -0.9, -0.9, -1.1, -1.1], good: [0, 1, 2] },
    { means: [0, -0.9, -0.9, -0.9, -1.01, -1.01, -1.01], good: [0, 1, 2, 3] },
  ])('names one within the zone where several are, and others lie just below it: %j', ({ means, good }) => {
    expect(manyStudies({ ...correlated, means }, good).right).toBeGreaterThanOrEqual(0.95)
  })
})
