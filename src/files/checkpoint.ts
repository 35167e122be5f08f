/**
 * What an interrupted study had finished, in one file that only grows: a line a simulated run, with its own hash, so
 * that a torn line, a damaged one or a file of someone else's is passed over. It knows no jobs, only their keys.
 */
import { createHash } from 'node:crypto'
import { appendFileSync, closeSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isDiskFault, whyNotWritten } from './disk-fault.js'
import { makeFolder, removeIfEmpty } from './folders.js'
import { NoRegularFile, openToAppend, readRegularSync } from './regular-file.js'

/** In bytes; what V8 can hold in one text. */
const largest = 2 ** 29 - 2 ** 20

export interface Finished {
  readonly values: Float64Array
  readonly events: number
  /** Numbers that stand beside; absent where there are none. */
  readonly paths?: Float64Array
}

export class Checkpoint {
  readonly #path: string
  readonly #finished: Map<string, Finished>
  readonly #unwritten: string[] = []
  /** Runs that an earlier study left here. */
  readonly found: number

  /** `key` names everything on which the runs depend; what another key left is not looked at. */
  constructor(folder: string, key: string) {
    this.#path = join(folder, key)
    this.#finished = readFinished(this.#path)
    this.found = this.#finished.size
  }

  get(key: string): Finished | undefined {
    return this.#finished.get(key)
  }

  set(key: string, finished: Finished): void {
    if (this.#finished.has(key)) return
    this.#finished.set(key, finished)
    this.#unwritten.push(line(key, finished))
  }

  /** Writes what is new, at once: it is called when the process is about to end. Says why where it cannot. */
  flush(): string | undefined {
    if (this.#unwritten.length === 0) return undefined
    try {
      makeFolder(dirname(this.#path))
      // The line break in front parts it from a line that an earlier process could not finish.
      append(this.#path, `\n${this.#unwritten.join('\n')}\n`)
    } catch (error) {
      return whyNot(error)
    }
    this.#unwritten.length = 0
    return undefined
  }

  /** Removes what this study left: it has been answered. What other studies left stays. */
  discard(): void {
    try {
      rmSync(this.#path, { force: true })
      removeIfEmpty(dirname(this.#path))
    } catch (error) {
      // It is of no use any more, and harms nobody where it cannot be removed.
      whyNot(error)
    }
  }
}

function append(path: string, text: string): void {
  const file = openToAppend(path)
  try {
    appendFileSync(file, text)
  } finally {
    closeSync(file)
  }
}

function whyNot(error: unknown): string {
  if (error instanceof NoRegularFile) return error.message
  if (isDiskFault(error)) return whyNotWritten(error)
  throw error
}

function line(key: string, { values, events, paths }: Finished): string {
  const beside = paths === undefined ? [] : [textOf(paths)]
  const entry = JSON.stringify([key, events, textOf(values), ...beside])
  return `${hashOf(entry)} ${entry}`
}

function hashOf(entry: string): string {
  return createHash('sha256').update(entry).digest('hex').slice(0, 16)
}

function readFinished(path: string): Map<string, Finished> {
  const finished = new Map<string, Finished>()
  for (const text of linesOf(path)) {
    const entry = text.slice(17)
    if (text.slice(0, 16) !== hashOf(entry)) continue
    const [key, events, values, paths]: unknown[] = JSON.parse(entry)
    if (typeof key !== 'string' || typeof events !== 'number' || typeof values !== 'string') continue
    const beside = typeof paths === 'string' ? { paths: numbersIn(paths) } : {}
    finished.set(key, { values: numbersIn(values), events, ...beside })
  }
  return finished
}

/** What cannot be read is simulated again. */
function linesOf(path: string): string[] {
  try {
    return readRegularSync(path, largest).toString().split('\n')
  } catch (error) {
    whyNot(error)
    return []
  }
}

function textOf({ buffer, byteOffset, byteLength }: Float64Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64')
}

function numbersIn(text: string): Float64Array {
  const bytes = Buffer.from(text, 'base64')
  const values = new Float64Array(bytes.length / Float64Array.BYTES_PER_ELEMENT)
  new Uint8Array(values.buffer).set(bytes)
  return values
}
