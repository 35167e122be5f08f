/**
 * All ways in which a design breaks, smallest volume first: the one definition of what breaks first, for every command.
 * What is missed today breaks no later than today, what is missed at every volume breaks at 0×, so both come first. What
 * volume improves is not among them: it is reported as missed today.
 */
import type { Promised } from '../scenario/scenario.js'
import { agrees, type BreakEstimate } from './break-estimate.js'
import type { DesignFindings } from './design-findings.js'

export interface FoundBreak {
  readonly because: 'growth' | 'capacity' | 'promise' | 'escape' | 'money'
  /** A pool, machine or meeting, `system`, a promise's measure, the station of an escape, or `margin`. */
  readonly first: string
  readonly estimate: BreakEstimate
  readonly theory?: number
  /** Of a promise, and of an escape: what may leave. */
  readonly promised?: Promised
}

export function breaksOf(findings: DesignFindings): FoundBreak[] {
  const { growth, money, promises } = findings
  const found: FoundBreak[] = promises.map(({ promised, found: estimate }) =>
    promised.of === 'escape'
      ? { because: 'escape', first: promised.station, estimate, promised }
      : { because: 'promise', first: promised.of, estimate, promised },
  )
  if (growth !== undefined) found.push(growthFound(findings, growth.queue, growth))
  if (money !== undefined) found.push({ because: 'money', first: 'margin', estimate: money })
  return found.sort((a, b) => a.estimate.breaksAt.estimate - b.estimate.breaksAt.estimate)
}

export function firstBreak(findings: DesignFindings): FoundBreak | undefined {
  return breaksOf(findings)[0]
}

/** So far beyond the first break a constraint of its own is no rival of it, however its interval narrows. */
const farBeyond = 1.25

/** Whether a constraint may be what breaks first, once more is known of where it breaks alone. */
export function mayBeFirst(findings: DesignFindings, id: string): boolean {
  const first = firstBreak(findings)
  const own = findings.own[findings.loads.constraints.findIndex((each) => each.id === id)]
  if (first === undefined || own === undefined) return true
  return own.breaksAt.low <= farBeyond * first.estimate.breaksAt.high
}

/** Whether it breaks above today's volume only. */
export function isAboveToday({ estimate }: FoundBreak): boolean {
  return estimate.breaksAt.estimate > 1
}

/** Nothing breaks below the volume or at it, and no promise is missed whatever the volume does. */
export function holds(findings: DesignFindings, volume: number): boolean {
  const { missedToday } = findings
  return missedToday.length === 0 && breaksOf(findings).every(({ estimate }) => estimate.breaksAt.estimate > volume)
}

function growthFound({ loads }: DesignFindings, queue: string, estimate: BreakEstimate): FoundBreak {
  const theory = loads.breakVolume(queue)
  if (theory === undefined) return { because: 'growth', first: queue, estimate }
  return { because: agrees(theory, estimate) ? 'capacity' : 'growth', first: queue, estimate, theory }
}
