/** Where a criterion turns among volumes that were looked at. */
import { describe, expect, it } from 'vitest'
import { downwards, islands, type Looked, today, upwards } from '../../src/experiment/bracket.js'
import { Sample } from '../../src/experiment/sample.js'

/** `0.5 1* 2`: a star where the design is broken. */
function sweepOf(text: string): Looked[] {
  return text.split(' ').map((word) => {
    return { volume: Number.parseFloat(word), sample: new Sample([], []), grows: word.endsWith('*') ? ['clerks'] : [] }
  })
}

const isBroken = ({ grows }: Looked) => grows.length > 0
const volumesOf = (bracket: ReturnType<typeof upwards>) => bracket && [bracket.holds?.volume, bracket.breaks.volume]

describe('bracket', () => {
  it.each([
    ['0.5 1 1.5 2* 4*', [1.5, 2]],
    ['0.5 1 1.5* 2 4*', [1, 1.5]],
    ['0.5 1 1.5 2', undefined],
    ['0.5* 1 2*', [1, 2]],
  ])('upwards along %s', (text, expected) => {
    expect(volumesOf(upwards(sweepOf(text), isBroken))).toEqual(expected)
  })

  it.each([
    ['0.5 1* 2*', [0.5, 1]],
    ['0.25 0.5* 1* 2*', [0.25, 0.5]],
    ['0.25* 0.5 0.75* 1* 2', [0.5, 0.75]],
    ['0.5* 1* 2*', undefined],
  ])('downwards along %s', (text, expected) => {
    expect(volumesOf(downwards(sweepOf(text), isBroken))).toEqual(expected)
  })

  it.each([
    ['0.5 1 2* 3*', []],
    ['0.5 1 2* 3 4* 5', [3, 5]],
    ['0.5 1 2', []],
  ])('islands of %s', (text, expected) => {
    expect(islands(sweepOf(text), isBroken)).toEqual(expected)
  })

  it('knows today', () => {
    expect(today(sweepOf('0.5 0.75 1 2'))).toBe(2)
  })
})
