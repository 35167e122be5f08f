/** What stands on standard input, for a file that is named `-`. It can be read once, and has a largest size. */
import { fstatSync } from 'node:fs'
import { stdin } from 'node:process'
import { NoRegularFile, tooLarge } from './regular-file.js'

export const standardInput = '-'

/** @throws NoRegularFile where it was read already, is a folder, or does not end. */
export async function readStandardInput(largest: number): Promise<Buffer> {
  if (stdin.readableDidRead) throw new NoRegularFile('standard input can be read once; name a file for the other')
  if (fstatSync(0).isDirectory()) throw new NoRegularFile('standard input is a folder')
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stdin) {
    parts.push(part)
    size += part.length
    if (size > largest) throw tooLarge(largest)
  }
  return Buffer.concat(parts)
}
