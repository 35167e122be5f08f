/**
 * The job `npx vitest run --config test/invariants/job.config.ts extremes`: FILES files (20,000) from the seed SEED (1), by
 * thousands; FROM (0) goes on where an earlier one was ended.
 */
import { appendFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { answered } from './extremes/answered.js'
import { extremeFile } from './extremes/extreme-file.js'

const seed = Number(process.env.SEED ?? 1)
const count = Number(process.env.FILES ?? 20_000)
const from = Number(process.env.FROM ?? 0)
/** Every so many is asked what breaks first. */
const stressed = 10
const together = 100

it(`answers ${count} files from seed ${seed}`, { timeout: 24 * 3_600_000 }, async () => {
  const tally = new Map<string, number>()
  const faults: string[] = []
  for (let first = from; first < count; first += together) {
    const files = fc.sample(extremeFile, { seed: seed * 1_000_003 + first, numRuns: Math.min(together, count - first) })
    for (const [index, file] of files.entries()) {
      try {
        const what = await answered(file, index % stressed === 0 ? 'stress' : 'run')
        tally.set(what, (tally.get(what) ?? 0) + 1)
      } catch (error) {
        faults.push(`file ${first + index}: ${(error as Error).message}`)
        if (process.env.FAULTS !== undefined) appendFileSync(process.env.FAULTS, `${faults.at(-1)}\n${file.text}---\n`)
      }
    }
    console.log(`FROM=${first + together}`, Object.fromEntries(tally), `${faults.length} faults`)
  }
  expect(faults).toEqual([])
})
