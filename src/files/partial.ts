/**
 * Names of what is being written: hidden, beside its place, with the number of the process that writes it, so that what a
 * process left that was killed is known and removed by the next one that succeeds.
 */
import { readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { codeOf, isDiskFault } from './disk-fault.js'
import { kindOf } from './folders.js'

const longestWriting = 60 * 60 * 1000

export function partialOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.partial`)
}

/** Removes what killed processes left of this file or folder. */
export function removePartials(path: string): void {
  const start = `.${basename(path)}.`
  removeLeft(dirname(path), (name) => name.startsWith(start))
}

/** Removes what killed processes left in a folder. A folder that may not be looked into keeps it. */
export function removeLeft(folder: string, isMeant: (name: string) => boolean = () => true): void {
  try {
    for (const name of readdirSync(folder))
      if (isMeant(name) && isLeft(folder, name)) rmSync(join(folder, name), { recursive: true, force: true })
  } catch (error) {
    if (!isDiskFault(error)) throw error
  }
}

/** Whether the name is one of these, and nobody writes there any more. */
export function isLeft(folder: string, name: string): boolean {
  const [, id] = /\.(\d+)\.partial$/.exec(name) ?? []
  if (id === undefined || !name.startsWith('.')) return false
  if (Number(id) === process.pid || !isAlive(Number(id))) return true
  const age = Date.now() - (kindOf(join(folder, name))?.mtimeMs ?? 0)
  return age > longestWriting
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    // Somebody else's process may not be asked, but it is there.
    return codeOf(error) === 'EPERM'
  }
}
