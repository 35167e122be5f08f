/** What a user's text may not do to who is shown it. */
import { describe, expect, it } from 'vitest'
import { harmless, harmlessJson, harmlessLines } from '../../src/scenario/harmless.js'
import { formatProblem } from '../../src/scenario/problem.js'

const steering = ['\u001b[2J', '\u009b2J', '\u0007', '\u0000', '\u007f', '\b', '\r']
const turning = [
  '\u202e',
  '\u202d',
  '\u202b',
  '\u202a',
  '\u202c',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
  '\u200e',
  '\u200f',
  '\u061c',
]

describe.each([...steering, ...turning])('%j', (evil) => {
  it('is taken out of a line', () => {
    expect(harmless(`a${evil}b`)).toMatch(/^a[ ]?(\[2J|2J)?b$/)
  })

  it('is shown on a terminal as something taken out, with colours and without', () => {
    for (const colours of [true, false]) expect(harmlessLines(`a${evil}b`, colours)).toMatch(/^a\ufffd(\[2J|2J)?b$/)
  })

  it('is written as an escape in JSON, which says the same', () => {
    const json = harmlessJson(JSON.stringify({ title: evil }))
    expect(json).toMatch(/^[ -~]+$/)
    expect(JSON.parse(json)).toEqual({ title: evil })
  })

  it('keeps the caret of a problem under its letter', () => {
    const excerpt = `${evil}: x`
    const column = 1 + excerpt.indexOf('x')
    const [, line, caret] = formatProblem({ code: 'c', file: 'f', line: 1, column, message: evil, excerpt }).split('\n')
    expect(line[caret.indexOf('^')]).toBe('x')
  })
})

it('our own colours stay, where there are colours', () => {
  expect(harmlessLines('\u001b[1mok\u001b[22m\n\tx\n', true)).toBe('\u001b[1mok\u001b[22m\n\tx\n')
})
