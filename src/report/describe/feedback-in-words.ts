/** Feedback variables in sentences: where each starts, what it never leaves, what moves it. */
import type { FeedbackEvent, FeedbackMove, FeedbackVariable } from '../../scenario/feedback.js'
import type { Scenario } from '../../scenario/scenario.js'
import { expressionInWords } from './expression-in-words.js'
import { durationInWords, listed, numberInWords } from './numbers-in-words.js'

const eventsInWords: Readonly<Record<FeedbackEvent, string>> = {
  right: 'each item that ends right',
  wrong: 'each item that ends wrong',
  override: 'each override',
  caught: 'each error that a review catches',
  missed: 'each error that a review lets pass',
  escape: 'each item that leaves a queue unserved',
}

/** A line for each. */
export function feedbackInWords({ feedback = [] }: Scenario): string[] {
  return feedback.map(variableInWords)
}

function variableInWords({ name, starts, between, moves, follows }: FeedbackVariable): string {
  const bounds =
    between === undefined ? '' : ` and stays between ${numberInWords(between.from)} and ${numberInWords(between.to)}`
  return `${name} starts at ${numberInWords(starts)}${bounds}; ${movementInWords(moves, follows)}.`
}

function movementInWords(moves: readonly FeedbackMove[], follows: FeedbackVariable['follows']): string {
  if (follows !== undefined)
    return `it follows ${expressionInWords(follows.input)}, smoothed over ${durationInWords(follows.over)}`
  if (moves.length === 0) return 'nothing moves it'
  return listed(moves.map(moveInWords))
}

function moveInWords({ event, at, by }: FeedbackMove): string {
  const sign = by < 0 ? '−' : '+'
  return `${eventsInWords[event]}${at === undefined ? '' : ` at ${at}`} moves it by ${sign}${numberInWords(Math.abs(by))}`
}
