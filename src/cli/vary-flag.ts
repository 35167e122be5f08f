/**
 * `--vary PATH=VALUES`, once or twice: `6..10` is every whole number, `10min..30min/5` five values evenly apart,
 * `15min,18min,22min` a list.
 */
import type { Vary } from '../index.js'
import { type Flag, Wanted } from './flag.js'

/** More designs than this are no picture any more. */
const mostDesigns = 100
const mostParameters = 2
/** Of a value between two others. */
const digits = 6

const wanted = 'PATH=VALUES, as in pools.seniors.count=4..8, review.takes=15min..25min/5 or review.takes=15min,18min'

export const varyFlag: Flag<readonly Vary[]> = {
  takes: 'PATH=VALUES',
  about:
    'needed: a value of the file and what it is to be, 4..8, 15min..25min/5 (five of them) or a list; twice for two',
  repeats: true,
  read: (text) => {
    const parameters: { path: string; parts: string[] }[] = []
    // A comma parts the values of one parameter, and those of two.
    for (const part of text.split(',')) {
      const equals = part.indexOf('=')
      const [path, first] = [part.slice(0, Math.max(equals, 0)).trim(), part.slice(equals + 1)]
      if (path !== '') parameters.push({ path, parts: [first] })
      else if (parameters.length === 0) return new Wanted(wanted)
      else parameters[parameters.length - 1].parts.push(part)
    }
    if (parameters.length > mostParameters) return new Wanted(`at most ${mostParameters} paths to vary`)
    if (new Set(parameters.map(({ path }) => path)).size < parameters.length) return new Wanted('each path once')
    const read = parameters.map(({ path, parts }) => ({ path, values: parts.flatMap((part) => valuesOf(part.trim())) }))
    const faults = read.flatMap(({ values }) => values.filter((value) => value instanceof Wanted))
    if (faults.length > 0) return faults[0]
    const vary = read.map(({ path, values }) => ({ path, values: values.filter((value) => typeof value === 'string') }))
    if (vary.some(({ values }) => values.length === 0 || values.includes(''))) return new Wanted(wanted)
    const designs = vary.reduce((product, { values }) => product * values.length, 1)
    return designs <= mostDesigns ? vary : new Wanted(`at most ${mostDesigns} values, or pairs of values`)
  },
}

const end = /^(-?[0-9]+(?:\.[0-9]+)?|-?\.[0-9]+)\s*([^0-9./\s]*)$/

/** A text that is no span is a value by itself; an empty text makes the whole wrong. */
function valuesOf(text: string): (string | Wanted)[] {
  const dots = text.indexOf('..')
  if (dots < 0) return [text]
  const [, last, countText] = /^([^/]*)(?:\/(\d+))?$/.exec(text.slice(dots + 2)) ?? []
  const [, fromText, fromUnit] = end.exec(text.slice(0, dots).trim()) ?? []
  const [, toText, toUnit] = end.exec((last ?? '').trim()) ?? []
  if (fromText === undefined || toText === undefined) return ['']
  const unit = toUnit || fromUnit
  const [from, to] = [Number(fromText), Number(toText)]
  const isMixed = fromUnit !== '' && toUnit !== '' && fromUnit !== toUnit
  if (isMixed) return [new Wanted(`one unit at both ends, where ${text} has ${fromUnit} and ${toUnit}`)]
  if (from >= to) return [new Wanted(`the smaller end first, where ${text} does not rise: ${rising(text)}`)]
  const areWhole = Number.isInteger(from) && Number.isInteger(to) && unit === ''
  const count = countText === undefined ? (areWhole ? to - from + 1 : 0) : Number(countText)
  if (count === 0) return [new Wanted(`how many values ${text} stands for: write ${text}/5 for five, evenly apart`)]
  if (count < 2 || count > mostDesigns) return count > mostDesigns ? Array<string>(mostDesigns + 1).fill('0') : ['']
  return Array.from({ length: count }, (_, index) => {
    const value = from + (index * (to - from)) / (count - 1)
    return `${Number(value.toPrecision(digits))}${unit}`
  })
}

/** The same span from its smaller end. */
function rising(text: string): string {
  const [span, count] = text.split('/')
  const swapped = span.split('..').toReversed().join('..')
  return count === undefined ? swapped : `${swapped}/${count}`
}
