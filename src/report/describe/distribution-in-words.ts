/** A distribution in words: `24 s`, `lognormal with mean 18 min and cv 0.9`. */
import type { Distribution } from '../../scenario/distribution.js'
import type { Expression } from '../../scenario/expression.js'
import { expressionInWords } from './expression-in-words.js'
import { durationInWords, listed, numberInWords, shareInWords } from './numbers-in-words.js'

export type Kind = 'duration' | 'number'

export function distributionInWords(distribution: Distribution, kind: Kind): string {
  const value = (expression: Expression) => valueInWords(expression, kind)
  switch (distribution.distribution) {
    case 'constant':
      return value(distribution.value)
    case 'exponential':
      return `exponential with mean ${value(distribution.mean)}`
    case 'lognormal':
    case 'gamma':
    case 'weibull':
      return `${distribution.distribution} with mean ${value(distribution.mean)} and cv ${expressionInWords(distribution.cv)}`
    case 'erlang':
      return `Erlang with mean ${value(distribution.mean)} in ${distribution.k} phases`
    case 'normal':
      return `normal with mean ${value(distribution.mean)} and sd ${value(distribution.sd)}, cut at 0`
    case 'uniform':
      return `anything from ${value(distribution.from)} to ${value(distribution.to)}`
    case 'triangular':
      return `triangular from ${value(distribution.from)} over ${value(distribution.mode)} to ${value(distribution.to)}`
    case 'beta':
      return `beta with a ${expressionInWords(distribution.a)} and b ${expressionInWords(distribution.b)}`
    case 'chance':
      return `1 with probability ${expressionInWords(distribution.p)}, otherwise 0`
    case 'choice':
      return listed(distribution.values.map((each) => `${value(each.value)} in ${shareInWords(each.share)}`))
    case 'empirical':
      return `one of ${numberInWords(distribution.values.length)} values of ${distribution.file}, column ${distribution.column}`
  }
}

function valueInWords(expression: Expression, kind: Kind): string {
  if (kind === 'number') return expressionInWords(expression)
  return typeof expression === 'number' ? durationInWords(expression) : `${expressionInWords(expression)} hours`
}
