/** Whether the intervals of what was found tell that a design holds at a volume, or that it does not. */
import { meanInterval } from '../statistics/interval.js'
import { today } from './bracket.js'
import type { DesignFindings } from './design-findings.js'
import { breaksOf } from './found-breaks.js'
import { excessOf } from './promise-break.js'

/**
 * One break lies surely at the volume or below, or a promise is surely missed at 1×; or all breaks lie surely above, and
 * all promises are surely kept at 1×.
 */
export function isSettled(findings: DesignFindings, volume: number): boolean {
  const breaks = breaksOf(findings).map(({ estimate }) => estimate.breaksAt)
  const { sample } = findings.sweep[today(findings.sweep)]
  const promises = volume < 1 ? [] : findings.scenario.promises
  const excesses = promises.map((promised, index) => meanInterval(excessOf(promised, index, sample)))
  const failsSurely = breaks.some(({ high }) => high <= volume) || excesses.some(({ low }) => low >= 0)
  return failsSurely || (breaks.every(({ low }) => low > volume) && excesses.every(({ high }) => high < 0))
}
