/**
 * The scenario of a result, read again as it was: the CSV files that it names must still have the hashes that the
 * result holds, and each that has not is a problem.
 */
import { checkScenario, type Problem, type Reading, type SourceReader } from '../scenario/read-scenario.js'
import type { ScenarioPart } from '../verdict/result.js'

export type TableReader = Pick<SourceReader, 'table'>

/** `reader` finds files relative to the folder in which the result was made; without one there are none. */
export async function scenarioOfResult(
  { file, sha256, resolved, data = {} }: ScenarioPart,
  reader: TableReader | undefined,
): Promise<Reading> {
  const changes: Problem[] = []
  const table: SourceReader['table'] = async (name, from) => {
    const found = reader && (await findAgain(name, from, data, reader))
    if (found === undefined || 'refused' in found) changes.push(missing(name, file))
    else if (found.sha256 !== data[found.file]) changes.push(changed(found.file, file))
    return found
  }
  const reading = await checkScenario(resolved, { table }, { file, sha256 })
  return changes.length > 0 ? { problems: changes } : reading
}

/**
 * An overlay may name a file relative to what it extends, and the merged scenario no longer says so: then it is the
 * only one of that name which the result read.
 */
async function findAgain(name: string, from: string, data: Readonly<Record<string, string>>, reader: TableReader) {
  const found = await reader.table(name, from)
  if (found !== undefined && !('refused' in found) && data[found.file] !== undefined) return found
  const namesakes = Object.keys(data).filter((each) => lastPart(each) === lastPart(name))
  return namesakes.length === 1 ? reader.table(namesakes[0], '.') : found
}

function lastPart(path: string): string {
  return path.slice(1 + Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')))
}

function missing(name: string, scenario: string): Problem {
  return {
    ...atTop(name),
    code: 'file-not-found',
    message: `the result of ${scenario} reads \`${name}\`, and there is no such file`,
    hint: 'the files of a result are named relative to the folder in which it was made',
  }
}

function changed(table: string, scenario: string): Problem {
  return {
    ...atTop(table),
    code: 'changed-file',
    message: `\`${table}\` is not what it was when the result of ${scenario} was made: its sha256 is another`,
    hint: 'bring the old file back, or simulate the scenario again',
  }
}

function atTop(file: string) {
  return { file, line: 1, column: 1 }
}
