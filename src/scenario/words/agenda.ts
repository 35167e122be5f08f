/** What a sitting decides: `200 items in 60min`. */
import { parseDuration } from './duration.js'
import { Misread } from './misread.js'
import { finiteNumber } from './number.js'
import { numberAndRest } from './pieces.js'

export interface Agenda {
  readonly items: number
  /** Hours. */
  readonly lasts: number
}

const decided = /^items?\s+in\s+(?=\S)/

/** The numbers as they stand; whether they can be is for the check. */
export function parseAgenda(text: string): Agenda {
  const number = numberAndRest(text)
  const match = decided.exec(number?.rest.text ?? '')
  if (number === undefined || match === null) {
    throw new Misread('bad-agenda', `\`${text}\` is no agenda`, { hint: 'write for example 200 items in 60min' })
  }
  return { items: finiteNumber(number.digits), lasts: parseDuration(number.rest.text.slice(match[0].length)) }
}
