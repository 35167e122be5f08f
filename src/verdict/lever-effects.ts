/** Which levers carry a constraint farther, by theory: the volume at which its load reaches 1 with and without each. */
import { type LoadedLevers, setsAlone } from '../scenario/levers.js'
import { type OfferedLoad, offeredLoad, windowOf } from '../theory/offered-load.js'
import type { LeverEffect } from './result.js'

/** A lever that brings less is not told. */
const something = 1.01

/**
 * Of each constraint the levers that carry it farther, each alone in today's design, the farthest first. Levers whose
 * effect theory cannot tell are left out.
 */
export function leverEffects(levers: LoadedLevers, today: OfferedLoad, warmUp: number): (id: string) => LeverEffect[] {
  const designs = setsAlone(levers).map(({ taken: [{ name, value }], loaded: { scenario } }) => ({
    name,
    ...(value === undefined ? {} : { value }),
    loads: offeredLoad(scenario, windowOf(scenario, warmUp)),
  }))
  return (id) => {
    const before = today.breakVolume(id)
    if (before === undefined) return []
    return designs
      .flatMap(({ loads, ...lever }): LeverEffect[] => {
        if (!loads.constraints.some((constraint) => constraint.id === id)) return [lever]
        const breaksAt = loads.breakVolume(id)
        return breaksAt !== undefined && breaksAt >= something * before ? [{ ...lever, breaksAt }] : []
      })
      .sort((a, b) => (b.breaksAt ?? Number.POSITIVE_INFINITY) - (a.breaksAt ?? Number.POSITIVE_INFINITY))
  }
}
