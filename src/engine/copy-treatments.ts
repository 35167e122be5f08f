/** What copies meet at one station: as items do, with draws of their path, made when the first of a path comes. */
import type { CopyPath, CopyPaths } from './copy-paths.js'
import type { Treatment } from './treatment.js'

export class CopyTreatments {
  readonly #paths: CopyPaths
  readonly #treatmentOf: (itemClass: number, path: CopyPath) => Treatment
  /** By path and class. */
  readonly #known: Treatment[][] = []

  constructor(paths: CopyPaths, treatmentOf: (itemClass: number, path: CopyPath) => Treatment) {
    this.#paths = paths
    this.#treatmentOf = treatmentOf
  }

  /** Absent of an item that is no copy. */
  of(item: number, itemClass: number): Treatment | undefined {
    const path = this.#paths.numberOf(item)
    if (path === 0) return undefined
    this.#known[path] ??= []
    const ofPath = this.#known[path]
    ofPath[itemClass] ??= this.#treatmentOf(itemClass, this.#paths.path(path))
    return ofPath[itemClass]
  }
}
