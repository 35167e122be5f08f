/**
 * A file out, whole or not at all: it is written beside its place and then renamed, so that a reader never meets half of
 * it and an interrupted run leaves the former one.
 */
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { makeFolder } from './folders.js'
import { partialOf, removePartials } from './partial.js'

/** Writes a file and the folders that lead to it. Blocks of text are asked for as they can be written. */
export async function writeWhole(path: string, contents: string | Uint8Array | Iterable<string>): Promise<void> {
  makeFolder(dirname(path))
  const partial = partialOf(path)
  try {
    await writeFile(partial, contents)
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
  removePartials(path)
}

/** The same of a small text, at once, into a folder that is there. */
export function writeWholeSync(path: string, contents: string): void {
  const partial = partialOf(path)
  try {
    writeFileSync(partial, contents)
    renameSync(partial, path)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
}
