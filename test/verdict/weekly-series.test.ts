import { describe, expect, it } from 'vitest'
import { Sample } from '../../src/experiment/sample.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { meanInterval } from '../../src/statistics/interval.js'
import { weeklySeries } from '../../src/verdict/weekly-series.js'

/** Only what the weekly series look at. */
function scenario(length: Scenario['run']['length'], feedback?: readonly string[]): Scenario {
  const named = feedback?.map((name) => ({ name }))
  return { run: { length }, ...(named === undefined ? {} : { feedback: named }) } as unknown as Scenario
}

const names = ['series.168.0', 'series.168.1', 'feedback.trust.0', 'feedback.trust.1', 'reviewShare.0', 'reviewShare.1']
const rows = [
  [10, 30, 0.8, 0.5, 0.2, Number.NaN],
  [12, 34, 0.8, 0.4, 0.3, Number.NaN],
  [14, 29, 0.8, 0.6, Number.NaN, Number.NaN],
].map((row) => Float64Array.from(row))
const sample = new Sample(names, rows)

describe('weekly series', () => {
  const [series] = weeklySeries(2, sample, scenario({ weeks: 2 }, ['trust']))

  it('have the mean of each week and its interval over the replications', () => {
    const weeks = [meanInterval([10, 12, 14]), meanInterval([30, 34, 29])]
    expect(series?.workInProgress).toEqual(weeks.map(({ estimate }) => estimate))
    expect(series?.intervals?.workInProgress.low).toEqual(weeks.map(({ low }) => low))
    expect(series?.intervals?.workInProgress.high).toEqual(weeks.map(({ high }) => high))
    expect(series?.feedback?.trust?.[1]).toBeCloseTo(0.5, 12)
    expect(series?.intervals?.feedback?.trust?.low[0]).toBe(0.8)
    expect(series?.intervals?.feedback?.trust?.high[1]).toBeCloseTo(meanInterval([0.5, 0.4, 0.6]).high, 12)
  })

  it('leave out replications in which nothing ended, and have no number where none did', () => {
    const known = meanInterval([0.2, 0.3])
    expect(series?.reviewShare).toEqual([known.estimate, null])
    expect(series?.intervals?.reviewShare).toEqual({ low: [known.low, null], high: [known.high, null] })
  })

  it('are of the work in progress alone without feedback, and none where the run is by items', () => {
    const [plain] = weeklySeries(1, sample, scenario({ weeks: 2 }))
    expect(Object.keys(plain ?? {})).toEqual(['volume', 'workInProgress', 'intervals'])
    expect(Object.keys(plain?.intervals ?? {})).toEqual(['workInProgress'])
    expect(weeklySeries(1, sample, scenario({ items: 500 }))).toEqual([])
  })
})
