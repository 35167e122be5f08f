/**
 * Many generated files, each checked; the smallest that fails is told as YAML. Files that are not accepted are counted,
 * since they are the generator's fault.
 */
import fc from 'fast-check'
import { checkFile, Refused } from './check-file.js'
import { anyFile } from './generator/any-file.js'
import type { AnyFile } from './generator/written.js'

export interface Tally {
  files: number
  readonly refusals: string[]
}

/** @param look told of each file */
export async function checkMany(seed: number, numRuns: number, look: (file: AnyFile) => void): Promise<Tally> {
  const tally: Tally = { files: 0, refusals: [] }
  const property = fc.asyncProperty(anyFile, async (file) => {
    tally.files++
    look(file)
    try {
      await checkFile(file)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      tally.refusals.push(error.message)
    }
  })
  const details = await fc.check(property, { seed, numRuns, interruptAfterTimeLimit: 1_800_000 })
  if (details.failed) throw new Error(told(seed, details.counterexample?.[0], details.errorInstance))
  return tally
}

function told(seed: number, file: AnyFile | undefined, error: unknown): string {
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `seed ${seed}: ${why}\n\n${file?.text}# at volume ${file?.volume}\n`
}
