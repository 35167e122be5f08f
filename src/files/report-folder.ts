/**
 * The folder of a report, replaced as a whole: the new files are written beside it, and two renames put them in its place.
 * Whatever the instant at which a process is killed, old and new are whole, and the next command finishes what was begun.
 *
 *     .NAME.PID.partial  being written, its manifest last
 *     .NAME.next         written
 *     .NAME.former       what was there before, until what is not the report's is carried over
 *
 * A folder that cannot be renamed (a mount, the working directory, one in a folder of somebody else's) has its files
 * replaced one by one out of `.report.next` in it, and its manifest says `half` until that is done.
 */
import { chmodSync, copyFileSync, type Dirent, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { codeOf } from './disk-fault.js'
import { isBelow, isFolder, kindOf, makeFolder, realPlace, removeIfEmpty } from './folders.js'
import { hashAt, hashOf, manifestName, manifestText, readManifest } from './manifest.js'
import { moveIn, stagedIn } from './one-by-one.js'
import { freeName, type Kept, Ownership } from './ownership.js'
import { isLeft, partialOf, removeLeft, removePartials } from './partial.js'

export interface Report {
  /** SHA-256 of the result that the documents show. */
  readonly result: string
  readonly documents: readonly {
    /** Relative to the folder, with `/` between its parts. */
    readonly name: string
    readonly contents: string | Uint8Array
  }[]
}

/**
 * Puts the report in the folder, which is there. Documents of the same result that are there already stay; those of another
 * one go. What comes back are files of somebody's own whose names the report takes, and the names they have now.
 */
export async function replaceReport(folder: string, report: Report): Promise<readonly Kept[]> {
  const place = realPlace(folder)
  const kept = [...finishReplacement(place)]
  const ways = mayMove(place) ? [asWhole, oneByOne] : [oneByOne]
  for (const way of ways) {
    try {
      kept.push(...(await way(place, report)))
      break
    } catch (error) {
      if (way === oneByOne || !immovable.has(codeOf(error))) throw error
    }
  }
  removePartials(place)
  for (const { name } of [...report.documents, { name: manifestName }]) removeLeft(dirname(join(place, name)))
  return kept
}

/** Finishes what a command that was killed had begun; nothing where nothing was. Other commands may call it at any time. */
export function finishReplacement(folder: string): readonly Kept[] {
  const place = realPlace(folder)
  const next = beside(place, 'next')
  const former = beside(place, 'former')
  if (isFolder(former)) {
    if (kindOf(place) === undefined) renameSync(isWritten(next) ? next : former, place)
    const kept = isFolder(former) ? carryOver(former, place) : []
    // Somebody has made the folder anew since: what waited is older.
    rmSync(next, { recursive: true, force: true })
    return kept
  }
  if (isWritten(next) && mayMove(place)) return swap(place)
  return isFolder(stagedIn(place)) ? movedIn(place) : []
}

function beside(place: string, what: 'next' | 'former'): string {
  return join(dirname(place), `.${basename(place)}.${what}`)
}

function isWritten(folder: string): boolean {
  return readManifest(folder) !== undefined
}

/** Neither a mount nor where somebody stands. */
function mayMove(place: string): boolean {
  const above = dirname(place)
  if (above === place || isBelow(process.cwd(), place)) return false
  return kindOf(place) === undefined || statSync(place).dev === statSync(above).dev
}

/** What a system answers that does not let a folder be renamed, or another one be made beside it. */
const immovable: ReadonlySet<string> = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'EBUSY',
  'EXDEV',
  'EINVAL',
  'ENOTSUP',
  'ENAMETOOLONG',
])

class OfSomebodyElse extends Error {
  readonly code = 'EPERM'
}

async function asWhole(place: string, report: Report): Promise<readonly Kept[]> {
  const partial = partialOf(place)
  try {
    await write(partial, report, place)
    takeOwner(partial, place)
    renameSync(partial, beside(place, 'next'))
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    throw error
  }
  try {
    return swap(place)
  } catch (error) {
    if (!isFolder(beside(place, 'former'))) rmSync(beside(place, 'next'), { recursive: true, force: true })
    throw error
  }
}

