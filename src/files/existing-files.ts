/** Which files are there already, for a command that writes over none. */
import { join } from 'node:path'
import { kindOf } from './folders.js'

/** Those of the names that stand in the folder, as paths; a link stands there wherever it leads. */
export function existingFiles(folder: string, names: Iterable<string>): string[] {
  return [...names].map((name) => join(folder, name)).filter((path) => kindOf(path) !== undefined)
}
