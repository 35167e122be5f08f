/**
 * Far out, where the ziggurats hand over to their tails (7.7 and 3.65): the number of draws beyond a value among two
 * million lies within four standard deviations of what theory expects.
 */
import { expect, it } from 'vitest'
import { draws } from './draws.js'
import { normalBelow } from './reference-distributions.js'

const count = 2_000_000
const exponential = draws({ distribution: 'exponential', mean: 1 }, count).sort()
const normal = draws({ distribution: 'normal', mean: 100, sd: 1 }, count)
  .map((value) => value - 100)
  .sort()

/** How many lie above a value; the draws are sorted. */
function above(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] > value) high = middle
    else low = middle + 1
  }
  return sorted.length - low
}

function expectCount(found: number, share: number): void {
  const expected = share * count
  expect(Math.abs(found - expected)).toBeLessThan(4 * Math.sqrt(expected))
}

it.each([5, 7.5, 7.8, 9, 11])('exponential beyond %d', (value) => {
  expectCount(above(exponential, value), Math.exp(-value))
})

it.each([2.5, 3.6, 3.7, 4, 4.5])('normal beyond %d on both sides', (value) => {
  expectCount(above(normal, value), normalBelow(-value))
  expectCount(count - above(normal, -value), normalBelow(-value))
})
