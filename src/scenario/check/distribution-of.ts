/**
 * From a distribution's arguments to the distribution: units where a length is drawn, and constants within the bounds
 * of their distribution. Arguments that hang on the item are not known here; the samplers take them as they come.
 */
import type { Distribution } from '../distribution.js'
import type { Expression } from '../expression.js'
import { missingUnit } from '../words/duration.js'
import { inDigits } from '../words/number.js'
import { inPercent } from '../words/percent.js'
import { type ArgumentForm, type SignatureName, signatures, usage } from '../words/signatures.js'
import type { Dimension } from '../words/tokens.js'
import type { Place } from '../written/source.js'
import type { Check } from './check.js'
import { reporting } from './readers.js'

/** What is drawn: a length of time, whose arguments need units, or any number. */
export type Counts = 'durations' | 'numbers'

export interface Argument {
  readonly tree: Expression
  /** What a literal counts; absent for names and expressions. */
  readonly dimension?: Dimension
  readonly place: Place
}

export interface Choice {
  readonly value: Argument
  readonly share: Argument
}

export type Draft = { readonly place: Place } & (
  | { readonly name: SignatureName; readonly arguments: ReadonlyMap<string, Argument> }
  | { readonly name: 'choice'; readonly values: readonly Choice[] }
)

export const shareTolerance = 1e-9
const largestVariation = 1_000

/** Undefined where a problem has been reported. */
export function distributionOf(draft: Draft, counts: Counts, check: Check): Distribution | undefined {
  const before = check.problems.count
  const built =
    draft.name === 'choice'
      ? choiceOf(draft.values, draft.place, counts, check)
      : parametricOf(draft.name, draft.arguments, draft.place, counts, check)
  return check.problems.count === before ? built : undefined
}

function choiceOf(values: readonly Choice[], place: Place, counts: Counts, check: Check): Distribution | undefined {
  const { problems } = check
  const before = problems.count
  const constants = values.flatMap(({ value, share }) => {
    checkUnit(value, 'a value', counts, check)
    if (typeof value.tree !== 'number') {
      problems.add(value.place, 'not-constant', 'the values of a choice are constants')
    }
    if (typeof share.tree !== 'number' || share.dimension !== 'percent' || share.tree < 0 || share.tree > 1) {
      problems.add(
        share.place,
        'bad-percent',
        'the share of a value in a choice is a percentage between 0 % and 100 %',
        `write ${usage('choice')}`,
      )
    }
    const number = typeof value.tree === 'number' && typeof share.tree === 'number'
    return number ? [{ value: Number(value.tree), share: Number(share.tree) }] : []
  })
  if (problems.count > before) return undefined
  const sum = constants.reduce((total, { share }) => total + share, 0)
  if (Math.abs(sum - 1) > shareTolerance) {
    problems.add(place, 'shares-do-not-sum', `the shares of the choice sum to ${inPercent(sum)}, not 100 %`)
  }
  for (const [index, { value }] of constants.entries()) {
    if (counts === 'durations' && value < 0) {
      problems.add(values[index].value.place, 'bad-duration', 'a duration here is not below zero')
    }
  }
  return { distribution: 'choice', values: constants }
}

function parametricOf(
  name: SignatureName,
  given: ReadonlyMap<string, Argument>,
  place: Place,
  counts: Counts,
  check: Check,
): Distribution | undefined {
  if (counts === 'durations' && (name === 'beta' || name === 'chance')) {
    return check.problems.add(
      place,
      'bad-distribution',
      `\`${name}\` draws a number between 0 and 1, and a duration is wanted`,
    )
  }
  const forms: readonly ArgumentForm[] = signatures[name]
  for (const { key, scale } of forms) {
    const argument = given.get(key)
    if (argument !== undefined && scale) checkUnit(argument, key, counts, check)
    if (argument !== undefined && !scale && argument.dimension === 'duration') {
      check.problems.add(
        argument.place,
        'bad-distribution',
        `\`${key}\` of \`${name}\` is a plain number, not a duration`,
        `write ${usage(name)}`,
      )
    }
  }
  checkBounds(name, given, counts, check)
  const trees = new Map([...given].map(([key, argument]) => [key, argument.tree]))
  return assembled(name, (key) => trees.get(key) ?? 0)
}

