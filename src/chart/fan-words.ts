/** The fan's sentences, and the promises that speak of time. */
import {
  type Break,
  type Estimate,
  isAtEveryVolume,
  type PromiseMeasure,
  type Quantiles,
  type StressResult,
  type VolumePart,
} from '../verdict/result.js'
import { type FanPoint, fanQuantiles } from './fan-points.js'
import { asAdjective, between, exactly, firstThatFits, inWords, isWide, times } from './headline.js'
import { formatNumber } from './rounding.js'
import { formatWithRange, ofQuantile, timeUnitFor } from './unit.js'

export interface PromiseInTime {
  readonly text: string
  /** Hours. */
  readonly within: number
}

/** The promises on flow time and late items, one for each limit. */
export function promisesInTime(result: StressResult): PromiseInTime[] {
  const byLimit = new Map<number, PromiseInTime>()
  for (const { promise, within } of result.volumes.flatMap((each) => each.measures.promises)) {
    if (within !== undefined && isOnFlowTime(promise) && !byLimit.has(within))
      byLimit.set(within, { text: promise, within })
  }
  return [...byLimit.values()].sort((a, b) => a.within - b.within)
}

/** A promise on a station's waiting time has a limit in hours too, but none that belongs on this axis. */
function isOnFlowTime(promise: string): boolean {
  return /^\s*late\b|flow-time/.test(promise)
}

/** Where the tail leaves the promise; without a promise, how long the slow ones take at the target. */
export function fanHeadline(result: StressResult): string {
  const promise = firstPromise(result)
  if (!promise) return withoutPromise(result)
  const limit = asAdjective(promise.within ?? 0)
  const broken = result.answer.breaks.find((each) => each.promise === promise.promise)
  if (broken) return pastTheBreak(broken, limit)
  const today = promiseAt(result, promise.promise, 1)
  if (today && !today.kept && isSettled(today)) return `The ${limit} promise is missed at today’s volume already`
  const { target } = result.answer
  const then = promiseAt(result, promise.promise, target)
  if (then?.kept && isSettled(then)) return `Even at ${exactly(target)} the slow tail stays within the ${limit} promise`
  const open = [today, then].find((each) => each !== undefined && !isSettled(each))
  if (open !== undefined)
    return `Whether the slow tail stays within the ${limit} promise at ${exactly(open === today ? 1 : target)} is not settled`
  return withoutPromise(result)
}

/** Whether the interval of what is tested lies on one side of its limit. */
function isSettled({ value, limit }: PromiseMeasure): boolean {
  return value === undefined || (value.atLeast !== true && value.high < limit) || value.low >= limit
}

function pastTheBreak({ breaksAt }: Break, limit: string): string {
  if (isAtEveryVolume({ breaksAt })) return `At every volume the slow tail leaves the ${limit} promise behind`
  if (breaksAt.high < 1) return `Already at ${times(breaksAt)} the slow tail leaves the ${limit} promise behind`
  if (isWide(breaksAt)) return `Somewhere ${between(breaksAt)} the slow tail leaves the ${limit} promise behind`
  return `Past ${times(breaksAt)} the slow tail leaves the ${limit} promise behind`
}

function withoutPromise(result: StressResult): string {
  const { target } = result.answer
  const today = slowTail(result, 1)
  const then = slowTail(result, target)
  if (!then || then.low <= 0) return 'How long items take over volume'
  const at = exactly(target)
  if (!today || today.low <= 0 || target === 1) return `At ${at} one item in twenty takes more than ${roughly(then)}`
  return firstThatFits(
    `At ${at} one item in twenty takes more than ${roughly(then)}; today ${roughly(today)}`,
    `At ${at} one item in twenty takes more than ${roughly(then)}`,
  )
}

/** A length of time; its lower bound where the interval is wide, which "more than" still carries. */
function roughly({ atLeast, ...time }: Estimate): string {
  if (atLeast === true) return inWords(time)
  if (!isWide(time)) return inWords(time)
  const unit = timeUnitFor(time.low)
  const length = Math.floor(time.low * unit.scale)
  return `${formatNumber(length, 0)} ${length === 1 ? unit.name.slice(0, -1) : unit.name}`
}

/** `p95: 12.2 d (11.8–12.6)`, a line each. */
export function quantilesInWords(
  volumes: readonly VolumePart[],
  volume: number,
  names: readonly (keyof Quantiles)[],
): string[] {
  const flowTime = volumes.find((each) => each.volume === volume)?.measures.flowTime
  return names.flatMap((name) => {
    const time = flowTime?.[name]
    return time === undefined ? [] : [`${name}: ${formatWithRange(time, ofQuantile(timeUnitFor(time.estimate)))}`]
  })
}

function slowTail(result: StressResult, volume: number): Estimate | undefined {
  return result.volumes.find((each) => each.volume === volume)?.measures.flowTime?.p95
}

function firstPromise(result: StressResult): PromiseMeasure | undefined {
  const inTime = (result.volumes[0]?.measures.promises ?? []).filter(
    (each) => each.within !== undefined && isOnFlowTime(each.promise),
  )
  return inTime.find((each) => result.answer.breaks.some((broken) => broken.promise === each.promise)) ?? inTime[0]
}

function promiseAt(result: StressResult, promise: string, volume: number): PromiseMeasure | undefined {
  return result.volumes
    .find((each) => each.volume === volume)
    ?.measures.promises.find((each) => each.promise === promise)
}

/** What is drawn, and that past the break the window decides. */
export function fanSubtitle(result: StressResult, lastVolume: number): string {
  const breaksAt = result.answer.breaks.find(({ because }) => because === 'growth' || because === 'capacity')?.breaksAt
  const window = result.run.weeks === undefined ? 'this run' : `this ${result.run.weeks}-week run`
  return [
    'Time from arrival to end, current design: the share of items (50, 90, 95, 99 in 100) that takes less.',
    ...(breaksAt && breaksAt.estimate < lastVolume
      ? [`Past ${times(breaksAt)} nothing settles: times there are those of ${window}.`]
      : []),
    ...(hasBounds(result, lastVolume) ? ['Where items were still open, a line marks what it is more than.'] : []),
  ].join(' ')
}

/** Whether a quantile that is shown falls among items that are open. */
function hasBounds({ volumes, against }: StressResult, last: number): boolean {
  const shown = [...volumes, ...(against?.volumes ?? [])].filter(({ volume }) => volume <= last)
  return shown.some(({ measures: { flowTime } }) => fanQuantiles.some((name) => flowTime?.[name]?.atLeast === true))
}

export function fanAlt(result: StressResult, points: readonly FanPoint[]): string {
  const shown = points.filter((each) => each.volume === 1 || each.volume === result.answer.target)
  const lines = shown.map(({ volume, p50, p95 }) => {
    const flowTime = result.volumes.find((each) => each.volume === volume)?.measures.flowTime
    const takes = (name: 'p50' | 'p95', hours: number) =>
      `${flowTime?.[name]?.atLeast === true ? 'may take more' : 'take less'} than ${inWords({ estimate: hours, low: hours, high: hours })}`
    return `At ${exactly(volume)} half of the items ${takes('p50', p50)}, 95% ${takes('p95', p95)}.`
  })
  const promises = promisesInTime(result).map((each) => `Promised: ${each.text}.`)
  return ['Flow time over volume, as bands between quantiles, current design.', ...lines, ...promises].join(' ')
}
