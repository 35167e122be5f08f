/**
 * What may break before what is named, whatever its cause: every later break, and every capacity by its own break
 * volume, whose interval overlaps that of the named one, or whose paired difference from it is not surely above 0
 * (one-sided 97.5 %, Bonferroni). What breaks at every volume has no rivals: it is broken before anything else is.
 */
import { type BreakEstimate, isAtNoVolume, surelyLaterBy } from '../experiment/break-estimate.js'
import type { DesignFindings } from '../experiment/design-findings.js'
import { breaksOf, type FoundBreak } from '../experiment/found-breaks.js'

interface Rival {
  /** Of the breaks: its place among them. Of the constraints: its id. */
  readonly is: number | string
  readonly estimate: BreakEstimate
}

const level = 0.975
/** Of the volume: whoever breaks later by less breaks at the same volume, as near as a search looks. */
const leastApart = 0.001

/**
 * Places among `breaksOf`, and ids of constraints.
 * @param named the break that is named, the first unless said
 */
export function rivalsOf(findings: DesignFindings, named: FoundBreak | undefined = breaksOf(findings)[0]) {
  if (named === undefined || isAtNoVolume(named.estimate)) return []
  const rivals = [...laterBreaks(findings, named), ...otherCapacities(findings, named)]
  const confidence = 1 - (1 - level) / rivals.length
  const isSurelyLater = ({ estimate }: Rival) =>
    estimate.breaksAt.low > named.estimate.breaksAt.high &&
    surelyLaterBy(estimate, named.estimate, confidence) > leastApart * named.estimate.breaksAt.estimate
  return rivals.filter((rival) => !isSurelyLater(rival)).map(({ is }) => is)
}

function laterBreaks(findings: DesignFindings, named: FoundBreak): Rival[] {
  const breaks = breaksOf(findings)
  const place = breaks.findIndex(({ estimate }) => estimate === named.estimate)
  return breaks.flatMap(({ estimate }, is) => (is > place ? [{ is, estimate }] : []))
}

/** Those that are not among the breaks; where the design holds beyond the own break volume, it is not what breaks it. */
function otherCapacities(findings: DesignFindings, named: FoundBreak): Rival[] {
  const known = breaksOf(findings)
    .filter(({ because }) => because === 'growth' || because === 'capacity')
    .map(({ first }) => first)
  return findings.loads.constraints.flatMap(({ id }, index) => {
    const estimate = findings.own[index]
    if (estimate === undefined || known.includes(id)) return []
    return estimate.breaksAt.high < named.estimate.breaksAt.low ? [] : [{ is: id, estimate }]
  })
}
