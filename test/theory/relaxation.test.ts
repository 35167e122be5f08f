/** How long an M/M/1 takes to forget its empty start: 4S ÷ (1 − ρ)², and what that leaves missing of its mean. */
import { describe, expect, it } from 'vitest'
import { offeredLoad, windowOf } from '../../src/theory/offered-load.js'
import { relaxations } from '../../src/theory/relaxation.js'
import { scenarioOf } from '../builder.js'

async function relaxationAt(rate: number) {
  const scenario = await scenarioOf(`
scenario: One desk
arrivals: { rate: ${rate} per hour }
pools: { clerk: { count: 1 } }
stations: { desk: { kind: review, by: clerk, takes: exponential(6min), then: done }, done: end }
run: { weeks: 16, warm-up: 1w }
`)
  const window = windowOf(scenario, 168)
  return relaxations(offeredLoad(scenario, window), window)
}

describe('the relaxation time', () => {
  it.each([5, 9, 9.95])('is 4S ÷ (1 − ρ)² at %d an hour of 6 minutes', async (rate) => {
    const [{ id, hours }] = await relaxationAt(rate)
    expect(id).toBe('clerk')
    expect(hours).toBeCloseTo(0.4 / (1 - rate / 10) ** 2, 6)
  })

  it('leaves much missing near a load of 1 alone, and has no meaning from there on', async () => {
    const [[far], [near]] = await Promise.all([relaxationAt(9), relaxationAt(9.95)])
    expect(far.missing).toBeLessThan(0.01)
    expect(near.missing).toBeGreaterThan(0.3)
    expect(await relaxationAt(10)).toEqual([])
  })
})
