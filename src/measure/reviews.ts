/**
 * What reviews do to items that are right or wrong: errors caught and let through, right ones spoiled, and what is wrong
 * at the end. Of items: counted for the cohort; at a station: for the visits over in the window.
 */
import {
  type Integers,
  outcomes,
  type ReviewOutcome,
  type ReviewProbe,
  type Station,
  type Vitals,
} from '../engine/index.js'
import { compileExpression, type Evaluate } from '../scenario/evaluate.js'
import { correctName, isReview } from '../scenario/reviews.js'
import type { Scenario } from '../scenario/scenario.js'
import type { Cohort, Followed } from './cohort.js'
import type { Readable, Reading, Windowed } from './readings.js'

/** Outcomes that are counted, by their numbers. */
const counted = [
  ['caught', outcomes.caught],
  ['missed', outcomes.missed],
  ['spoiled', outcomes.spoiled],
] as const
const kinds = 1 + Math.max(...Object.values(outcomes))

/** Whether items are right or wrong, so that there is something to count. */
export function hasCorrect({ attributes }: Scenario): boolean {
  return attributes.some(({ name }) => name === correctName)
}

export class Reviews implements ReviewProbe, Followed, Readable, Windowed {
  readonly #stations: readonly Station[]
  readonly #isCorrect: Evaluate
  /** Of each item so far, by outcome; absent for the one that is not counted. */
  readonly #met: readonly (Integers | null)[]
  readonly #vitals: Vitals
  readonly #cohort: Cohort
  /** Of the items of the cohort, by outcome. */
  readonly #ofItems = new Float64Array(kinds)
  /** Of the visits, by station and outcome; and those of the window, when it has closed. */
  readonly #ofVisits: Float64Array
  #ofWindow: Float64Array
  #counted = 0
  #wrong = 0

  constructor(vitals: Vitals, cohort: Cohort) {
    const { items, scope, stations } = vitals
    this.#vitals = vitals
    this.#cohort = cohort
    cohort.tells(this)
    this.#stations = stations
    this.#isCorrect = compileExpression({ name: correctName }, scope)
    this.#met = Array.from({ length: kinds }, (_, outcome) => (outcome === outcomes.upheld ? null : items.integers()))
    this.#ofVisits = new Float64Array(kinds * stations.length)
    this.#ofWindow = this.#ofVisits
  }

  arrived(item: number): void {
    for (const column of this.#met) if (column !== null) column.values[item] = 0
  }

  reviewed(item: number, station: Station, outcome: ReviewOutcome): void {
    const column = this.#met[outcome]
    if (column !== null) column.values[item]++
    this.#ofVisits[kinds * station.index + outcome]++
  }

  ended(item: number): void {
    if (!this.#cohort.has(item)) return
    this.#counted++
    if (this.#isCorrect(item) === 0) this.#wrong++
    this.#add(item)
  }

  /** How it will end is not known. */
  cut(item: number): void {
    this.#counted++
    this.#add(item)
    this.#vitals.forEachCopy(item, (copy) => this.#add(copy))
  }

  #add(item: number): void {
    for (const [outcome, column] of this.#met.entries())
      if (column !== null) this.#ofItems[outcome] += column.values[item]
  }

  /** A copy counts what it meets itself. */
  forked(copy: number): void {
    this.arrived(copy)
  }

  merged(copy: number, original: number): void {
    for (const column of this.#met) if (column !== null) column.values[original] += column.values[copy]
  }

  open(): void {
    this.#ofVisits.fill(0)
  }

  close(): void {
    this.#ofWindow = this.#ofVisits.slice()
  }

  *readings(): Generator<Reading> {
    yield ['review.wrongAtEnd', this.#wrong / this.#counted]
    const reviews = this.#stations.filter(({ plan }) => isReview(plan.station))
    if (reviews.length === 0) return
    const perItem = (outcome: ReviewOutcome) => this.#ofItems[outcome] / this.#counted
    yield ['review.overrides', perItem(outcomes.caught) + perItem(outcomes.spoiled)]
    for (const [name, outcome] of counted) yield [`review.${name}`, perItem(outcome)]
    for (const { index, plan } of reviews) yield* this.#stationReadings(index, plan.id)
  }

  *#stationReadings(index: number, id: string): Generator<Reading> {
    const visits = this.#ofWindow.subarray(kinds * index, kinds * (index + 1))
    const all = visits.reduce((sum, count) => sum + count, 0)
    for (const [name, outcome] of counted) yield [`stations.${id}.${name}`, visits[outcome] / all]
  }
}
