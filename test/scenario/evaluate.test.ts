import { describe, expect, it } from 'vitest'
import { compileExpression, constantOf, type Scope } from '../../src/scenario/evaluate.js'
import type { Expression, Operator } from '../../src/scenario/expression.js'

const columns: Record<string, number[]> = {
  confidence: [0.95, 0.95, 0.5],
  amount: [4200, 20000, 100],
  class: [0, 1, 1],
}

const scope: Scope = {
  resolve(name) {
    if (name === 'volume') return 2
    const column = columns[name]
    if (column === undefined) throw new Error(`no column ${name}`)
    return (item) => column[item]
  },
  classIndex: (name) => ['simple', 'complex'].indexOf(name),
  queue: (station) => (item) => (station === 'desk' ? 10 + item : 0),
}

function name(text: string): Expression {
  return { name: text }
}

function binary(left: Expression, operator: Operator, right: Expression): Expression {
  return { operator, left, right }
}

function values(expression: Expression): number[] {
  const evaluate = compileExpression(expression, scope)
  return [0, 1, 2].map(evaluate)
}

const sure = binary(name('confidence'), '>=', 0.92)
const small = binary(name('amount'), '<', 10000)

describe('compileExpression', () => {
  const table: [string, Expression, number[]][] = [
    ['a number', 7, [7, 7, 7]],
    ['a name', name('amount'), [4200, 20000, 100]],
    ['confidence >= 0.92 and amount < 10000', binary(sure, 'and', small), [1, 0, 0]],
    ['confidence >= 0.92 or amount < 10000', binary(sure, 'or', small), [1, 1, 1]],
    ['not confidence >= 0.92', { not: sure }, [0, 0, 1]],
    ['class = "complex"', binary(name('class'), '=', { text: 'complex' }), [0, 1, 1]],
    ['class != "complex"', binary(name('class'), '!=', { text: 'complex' }), [1, 0, 0]],
    ['-amount', { minus: name('amount') }, [-4200, -20000, -100]],
    ['amount * volume', binary(name('amount'), '*', name('volume')), [8400, 40000, 200]],
    ['amount - 200', binary(name('amount'), '-', 200), [4000, 19800, -100]],
    ['1 - confidence', binary(1, '-', name('confidence')), [1 - 0.95, 1 - 0.95, 0.5]],
    ['amount + 1', binary(name('amount'), '+', 1), [4201, 20001, 101]],
    ['amount / 0', binary(name('amount'), '/', 0), [Infinity, Infinity, Infinity]],
    ['amount > 4200', binary(name('amount'), '>', 4200), [0, 1, 0]],
    ['amount <= 4200', binary(name('amount'), '<=', 4200), [1, 0, 1]],
    ['min(amount, 5000, 200)', { call: 'min', arguments: [name('amount'), 5000, 200] }, [200, 200, 100]],
    ['max(amount, 5000)', { call: 'max', arguments: [name('amount'), 5000] }, [5000, 20000, 5000]],
    ['queue(desk) + 1', binary({ queue: 'desk' }, '+', 1), [11, 12, 13]],
    ['if(small, 1, amount)', { call: 'if', arguments: [small, 1, name('amount')] }, [1, 20000, 1]],
  ]
  it.each(table)('%s', (_text, expression, expected) => {
    expect(values(expression)).toEqual(expected)
  })
})

describe('constantOf', () => {
  const table: [string, Expression, number | undefined][] = [
    ['a number', 0.92, 0.92],
    ['the volume', name('volume'), 2],
    ['a queue', { queue: 'desk' }, undefined],
    ['2 * volume + 1', binary(binary(2, '*', name('volume')), '+', 1), 5],
    ['an attribute', name('amount'), undefined],
    ['amount * 0', binary(name('amount'), '*', 0), undefined],
    ['volume > 1 or an attribute', binary(binary(name('volume'), '>', 1), 'or', sure), 1],
    ['volume < 1 and an attribute', binary(binary(name('volume'), '<', 1), 'and', sure), 0],
    ['volume > 1 and an attribute', binary(binary(name('volume'), '>', 1), 'and', sure), undefined],
    ['the branch taken', { call: 'if', arguments: [binary(name('volume'), '>', 1), 8, name('amount')] }, 8],
    ['min(3, volume)', { call: 'min', arguments: [3, name('volume')] }, 2],
    ['clip(volume, 0, 1)', { call: 'clip', arguments: [name('volume'), 0, 1] }, 1],
    ['not volume = 2', { not: binary(name('volume'), '=', 2) }, 0],
  ]
  it.each(table)('%s', (_text, expression, expected) => {
    expect(constantOf(expression, scope)).toBe(expected)
  })
})
