/**
 * The manifest of a report's folder: which files are the report's, each with its hash, and of which result. By it a reader
 * tells a whole report from half of one, and a command its own files from those that somebody else put there.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { codeOf } from './disk-fault.js'
import { isFolder, kindOf } from './folders.js'
import { NoRegularFile, readRegularSync } from './regular-file.js'

export const manifestName = 'manifest.json'
const schema = 'loadbearing/manifest@1'

/** SHA-256 by name, relative to the folder, with `/` between the parts. */
export type Hashes = Readonly<Record<string, string>>

export interface Manifest {
  /** `half`: files are being replaced one by one, and each may still be the former one. */
  readonly state: 'whole' | 'half'
  /** SHA-256 of the result that the files show. */
  readonly result: string
  readonly files: Hashes
  /** Of a half: the files before; absent where they had no manifest. */
  readonly former?: Hashes
}

export function manifestText({ state, result, files, former }: Manifest): string {
  const said = { schema, state, result, files: sorted(files), ...(former && { former: sorted(former) }) }
  return `${JSON.stringify(said, null, 2)}\n`
}

function sorted(files: Hashes): Hashes {
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)))
}

const largestManifest = 2 ** 24

/** Undefined where there is none of ours. */
export function readManifest(folder: string): Manifest | undefined {
  const bytes = bytesAt(join(folder, manifestName), largestManifest)
  return bytes === undefined ? undefined : manifestIn(bytes.toString())
}

function manifestIn(text: string): Manifest | undefined {
  const said = parsed(text)
  if (said?.schema !== schema || (said.state !== 'whole' && said.state !== 'half')) return undefined
  if (typeof said.result !== 'string' || !isHashes(said.files)) return undefined
  const { state, result, files, former } = said
  return { state, result, files, ...(isHashes(former) && { former }) }
}

function parsed(text: string): Partial<Record<keyof Manifest | 'schema', unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

/** A name that leads out of the folder is nobody's file of a report. */
function isHashes(value: unknown): value is Hashes {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).every(([name, hash]) => typeof hash === 'string' && isWithin(name))
}

function isWithin(name: string): boolean {
  return name.split(/[/\\]/).every((part) => part !== '' && part !== '.' && part !== '..')
}

export function hashOf(contents: string | Uint8Array): string {
  return createHash('sha256').update(contents).digest('hex')
}

/** Of a regular file in the folder, reached by no link; undefined for anything else. */
export function hashAt(folder: string, name: string): string | undefined {
  const parts = name.split('/')
  const folders = parts.slice(0, -1).map((_, index) => join(folder, ...parts.slice(0, index + 1)))
  const path = join(folder, ...parts)
  if (!folders.every(isFolder) || kindOf(path)?.isFile() !== true) return undefined
  const bytes = bytesAt(path, Number.MAX_SAFE_INTEGER)
  return bytes && hashOf(bytes)
}

/** Undefined where no regular file stands there. */
function bytesAt(path: string, largest: number): Buffer | undefined {
  try {
    return readRegularSync(path, largest)
  } catch (error) {
    if (error instanceof NoRegularFile || noFile.has(codeOf(error))) return undefined
    throw error
  }
}

const noFile: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO'])
