/**
 * Whose a file in a report's folder is: the report's where a manifest has its name and its very bytes, else somebody's
 * own. The report's may be replaced and removed; what is somebody's own stays, under another name where its own is taken.
 */
import { existsSync, renameSync } from 'node:fs'
import { join, posix } from 'node:path'
import { type Hashes, hashAt, type Manifest } from './manifest.js'

/** A file of somebody's own whose name was taken; both relative to the folder. */
export interface Kept {
  readonly name: string
  readonly as: string
}

export class Ownership {
  readonly #before: Manifest | undefined
  readonly #now: Hashes

  /** `before`: the manifest of the files that are judged; `now`: the files that take their place. */
  constructor(before: Manifest | undefined, now: Hashes) {
    this.#before = before
    this.#now = now
  }

  /** Whether the report may replace or remove what the folder has under this name. */
  isReports(folder: string, name: string): boolean {
    if (this.#hadNoManifest && Object.hasOwn(this.#now, name)) return true
    const hashes = this.#known.flatMap((files) => (Object.hasOwn(files, name) ? [files[name]] : []))
    return hashes.length > 0 && hashes.includes(hashAt(folder, name) ?? 'no file')
  }

  /** Whether any name of a report begins so. */
  hasBelow(folder: string): boolean {
    return this.#known.some((files) => Object.keys(files).some((name) => name.startsWith(`${folder}/`)))
  }

  /** Names of the files before. */
  get former(): readonly string[] {
    return Object.keys({ ...this.#before?.former, ...this.#before?.files })
  }

  /** As version 0.1 left it: what has the name of a document is the report's, all else is not. */
  get #hadNoManifest(): boolean {
    return this.#before === undefined || (this.#before.state === 'half' && this.#before.former === undefined)
  }

  get #known(): readonly Hashes[] {
    return [this.#now, this.#before?.files ?? {}, this.#before?.former ?? {}]
  }
}

/** Gives what has the name in the folder another one that is free: `deck.kept.pptx`, `deck.kept-2.pptx`. */
export function setAside(folder: string, name: string): Kept {
  const as = freeName(folder, name)
  renameSync(join(folder, name), join(folder, as))
  return { name, as }
}

export function freeName(folder: string, name: string): string {
  const { dir, name: stem, ext } = posix.parse(name)
  for (let count = 1; ; count++) {
    const as = posix.join(dir, `${stem}.kept${count === 1 ? '' : `-${count}`}${ext}`)
    if (!existsSync(join(folder, as))) return as
  }
}
