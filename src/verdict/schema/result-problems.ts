/** What keeps a value from being a result: all that is wrong with it, each with its path inside the file. */
import type * as z from 'zod'
import type { Result } from '../result.js'
import { whatDisagrees } from './agreement.js'
import { resultSchema } from './result-schema.js'

export interface ResultProblem {
  /** As `volumes[0].measures.flowTime`; empty for the whole. */
  readonly path: string
  readonly message: string
}

/** No result is nested so deep; what reads it may go down by itself. */
const mostLevels = 100

/** The result that a parsed file holds, or what is wrong with it; fields that no result has are passed over. */
export function checkResult(
  value: unknown,
): { readonly result: Result } | { readonly problems: readonly ResultProblem[] } {
  const deep = tooDeep(value)
  if (deep !== undefined) return { problems: [{ path: inWords(deep), message: `more than ${mostLevels} levels deep` }] }
  const checked = resultSchema.safeParse(withNames(value))
  if (!checked.success) return { problems: checked.error.issues.flatMap((issue) => problemsOf(issue)) }
  if (!isResult(value, checked.success)) return { problems: [] }
  const problems = whatDisagrees(value).map(({ path, message }) => ({ path: inWords(path), message }))
  return problems.length > 0 ? { problems } : { result: value }
}

/** The value itself and not zod's copy of it, which has the keys in another order and those it knows alone. */
function isResult(value: unknown, isDescribed: boolean): value is Result {
  return typeof value === 'object' && value !== null && isDescribed
}

function tooDeep(value: unknown): PropertyKey[] | undefined {
  let level: { path: PropertyKey[]; value: unknown }[] = [{ path: [], value }]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > mostLevels) return level[0].path.slice(0, 3)
    level = level.flatMap(({ path, value: each }) =>
      typeof each === 'object' && each !== null
        ? Object.entries(each)
            .filter(([, inner]) => typeof inner === 'object' && inner !== null)
            .map(([key, inner]) => ({ path: depth < 3 ? [...path, key] : path, value: inner }))
        : [],
    )
  }
  return undefined
}

const prototypeName = '__proto__'
const standsForIt = '__proto__ '

/** A station may be called `__proto__`, a name that zod passes over: it is shown another in its place. */
function withNames(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(withNames)
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key === prototypeName ? standsForIt : key, withNames(each)]),
  )
}

function problemsOf(issue: z.core.$ZodIssue, within: readonly PropertyKey[] = []): ResultProblem[] {
  const path = [...within, ...issue.path]
  return [{ path: inWords(path), message: whatIsWrong(issue) }]
}

function whatIsWrong(issue: z.core.$ZodIssue): string {
  const { message } = issue
  switch (issue.code) {
    case 'invalid_type':
      return `${message.endsWith('received undefined') ? 'missing; ' : ''}${wanted[issue.expected] ?? issue.expected} is wanted here`
    case 'invalid_value':
      return `wanted is ${issue.values.map((each) => JSON.stringify(each)).join(' or ')}`
    case 'too_big':
      return `larger than any result has: at most ${issue.maximum}`
    case 'too_small':
      return `at least ${issue.minimum} is wanted here`
    case 'invalid_union':
      return 'a value of another kind is wanted here'
    default:
      return message
  }
}

const wanted: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a finite number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
}

function inWords(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (key === standsForIt ? prototypeName : key))
    .map((key, place) =>
      typeof key === 'number' || /^\d+$/.test(String(key))
        ? `[${String(key)}]`
        : `${place === 0 ? '' : '.'}${String(key)}`,
    )
    .join('')
}
