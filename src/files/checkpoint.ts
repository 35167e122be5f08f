/**
 * What an interrupted study had finished, in one file that only grows: a line a simulated run, with its own hash, so
 * that a torn line, a damaged one or a file of someone else's is passed over. It knows no jobs, only their keys.
 */
import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

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

  /** Writes what is new, at once: it is called when the process is about to end. */
  flush(): void {
    if (this.#unwritten.length === 0) return
    mkdirSync(dirname(this.#path), { recursive: true })
    // The line break in front parts it from a line that an earlier process could not finish.
    appendFileSync(this.#path, `\n${this.#unwritten.join('\n')}\n`)
    this.#unwritten.length = 0
  }

  /** Removes the whole folder: its study has been answered. */
  discard(): void {
    rmSync(dirname(this.#path), { recursive: true, force: true })
  }
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

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch {
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
