/**
 * Where the files may lie that a scenario names. A scenario from somebody else may run in a pipeline, and shall not look
 * about on the machine: what it names lies below one of these folders, links resolved.
 */
import { realpath } from 'node:fs/promises'
import { dirname, sep } from 'node:path'
import { isBelow } from './folders.js'

export class AllowedPlaces {
  readonly #folders: string[]

  constructor(folders: readonly string[]) {
    this.#folders = [...folders]
  }

  add(folder: string): void {
    this.#folders.push(folder)
  }

  /** The path, absolute, with its links resolved where it lies below one of the folders; else undefined. */
  async find(path: string): Promise<string | undefined> {
    const place = await resolved(path)
    const folders = await Promise.all(this.#folders.map(resolved))
    return folders.some((folder) => isBelow(place, folder)) ? place : undefined
  }
}

/** With the links in it resolved, as far as it is there. */
async function resolved(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined)
  if (real !== undefined || dirname(path) === path) return real ?? path
  return `${await resolved(dirname(path))}${sep}${path.slice(path.lastIndexOf(sep) + 1)}`
}
