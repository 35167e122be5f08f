/**
 * Recorded arrivals. Volume V takes ⌈V⌉ copies of the record and keeps each row of copy k with chance V − k, cut to
 * 0..1, by an addressed draw: below 1× it thins, above it superposes, and who comes at V comes at every volume above.
 * Copies are shifted by whole weeks, so that hours and weekdays stay what they are, and besides by parts of the mean gap
 * that no two copies share, so that copies never repeat an instant of each other; what is shifted over the end of the
 * record's last week comes in its first.
 */
import type { Stream } from '../../random/index.js'
import { inMicroseconds } from '../../scenario/calendar.js'
import type { RampStep } from '../../scenario/scenario.js'
import { microsecondsPerWeek } from '../clock.js'
import type { Instants, SourceStream } from './instants.js'
import { highestFactor, rampFactor } from './ramp.js'

/** Multiples of it leave parts of 1 that lie far from each other (Weyl 1916). */
const goldenPart = 0.6180339887498949

export class TraceInstants implements Instants {
  number = 0
  readonly #times: readonly number[]
  readonly #ramp: readonly RampStep[]
  readonly #volume: number
  readonly #kept: Stream
  readonly #instants: Float64Array
  /** Numbers of the items, in the order in which they come. */
  readonly #order: Int32Array
  #next = 0

  constructor(times: readonly number[], ramp: readonly RampStep[], volume: number, own: SourceStream) {
    this.#times = times
    this.#ramp = ramp
    this.#volume = volume
    this.#kept = own('kept')
    const copies = Math.ceil(volume * highestFactor(ramp))
    const { instants, order } = remembered(times, copies)
    this.#instants = instants
    this.#order = order
  }

  next(): number {
    while (this.#next < this.#order.length) {
      const number = this.#order[this.#next++]
      const instant = this.#instants[number]
      const copy = Math.floor(number / this.#times.length)
      if (this.#kept.fraction(number, 1) >= this.#volume * rampFactor(this.#ramp, instant) - copy) continue
      this.number = number
      return instant
    }
    return Number.POSITIVE_INFINITY
  }
}

interface Superposed {
  readonly instants: Float64Array
  readonly order: Int32Array
}

/** By the number of copies: the same in every replication, and at every volume up to the next whole one. */
const known = new WeakMap<readonly number[], Map<number, Superposed>>()

function remembered(times: readonly number[], copies: number): Superposed {
  const ofTimes = known.get(times) ?? new Map<number, Superposed>()
  known.set(times, ofTimes)
  const made = ofTimes.get(copies)
  if (made !== undefined) return made
  const instants = superposed(times, copies)
  const order = Int32Array.from(instants.keys()).sort((a, b) => instants[a] - instants[b] || a - b)
  const all = { instants, order }
  ofTimes.set(copies, all)
  return all
}

/** The instants of all copies, copy by copy. */
function superposed(times: readonly number[], copies: number): Float64Array {
  const recorded = times.map(inMicroseconds)
  const weeks = Math.floor((recorded.at(-1) ?? 0) / microsecondsPerWeek) + 1
  const meanGap = (weeks * microsecondsPerWeek) / times.length
  const instants = new Float64Array(copies * times.length)
  for (let copy = 0; copy < copies; copy++) {
    const shift = (copy % weeks) * microsecondsPerWeek + Math.round(meanGap * ((copy * goldenPart) % 1))
    for (const [row, time] of recorded.entries())
      instants[copy * times.length + row] = (time + shift) % (weeks * microsecondsPerWeek)
  }
  return instants
}
