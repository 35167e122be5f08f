/**
 * Readers of single values. Each gives the value, or reports what stands there and what was wanted and gives
 * undefined; a value that is not there at all is undefined without a report, since the shape knows what must be there.
 */
import { checkIdentifier } from '../words/identifier.js'
import { Misread } from '../words/misread.js'
import { didYouMean } from '../words/nearest.js'
import type { Problems } from '../written/problems.js'
import type { Place } from '../written/source.js'
import { type Entry, inWords, placeIn, type Written, type WrittenScalar } from '../written/written.js'

/** Reports that something else was wanted here. */
export function wantedHere(written: Written, wanted: string, problems: Problems, hint?: string): undefined {
  return problems.add(written.place, 'wrong-type', `${inWords(written)} stands where ${wanted} is wanted`, hint)
}

export function readText(written: Written | undefined, wanted: string, problems: Problems): string | undefined {
  if (written === undefined) return undefined
  if (written.kind === 'scalar' && typeof written.value === 'string') return written.value
  const isScalar = written.kind === 'scalar' && written.value !== null
  return wantedHere(written, wanted, problems, isScalar ? `put it in quotes: "${written.literal}"` : undefined)
}

export interface Bounds {
  readonly least?: number
  readonly most?: number
  /** 1, 2, 3 … */
  readonly whole?: true
}

export function readNumber(
  written: Written | undefined,
  wanted: string,
  problems: Problems,
  { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY, whole }: Bounds = {},
): number | undefined {
  if (written === undefined) return undefined
  if (written.kind !== 'scalar' || typeof written.value !== 'number') return wantedHere(written, wanted, problems)
  const { value } = written
  if (value >= least && value <= most && (whole === undefined || Number.isInteger(value))) return value
  const hint = whole !== undefined && !Number.isInteger(value) && value > 0 ? wholes : undefined
  return problems.add(written.place, 'out-of-range', `\`${written.literal}\` stands where ${wanted} is wanted`, hint)
}

const wholes =
  'what is counted is whole; of people, a half is one more with `absent: 50%`, or with a calendar of half the hours'

/** A number above 0. `what`: for the message, `a factor`. */
export function readPositive(written: Written | undefined, what: string, problems: Problems, most: number) {
  const wanted = `${what} above 0 and at most ${most.toLocaleString('en')}`
  return readNumber(written, wanted, problems, { least: Number.MIN_VALUE, most })
}

/** A count of things that exist once each: whole, at least one. `key`: for the message. */
export function readCount(written: Written | undefined, key: string, problems: Problems, most = 1_000_000) {
  return readNumber(written, `\`${key}\`, a whole number from 1 to ${most.toLocaleString('en')},`, problems, {
    least: 1,
    most,
    whole: true,
  })
}

/** Reads the text of a scalar; what the word's reader throws is reported at its letter. */
export function readWord<Value>(
  scalar: WrittenScalar,
  problems: Problems,
  read: (text: string) => Value,
): Value | undefined {
  return readWordAt(String(scalar.value), (offset) => placeIn(scalar, offset), problems, read)
}

/** The same for a word that is no scalar of its own, such as a key. */
export function readWordAt<Value>(
  word: string,
  placeOf: (offset: number) => Place,
  problems: Problems,
  read: (text: string) => Value,
): Value | undefined {
  return reporting(problems, placeOf, () => {
    if (word.length <= longestWord) return read(word)
    const most = `a word has at most ${longestWord.toLocaleString('en')} characters, and this one has ${word.length.toLocaleString('en')}`
    throw new Misread('too-long', most, { hint: 'take away what says nothing, such as blanks' })
  })
}

/** More than any expression with a thousand names and signs needs. */
const longestWord = 20_000

/** Runs a reader of words; what it throws is reported at the place of its offset. */
export function reporting<Value>(
  problems: Problems,
  placeOf: (offset: number) => Place,
  read: () => Value,
): Value | undefined {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Misread)) throw error
    return problems.add(placeOf(error.offset), error.code, error.message, error.hint)
  }
}

export function isText(written: Written): written is WrittenScalar & { readonly value: string } {
  return written.kind === 'scalar' && typeof written.value === 'string'
}

export function isNumber(written: Written): written is WrittenScalar & { readonly value: number } {
  return written.kind === 'scalar' && typeof written.value === 'number'
}

/** Reports an unknown name and says which was probably meant. */
export function readName(
  written: Written | undefined,
  what: Named,
  known: readonly string[],
  problems: Problems,
): string | undefined {
  const name = readText(written, `the name of a ${what}`, problems)
  if (name === undefined || written === undefined || known.includes(name)) return name
  return unknownName(written.place, name, what, known, problems)
}

/** Reports a name that the file cannot give. `what`: for example `a station`. */
export function checkName(place: Place, name: string, what: string, problems: Problems): void {
  reporting(
    problems,
    () => place,
    () => checkIdentifier(name, what),
  )
}

export type Named = 'station' | 'pool' | 'calendar' | 'class' | 'attribute' | 'lever'

export function unknownName(
  place: Place,
  name: string,
  what: Named,
  known: readonly string[],
  problems: Problems,
): undefined {
  return problems.add(place, `unknown-${what}`, `there is no ${what} \`${name}\``, didYouMean(name, known))
}

/** The entries of a map; reports anything else. */
export function readEntries(written: Written | undefined, wanted: string, problems: Problems): [string, Entry][] {
  if (written === undefined) return []
  if (written.kind === 'map') return [...written.entries]
  wantedHere(written, wanted, problems)
  return []
}
