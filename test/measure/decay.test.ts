/** What is left of an answer's value at an age. */
import { describe, expect, it } from 'vitest'
import { decay } from '../../src/measure/money.js'
import type { Decay } from '../../src/scenario/scenario.js'

const sixPercentADay: Decay = { by: 'rate', share: 0.06, each: 24 }

describe('decay', () => {
  it.each<[string, Decay, number, number]>([
    ['a rate, fresh', sixPercentADay, 0, 1],
    ['a rate, after one period', sixPercentADay, 24, 0.94],
    ['a rate, after three', sixPercentADay, 72, 0.94 * 0.94 * 0.94],
    ['a rate, half way', sixPercentADay, 12, Math.sqrt(0.94)],
    ['a rate of everything', { by: 'rate', share: 1, each: 24 }, 1, 0],
    ['linear, fresh', { by: 'linear', within: 240 }, 0, 1],
    ['linear, half way', { by: 'linear', within: 240 }, 120, 0.5],
    ['linear, at the end', { by: 'linear', within: 240 }, 240, 0],
    ['linear, beyond', { by: 'linear', within: 240 }, 1000, 0],
    ['a cliff, up to it', { by: 'cliff', at: 120 }, 120, 1],
    ['a cliff, beyond', { by: 'cliff', at: 120 }, 120.001, 0],
  ])('%s', (_name, by, age, left) => {
    expect(decay(by)(age)).toBeCloseTo(left, 12)
  })
})
