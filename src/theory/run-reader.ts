/**
 * What of an item only a run can tell: expressions over visits, age, week, a queue or feedback, and over attributes whose own draw
 * reads these. Drawn items know nothing of them.
 */
import type { Distribution } from '../scenario/distribution.js'
import type { Expression } from '../scenario/expression.js'
import { isFixed } from '../scenario/moves-in-time.js'
import { distributionReadsTheRun, namesIn, namesInDistribution, readsTheRun } from '../scenario/names-in.js'
import type { Attribute, Scenario } from '../scenario/scenario.js'

export class RunReader {
  /** Attributes that only a run can draw, and feedback variables that it moves. */
  readonly #names = new Set<string>()

  /** For the items of one class. */
  constructor({ attributes, feedback = [] }: Scenario, itemClass: string) {
    for (const variable of feedback) if (!isFixed(variable)) this.#names.add(variable.name)
    for (const attribute of attributes) {
      if (this.hasToRead(drawOf(attribute, itemClass))) this.#names.add(attribute.name)
    }
  }

  /** Whether the distribution's arguments have no value without a run. */
  hasToRead(distribution: Distribution): boolean {
    return distributionReadsTheRun(distribution) || this.#areUnknown(namesInDistribution(distribution))
  }

  /** Whether the expression has no value without a run. */
  hasToEvaluate(expression: Expression): boolean {
    return readsTheRun(expression) || this.#areUnknown(namesIn(expression))
  }

  #areUnknown(names: ReadonlySet<string>): boolean {
    return [...names].some((name) => this.#names.has(name))
  }
}

/** The attribute's distribution for the items of a class. */
export function drawOf({ draw, byClass }: Attribute, itemClass: string): Distribution {
  return Object.hasOwn(byClass, itemClass) ? byClass[itemClass] : draw
}
