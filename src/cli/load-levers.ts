/** The file of levers of a command, read and checked against its scenario. */
import { MalformedCsv } from '../files/malformed-csv.js'
import type { LoadedLevers } from '../scenario/levers.js'
import type { Loaded } from '../scenario/read-scenario.js'
import { readerFor, readerWith } from './load-scenarios.js'
import { Refusal } from './refusal.js'

/** @throws Refusal with every problem of the file. */
export async function loadLevers(file: string, current: Loaded, allow: readonly string[] = []): Promise<LoadedLevers> {
  const reader = await readerWith(file, readerFor(current.file, allow))
  const { formatProblem, readLevers } = await import('../index.js')
  try {
    const read = await readLevers(file, current, reader)
    if ('levers' in read) return read.levers
    throw new Refusal(read.problems.map(formatProblem).join('\n\n'))
  } catch (error) {
    if (error instanceof MalformedCsv) throw new Refusal(error.message)
    throw error
  }
}
