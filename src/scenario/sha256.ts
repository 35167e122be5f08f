/** The hash by which a result names the texts that it was made from; the same wherever it runs, with no help of its host. */
import { sha256 as hashOf } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of the text in UTF-8, 64 hexadecimal digits: what a file of these bytes has on the disk. */
export function sha256(text: string): string {
  return bytesToHex(hashOf(utf8ToBytes(text)))
}