/** A folder has the mode of the one that it replaces, and is not given to somebody else. */
function takeOwner(folder: string, place: string): void {
  const [ours, theirs] = [statSync(folder), statSync(place)]
  if (ours.uid !== theirs.uid || ours.gid !== theirs.gid) throw new OfSomebodyElse()
  chmodSync(folder, theirs.mode & 0o7777)
}

/** No other code runs in this process meanwhile: it would miss the folder, or make another. */
function swap(place: string): readonly Kept[] {
  const next = beside(place, 'next')
  const former = beside(place, 'former')
  if (kindOf(place) === undefined) {
    renameSync(next, place)
    return []
  }
  renameSync(place, former)
  try {
    renameSync(next, place)
  } catch (error) {
    renameSync(former, place)
    throw error
  }
  return carryOver(former, place)
}

/** Writes the documents into a new folder, with those of the same result that stand at the place, and the manifest last. */
async function write(folder: string, { result, documents }: Report, place: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const files: Record<string, string> = {}
  for (const { name, contents } of documents) {
    makeFolder(dirname(join(folder, name)))
    await writeFile(join(folder, name), contents)
    files[name] = hashOf(contents)
  }
  for (const [name, hash] of ofSameResult(place, result)) {
    if (Object.hasOwn(files, name)) continue
    makeFolder(dirname(join(folder, name)))
    copyFileSync(join(place, name), join(folder, name))
    files[name] = hash
  }
  await writeFile(join(folder, manifestName), manifestText({ state: 'whole', result, files }))
}

function ofSameResult(place: string, result: string): [name: string, hash: string][] {
  const before = readManifest(place)
  if (before?.state !== 'whole' || before.result !== result) return []
  return Object.entries(before.files).filter(([name, hash]) => hashAt(place, name) === hash)
}

/** Moves what is not the report's from the former folder to the new one, and removes the former one, its manifest last. */
function carryOver(former: string, place: string): readonly Kept[] {
  const before = readManifest(former)
  const ownership = new Ownership(before, readManifest(place)?.files ?? {})
  const kept: Kept[] = []
  const carry = (name: string, isDirectory: boolean) => {
    const path = join(former, name)
    if (isLeft(dirname(path), basename(path)) || name === basename(stagedIn(place)))
      rmSync(path, { recursive: true, force: true })
    else if (isDirectory && (ownership.hasBelow(name) || isFolder(join(place, name)))) {
      for (const entry of entriesOf(path)) carry(`${name}/${entry.name}`, entry.isDirectory())
      removeIfEmpty(path)
    } else if (!isDirectory && ownership.isReports(former, name)) rmSync(path)
    else kept.push(...moveOver(former, place, name))
  }
  // Without its manifest the former folder would be taken for one that has none.
  const isManifest = (name: string) => name === manifestName && before !== undefined
  for (const entry of entriesOf(former)) if (!isManifest(entry.name)) carry(entry.name, entry.isDirectory())
  if (before !== undefined) rmSync(join(former, manifestName))
  removeIfEmpty(former)
  return kept
}

function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true })
}

function moveOver(former: string, place: string, name: string): readonly Kept[] {
  const isTaken = kindOf(join(place, name)) !== undefined
  const as = isTaken ? freeName(place, name) : name
  makeFolder(dirname(join(place, as)))
  renameSync(join(former, name), join(place, as))
  return isTaken ? [{ name, as }] : []
}

async function oneByOne(place: string, report: Report): Promise<readonly Kept[]> {
  const staged = stagedIn(place)
  const partial = partialOf(staged)
  try {
    await write(partial, report, place)
    rmSync(staged, { recursive: true, force: true })
    renameSync(partial, staged)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    throw error
  }
  return movedIn(place)
}

/** Nothing of an older report waits beside the folder any more. */
function movedIn(place: string): readonly Kept[] {
  const kept = moveIn(place)
  rmSync(beside(place, 'next'), { recursive: true, force: true })
  return kept
}
