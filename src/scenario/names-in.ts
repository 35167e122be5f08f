/** The names that expressions and distributions read: attributes, `class`, `volume`. */
import type { Distribution } from './distribution.js'
import type { Expression } from './expression.js'

/** Every name in the expression, each once. */
export function namesIn(expression: Expression): Set<string> {
  const names = new Set<string>()
  collect(expression, names)
  return names
}

/** Every name in the distribution's arguments, each once. */
export function namesInDistribution(distribution: Distribution): Set<string> {
  const names = new Set<string>()
  for (const argument of argumentsOf(distribution)) collect(argument, names)
  return names
}

/** The distribution's arguments that may be expressions, in the order of the language. */
export function argumentsOf(distribution: Distribution): Expression[] {
  switch (distribution.distribution) {
    case 'constant':
      return [distribution.value]
    case 'exponential':
    case 'erlang':
      return [distribution.mean]
    case 'lognormal':
    case 'gamma':
    case 'weibull':
      return [distribution.mean, distribution.cv]
    case 'normal':
      return [distribution.mean, distribution.sd]
    case 'uniform':
      return [distribution.from, distribution.to]
    case 'triangular':
      return [distribution.from, distribution.mode, distribution.to]
    case 'beta':
      return [distribution.a, distribution.b]
    case 'chance':
      return [distribution.p]
    case 'choice':
    case 'empirical':
      return []
  }
}

function collect(expression: Expression, names: Set<string>): void {
  if (typeof expression === 'number' || 'text' in expression) return
  if ('name' in expression) names.add(expression.name)
  else if ('not' in expression) collect(expression.not, names)
  else if ('minus' in expression) collect(expression.minus, names)
  else if ('call' in expression) for (const argument of expression.arguments) collect(argument, names)
  else {
    collect(expression.left, names)
    collect(expression.right, names)
  }
}
