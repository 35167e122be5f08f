import { expect, it } from 'vitest'
import { DrawMemory, type Sampler, samplerOf, stream } from '../../src/random/index.js'

/** Says how often it was really asked. */
class Counting implements Sampler {
  asked = 0
  readonly #inner = samplerOf({ distribution: 'lognormal', mean: 5, cv: 1.2 }, stream(42, 0, 'items', 'amount'))

  draw(column: Float64Array, index: number, item: number, visit: number): void {
    this.asked++
    this.#inner.draw(column, index, item, visit)
  }
}

function drawn(sampler: Sampler, items: readonly number[]): Float64Array {
  const column = new Float64Array(items.length)
  for (const [index, item] of items.entries()) sampler.draw(column, index, item, 0)
  return column
}

/** Begins close to the largest address, so that the addresses pass over to negative ones. */
const items = Array.from({ length: 5000 }, (_, number) => (0x7ffffff0 + number) | 0)

it('draws the same values as without a memory, and each item but once', () => {
  const memory = new DrawMemory()
  const [first, second] = [new Counting(), new Counting()]
  expect(drawn(memory.remembering('amount', first), items)).toEqual(drawn(new Counting(), items))
  expect(drawn(memory.remembering('amount', second), items)).toEqual(drawn(new Counting(), items))
  expect([first.asked, second.asked]).toEqual([items.length, 0])
})

it('tells two keys apart', () => {
  const memory = new DrawMemory()
  const counting = new Counting()
  drawn(memory.remembering('one', new Counting()), items)
  drawn(memory.remembering('other', counting), items)
  expect(counting.asked).toBe(items.length)
})

it('draws again where another item has taken the place over', () => {
  const memory = new DrawMemory()
  const counting = new Counting()
  const remembering = memory.remembering('amount', counting)
  const [one, far] = [7, 7 + (1 << 20)]
  expect(drawn(remembering, [one, far, one])).toEqual(drawn(new Counting(), [one, far, one]))
  expect(counting.asked).toBe(3)
})

it('draws the item whose address is 0, which looks like an empty place', () => {
  expect(drawn(new DrawMemory().remembering('amount', new Counting()), [0, 0])).toEqual(drawn(new Counting(), [0, 0]))
})

it('forgets the streams that were not used for longest', () => {
  const memory = new DrawMemory()
  const use = (key: string) => {
    const counting = new Counting()
    drawn(memory.remembering(key, counting), [1])
    return counting.asked
  }
  use('first')
  use('second')
  // A table has at least 1,024 places, all of them together four million.
  for (let number = 0; number < 4094; number++) use(`${number}`)
  expect(use('first')).toBe(0)
  use('one more')
  expect(use('first')).toBe(0)
  expect(use('second')).toBe(1)
})
