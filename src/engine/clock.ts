/** Simulated time, as those read it who do not move it. */
export interface Clock {
  /** Hours since the start, Monday 00:00 of week 0. */
  readonly now: number
}
