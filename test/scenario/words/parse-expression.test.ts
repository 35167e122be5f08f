/** Expressions: how tight operators bind, and what literals count. */
import { describe, expect, it } from 'vitest'
import type { Expression } from '../../../src/scenario/expression.js'
import { Misread } from '../../../src/scenario/words/misread.js'
import { parseExpression } from '../../../src/scenario/words/parse-expression.js'

/** A tree as nested lists, for reading. */
function shown(tree: Expression): unknown {
  if (typeof tree === 'number') return tree
  if ('text' in tree) return `"${tree.text}"`
  if ('name' in tree) return tree.name
  if ('queue' in tree) return { queue: tree.queue }
  if ('not' in tree) return ['not', shown(tree.not)]
  if ('minus' in tree) return ['-', shown(tree.minus)]
  if ('call' in tree) return [tree.call, ...tree.arguments.map(shown)]
  return [shown(tree.left), tree.operator, shown(tree.right)]
}

const table: readonly (readonly [string, unknown])[] = [
  ['confidence >= 0.92 and amount < 10000', [['confidence', '>=', 0.92], 'and', ['amount', '<', 10000]]],
  ['a or b and c', ['a', 'or', ['b', 'and', 'c']]],
  ['not a and b', [['not', 'a'], 'and', 'b']],
  ['not a = b', ['not', ['a', '=', 'b']]],
  ['a - b - c', [['a', '-', 'b'], '-', 'c']],
  ['a - b * c', ['a', '-', ['b', '*', 'c']]],
  ['(a - b) * c', [['a', '-', 'b'], '*', 'c']],
  ['-a * b', [['-', 'a'], '*', 'b']],
  ['- 2', -2],
  ['a-b', 'a-b'],
  ['a - 1', ['a', '-', 1]],
  ['2-1', [2, '-', 1]],
  ['age > 5d', ['age', '>', 120]],
  ['share + 6%', ['share', '+', 0.06]],
  ['1.5e3', 1500],
  ['class != "two words"', ['class', '!=', '"two words"']],
  ['if(a > 1, min(b, 2), 3)', ['if', ['a', '>', 1], ['min', 'b', 2], 3]],
  ['queue(second-look) > 40', [{ queue: 'second-look' }, '>', 40]],
  ['1 - queue( and ) / 2', [1, '-', [{ queue: 'and' }, '/', 2]]],
  ['visits * week', ['visits', '*', 'week']],
  ['größe > 1', ['größe', '>', 1]],
]

describe('parseExpression', () => {
  it.each(table)('%s', (text, tree) => {
    expect(shown(parseExpression(text).tree)).toEqual(tree)
  })

  it.each([
    ['', 0],
    ['a <', 2],
    ['a b', 2],
    ['(a', 1],
    ['a ) b', 2],
    ['min()', 4],
    ['a && b', 2],
    ['"open', 0],
    ['a < b < c', 6],
    ['and', 0],
    ['queue()', 6],
    ['queue(a b)', 8],
    ['queue(1)', 6],
    ['queue(a', 6],
    ['a $ b', 2],
  ])('%s cannot be read, at letter %i', (text, offset) => {
    const read = () => parseExpression(text)
    expect(read).toThrow(Misread)
    expect(read).toThrow(expect.objectContaining({ offset }))
  })
})
