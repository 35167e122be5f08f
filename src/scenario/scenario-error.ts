/** Problems of a scenario as an error, for who would rather catch than ask. */
import { formatProblem, type Problem } from './problem.js'

export class ScenarioError extends Error {
  override readonly name = 'ScenarioError'
  /** All of them, each with its place; the message has the same as text. */
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n\n'))
    this.problems = problems
  }
}
