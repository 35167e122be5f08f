/** A sample of the files that the job `extremes` asks by thousands. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { answered } from './extremes/answered.js'
import { extremeFile } from './extremes/extreme-file.js'

it('40 files of zero, closed, endless and extreme words are answered or refused in words', {
  timeout: 600_000,
}, async () => {
  const outcomes = new Set<string>()
  for (const file of fc.sample(extremeFile, { seed: 20260601, numRuns: 40 })) outcomes.add(await answered(file, 'run'))
  expect([...outcomes].sort()).toEqual(['answered', 'refused', 'refused by check'])
})
