/** Distributions whose arguments are held to what their distribution can take. */
import type { Distribution } from '../scenario/distribution.js'
import type { Expression } from '../scenario/expression.js'
import { type Argument, type ResolvedDistribution, resolveDistribution } from '../scenario/resolve-distribution.js'
import {
  anyNumber,
  type Bounds,
  duration,
  guarded,
  impossibleValue,
  itemInWords,
  notNegative,
  positive,
  type RunScope,
  type Said,
  share,
  variation,
} from './guard.js'

/** What is drawn. */
export type Drawn = 'durations' | 'numbers'

/** @throws ImpossibleDraw where a constant argument cannot be; the others are looked at in each draw. */
export function guardedLaw(law: Distribution, drawn: Drawn, said: Said, scope: RunScope): ResolvedDistribution {
  let before: { readonly key: string; readonly argument: Argument } | undefined
  const isInterval = law.distribution === 'uniform' || law.distribution === 'triangular'
  return resolveDistribution(law, scope, (key, folded, expression) => {
    const own = key === 'value' ? said : { ...said, what: `\`${key}\` in ${said.what}` }
    const held = guarded(folded, expression, own, boundsOf(law, key, drawn), scope)
    const argument = isInterval && before !== undefined ? inOrder(before, held, expression, own, scope) : held
    before = { key, argument }
    return argument
  })
}

function boundsOf({ distribution }: Distribution, key: string, drawn: Drawn): Bounds {
  switch (key) {
    case 'mean':
      if (drawn === 'durations') return duration
      return distribution === 'normal' ? anyNumber : notNegative
    case 'sd':
      return drawn === 'durations' ? duration : notNegative
    case 'cv':
      return variation
    case 'a':
    case 'b':
      return positive
    case 'p':
      return share
    default:
      return drawn === 'durations' ? duration : anyNumber
  }
}

/** An end of an interval that does not lie below the one before it. */
function inOrder(
  before: { readonly key: string; readonly argument: Argument },
  argument: Argument,
  expression: Expression,
  said: Said,
  scope: RunScope,
): Argument {
  const low = before.argument
  if (typeof low === 'number' && typeof argument === 'number') return held(low, argument)
  return (item) => held(inDraw(low, item), inDraw(argument, item), item)

  function held(from: number, to: number, item?: number): number {
    if (to >= from) return to
    const bounds = { ...anyNumber, least: from, wanted: `no less than \`${before.key}\`, which is ${from},` }
    throw impossibleValue(said, to, bounds, itemInWords(expression, scope, item))
  }
}

function inDraw(argument: Argument, item: number): number {
  return typeof argument === 'number' ? argument : argument(item)
}
