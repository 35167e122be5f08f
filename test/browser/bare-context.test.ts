/**
 * `loadbearing/engine` needs nothing of Node: bundled for a page, it runs in a context that has the language and no host,
 * and gives the same bytes as the library from the disk. In a real browser: chromium.test.ts.
 */
import { constants, createContext, runInContext } from 'node:vm'
import { expect, test } from 'vitest'
import { bundle } from './bundle.js'
import { questions } from './questions.js'
import { resultsFromDisk } from './results-from-disk.js'

test('what the door of the disk reaches is missing in a page', async () => {
  const { missing } = await bundle('dist/index.js')
  expect(missing).toContain('node:fs/promises')
  expect(missing).toContain('node:worker_threads')
})

test('the engine’s door reaches nothing that a page has not', async () => {
  expect((await bundle('dist/browser.js')).missing).toEqual([])
})

test('the same bytes without Node', { timeout: 120_000 }, async () => {
  const { code } = await bundle('test/browser/page.mjs')
  // The plain kind of context: the other one looks every global name up in an object of the host, a hundred times slower.
  const context = createContext(constants.DONT_CONTEXTIFY)
  // What every host has and the language has not: hashing a text takes its encoder.
  Object.assign(context, { questions: structuredClone(questions), TextEncoder })
  const host = runInContext('[typeof process, typeof require, typeof Buffer, typeof setTimeout]', context)
  expect([...host]).toEqual(Array(4).fill('undefined'))
  runInContext(code, context)
  const answered: readonly string[] = await context.answered
  const expected = await resultsFromDisk(questions)
  for (const [index, { name }] of questions.entries()) expect(answered[index] === expected[index], name).toBe(true)
})
