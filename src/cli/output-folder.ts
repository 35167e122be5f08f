/** Where a command writes, and what it says where it cannot. */
import { basename, dirname, extname, join, resolve } from 'node:path'
import { isDiskFault, whyNotWritten } from '../files/disk-fault.js'
import { makeWritableFolder } from '../files/folders.js'
import type { Kept } from '../files/ownership.js'
import { finishReplacement, type Report, replaceReport } from '../files/report-folder.js'
import { standardInput } from '../files/standard-input.js'
import { writeWhole } from '../files/write-whole.js'
import { Refusal } from './refusal.js'

/** The name of the scenario's folder where the file is `current.yaml`, else the file's own. */
export function outputFolder(scenario: string): string {
  if (scenario === standardInput) return join('reports', 'stdin')
  const name = basename(scenario, extname(scenario))
  return join('reports', name === 'current' ? basename(dirname(resolve(scenario))) : name)
}

/** Makes the folder before a study runs, and finishes what a killed command began there. @throws Refusal where it cannot. */
export async function openOutputFolder(folder: string): Promise<void> {
  await orRefuse(folder, () => {
    finishReplacement(folder)
    makeWritableFolder(folder)
  })
}

/** Replaces the report in the folder. @throws Refusal where the folder cannot be written. */
export function writeReport(folder: string, report: Report): Promise<readonly Kept[]> {
  return orRefuse(folder, () => replaceReport(folder, report))
}

/** Writes files that are not there yet; each is whole or not there. @throws Refusal where the folder cannot be written. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  for (const [name, contents] of files) await orRefuse(folder, () => writeWhole(join(folder, name), contents))
}

/** Writes a text that comes in blocks. @throws Refusal where the file cannot be written; `advice` says what else to do. */
export async function writeBlocks(file: string, blocks: Iterable<string>, advice: string): Promise<void> {
  await orRefuse(file, () => writeWhole(file, blocks), advice)
}

async function orRefuse<Outcome>(
  place: string,
  write: () => Outcome | Promise<Outcome>,
  advice = 'name another folder with --out',
): Promise<Outcome> {
  try {
    return await write()
  } catch (error) {
    if (!isDiskFault(error)) throw error
    throw new Refusal(`${place} cannot be written: ${whyNotWritten(error)}; ${advice}`)
  }
}
