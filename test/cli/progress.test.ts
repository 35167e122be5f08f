import { expect, test } from 'vitest'
import { barLine, progressDisplay } from '../../src/cli/progress.js'
import type { Terminal } from '../../src/cli/terminal.js'

const progress = { phase: 'searching', done: 5, planned: 20, estimate: 'committee 1.26× (1.21–1.31)' }

test('a bar with how far it has come and the answer so far', () => {
  expect(barLine(progress, 80)).toBe('searching  █████░░░░░░░░░░░░░░░  5/20  committee 1.26× (1.21–1.31)')
  expect(barLine({ phase: 'searching', done: 0, planned: 0 }, 80)).toBe('searching  ░░░░░░░░░░░░░░░░░░░░  0/0')
})

test.each([40, 60, 80])('it never fills the last of %s columns', (columns) => {
  const long = { ...progress, phase: 'a phase of a scenario with a very long name that goes on and on and on' }
  expect(barLine(long, columns).length).toBeLessThan(columns)
  expect(barLine(long, columns)).toContain('5/20')
})

test('what a scenario is called cannot steer the terminal', () => {
  const line = barLine({ ...progress, phase: 'a\u001b[2Jb\r' }, 80)
  expect(line).not.toContain('\u001b')
  expect(line).not.toContain('\r')
})

test('without a terminal: a line at the start of each phase', async () => {
  const said: string[] = []
  const terminal: Terminal = { print: () => undefined, say: (text) => said.push(text), colour: false, columns: 80 }
  const display = await progressDisplay(terminal)
  for (const phase of ['one', 'one', 'two', 'two', 'one']) display.show({ ...progress, phase })
  display.end()
  expect(said).toEqual(['one\n', 'two\n', 'one\n'])
})
