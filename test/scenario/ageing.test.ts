/** How a priority reads age: what rises with it, what is left, and where that may change. */
import { describe, expect, it } from 'vitest'
import { ageingOf, Unsteady } from '../../src/scenario/ageing.js'
import { compileExpression } from '../../src/scenario/evaluate.js'
import { parseExpression } from '../../src/scenario/words/parse-expression.js'

const treeOf = (text: string) => parseExpression(text).tree

/** With these values of names, at any item. */
function valuesOf(text: string, age: number, names: Readonly<Record<string, number>> = {}) {
  const { perHour, rest } = ageingOf(treeOf(text))
  const scope = { resolve: (name: string) => (name === 'age' ? age : names[name]), classIndex: () => 0, queue: () => 0 }
  const whole = compileExpression(treeOf(text), scope)(0)
  return { whole, parts: perHour * age + compileExpression(rest, scope)(0) }
}

describe('a priority by age', () => {
  it.each<[string, number, readonly number[]]>([
    ['3', 0, []],
    ['amount / 2', 0, []],
    ['age', 1, []],
    ['0 - age / 1d', -1 / 24, []],
    ['2 * (age - 3h) + amount', 2, []],
    ['if(amount > 3, age + 1, age)', 1, []],
    ['if(age > 5d, 1, 0)', 0, [120]],
    ['if(5d < age, 1, 0) * amount', 0, [120]],
    ['2 * age + (age / 1h >= 4)', 2, [4]],
    ['if(age >= 1h and not (age > 2h), 1, amount)', 0, [1, 2]],
    ['max(age > 1h, age / 2 > 1h)', 0, [1, 2]],
    ['age - age + (age > 1h)', 0, [1]],
  ])('%s', (text, perHour, thresholds) => {
    const ageing = ageingOf(treeOf(text))
    expect(ageing.perHour).toBeCloseTo(perHour, 12)
    expect(ageing.thresholds).toEqual(thresholds)
    for (const age of [0, 0.5, 1, 1.5, 3, 4, 200]) {
      const { whole, parts } = valuesOf(text, age, { amount: 7 })
      expect(parts).toBeCloseTo(whole, 9)
    }
  })

  it.each([
    'amount * age',
    'age * age',
    'min(age, 5)',
    'if(age > 1, age, 0)',
    'age > amount',
    'if(age, 1, 0)',
    'not age',
  ])('%s is of neither form', (text) => {
    expect(() => ageingOf(treeOf(text))).toThrow(Unsteady)
  })
})
