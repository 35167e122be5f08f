/** The words that an address gives, as they are: a change of any changes every committed result. */
import { describe, expect, it } from 'vitest'
import { chosen, cumulative, stream } from '../../src/random/index.js'

describe('stream', () => {
  it('gives the words of an address whatever was drawn before', () => {
    const words = stream(42, 3, 'review', 'takes')
    expect([0, 1, -1].map((item) => [words.bits(item, 1), words.moreBits(item, 1)])).toEqual([
      [-791011139, 35022945],
      [2133250997, 1626146560],
      [-1458279610, -326753817],
    ])
    expect(words.bits(0, 1)).toBe(stream(42, 3, 'review', 'takes').bits(0, 1))
  })

  it('tells owners and purposes apart however they are put together', () => {
    expect(stream(1, 0, 'a', 'bc').bits(0, 0)).not.toBe(stream(1, 0, 'ab', 'c').bits(0, 0))
    expect(stream(1, 10, 'a', 'b').bits(0, 0)).not.toBe(stream(11, 0, 'a', 'b').bits(0, 0))
  })
})

describe('chosen', () => {
  it.each([
    [0, 1],
    [0.2499, 1],
    [0.25, 2],
    [0.9999999999, 2],
  ])('puts %d of four shares (0, 1/4, 3/4, 0) at place %i', (u, place) => {
    expect(chosen(cumulative([0, 0.25, 0.75, 0]), u)).toBe(place)
  })

  it('has a place for every draw where shares sum to a little less than 1', () => {
    expect(chosen(cumulative([0.1, 0.2, 0.7 - 1e-9]), 1 - 2 ** -32)).toBe(2)
  })
})
