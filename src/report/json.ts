/** The result as a file: as it stands, every digit kept, two blanks a level. */

import { harmlessJson } from '../scenario/harmless.js'

/** Ends with a line feed. Throws where a number is no number, which JSON would turn into null without a word. */
export function resultToJson(result: object): string {
  return `${harmlessJson(JSON.stringify(result, refuseNonNumbers, 2))}\n`
}

function refuseNonNumbers(key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`The result holds ${value} under "${key}", which JSON cannot say`)
  }
  return value
}
