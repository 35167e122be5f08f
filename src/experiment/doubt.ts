/**
 * What runs too short for their flows leave open: constraints to which more may come in a longer run yet, and which may
 * therefore break before anything that was found. What theory knows to break later is in no doubt.
 */
import { hoursPerWeek } from '../scenario/calendar.js'
import { settlingHours } from '../theory/settling-hours.js'
import { isTrusted } from '../theory/trust.js'
import type { DesignFindings } from './design-findings.js'
import { breaksOf } from './found-breaks.js'
import { highest } from './volume-grid.js'

export interface Doubt {
  /** Ids of constraints. */
  readonly about: readonly string[]
  /** The largest volume that was shown to hold; absent where none was. */
  readonly above?: number
  /** The smallest volume at which theory says that one of them is full. */
  readonly theory?: number
  /** Of a run that would tell, warm-up included; absent where theory cannot say how long items are under way. */
  readonly weeks?: number
}

/** Absent where the runs tell. */
export function doubtOf(findings: DesignFindings): Doubt | undefined {
  const { length, loads, scenario, sweep } = findings
  const breaks = breaksOf(findings)
  const [first] = breaks
  const isLater = (id: string) => {
    const constraint = loads.constraints.find((each) => each.id === id)
    if (constraint === undefined || constraint.queue === 'bounded') return true
    if (!isTrusted(constraint.trust)) return false
    const volume = loads.breakVolume(id) ?? Number.POSITIVE_INFINITY
    return volume > (first?.estimate.breaksAt.high ?? highest)
  }
  const about = length.unsettled.filter((id) => !isLater(id))
  if (about.length === 0) return undefined
  const theory = about.flatMap((id) => loads.breakVolume(id) ?? [])
  const broken = Math.min(...theory, ...breaks.map(({ estimate }) => estimate.breaksAt.low), Number.POSITIVE_INFINITY)
  const holding = sweep.filter(({ volume, grows }) => grows.length === 0 && volume < broken).map(({ volume }) => volume)
  const hours = settlingHours(scenario, loads)
  return {
    about,
    ...(holding.length === 0 ? {} : { above: Math.max(...holding) }),
    ...(theory.length === 0 ? {} : { theory: Math.min(...theory) }),
    ...(hours === undefined ? {} : { weeks: 2 * Math.ceil(hours / hoursPerWeek) }),
  }
}
