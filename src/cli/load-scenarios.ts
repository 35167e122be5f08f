/** The scenario files of a command, read and checked; what is wrong in any of them is said for all at once. */
import { dirname } from 'node:path'
import { MalformedCsv } from '../files/malformed-csv.js'
import { sourceReader } from '../files/source-reader.js'
import type { Loaded, SourceReader } from '../scenario/read-scenario.js'
import { impossibleProblem, isImpossibleDraw } from './impossible-problem.js'
import { Refusal } from './refusal.js'

/**
 * `allow`: folders whose files a scenario may name.
 * @throws Refusal with every problem of every file, and with what its first items meet where it has none.
 */
export async function loadScenarios(files: readonly string[], allow: readonly string[] = []): Promise<Loaded[]> {
  const loaded: Loaded[] = []
  const problems: string[] = []
  for (const file of files) {
    const read = await loadOne(file, allow)
    if ('loaded' in read) loaded.push(read.loaded)
    else problems.push(...read.problems)
  }
  if (problems.length > 0) throw new Refusal(problems.join('\n\n'))
  return loaded
}

async function loadOne(
  file: string,
  allow: readonly string[],
): Promise<{ loaded: Loaded } | { problems: readonly string[] }> {
  const { formatProblem, readScenario } = await import('../scenario/read-scenario.js')
  try {
    const read = await readScenario(file, await readerWith(file, readerFor(file, allow)))
    if ('problems' in read) return { problems: read.problems.map(formatProblem) }
    return await rehearsed(read.loaded)
  } catch (error) {
    if (error instanceof MalformedCsv || error instanceof Refusal) return { problems: [error.message] }
    throw error
  }
}

/**
 * The reader, with the file that a command names already read: what cannot be read at all has no line and column.
 * @throws Refusal
 */
export async function readerWith(file: string, reader: SourceReader): Promise<SourceReader> {
  const read = await reader.text(file)
  if (read === undefined) throw new Refusal(`${file}: there is no such file`)
  if ('refused' in read) throw new Refusal(`${file}: ${read.refused}`)
  return { ...reader, text: async (name, from) => (from === undefined ? read : reader.text(name, from)) }
}

/** A file whose first items meet what cannot be is refused like one that says it outright. */
async function rehearsed(loaded: Loaded): Promise<{ loaded: Loaded } | { problems: readonly string[] }> {
  const [{ rehearse }, { formatProblem }] = await Promise.all([
    import('../experiment/rehearsal.js'),
    import('../scenario/problem.js'),
  ])
  try {
    rehearse(loaded.scenario)
    return { loaded }
  } catch (error) {
    if (!isImpossibleDraw(error)) throw error
    const problem = impossibleProblem(error, loaded)
    return { problems: [problem === undefined ? error.message : formatProblem(problem)] }
  }
}

/** Reads what a scenario names: below the working directory, its own folder, and what `allow` adds. */
export function readerFor(file: string, allow: readonly string[] = []): SourceReader {
  return sourceReader(process.cwd(), [dirname(file), ...allow])
}
