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

export type Refusal = 'missing' | 'directory' | 'binary' | 'forbidden'

/** Reads UTF-8; a byte order mark is taken off. Anything else that the disk answers is thrown as it is. */
export async function readText(path: string): Promise<Text | { readonly refused: Refusal }> {
  try {
    const bytes = await readFile(path)
    if (bytes.includes(0)) return { refused: 'binary' }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text, sha256: createHash('sha256').update(bytes).digest('hex') }
  } catch (error) {
    const refused = refusals[codeOf(error)]
    if (refused === undefined) throw error
    return { refused }
  }
}

const refusals: Readonly<Record<string, Refusal | undefined>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'directory',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'binary',
}

/** The code of an error of Node's, or ''. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
