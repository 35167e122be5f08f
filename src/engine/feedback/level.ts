/**
 * The level of one feedback variable over time: moved by events, in steps, or following an input. Both know the area
 * under their curve since the start, from which means over time are made.
 */
import { exp } from '../../random/index.js'
import type { Evaluate } from '../../scenario/evaluate.js'
import type { Clock } from '../clock.js'
import { zeroTime } from '../zero-time.js'

export interface Level {
  /** Now. */
  read(): number
  /** Level × time since the start, up to now. */
  levelTime(): number
}

export interface Bounds {
  readonly from: number
  readonly to: number
}

function within(value: number, { from, to }: Bounds): number {
  return Math.min(to, Math.max(from, value))
}

/** Stays where it is until an event moves it. */
export class MovedLevel implements Level {
  value: number
  readonly #bounds: Bounds
  readonly #clock: Clock
  #since = zeroTime
  #area = zeroTime

  constructor(starts: number, bounds: Bounds, clock: Clock) {
    this.value = starts
    this.#bounds = bounds
    this.#clock = clock
  }

  read(): number {
    return this.value
  }

  move(by: number): void {
    this.#area = this.levelTime()
    this.#since = this.#clock.now
    this.value = within(this.value + by, this.#bounds)
  }

  levelTime(): number {
    return this.#area + this.value * (this.#clock.now - this.#since)
  }
}

/**
 * Exponential smoothing with a time constant: dy/dt = (x − y) ÷ τ. The input x is cut to the bounds and held from the end of one instant of the
 * run to the next, and solved exactly in between, y(t) = x + (y₀ − x) e^(−t/τ): only where the input changes, or somebody
 * reads, is anything worked out.
 */
export class FollowingLevel implements Level {
  readonly #bounds: Bounds
  readonly #clock: Clock
  readonly #over: number
  #input: Evaluate = () => Number.NaN
  /** The input since `#since`, and the level then. */
  #held: number
  #value: number
  #since = zeroTime
  #area = zeroTime

  /** @param over the time constant */
  constructor(starts: number, over: number, bounds: Bounds, clock: Clock) {
    this.#bounds = bounds
    this.#clock = clock
    this.#over = over
    this.#held = starts
    this.#value = starts
  }

  /** Told once, when what it reads is there. */
  follow(input: Evaluate): void {
    this.#input = input
  }

  /** The instant is over, and time will pass: what the input is now it is until something happens. */
  hold(): void {
    // It belongs to no item.
    const input = within(this.#input(0), this.#bounds)
    if (input === this.#held) return
    this.#settle()
    this.#held = input
  }

  read(): number {
    const passed = this.#clock.now - this.#since
    return passed === 0 ? this.#value : this.#held + (this.#value - this.#held) * exp(-passed / this.#over)
  }

  levelTime(): number {
    const passed = this.#clock.now - this.#since
    return this.#area + this.#held * passed + (this.#value - this.#held) * this.#over * (1 - exp(-passed / this.#over))
  }

  #settle(): void {
    const value = this.read()
    this.#area = this.levelTime()
    this.#value = value
    this.#since = this.#clock.now
  }
}
