/** Where an offered load reaches 1, in proportion to the volume and where it reads it. */
import { describe, expect, it } from 'vitest'
import { ownBreakVolume } from '../../src/theory/own-break-volume.js'

describe('ownBreakVolume', () => {
  it('is 1 ÷ the load at 1× where nothing reads the volume', () => {
    expect(ownBreakVolume((volume) => 0.8 * volume, false)).toBe(1.25)
    expect(ownBreakVolume(() => 0, false)).toBeUndefined()
    expect(ownBreakVolume(() => undefined, false)).toBeUndefined()
  })

  it.each<[string, (volume: number) => number | undefined, number | undefined]>([
    ['once', (volume) => 0.2 * volume * volume, Math.sqrt(5)],
    // At 1, 2 and 4 times the volume it would be 0.8, 0.8 and 1.6.
    ['first, before a way round opens', (volume) => (volume < 1.6 ? 0.8 : 0.4) * volume, 1.25],
    ['where items begin to circle for ever', (volume) => (volume < 3 ? 0.1 : undefined), 3],
    ['nowhere', () => 0.5, undefined],
  ])('is searched for where the load reads the volume and reaches 1 %s', (_name, load, truth) => {
    const found = ownBreakVolume(load, true)
    if (truth === undefined) expect(found).toBeUndefined()
    else expect(found).toBeCloseTo(truth, 4)
  })
})
