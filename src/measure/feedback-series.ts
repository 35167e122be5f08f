/** Feedback variables and the share of items that people see, week by week from the empty start on. */
import { microsecondsPerWeek, type TickProbe, type Vitals, zeroTime } from '../engine/index.js'
import type { FeedbackVariable } from '../scenario/feedback.js'
import type { Encounters } from './encounters.js'
import type { Readable, Reading } from './readings.js'

/** Of a variable: its mean over the week. Of the review share: over the items that end in the week. */
export class FeedbackSeries implements TickProbe, Readable {
  readonly every = microsecondsPerWeek
  readonly #vitals: Vitals
  readonly #encounters: Encounters
  readonly #names: readonly string[]
  readonly #weeks: number
  /** By variable, a mean for each week; the variable's level × time before it. */
  readonly #means: readonly number[][]
  readonly #before: Float64Array
  readonly #shares: number[] = []
  #reviewedBefore = zeroTime
  #endedBefore = zeroTime

  constructor(vitals: Vitals, variables: readonly FeedbackVariable[], encounters: Encounters) {
    const { closes } = vitals.plan
    this.#vitals = vitals
    this.#encounters = encounters
    this.#names = variables.map(({ name }) => name)
    this.#weeks = closes < Number.POSITIVE_INFINITY ? Math.floor(closes / microsecondsPerWeek) : 0
    this.#means = this.#names.map(() => [])
    this.#before = new Float64Array(this.#names.length)
  }

  tick(): void {
    const { feedback } = this.#vitals
    for (const [index, name] of this.#names.entries()) {
      const levelTime = feedback?.levelTime(name) ?? Number.NaN
      this.#means[index].push((levelTime - this.#before[index]) / this.every)
      this.#before[index] = levelTime
    }
    const { reviewedSoFar, endedSoFar } = this.#encounters
    this.#shares.push((reviewedSoFar - this.#reviewedBefore) / (endedSoFar - this.#endedBefore))
    this.#reviewedBefore = reviewedSoFar
    this.#endedBefore = endedSoFar
  }

  *readings(): Generator<Reading> {
    for (let week = 0; week < this.#weeks; week++) {
      for (const [index, name] of this.#names.entries()) yield [feedbackReading(name, week), this.#means[index][week]]
      yield [reviewShareReading(week), this.#shares[week]]
    }
  }
}

export function feedbackReading(variable: string, week: number): string {
  return `feedback.${variable}.${week}`
}

export function reviewShareReading(week: number): string {
  return `reviewShare.${week}`
}
