/** All traps, and the study of one. */
import { stress } from '../../src/studies/stress.js'
import type { StressResult } from '../../src/verdict/result.js'
import { loadedFrom } from '../validate/loaded-from.js'
import { trapsBeyondCapacity } from './beyond-capacity.js'
import { capacityTraps } from './designs.js'
import type { Trap } from './trap.js'

export const traps: readonly Trap[] = [...capacityTraps, ...trapsBeyondCapacity]

export async function studied({ text }: Trap): Promise<StressResult> {
  return stress(await loadedFrom(text), { replications: 10 })
}

/** Volumes at which the result says that the design holds again. */
export function islandsOf({ answer }: StressResult): readonly number[] {
  return answer.islands ?? []
}
