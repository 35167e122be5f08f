import { describe, expect, it } from 'vitest'
import { readExpression } from './expressions.js'
import { Random } from './random.js'

const values: { readonly [name: string]: number | string } = {
  a: 2,
  'b-c': 5,
  class: 'complex',
  age: 130,
  high: 1,
  normal: 0,
}
const scope = { random: new Random(1), value: (name: string) => values[name], queue: () => 41 }

describe('expressions', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['a - b-c', -3],
    ['-a + 4', 2],
    ['10 - 4 - 3', 3],
    ['24 / 4 / 3', 2],
    ['90min', 1.5],
    ['5 d', 120],
    ['18%', 0.18],
    ['min(a, b-c, 1)', 1],
    ['if(age > 5d, high, normal)', 1],
    ['class = "complex" and not a > 3', 1],
    ['a = 3 or queue(review) > 40', 1],
    ['class != "complex" or a >= 3', 0],
    ['5min * a', 1 / 6],
  ])('%s', (text, value) => {
    expect(readExpression(text)(scope)).toBeCloseTo(value, 12)
  })
})
