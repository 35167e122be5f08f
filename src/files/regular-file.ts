/**
 * Bytes of a regular file and of nothing else. The file is opened first, without waiting, and then looked at: a pipe, a
 * device or a folder cannot make a reader wait for ever, nor take the file's place between the look and the reading.
 */
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'
import { open } from 'node:fs/promises'

/** What stands at the path is no file of a size that can be read; the message says why. */
export class NoRegularFile extends Error {
  override readonly name = 'NoRegularFile'
}

/** Systems without one of these do without. */
const withoutWaiting = constants.O_NONBLOCK ?? 0
const readOnly = constants.O_RDONLY | withoutWaiting
const block = 1 << 16

/** @throws NoRegularFile, or what the system says. `largest`: in bytes. */
export async function readRegular(path: string, largest: number): Promise<Buffer> {
  const file = await open(path, readOnly)
  try {
    const parts = new Parts(await file.stat(), largest)
    while (parts.isWanting) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(parts.next), 0, parts.next, null)
      parts.add(buffer.subarray(0, bytesRead))
    }
    return parts.whole()
  } finally {
    await file.close()
  }
}

/** The same at once, for what is read while nothing else may happen. */
export function readRegularSync(path: string, largest: number): Buffer {
  const file = openSync(path, readOnly)
  try {
    const parts = new Parts(fstatSync(file), largest)
    while (parts.isWanting) {
      const buffer = Buffer.allocUnsafe(parts.next)
      parts.add(buffer.subarray(0, readSync(file, buffer, 0, parts.next, null)))
    }
    return parts.whole()
  } finally {
    closeSync(file)
  }
}

/** Opened to be written at its end; made where there is none. The descriptor is the caller's to close. */
export function openToAppend(path: string): number {
  const file = openSync(path, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | withoutWaiting, 0o666)
  try {
    refuseOther(fstatSync(file))
    return file
  } catch (error) {
    closeSync(file)
    throw error
  }
}

/** Blocks as they come. The size that is told beforehand is a hint: some files have more, and files of /proc say 0. */
class Parts {
  readonly #parts: Buffer[] = []
  readonly #largest: number
  readonly #hint: number
  #size = 0
  isWanting = true

  constructor(stats: Stats, largest: number) {
    refuseOther(stats)
    this.#largest = largest
    this.#hint = stats.size
    this.#refuseSize(stats.size)
  }

  /** How many bytes to ask for. */
  get next(): number {
    return Math.max(block, this.#hint - this.#size + 1)
  }

  add(part: Buffer): void {
    this.#parts.push(part)
    this.#size += part.length
    this.isWanting = part.length > 0
    this.#refuseSize(this.#size)
  }

  whole(): Buffer {
    return Buffer.concat(this.#parts)
  }

  #refuseSize(size: number): void {
    if (size > this.#largest) throw tooLarge(this.#largest)
  }
}

export function tooLarge(largest: number): NoRegularFile {
  return new NoRegularFile(`it is larger than ${Math.floor(largest / 2 ** 20)} MB, which is the most that is read`)
}

function refuseOther(stats: Stats): void {
  if (stats.isFile()) return
  if (stats.isDirectory()) throw new NoRegularFile('this is a folder; name the file in it, for example current.yaml')
  throw new NoRegularFile(`this is ${kindOf(stats)}, not a file; what it says can be read as - (standard input)`)
}

function kindOf(stats: Stats): string {
  if (stats.isFIFO()) return 'a pipe'
  return stats.isSocket() ? 'a socket' : 'a device'
}
