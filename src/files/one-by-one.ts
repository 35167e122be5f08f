/**
 * The files of a report moved into a folder that cannot be renamed, one by one, out of `.report.next` in it. The manifest
 * says `half` meanwhile, with the hashes of the files before, so that they are known for the report's by whoever goes on.
 */
import { renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { kindOf, makeFolder, removeIfEmpty } from './folders.js'
import { type Manifest, manifestName, manifestText, readManifest } from './manifest.js'
import { type Kept, Ownership, setAside } from './ownership.js'
import { writeWholeSync } from './write-whole.js'

/** Where the files wait, in the folder itself. */
export function stagedIn(place: string): string {
  return join(place, '.report.next')
}

/** Moves the staged files to their places one by one; can be begun again wherever it was left. */
export function moveIn(place: string): readonly Kept[] {
  const staged = stagedIn(place)
  const now = readManifest(staged)
  if (now === undefined) {
    rmSync(staged, { recursive: true, force: true })
    return []
  }
  const kept: Kept[] = []
  const before = readManifest(place)
  const ownership = new Ownership(before, now.files)
  if (before === undefined && kindOf(join(place, manifestName)) !== undefined) kept.push(setAside(place, manifestName))
  writeWholeSync(join(place, manifestName), manifestText(halfOf(now, before)))
  for (const name of ownership.former)
    if (!Object.hasOwn(now.files, name) && ownership.isReports(place, name)) removeWithFolders(place, name)
  for (const name of Object.keys(now.files)) {
    if (kindOf(join(staged, name)) === undefined) continue
    kept.push(...clear(place, name, ownership))
    makeFolder(dirname(join(place, name)))
    renameSync(join(staged, name), join(place, name))
  }
  renameSync(join(staged, manifestName), join(place, manifestName))
  rmSync(staged, { recursive: true, force: true })
  return kept
}

function halfOf(now: Manifest, before: Manifest | undefined): Manifest {
  const former = before?.state === 'half' ? before.former : before?.files
  return { ...now, state: 'half', ...(former && { former }) }
}

function removeWithFolders(place: string, name: string): void {
  rmSync(join(place, name), { force: true })
  for (let above = dirname(name); above !== '.'; above = dirname(above)) removeIfEmpty(join(place, above))
}

/** Sets aside what stands in the way of a document and is somebody's own: a file of its name, or one where a folder must be. */
function clear(place: string, name: string, ownership: Ownership): readonly Kept[] {
  const parts = name.split('/')
  const above = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('/'))
  const blocking = above.find((folder) => kindOf(join(place, folder))?.isFile() === true)
  if (blocking !== undefined) return [setAside(place, blocking)]
  const found = kindOf(join(place, name))
  if (found === undefined || (!found.isDirectory() && ownership.isReports(place, name))) return []
  return [setAside(place, name)]
}
