/** Feedback variables of a checked scenario: levels such as trust or fatigue, and what moves them. */
import type { Expression } from './expression.js'

/** What happens to items and moves feedback; see `FeedbackVariable`. */
export const feedbackEvents = ['right', 'wrong', 'override', 'caught', 'missed', 'escape'] as const
export type FeedbackEvent = (typeof feedbackEvents)[number]

/** A level of the whole system, which every expression may read: trust, fatigue, mood. */
export interface FeedbackVariable {
  readonly name: string
  readonly starts: number
  /** Absent: it may go anywhere. */
  readonly between?: { readonly from: number; readonly to: number }
  /** Empty where it follows, and where it stays as it starts. */
  readonly moves: readonly FeedbackMove[]
  /** Exponential smoothing of an input, with a time constant in hours. */
  readonly follows?: { readonly input: Expression; readonly over: number }
}

/** An event, at one station or anywhere, adds so much. */
export interface FeedbackMove {
  readonly event: FeedbackEvent
  readonly at?: string
  readonly by: number
}
