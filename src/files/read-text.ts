/**
 * One file of text, or in which way it is not one. What the text says is not looked at.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'

export interface Text {
  readonly text: string
  /** Of the bytes as they stand on the disk. */
  readonly sha256: string
}

export type Refusal = 'missing' | 'directory' | 'binary' | 'utf-16' | 'latin-1' | 'forbidden'

/** What to say of a path that is no text. */
export const whyRefused: Readonly<Record<Refusal, string>> = {
  missing: 'there is no such file',
  directory: 'this is a folder; name the file in it, for example current.yaml',
  binary: 'this is not text in UTF-8',
  'utf-16': 'this is text in UTF-16 without a byte order mark; save it in UTF-8',
  'latin-1': 'this is not text in UTF-8 but in an older encoding, probably Latin-1 (Windows-1252); save it in UTF-8',
  forbidden: 'this file may not be read; look at its permissions',
}

/** Reads UTF-8, and UTF-16 that says so by its byte order mark. Anything else that the disk answers is thrown as it is. */
export async function readText(path: string): Promise<Text | { readonly refused: Refusal }> {
  try {
    const bytes = await readFile(path)
    const read = textOf(bytes)
    return 'refused' in read ? read : { ...read, sha256: createHash('sha256').update(bytes).digest('hex') }
  } catch (error) {
    const refused = refusals[codeOf(error)]
    if (refused === undefined) throw error
    return { refused }
  }
}

/** A byte order mark is taken off. */
function textOf(bytes: Uint8Array): { readonly text: string } | { readonly refused: Refusal } {
  const encoding = wideEncodingOf(bytes) ?? 'utf-8'
  if (encoding === 'utf-8' && bytes.includes(0)) return { refused: hasZerosInTurn(bytes) ? 'utf-16' : 'binary' }
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }
  } catch {
    return { refused: bytes.some(isControl) ? 'binary' : 'latin-1' }
  }
}

function wideEncodingOf([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

/** Text of the West in two bytes a letter: one of each pair is 0 for most of them, always on the same side. */
function hasZerosInTurn(bytes: Uint8Array): boolean {
  const zeros = [0, 0]
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2]++
  const [few, many] = zeros.sort((a, b) => a - b)
  return few === 0 && many > bytes.length / 4
}

/** No text has these, in whatever encoding of one byte a letter. */
function isControl(byte: number): boolean {
  return byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte)
}

const refusals: Readonly<Record<string, Refusal | undefined>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'directory',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
}

/** The code of an error of Node's, or ''. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
