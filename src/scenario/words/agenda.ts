/** What a sitting decides: `200 items in 60min`. */
import { parseDuration } from './duration.js'
import { Misread } from './misread.js'
import { finiteNumber, signedNumber } from './number.js'

export interface Agenda {
  readonly items: number
  /** Hours. */
  readonly lasts: number
}

const form = new RegExp(`^\\s*(${signedNumber})\\s+items?\\s+in\\s+(.+?)\\s*$`)

/** The numbers as they stand; whether they can be is for the check. */
export function parseAgenda(text: string): Agenda {
  const match = form.exec(text)
  if (match === null) {
    throw new Misread('bad-agenda', `\`${text}\` is no agenda`, { hint: 'write for example 200 items in 60min' })
  }
  return { items: finiteNumber(match[1]), lasts: parseDuration(match[2]) }
}
