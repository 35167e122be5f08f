/** Two hundred files with every word of the language between them, the same ones every time. */
import { expect, it } from 'vitest'
import { checkMany } from './many-files.js'
import { wordsOfTheLanguage, wordsUsed } from './words-used.js'

it('holds of files that use every word of the language', { timeout: 300_000 }, async () => {
  const used = new Set<string>()
  const { files, refusals } = await checkMany(20260907, 200, (file) => {
    for (const word of wordsUsed(file)) used.add(word)
  })
  expect(files).toBe(200)
  expect(refusals.length, refusals.slice(0, 3).join('\n')).toBeLessThanOrEqual(files * 0.05)
  expect(wordsOfTheLanguage.filter((word) => !used.has(word))).toEqual([])
})
