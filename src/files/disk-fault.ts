/** What the system answers where a file cannot be read or written, in words for whoever named the place. */

/** An error that the system gave, with its code such as `ENOSPC`, or Node's permission model; not one of our own making. */
export interface DiskFault extends Error {
  readonly code: string
  readonly errno?: number
  readonly path?: string
}

export function isDiskFault(error: unknown): error is DiskFault {
  const code = codeOf(error)
  return code === forbidden || (code !== '' && typeof (error as { errno?: unknown }).errno === 'number')
}

/** Of Node's permission model. */
const forbidden = 'ERR_ACCESS_DENIED'

/** The code of an error of Node's, or ''. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

export function whyNotRead(fault: DiskFault): string {
  return reading[fault.code] ?? whyOf(fault)
}

export function whyNotWritten(fault: DiskFault): string {
  return writing[fault.code] ?? whyOf(fault)
}

/** A code that has no words of ours is said as the system says it. */
export function whyOf(fault: DiskFault): string {
  return both[fault.code] ?? `the system says ${fault.message.replace(/, [a-z]+( '.*')?$/, '')}`
}

const tooManyOpen = 'too many files are open; raise the limit (ulimit -n)'

const both: Readonly<Record<string, string>> = {
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: tooManyOpen,
  ENFILE: tooManyOpen,
  EIO: 'the disk reports a fault',
  ENOMEM: 'there is too little memory',
}

const reading: Readonly<Record<string, string>> = {
  EISDIR: 'this is a folder; name the file in it, for example current.yaml',
  EACCES: 'this file may not be read; look at its permissions',
  EPERM: 'this file may not be read; look at its permissions',
  [forbidden]: 'Node runs with --experimental-permission and no --allow-fs-read for it',
}

const writing: Readonly<Record<string, string>> = {
  EACCES: 'it is not yours to write',
  EPERM: 'it is not yours to write',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'a file would grow larger than the system allows (ulimit -f)',
  EEXIST: 'a file stands in its place',
  ENOTDIR: 'a file stands in its place',
  EISDIR: 'a folder stands where a file is to be written',
  ENOENT: 'no folder can be made there',
  ENXIO: 'what stands there is no file',
  [forbidden]: 'Node runs with --experimental-permission and no --allow-fs-write for it',
}
