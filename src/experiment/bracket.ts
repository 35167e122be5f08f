/** Where a criterion turns, among the volumes of a sweep: searched upwards from 1×, or down where 1× is broken already. */
import type { Sample } from './sample.js'

/** A volume that was looked at, and what grows there. */
export interface Looked {
  readonly volume: number
  readonly sample: Sample
  readonly grows: readonly string[]
}

export interface Bracket {
  /** Absent where nothing holds down to the lowest volume of a search. */
  readonly holds: Looked | undefined
  readonly breaks: Looked
}

export type Test = (looked: Looked) => boolean

/** The first volume above 1× that is broken, with the one before it. */
export function upwards(sweep: readonly Looked[], isBroken: Test): Bracket | undefined {
  for (let i = today(sweep) + 1; i < sweep.length; i++)
    if (isBroken(sweep[i])) return { holds: sweep[i - 1], breaks: sweep[i] }
  return undefined
}

/** The largest volume below 1× that holds, with the one after it. */
export function downwards(sweep: readonly Looked[], isBroken: Test): Bracket | undefined {
  for (let i = today(sweep) - 1; i >= 0; i--) if (!isBroken(sweep[i])) return { holds: sweep[i], breaks: sweep[i + 1] }
  return undefined
}

/** Volumes at which a criterion holds again above its first break. */
export function islands(sweep: readonly Looked[], isBroken: Test): number[] {
  const first = sweep.findIndex(isBroken)
  return first < 0 ? [] : sweep.slice(first).flatMap((looked) => (isBroken(looked) ? [] : looked.volume))
}

/** Where 1× stands in the sweep; it is always among its volumes. */
export function today(sweep: readonly Looked[]): number {
  return sweep.findIndex(({ volume }) => volume === 1)
}
