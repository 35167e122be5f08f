/** Questions about places on the disk that leave nothing behind. */
import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { delimiter, dirname, join, resolve } from 'node:path'

/** May files be written there? Asked of the nearest folder that is there; undefined: yes, else what stands in the way. */
export async function whyNotWritable(
  folder: string,
): Promise<'a file stands there' | 'it is not yours to write' | undefined> {
  for (let place = resolve(folder); ; place = dirname(place)) {
    const found = await stat(place).catch(() => undefined)
    if (found === undefined && place !== dirname(place)) continue
    if (found !== undefined && !found.isDirectory()) return 'a file stands there'
    const isOurs = await access(place, constants.W_OK).then(
      () => true,
      () => false,
    )
    return isOurs ? undefined : 'it is not yours to write'
  }
}

/** The first of the programs that stands in a folder of the search path. */
export async function programOnPath(names: readonly string[], path: string): Promise<string | undefined> {
  const endings = process.platform === 'win32' ? ['.exe', '.com'] : ['']
  for (const folder of path.split(delimiter).filter(Boolean))
    for (const name of names)
      for (const ending of endings) {
        const file = join(folder, name + ending)
        const runs = await access(file, constants.X_OK).then(
          () => true,
          () => false,
        )
        if (runs) return file
      }
  return undefined
}
