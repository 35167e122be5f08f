/**
 * One file of text, or in which way it is not one. What the text says is not looked at.
 */
import { createHash } from 'node:crypto'
import type { Unread } from '../scenario/source-reader.js'
import { codeOf, isDiskFault, whyNotRead } from './disk-fault.js'
import { NoRegularFile, readRegular } from './regular-file.js'
import { readStandardInput } from './standard-input.js'

export interface Text {
  readonly text: string
  /** Of the bytes as they stand on the disk. */
  readonly sha256: string
}

/** Recorded arrivals of years are a hundredth of it; a text much larger than this is more than V8 can hold. */
const largest = 256 * 2 ** 20

/** Reads UTF-8, and UTF-16 that says so by its byte order mark; undefined where there is no such file. */
export function readText(path: string): Promise<Text | Unread | undefined> {
  return textFrom(() => readRegular(path, largest))
}

/** The same of standard input. */
export function readInputText(): Promise<Text | Unread | undefined> {
  return textFrom(() => readStandardInput(largest))
}

async function textFrom(read: () => Promise<Uint8Array>): Promise<Text | Unread | undefined> {
  try {
    const bytes = await read()
    const decoded = textOf(bytes)
    return 'refused' in decoded ? decoded : { ...decoded, sha256: createHash('sha256').update(bytes).digest('hex') }
  } catch (error) {
    if (error instanceof NoRegularFile) return { refused: error.message }
    if (!isDiskFault(error)) throw error
    return absent.has(codeOf(error)) ? undefined : { refused: whyNotRead(error) }
  }
}

const absent: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR'])

/** A byte order mark is taken off. */
function textOf(bytes: Uint8Array): { readonly text: string } | Unread {
  const encoding = wideEncodingOf(bytes) ?? 'utf-8'
  if (encoding === 'utf-8' && bytes.includes(0)) return { refused: hasZerosInTurn(bytes) ? inUtf16 : notText }
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }
  } catch {
    return { refused: bytes.some(isControl) ? notText : inLatin1 }
  }
}

const notText = 'this is not text in UTF-8'
const inUtf16 = 'this is text in UTF-16 without a byte order mark; save it in UTF-8'
const inLatin1 = 'this is not text in UTF-8 but in an older encoding, probably Latin-1 (Windows-1252); save it in UTF-8'

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
