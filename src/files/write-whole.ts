/**
 * Files out, whole or not at all: each is written beside its place and then renamed, so that a reader never meets half
 * of one and an interrupted run leaves the former one.
 */
import { constants } from 'node:fs'
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Writes a file and the folders that lead to it. Blocks of text are asked for as they can be written. */
export async function writeWhole(path: string, contents: string | Uint8Array | Iterable<string>): Promise<void> {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true })
  const partial = join(folder, `.${basename(path)}.${process.pid}.partial`)
  try {
    await writeFile(partial, contents)
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

/** Makes a folder, so that a study learns before it runs, not after, that it cannot write there. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await access(folder, constants.W_OK)
}
