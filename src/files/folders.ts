/** Folders: made with those that lead to them, found with their links resolved, looked at without following one. */
import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  rmdirSync,
  type Stats,
  statSync,
} from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { codeOf } from './disk-fault.js'

/**
 * Makes a folder and those that lead to it. Node's own way of it does not end where the system lets no folder be made
 * and says that the one above is missing, as /proc does.
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    if (leadsToFolder(folder)) return
    const above = dirname(folder)
    if (codeOf(error) !== 'ENOENT' || above === folder || kindOf(above) !== undefined) throw error
    makeFolder(above)
    makeFolder(folder)
  }
}

function leadsToFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** Makes a folder, so that a study learns before it runs, not after, that it cannot write there. */
export function makeWritableFolder(folder: string): void {
  makeFolder(folder)
  accessSync(folder, constants.W_OK)
}

/** Where a path leads with its links resolved, whether anything stands there or not. */
export function realPlace(path: string): string {
  const absolute = resolve(path)
  try {
    return realpathSync(absolute)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(absolute) === absolute) throw error
    const above = realPlace(dirname(absolute))
    const place = join(above, basename(absolute))
    return kindOf(place)?.isSymbolicLink() ? realPlace(resolve(above, readlinkSync(place))) : place
  }
}

/** What stands at the path itself, a link for a link; undefined where nothing does. */
export function kindOf(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
    throw error
  }
}

export function isFolder(path: string): boolean {
  return kindOf(path)?.isDirectory() === true
}

/** Removes a folder that has nothing in it; what is not empty stays. */
export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR'].includes(codeOf(error))) throw error
  }
}

/** Whether the path is the folder or lies in it; both absolute, no link is followed. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
