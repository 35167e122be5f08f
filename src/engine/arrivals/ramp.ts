/** The factor by which a source's ramp multiplies the volume. */
import { inMicroseconds } from '../../scenario/calendar.js'
import type { RampStep } from '../../scenario/scenario.js'

/** At an instant; 1 before the first step. */
export function rampFactor(ramp: readonly RampStep[], instant: number): number {
  let factor = 1
  for (const step of ramp) if (instant >= inMicroseconds(step.at)) factor = step.factor
  return factor
}

export function highestFactor(ramp: readonly RampStep[]): number {
  return Math.max(1, ...ramp.map((step) => step.factor))
}
