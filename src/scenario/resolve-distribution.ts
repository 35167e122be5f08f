/**
 * A distribution with its arguments made ready: each is a number where it is the same for every item, and otherwise a
 * function of the item. It has the form in which the samplers take their law.
 */
import type { Distribution } from './distribution.js'
import { type Evaluate, foldExpression, type Scope } from './evaluate.js'
import type { Expression } from './expression.js'

type Argument = number | Evaluate

export type ResolvedDistribution =
  | { readonly distribution: 'constant'; readonly value: Argument }
  | { readonly distribution: 'exponential'; readonly mean: Argument }
  | { readonly distribution: 'lognormal' | 'gamma' | 'weibull'; readonly mean: Argument; readonly cv: Argument }
  | { readonly distribution: 'erlang'; readonly mean: Argument; readonly k: number }
  | { readonly distribution: 'normal'; readonly mean: Argument; readonly sd: Argument }
  | { readonly distribution: 'uniform'; readonly from: Argument; readonly to: Argument }
  | { readonly distribution: 'triangular'; readonly from: Argument; readonly mode: Argument; readonly to: Argument }
  | { readonly distribution: 'beta'; readonly a: Argument; readonly b: Argument }
  | { readonly distribution: 'chance'; readonly p: Argument }
  | Extract<Distribution, { readonly distribution: 'choice' | 'empirical' }>

/** The same distribution with the scope's meaning put in for every name. Throws where the scope does. */
export function resolveDistribution(law: Distribution, scope: Scope): ResolvedDistribution {
  const resolve = (argument: Expression): Argument => foldExpression(argument, scope)
  switch (law.distribution) {
    case 'constant':
      return { distribution: 'constant', value: resolve(law.value) }
    case 'exponential':
      return { distribution: 'exponential', mean: resolve(law.mean) }
    case 'lognormal':
    case 'gamma':
    case 'weibull':
      return { distribution: law.distribution, mean: resolve(law.mean), cv: resolve(law.cv) }
    case 'erlang':
      return { distribution: 'erlang', mean: resolve(law.mean), k: law.k }
    case 'normal':
      return { distribution: 'normal', mean: resolve(law.mean), sd: resolve(law.sd) }
    case 'uniform':
      return { distribution: 'uniform', from: resolve(law.from), to: resolve(law.to) }
    case 'triangular':
      return { distribution: 'triangular', from: resolve(law.from), mode: resolve(law.mode), to: resolve(law.to) }
    case 'beta':
      return { distribution: 'beta', a: resolve(law.a), b: resolve(law.b) }
    case 'chance':
      return { distribution: 'chance', p: resolve(law.p) }
    case 'choice':
    case 'empirical':
      return law
  }
}
