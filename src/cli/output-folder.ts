/** Where a command writes when it is not told: `reports/NAME`, after the scenario. */
import { basename, dirname, extname, join, resolve } from 'node:path'
import { codeOf } from '../files/read-text.js'
import { makeFolder, writeWhole } from '../files/write-whole.js'
import { Refusal } from './refusal.js'

/** The name of the scenario's folder where the file is `current.yaml`, else the file's own. */
export function outputFolder(scenario: string): string {
  const name = basename(scenario, extname(scenario))
  return join('reports', name === 'current' ? basename(dirname(resolve(scenario))) : name)
}

/** Makes the folder before a study runs. @throws Refusal where it cannot be written. */
export async function openOutputFolder(folder: string): Promise<void> {
  await orRefuse(folder, () => makeFolder(folder))
}

export interface WrittenDocument {
  readonly name: string
  readonly contents: string | Uint8Array
}

/** Writes the documents; each is whole or not there. @throws Refusal where the folder cannot be written. */
export async function writeDocuments(folder: string, documents: readonly WrittenDocument[]): Promise<void> {
  for (const { name, contents } of documents) await orRefuse(folder, () => writeWhole(join(folder, name), contents))
}

/** Writes a text that comes in blocks. @throws Refusal where the file cannot be written; `advice` says what else to do. */
export async function writeBlocks(file: string, blocks: Iterable<string>, advice: string): Promise<void> {
  await orRefuse(file, () => writeWhole(file, blocks), advice)
}

async function orRefuse(
  place: string,
  write: () => Promise<void>,
  advice = 'name another folder with --out',
): Promise<void> {
  try {
    await write()
  } catch (error) {
    const why = whyNot[codeOf(error)]
    if (why === undefined) throw error
    throw new Refusal(`${place} cannot be written: ${why}; ${advice}`)
  }
}

const whyNot: Readonly<Record<string, string>> = {
  EACCES: 'it is not yours to write',
  EPERM: 'it is not yours to write',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EEXIST: 'a file stands in its place',
  ENOTDIR: 'a file stands in its place',
  EISDIR: 'a folder stands where a file is to be written',
  ENAMETOOLONG: 'the name is too long',
  ERR_ACCESS_DENIED: 'Node runs with --experimental-permission and no --allow-fs-write for it',
}
