/**
 * A distribution with its arguments made ready: each is a number where it is the same for every item, and otherwise a
 * function of the item. It has the form in which the samplers take their law.
 */
import type { Distribution } from './distribution.js'
import { type Evaluate, foldExpression, type Scope } from './evaluate.js'
import type { Expression } from './expression.js'

export type Argument = number | Evaluate

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

/** What becomes of an argument whose names have their meaning; `key` is that of the twin. */
export type ArgumentGuard = (key: string, argument: Argument, said: Expression) => Argument

const asItIs: ArgumentGuard = (_, argument) => argument

/** The same distribution with the scope's meaning put in for every name. Throws where the scope or the guard does. */
export function resolveDistribution(law: Distribution, scope: Scope, guard = asItIs): ResolvedDistribution {
  const resolve = (key: string, said: Expression): Argument => guard(key, foldExpression(said, scope), said)
  switch (law.distribution) {
    case 'constant':
      return { distribution: 'constant', value: resolve('value', law.value) }
    case 'exponential':
      return { distribution: 'exponential', mean: resolve('mean', law.mean) }
    case 'lognormal':
    case 'gamma':
    case 'weibull':
      return { distribution: law.distribution, mean: resolve('mean', law.mean), cv: resolve('cv', law.cv) }
    case 'erlang':
      return { distribution: 'erlang', mean: resolve('mean', law.mean), k: law.k }
    case 'normal':
      return { distribution: 'normal', mean: resolve('mean', law.mean), sd: resolve('sd', law.sd) }
    case 'uniform':
      return { distribution: 'uniform', from: resolve('from', law.from), to: resolve('to', law.to) }
    case 'triangular':
      return {
        distribution: 'triangular',
        from: resolve('from', law.from),
        mode: resolve('mode', law.mode),
        to: resolve('to', law.to),
      }
    case 'beta':
      return { distribution: 'beta', a: resolve('a', law.a), b: resolve('b', law.b) }
    case 'chance':
      return { distribution: 'chance', p: resolve('p', law.p) }
    case 'choice':
    case 'empirical':
      return law
  }
}
