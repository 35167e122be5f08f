/** How often the shares of rules were asked for over the whole run, and how often they were cut, by station. */
import type { Station, Vitals } from '../engine/index.js'
import { constantValue } from '../scenario/constant-value.js'
import { routingsOf } from '../scenario/routes.js'
import type { Station as SaidStation } from '../scenario/scenario.js'
import type { Readable, Reading } from './readings.js'

export class CutShares implements Readable {
  readonly #stations: readonly Station[]

  constructor({ stations }: Vitals) {
    this.#stations = stations.filter(({ plan }) => mayCutShares(plan.station))
  }

  *readings(): Generator<Reading> {
    for (const { plan, cutShares } of this.#stations) {
      yield [`stations.${plan.id}.sharesAsked`, cutShares.asked]
      yield [`stations.${plan.id}.sharesCut`, cutShares.cut]
    }
  }
}

/** Whether a share of its rules may lie beyond 0..1. */
export function mayCutShares(station: SaidStation): boolean {
  return routingsOf(station).some(
    (routing) =>
      'rules' in routing &&
      routing.rules.some(({ share }) => share !== undefined && constantValue(share) === undefined),
  )
}
