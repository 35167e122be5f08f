/**
 * Whether the load itself moves through a run: where something reads the week, as accuracy that drifts does, or a feedback
 * variable that is not fixed. Then a break volume is one of a run of so many weeks.
 */
import { expressionsOf } from './expressions-of.js'
import type { FeedbackVariable } from './feedback.js'
import { namesIn, namesInDistribution } from './names-in.js'
import type { Scenario } from './scenario.js'

export function movesInTime({ attributes, stations, feedback = [] }: Scenario): boolean {
  const moving = new Set(['week', ...feedback.filter((each) => !isFixed(each)).map(({ name }) => name)])
  const read = [
    ...stations.flatMap(expressionsOf).map(namesIn),
    ...attributes.flatMap(({ draw, byClass }) => [draw, ...Object.values(byClass)]).map(namesInDistribution),
  ]
  return read.some((names) => [...names].some((name) => moving.has(name)))
}

/** Whether it stays as it starts. */
export function isFixed({ moves, follows }: FeedbackVariable): boolean {
  return follows === undefined && moves.every(({ by }) => by === 0)
}
