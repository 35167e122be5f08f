/** A form of sentence: how it is read, and what of the result it claims. */
import type { StressResult } from '../../../src/verdict/result.js'

/** What is wrong with a sentence; empty where all of it is carried. */
export type Check = (match: readonly string[], result: StressResult) => (string | false)[]

export interface Form {
  readonly chart: string
  readonly name: string
  readonly says: RegExp
  readonly check: Check
}

export function form(chart: string, name: string, says: RegExp, check: Check): Form {
  return { chart, name, says, check }
}

export const x = String.raw`(?:somewhere )?(between [\d.]+× and [\d.]+×|[\d.]+×)`
