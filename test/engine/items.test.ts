/** Ids of items: handed out, given back, handed out again; columns that grow keep what they hold. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Items } from '../../src/engine/items.js'

it('never hands out an id that is in the system, and no more ids than were ever in it at once', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 300 }), fc.nat(), (steps, choice) => {
      const items = new Items()
      const inSystem: number[] = []
      let most = 0
      for (const arrives of steps) {
        if (arrives) {
          const item = items.take()
          expect(inSystem).not.toContain(item)
          items.station[item] = 0
          inSystem.push(item)
        } else if (inSystem.length > 0) {
          const [item] = inSystem.splice(choice % inSystem.length, 1)
          items.release(item)
        }
        most = Math.max(most, inSystem.length)
      }
      expect(items.used).toBe(most)
      const found: number[] = []
      items.forEach((item) => {
        found.push(item)
      })
      expect(found).toEqual(inSystem.toSorted((a, b) => a - b))
    }),
    { numRuns: 100, seed: 1 },
  )
})

it('keeps every column, its own and those of probes, while it grows', () => {
  const items = new Items()
  const [early, whole] = [items.lengths(), items.integers()]
  const count = 5000
  for (let i = 0; i < count; i++) {
    const item = items.take()
    items.born[item] = i + 0.25
    items.next[item] = -i
    early.values[item] = i + 0.5
    whole.values[item] = i
    if (i === 3000) items.lengths()
  }
  const late = items.lengths()
  expect(late.values.length).toBeGreaterThanOrEqual(count)
  for (let item = 0; item < count; item++)
    if (
      items.born[item] !== item + 0.25 ||
      items.next[item] !== -item ||
      early.values[item] !== item + 0.5 ||
      whole.values[item] !== item
    )
      throw new Error(`item ${item} lost a column`)
})
