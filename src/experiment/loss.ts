/**
 * What a design loses at a volume, one value a replication, so that the share of it that a relief recovers is paired.
 * Just above the breaking point it is what the criterion that broke is about; at the target the first of throughput,
 * promises and flow time of which something is lost.
 */
import type { Detail } from '../measure/measurement.js'
import { isOnTimes, promiseTest } from '../measure/promises.js'
import type { Promised, Scenario } from '../scenario/scenario.js'
import { onesidedLowerBound } from '../statistics/interval.js'
import { isAtNoVolume } from './break-estimate.js'
import { impliedEscapes } from './escapes.js'
import type { FoundBreak } from './found-breaks.js'
import { leastShare } from './growth.js'
import { excessOf } from './promise-break.js'
import { meanOf, type Sample } from './sample.js'

export interface Loss {
  readonly of: 'throughput' | 'promise' | 'escape' | 'money' | 'flow-time'
  /** What it is read from: items are followed only where it asks how long they take or wait. */
  readonly detail: Detail
  /** The promise as the file says it, or the station of an escape. */
  readonly what?: string
  /** Of a sample at the experiment's volume. */
  readonly in: (sample: Sample) => readonly number[]
}

/**
 * Items per hour that arrive and are left waiting: what arrives less what ends, but for what fills up to a level, in hand
 * and in delays, which no relief could bring back.
 */
const throughput: Loss = {
  of: 'throughput',
  detail: 'growth',
  in: (sample) => {
    const [rates, arrived] = [sample.of('arrivalRate'), sample.of('arrived')]
    return sample.of('grown').map((grown, index) => (grown * rates[index]) / arrived[index])
  },
}

export interface Reckoned {
  readonly volume: number
  /** At which `from` was measured. */
  readonly reference: number
}

/** The loss of the criterion that broke first. @param from the design where the loss is reckoned from */
export function lossOfBreak(found: FoundBreak, scenario: Scenario, from: Sample, at: Reckoned): Loss {
  const { because, promised } = found
  if (promised?.of === 'escape') return escapeLoss(promised.station)
  if (promised !== undefined) return promiseLoss(promised, scenario)
  if (because !== 'money') return throughput
  return isAtNoVolume(found.estimate) ? fallenMargin(from) : marginLoss(from, at)
}

/** The first of which something is lost at a volume; absent where nothing is. */
export function lossAtTarget(scenario: Scenario, today: Sample, there: Sample): Loss | undefined {
  const arrivals = there.of('arrivalRate')
  const lost = throughput.in(there)
  if (meanOf(lost) >= leastShare * meanOf(arrivals) && isAboveZero(lost)) return throughput
  for (const [index, promised] of [...scenario.promises, ...impliedEscapes(scenario)].entries()) {
    if (isAboveZero(excessOf(promised, index, there)))
      return promised.of === 'escape' ? escapeLoss(promised.station) : promiseLoss(promised, scenario)
  }
  const flowTimes = flowTimeLoss(today)
  return isAboveZero(flowTimes.in(there)) ? flowTimes : undefined
}

/** The whole share that is late; of a mean, a cost or a rate what it lies beyond the promise. */
function promiseLoss(promised: Promised, scenario: Scenario): Loss {
  const index = scenario.promises.indexOf(promised)
  const { tested, reading } = promiseTest(promised, index)
  const losses = (sample: Sample) =>
    tested === 'share' ? known(sample.of(reading)) : excessOf(promised, index, sample)
  return { of: 'promise', detail: isOnTimes(promised) ? 'times' : 'growth', what: promised.text, in: losses }
}

function escapeLoss(station: string): Loss {
  return {
    of: 'escape',
    detail: 'growth',
    what: station,
    in: (sample) => known(sample.of(`stations.${station}.escape`)),
  }
}

/**
 * What the margin would be if every further item brought the value that one brings today, less what it is; a week. Its
 * cost is paid either way, so it is the value that is missing.
 */
function marginLoss(from: Sample, { volume, reference }: Reckoned): Loss {
  const values = from.of('valueRealised')
  const more = volume / reference
  const losses = (sample: Sample) => sample.of('valueRealised').map((value, index) => more * values[index] - value)
  return { of: 'money', detail: 'growth', in: losses }
}

/** Of a margin that falls with every item: what it was where there were hardly any, less what it is. */
function fallenMargin(from: Sample): Loss {
  const margins = from.of('margin')
  const losses = (sample: Sample) => sample.of('margin').map((margin, index) => margins[index] - margin)
  return { of: 'money', detail: 'growth', in: losses }
}

/** Above that at 1×; hours. */
function flowTimeLoss(today: Sample): Loss {
  const flowTimes = today.of('flowTime.mean')
  return {
    of: 'flow-time',
    detail: 'full',
    in: (sample) => difference(sample.of('flowTime.mean'), flowTimes),
  }
}

/** Where nothing was old enough to be judged, nothing is lost. */
function known(values: readonly number[]): number[] {
  return values.map((value) => (Number.isNaN(value) ? 0 : value))
}

function difference(a: readonly number[], b: readonly number[]): number[] {
  return a.slice(0, b.length).map((value, index) => value - b[index])
}

/** Whether so much is lost for certain. */
export function isAboveZero(values: readonly number[]): boolean {
  return onesidedLowerBound(values, 0.975) > 0
}
