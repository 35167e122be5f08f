/**
 * Closed forms lie inside the 95 % intervals that the front door gives: of the seeds 1 to 20, at most 4 may miss (by
 * chance more than 4 do once in four hundred). A model whose work is 5 % longer, or whose arrivals are 5 % more frequent,
 * than theory is told must fail the same test.
 */
import { describe, expect, it } from 'vitest'
import { run } from '../../src/index.js'
import { type ClosedForm, queues } from './closed-form-models.js'
import { escapeForms } from './escape-models.js'
import { everydayForms } from './everyday-models.js'
import { estimateAt, loaded } from './models.js'
import { orderForms } from './order-models.js'
import { togetherForms } from './together-models.js'

const seeds = 20
const mostOutside = 4
const off = 1.05
/** What a result's rounding to nine digits may take. */
const rounding = 1e-8

/** For each measure, how many of the seeds' intervals do not contain the closed form. */
async function outside({ text, expected }: ClosedForm, work: number, rate: number, until = Number.POSITIVE_INFINITY) {
  const model = await loaded(text(work, rate))
  const counts = new Map(Object.keys(expected).map((path) => [path, 0]))
  for (let seed = 1; seed <= seeds && Math.max(...counts.values()) < until; seed++) {
    const result = await run(model, { seed })
    for (const [path, value] of Object.entries(expected)) {
      const { low, high } = estimateAt(result.volumes[0].measures, path)
      const slack = Math.abs(value) * rounding
      if (value < low - slack || value > high + slack) counts.set(path, (counts.get(path) ?? 0) + 1)
    }
  }
  return Object.fromEntries(counts)
}

describe.each([...queues, ...everydayForms, ...escapeForms, ...orderForms, ...togetherForms])('$name', (form) => {
  it('lies inside the interval of at least 16 seeds of 20', async () => {
    const counts = await outside(form, 1, 1)
    const missed = Object.entries(counts).filter(([, count]) => count > mostOutside)
    expect(missed).toEqual([])
  })

  it.each([
    ['work 5 % longer', off, 1],
    ['arrivals 5 % more frequent', 1, off],
  ])('is missed with %s', async (_mutant, work, rate) => {
    const counts = await outside(form, work, rate, mostOutside + 1)
    expect(Math.max(...Object.values(counts))).toBeGreaterThan(mostOutside)
  })
})
