/** Result files gone wrong: a value somewhere in one is taken away or replaced, the same for the same seed. */
import fc from 'fast-check'

const replacements: readonly unknown[] = [
  null,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  1e308,
  0,
  '',
  'nonsense',
  true,
  [],
  {},
  [[[]]],
  Array.from({ length: 30_000 }, () => 1),
  { estimate: 'much', low: 0, high: 1 },
  JSON.parse('{ "__proto__": { "estimate": null } }'),
]

export interface Mutation {
  readonly path: readonly string[]
  readonly how: string
  /** The file's text. */
  readonly text: string
}

/** So many mutations of a result, each in one place. */
export function mutationsOf(result: unknown, count: number, seed: number): Mutation[] {
  const choices = fc.array(fc.noBias(fc.integer({ min: 0, max: 9_999 })), { minLength: 24, maxLength: 24 })
  return fc.sample(choices, { numRuns: count, seed }).map((chances) =>
    mutated(
      result,
      chances.map((each) => each / 10_000),
    ),
  )
}

function mutated(result: unknown, [end, kind, ...ways]: readonly number[]): Mutation {
  const copy: unknown = structuredClone(result)
  const path: string[] = []
  let holder: object = {}
  let value: unknown = copy
  const deepest = 1 + Math.floor(end * 8)
  while (typeof value === 'object' && value !== null && path.length < deepest) {
    const keys = Object.keys(value)
    if (keys.length === 0) break
    holder = value
    const key = keys[Math.floor(ways[path.length] * keys.length)]
    path.push(key)
    value = Reflect.get(value, key)
  }
  const key = path[path.length - 1]
  const choice = Math.floor(kind * (replacements.length + 3))
  if (choice >= replacements.length) {
    if (Array.isArray(holder)) holder.splice(Number(key), 1)
    else Reflect.deleteProperty(holder, key)
    return { path, how: 'taken away', text: JSON.stringify(copy) }
  }
  Reflect.set(holder, key, replacements[choice])
  const how = JSON.stringify(replacements[choice])?.slice(0, 40) ?? 'undefined'
  // JSON has no infinity, but a number that is too large is read as one.
  const text = replacements[choice] === Number.POSITIVE_INFINITY ? withInfinity(copy) : JSON.stringify(copy)
  return { path, how: replacements[choice] === Number.POSITIVE_INFINITY ? '1e999' : how, text }
}

function withInfinity(value: unknown): string {
  return JSON.stringify(value, (_key, each) => (each === Number.POSITIVE_INFINITY ? '1e999!' : each)).replaceAll(
    '"1e999!"',
    '1e999',
  )
}
