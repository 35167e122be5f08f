/** What expressions and distributions read: names of attributes, built-in names, queues. */
import type { Distribution } from './distribution.js'
import type { Expression } from './expression.js'

/** Every name in the expression, each once. */
export function namesIn(expression: Expression): Set<string> {
  const names = new Set<string>()
  collect(expression, names)
  return names
}

/** Every station of whose queue the expression reads the length, each once. */
export function queuesIn(expression: Expression): Set<string> {
  const own = typeof expression === 'object' && 'queue' in expression ? [expression.queue] : []
  return new Set([...own, ...childrenOf(expression).flatMap((part) => [...queuesIn(part)])])
}

/** Names whose values the item does not bring along, but gets in the run. */
const namesOfTheRun: readonly string[] = ['visits', 'age', 'week']

/** Whether its value hangs on how the run goes: on visits, age, week or a queue. No sample of items can tell it. */
export function readsTheRun(expression: Expression): boolean {
  if (typeof expression === 'object' && 'queue' in expression) return true
  if (typeof expression === 'object' && 'name' in expression) return namesOfTheRun.includes(expression.name)
  return childrenOf(expression).some(readsTheRun)
}

/** Whether one of the distribution's arguments reads the run. */
export function distributionReadsTheRun(distribution: Distribution): boolean {
  return argumentsOf(distribution).some(readsTheRun)
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

/** The parts of which it is made, one level down. */
function childrenOf(expression: Expression): readonly Expression[] {
  if (typeof expression === 'number') return []
  if ('text' in expression || 'name' in expression || 'queue' in expression) return []
  if ('not' in expression) return [expression.not]
  if ('minus' in expression) return [expression.minus]
  if ('call' in expression) return expression.arguments
  return [expression.left, expression.right]
}

function collect(expression: Expression, names: Set<string>): void {
  if (typeof expression === 'object' && 'name' in expression) names.add(expression.name)
  for (const part of childrenOf(expression)) collect(part, names)
}
