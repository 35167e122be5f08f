/** The scenario files of a command, read and checked; what is wrong in any of them is said for all at once. */
import { MalformedCsv } from '../files/malformed-csv.js'
import { type Refusal as FileRefusal, readText } from '../files/read-text.js'
import { sourceReader } from '../files/source-reader.js'
import type { Loaded } from '../scenario/read-scenario.js'
import { impossibleProblem, isImpossibleDraw } from './impossible-problem.js'
import { Refusal } from './refusal.js'

/** @throws Refusal with every problem of every file, and with what its first items meet where it has none. */
export async function loadScenarios(files: readonly string[]): Promise<Loaded[]> {
  const loaded: Loaded[] = []
  const problems: string[] = []
  for (const file of files) {
    const read = await loadOne(file)
    if ('loaded' in read) loaded.push(read.loaded)
    else problems.push(...read.problems)
  }
  if (problems.length > 0) throw new Refusal(problems.join('\n\n'))
  return loaded
}

async function loadOne(file: string): Promise<{ loaded: Loaded } | { problems: readonly string[] }> {
  const text = await readText(file)
  if ('refused' in text) return { problems: [`${file}: ${whyRefused[text.refused]}`] }
  const { formatProblem, readScenario } = await import('../scenario/read-scenario.js')
  try {
    const read = await readScenario(file, sourceReader())
    if ('problems' in read) return { problems: read.problems.map(formatProblem) }
    return await rehearsed(read.loaded)
  } catch (error) {
    if (error instanceof MalformedCsv) return { problems: [error.message] }
    throw error
  }
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

/** What to say of a path that is no text. */
export const whyRefused: Readonly<Record<FileRefusal, string>> = {
  missing: 'there is no such file',
  directory: 'this is a folder; name the file in it, for example current.yaml',
  binary: 'this is not text in UTF-8',
  forbidden: 'this file may not be read; look at its permissions',
}
