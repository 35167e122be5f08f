/** Single words of the language in their long forms: durations, shares, rates, prices, times of the week, distributions. */
import { isList, type Written, type WrittenMap } from '../generator/written.js'
import { twinOfExpression } from './twin-expression.js'

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const units: Readonly<Record<string, string>> = { s: 'seconds', min: 'minutes', h: 'hours', d: 'days', w: 'weeks' }
/** A space that stands before a unit parts nothing. */
const unitApart = /\b([0-9.]+) (s|min|h|d|w)\b/g
const durationForm = /^([0-9.]+)\s*(s|min|h|d|w)$/

export function parts(pattern: RegExp, text: string): string[] {
  const match = pattern.exec(text)
  if (match === null) throw new Error(`${text} is not of the form ${pattern}`)
  return match.slice(1)
}

export function duration(text: string): WrittenMap {
  const [amount, unit] = parts(durationForm, text)
  return { [units[unit]]: Number(amount) }
}

export function share(written: Written): Written {
  return typeof written === 'string' ? Number(written.replace('%', '')) / 100 : written
}

export function rate(text: string): WrittenMap {
  const [count, per] = parts(/^([0-9.]+)\s*(?:per|\/)\s*(\w+)$/, text)
  return { count: Number(count), per }
}

export function price(text: string): WrittenMap {
  const [amount, per] = parts(/^([0-9.]+) per (\w+)$/, text)
  return { amount: Number(amount), per }
}

/** `Mon-Thu Sat` */
export function dayList(text: string): string[] {
  const named = text.split(' ').flatMap((each) => {
    const [first, last = first] = each.split('-')
    const from = days.indexOf(first)
    const count = (days.indexOf(last) - from + 7) % 7
    return Array.from({ length: count + 1 }, (_, index) => days[(from + index) % 7])
  })
  return days.filter((day) => named.includes(day))
}

export function hours(written: Written): Written {
  if (isList(written)) return written.map(hours)
  if (written === '24x7' || typeof written !== 'string') return written
  const [onDays, from, to] = parts(/^(.*) (\S+)-(\S+)$/, written)
  return { days: dayList(onDays), from, to }
}

export function weekTimes(written: Written): Written {
  if (isList(written)) return written.map(weekTimes)
  const [onDays, at] = parts(/^(.*) (\S+)$/, String(written))
  return { days: dayList(onDays), at }
}

/** Of durations or of numbers; plain numbers and expressions stand for themselves. */
export function distribution(written: Written): Written {
  if (typeof written !== 'string') return { distribution: 'constant', value: written }
  const call = /^([a-z]+)\((.*)\)$/.exec(written)
  const form = call === null ? undefined : forms[call[1]]
  if (call === null || form === undefined) return value(written)
  return { distribution: call[1], ...form(argumentsOf(call[2].replace(unitApart, '$1$2'))) }
}

type Form = (given: readonly string[]) => WrittenMap

/** The keys of the arguments, in their order. */
const keyed =
  (...keys: readonly string[]): Form =>
  (given) =>
    Object.fromEntries(keys.map((key, index) => [key, value(given[index])]))

const forms: Readonly<Record<string, Form>> = {
  exponential: keyed('mean'),
  lognormal: keyed('mean', 'cv'),
  gamma: keyed('mean', 'cv'),
  weibull: keyed('mean', 'cv'),
  erlang: keyed('mean', 'k'),
  normal: keyed('mean', 'sd'),
  uniform: keyed('from', 'to'),
  triangular: keyed('from', 'mode', 'to'),
  beta: keyed('a', 'b'),
  chance: keyed('p'),
  choice: (given) => ({
    values: given.flatMap((each, index) =>
      index % 2 === 0 ? [{ value: value(each), share: share(given[index + 1]) }] : [],
    ),
  }),
  empirical: ([file, column, unit]) => ({ file, column, ...(unit === undefined ? {} : { unit }) }),
}

/** Split at spaces and commas outside of parentheses; the words `cv` and `sd` only name what follows. */
function argumentsOf(text: string): string[] {
  const given: string[] = []
  let depth = 0
  let isNew = true
  for (const letter of text) {
    const isGap = depth === 0 && (letter === ' ' || letter === ',')
    if (letter === '(') depth++
    if (letter === ')') depth--
    if (!isGap) given.push(isNew ? letter : `${given.pop() ?? ''}${letter}`)
    isNew = isGap
  }
  return given.filter((each) => each !== 'cv' && each !== 'sd')
}

function value(text: string): Written {
  return durationForm.test(text) ? duration(text) : twinOfExpression(text)
}
