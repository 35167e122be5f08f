/** What stated confidence is worth, against what the AI output is made of. */
import { describe, expect, it } from 'vitest'
import { calibration } from '../../src/theory/calibration.js'
import { sampleSize } from '../../src/theory/sampled-items.js'
import { scenarioOf } from '../builder.js'

const scenario = (items: string) =>
  scenarioOf(`
scenario: Items
${items}
arrivals: { rate: 1 per hour }
pools: { clerks: { count: 1 } }
stations: { triage: { kind: ai, by: clerks, takes: 1min, then: done }, done: end }
`)

/** Four standard deviations of a share of so many drawn items. */
function tolerance(share: number, right: number): number {
  return 4 * Math.sqrt((right * (1 - right)) / (share * sampleSize))
}

describe('calibration', () => {
  it('states more than is right by the overconfidence, in every bin whose chance is not cut', async () => {
    const bins = calibration(await scenario('ai-output: { accuracy: 80%, overconfidence: 6% }')) ?? []
    expect(bins.length).toBeGreaterThan(6)
    for (const { from, to, stated, right, share } of bins) {
      expect(stated).toBeGreaterThanOrEqual(from)
      expect(stated).toBeLessThanOrEqual(to)
      if (from >= 0.1) expect(Math.abs(stated - right - 0.06)).toBeLessThan(tolerance(share, right))
    }
    const [told, right] = [bins.reduce((sum, bin) => sum + bin.share, 0), bins.find(({ from }) => from === 0.8)]
    expect(told).toBeGreaterThan(0.998)
    // A wrong diagonal must be noticed.
    expect(Math.abs((right?.stated ?? 0) - (right?.right ?? 0) - 0.09)).toBeGreaterThan(
      tolerance(right?.share ?? 1, 0.8),
    )
  })

  it('draws what an unseen factor touches as a coin, and no drift', async () => {
    const bins =
      calibration(await scenario('ai-output: { accuracy: 80%, unseen-factor: 20%, drift: -1% per week }')) ?? []
    for (const { stated, right, share } of bins)
      expect(Math.abs(0.8 * stated + 0.1 - right)).toBeLessThan(tolerance(share, right) + 1e-9)
  })

  it('counts classes by their share', async () => {
    const items = `items:
  classes: { easy: 75%, hard: 25% }
  attributes: { confidence: 0.55 + 0.4 * (class = "easy"), correct: chance(confidence) }`
    const bins = calibration(await scenario(items))
    expect(bins?.map(({ from, share }) => [from, Math.round(share * 1000) / 1000])).toEqual([
      [0.5, 0.25],
      [0.9, 0.75],
    ])
  })

  it.each([
    ['no confidence', 'items: { attributes: { correct: chance(0.9) } }'],
    ['neither right nor wrong', 'items: { attributes: { confidence: beta(8 2) } }'],
    ['a queue in it', 'items: { attributes: { confidence: 0.9 - 0.01 * queue(triage), correct: chance(confidence) } }'],
  ])('is absent: %s', async (_, items) => {
    expect(calibration(await scenario(items))).toBeUndefined()
  })
})
