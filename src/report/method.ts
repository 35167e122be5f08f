/** How the numbers of a result were found, in three sentences. */
import { replicationsInWords } from '../chart/replications-in-words.js'
import { format, timeUnitFor } from '../chart/unit.js'
import type { Result } from '../verdict/result.js'

export function methodSentences(result: Result): [string, string, string] {
  const { weeks, items, warmUp, seed } = result.run
  const warmUpWeeks = warmUp / 168
  const isWeeks = Number.isInteger(warmUpWeeks) && warmUpWeeks > 0
  const start = isWeeks
    ? `${warmUpWeeks} ${warmUpWeeks === 1 ? 'week' : 'weeks'}`
    : format({ estimate: warmUp, low: warmUp, high: warmUp }, timeUnitFor(warmUp))
  const length = weeks === undefined ? `until ${items ?? 'all'} items have ended` : `over ${weeks} weeks`
  const mayEscape = result.volumes.some(({ measures }) => Object.values(measures.stations).some((each) => each.escape))
  const escapes = mayEscape ? 'more than 5% (or than a promise allows) leave a station unserved, ' : ''
  return [
    `Volume multiplies the arrivals and nothing else; a design breaks at the smallest volume at which the work at some queue grows without end, a promise is missed, ${escapes}or more volume no longer pays.`,
    `Each number is the mean of ${replicationsInWords(result)} replications (seed ${seed}) with its 95% interval; designs and volumes are compared on the same random numbers, and the interval of a break volume is a jackknife over whole replications.`,
    `Each replication runs ${length}, of which the first ${start} are warm-up and not counted; past the break there is no steady state, so times there are those of this window.`,
  ]
}
