/**
 * A distribution whose arguments are ready to use: numbers where they are the same for every item, functions of the
 * item where they hang on it. What the samplers take.
 */
import type { Distribution } from './distribution.js'
import { compileExpression, constantOf, type Evaluate, type Scope } from './evaluate.js'
import type { Expression } from './expression.js'

type BoundArguments<D> = D extends Distribution
  ? { readonly [K in keyof D]: D[K] extends Expression ? (Expression extends D[K] ? number | Evaluate : D[K]) : D[K] }
  : never

export type BoundDistribution = BoundArguments<Distribution>

/** Throws where the scope does not know a name. */
export function bound(distribution: Distribution, scope: Scope): BoundDistribution {
  const bind = (argument: Expression) => constantOf(argument, scope) ?? compileExpression(argument, scope)
  switch (distribution.distribution) {
    case 'constant':
      return { ...distribution, value: bind(distribution.value) }
    case 'exponential':
    case 'erlang':
      return { ...distribution, mean: bind(distribution.mean) }
    case 'lognormal':
    case 'gamma':
    case 'weibull':
      return { ...distribution, mean: bind(distribution.mean), cv: bind(distribution.cv) }
    case 'normal':
      return { ...distribution, mean: bind(distribution.mean), sd: bind(distribution.sd) }
    case 'uniform':
      return { ...distribution, from: bind(distribution.from), to: bind(distribution.to) }
    case 'triangular':
      return {
        ...distribution,
        from: bind(distribution.from),
        mode: bind(distribution.mode),
        to: bind(distribution.to),
      }
    case 'beta':
      return { ...distribution, a: bind(distribution.a), b: bind(distribution.b) }
    case 'chance':
      return { ...distribution, p: bind(distribution.p) }
    case 'choice':
    case 'empirical':
      return distribution
  }
}
