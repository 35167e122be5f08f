/**
 * What a flag is and how its text is read. The command line hands over texts; every value is read here, so that all
 * that is wrong with a command is said at once.
 */
import { nearest } from '../scenario/words/nearest.js'

export interface Flag<Value> {
  /** For the help: a phrase without a full stop. */
  readonly about: string
  /** What stands after it in the help; absent: a switch. */
  readonly takes?: string
  readonly letter?: string
  /** May stand several times; the texts are joined by commas. */
  readonly repeats?: true
  readonly read: (text: string) => Value | Wanted
}

/** A flag for each value. */
export type FlagsOf<Values> = { readonly [Name in keyof Values]: Flag<Values[Name]> }

/** Why a text is not a value: what was wanted instead. */
export class Wanted {
  constructor(readonly text: string) {}
}

/** Given or not given. */
export function flagSwitch(about: string): Flag<true> {
  return { about, read: (text) => (text === '' ? true : new Wanted('nothing after it')) }
}

const numeral = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** A number above `above` and at most `atMost`. */
export function numberFlag(takes: string, about: string, above: number, atMost: number): Flag<number> {
  const wanted = new Wanted(`a number above ${above} and at most ${atMost}`)
  const read = (text: string) => {
    const value = numeral.test(text) ? Number(text) : Number.NaN
    return value > above && value <= atMost ? value : wanted
  }
  return { takes, about, read }
}

/** A whole number, the ends included. */
export function wholeNumberFlag(takes: string, about: string, from: number, to: number): Flag<number> {
  const wanted = new Wanted(`a whole number from ${from} to ${to}`)
  const read = (text: string) => {
    const value = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN
    return value >= from && value <= to ? value : wanted
  }
  return { takes, about, read }
}

export function textFlag(takes: string, about: string): Flag<string> {
  return { takes, about, read: (text) => (text === '' ? new Wanted('a name') : text) }
}

/**
 * Reads the texts of `given`, a list for each flag that stands on the command line. `values` holds those flags alone;
 * `problems` has a sentence for each that has no value, and each of `unknown` and of other names.
 */
export function readFlags<Values>(
  flags: FlagsOf<Values>,
  given: Readonly<Record<string, readonly string[]>>,
  unknown: readonly string[],
) {
  const values: Partial<Values> = {}
  const others = Object.keys(given).filter((name) => !Object.hasOwn(flags, name))
  const problems = [...unknown, ...others.map((name) => `--${name}`)].map((text) => noFlag(text, Object.keys(flags)))
  for (const name in flags) {
    const texts = given[name]
    if (texts === undefined) continue
    const flag = flags[name]
    const read =
      texts.length > 1 && flag.repeats === undefined ? new Wanted('to stand once') : flag.read(texts.join(','))
    if (read instanceof Wanted) problems.push(`--${name} wants ${read.text}, not ${texts.join(' ') || 'nothing'}`)
    else values[name] = read
  }
  return { values, problems }
}

function noFlag(text: string, known: readonly string[]): string {
  const near = nearest(text.replace(/^-+|=.*$/g, ''), known)
  return `there is no flag ${text}${near === undefined ? '' : `; did you mean --${near}?`}`
}
