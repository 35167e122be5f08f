/** Which files are there already, for a command that writes over none. */
import { access } from 'node:fs/promises'
import { join } from 'node:path'

/** Those of the names that stand in the folder, as paths. */
export async function existingFiles(folder: string, names: Iterable<string>): Promise<string[]> {
  const found: string[] = []
  for (const name of names) {
    const path = join(folder, name)
    const stands = await access(path).then(
      () => true,
      () => false,
    )
    if (stands) found.push(path)
  }
  return found
}