/** A literal where a length is drawn has a unit; zero needs none. */
function checkUnit({ tree, dimension, place }: Argument, key: string, counts: Counts, check: Check): void {
  if (counts === 'numbers' || dimension === undefined || dimension === 'duration' || tree === 0) return
  reporting(
    check.problems,
    () => place,
    () => {
      throw missingUnit(typeof tree === 'number' ? inDigits(tree) : key)
    },
  )
}

function assembled(name: SignatureName, argument: (key: string) => Expression): Distribution {
  switch (name) {
    case 'constant':
      return { distribution: name, value: argument('value') }
    case 'exponential':
      return { distribution: name, mean: argument('mean') }
    case 'lognormal':
    case 'gamma':
    case 'weibull':
      return { distribution: name, mean: argument('mean'), cv: argument('cv') }
    case 'erlang':
      return { distribution: name, mean: argument('mean'), k: Number(argument('k')) }
    case 'normal':
      return { distribution: name, mean: argument('mean'), sd: argument('sd') }
    case 'uniform':
      return { distribution: name, from: argument('from'), to: argument('to') }
    case 'triangular':
      return { distribution: name, from: argument('from'), mode: argument('mode'), to: argument('to') }
    case 'beta':
      return { distribution: name, a: argument('a'), b: argument('b') }
    case 'chance':
      return { distribution: name, p: argument('p') }
  }
}

/** Rules on single arguments: what they are, in words, and whether a constant keeps to it. */
const rules: ReadonlyMap<string, { readonly is: string; readonly kept: (value: number) => boolean }> = new Map([
  ['mean', { is: 'above 0', kept: (value) => value > 0 }],
  [
    'cv',
    {
      is: `between 0 and ${largestVariation.toLocaleString('en')}`,
      kept: (value) => value >= 0 && value <= largestVariation,
    },
  ],
  ['sd', { is: '0 or more', kept: (value) => value >= 0 }],
  [
    'k',
    { is: 'a whole number from 1 to 1,000', kept: (value) => Number.isInteger(value) && value >= 1 && value <= 1_000 },
  ],
  ['a', { is: 'above 0', kept: (value) => value > 0 }],
  ['b', { is: 'above 0', kept: (value) => value > 0 }],
  ['p', { is: 'between 0 and 1', kept: (value) => value >= 0 && value <= 1 }],
])

const lengths: ReadonlySet<string> = new Set(['value', 'from', 'mode', 'to'])

function checkBounds(name: SignatureName, given: ReadonlyMap<string, Argument>, counts: Counts, check: Check): void {
  const { problems } = check
  for (const [key, { tree, place }] of given) {
    if (name === 'erlang' && key === 'k' && typeof tree !== 'number') {
      problems.add(place, 'not-constant', '`k` of `erlang` is a constant')
    }
    if (typeof tree !== 'number') continue
    const rule = name === 'normal' && key === 'mean' && counts === 'numbers' ? undefined : rules.get(key)
    if (rule !== undefined && !rule.kept(tree)) {
      problems.add(place, 'out-of-range', `\`${key}\` of \`${name}\` has to be ${rule.is}`)
    } else if (counts === 'durations' && lengths.has(key) && tree < 0) {
      problems.add(place, 'bad-duration', `\`${writtenAt(place)}\`: a duration here is not below zero`)
    }
  }
  checkOrder(name, given, check)
}

/** The word that begins at a place. */
function writtenAt({ source, offset }: Place): string {
  return /^["']?([^\s,)}\]"']*)/.exec(source.text.slice(offset, offset + 60))?.[1] ?? ''
}

/** The ends of an interval and what lies between them, in rising order. */
function checkOrder(name: SignatureName, given: ReadonlyMap<string, Argument>, check: Check): void {
  if (name !== 'uniform' && name !== 'triangular') return
  const constants = [...given].flatMap(([key, { tree, place }]) =>
    typeof tree === 'number' ? [{ key, tree, place }] : [],
  )
  for (let index = 1; index < constants.length; index++) {
    const [low, high] = [constants[index - 1], constants[index]]
    if (low.tree <= high.tree) continue
    check.problems.add(
      high.place,
      'out-of-range',
      `\`${high.key}\` of \`${name}\` is below \`${low.key}\``,
      `write ${usage(name)}`,
    )
  }
}
