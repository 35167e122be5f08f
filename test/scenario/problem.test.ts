/** How a problem is printed. */
import { expect, it } from 'vitest'
import { formatProblem, type Problem } from '../../src/scenario/problem.js'

const problem: Problem = {
  code: 'unknown-pool',
  file: 'current.yaml',
  line: 27,
  column: 9,
  message: 'there is no pool `ajusters`',
  hint: 'did you mean `adjusters`?',
  excerpt: '    by: ajusters',
}

it('has its place, the line, a caret and the hint', () => {
  expect(formatProblem(problem).split('\n')).toEqual([
    'current.yaml:27:9  there is no pool `ajusters`  [unknown-pool]',
    '      by: ajusters',
    '          ^',
    '  did you mean `adjusters`?',
  ])
})

it('is one line where there is no line of the file and no hint', () => {
  const { hint: _hint, excerpt: _excerpt, ...bare } = problem
  expect(formatProblem(bare)).toBe('current.yaml:27:9  there is no pool `ajusters`  [unknown-pool]')
})

it('repeats a tab under a tab', () => {
  expect(formatProblem({ ...problem, column: 2, excerpt: '\tkind: ai' }).split('\n')[2]).toBe('  \t^')
})

it('shows a window of a long line, with the caret under its letter', () => {
  const excerpt = `${'.'.repeat(500)}X${'.'.repeat(500)}`
  const [, line, caret] = formatProblem({ ...problem, column: 501, excerpt }).split('\n')
  expect(line[caret.indexOf('^')]).toBe('X')
  expect(line.length).toBeLessThan(120)
})
