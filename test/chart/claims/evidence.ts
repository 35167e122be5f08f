/** What a result has to say on what sentences claim: read from its numbers alone. */
import type { Break, DesignPart, Estimate, StressResult } from '../../../src/verdict/result.js'
import { printed, scaleOf, share } from './printed.js'

export const apart = (a: Estimate, b: Estimate) => a.high < b.low || b.high < a.low

/** Every other break lies apart from the first, and the result itself has it settled. */
export function isFirst({ answer }: DesignPart): string | false {
  const [first, ...others] = answer.breaks
  if (first === undefined) return 'nothing breaks'
  const rival = others.find((each) => !apart(first.breaksAt, each.breaksAt))
  if (rival !== undefined) return `${rival.first} may break before ${first.first}`
  return (answer.notSettled ?? []).length > 0 && 'the result has not settled what is first'
}

export function firstBreak({ answer }: DesignPart): Break | undefined {
  return answer.breaks[0]
}

export function measured({ volumes }: DesignPart, at: number) {
  return volumes.find(({ volume: each }) => each === at)
}

/** `Today`, `At 2×`; nothing said is today. */
export function volumeIn(text: string | undefined): number {
  const said = /([\d.]+)×/.exec(text ?? '')?.[1]
  return said === undefined ? 1 : Number(said)
}

export const grows = (part: DesignPart, at: number) => (measured(part, at)?.grows.length ?? 0) > 0

/** Items a day by which arrivals exceed what ends. */
export function growth(part: DesignPart, at: number, day: string, result: StressResult): Estimate | undefined {
  const { arrivalRate: come, throughput: go } = measured(part, at)?.measures ?? {}
  if (come === undefined || go === undefined) return undefined
  const days = result.questions?.exceptions.volumes[0]?.workingDays
  const window = (result.run.weeks ?? 0) * 168 - result.run.warmUp
  const hours = day === 'working day' && days !== undefined ? window / days : 24
  const by = (a: number, b: number) => (a - b) * hours
  return { estimate: by(come.estimate, go.estimate), low: by(come.low, go.high), high: by(come.high, go.low) }
}

export const week = (part: DesignPart, at: number) => part.series.weekly.find(({ volume: each }) => each === at)

export interface Curve {
  readonly means: readonly (number | null)[]
  readonly low: readonly (number | null)[]
  readonly high: readonly (number | null)[]
}

export function weeksOf({ means, low, high }: Curve): Estimate[] {
  return means.flatMap((estimate, index) => {
    const [from, to] = [low[index], high[index]]
    if (typeof estimate !== 'number' || typeof from !== 'number' || typeof to !== 'number') return []
    return [{ estimate, low: from, high: to }]
  })
}

export function curve(part: DesignPart, at: number, of: string): Estimate[] {
  const series = week(part, at)
  const means = of === 'review' ? series?.reviewShare : of === 'items' ? series?.workInProgress : series?.feedback?.[of]
  const intervals = series?.intervals
  const bounds =
    of === 'review' ? intervals?.reviewShare : of === 'items' ? intervals?.workInProgress : intervals?.feedback?.[of]
  return means === undefined ? [] : weeksOf({ means, low: bounds?.low ?? means, high: bounds?.high ?? means })
}

export function over(weeks: readonly Estimate[]): Estimate {
  const mean = (of: 'estimate' | 'low' | 'high') => weeks.reduce((sum, each) => sum + each[of], 0) / weeks.length
  return { estimate: mean('estimate'), low: mean('low'), high: mean('high') }
}

/** Where a curve began and where its last third lies. */
export function course(weeks: readonly Estimate[]): { from: Estimate | undefined; to: Estimate } {
  return { from: weeks[0], to: over(weeks.slice(-Math.max(2, Math.floor(weeks.length / 3)))) }
}

export function moves(verb: string, { from, to }: ReturnType<typeof course>): string | false {
  if (from === undefined) return 'no week has a number'
  return !(verb === 'falls' ? to.high < from.low : from.high < to.low) && `it is not carried that it ${verb}`
}

export const experiment = ({ proof }: StressResult) => proof?.first ?? proof?.target

export function gain(text: string, result: StressResult): string | false {
  const found = experiment(result)
  const among = found?.policy === true ? found.policies : found?.trials
  const recovered = among?.find(({ relieved }) => relieved === found?.verdict[0])?.recovered
  if (text !== 'all') return share(text, recovered && { ...recovered, high: recovered.high })
  return !(recovered !== undefined && recovered.low >= 0.9 && recovered.high >= 1) && 'not all is surely recovered'
}

export const related = (result: StressResult, ...relations: readonly string[]) =>
  !relations.includes(experiment(result)?.relation ?? '') && `the relation is ${experiment(result)?.relation}`

export const isNothing = ({ low, high }: Estimate) => low > -0.1 && high < 0.1

export const surelyOver = ({ constraints }: DesignPart) =>
  constraints.filter(({ offeredLoadAtTarget: load = 0, trust }) => load >= 1 && trust?.bound !== 'at most')
export const maybeOver = ({ constraints }: DesignPart) =>
  constraints.filter(
    ({ offeredLoadAtTarget: load, trust }) =>
      load === undefined || load >= 1 || (trust?.says === 'bound' && trust.bound !== 'at most'),
  )

/** With the words of a bound or an approximation where theory has no more; `only`: the rest of the sentence has them. */
export function load(text: string, result: StressResult, names?: string, only?: 'in words'): string | false {
  const { value, step } = printed(/[\d.]+/.exec(text)?.[0] ?? '')
  const fits = result.constraints.some(
    ({ title, offeredLoadAtTarget = -1, trust }) =>
      (only === 'in words' || saidOf(text) === signIn(trust)) &&
      Math.abs(offeredLoadAtTarget * 100 - value) <= Math.max(step / 2, value === 99 ? 1 : 0.5) + 1e-9 &&
      (names === undefined || title.startsWith(names.replace('…', ''))),
  )
  return !fits && `no constraint is loaded ${text}%`
}

function saidOf(text: string): string {
  if (text.includes('or more')) return '≥'
  if (text.includes('at most')) return '≤'
  return text.includes('about') ? '≈' : ''
}

/** Whether any load may be above so many percent. */
export const isAbove = ({ constraints }: DesignPart, percent: string) =>
  constraints.some(
    ({ offeredLoadAtTarget: known, trust }) =>
      known === undefined ||
      known * 100 > Number(percent) + 0.5 ||
      (trust?.says === 'bound' && trust.bound !== 'at most'),
  ) && `a load may be above ${percent}%`

/** The largest number is surely the largest load: no other is unknown, or may be higher. */
export const isMost = ({ constraints }: DesignPart) => {
  const known = constraints.filter(({ offeredLoadAtTarget }) => offeredLoadAtTarget !== undefined)
  const most = known.toSorted((a, b) => (b.offeredLoadAtTarget ?? 0) - (a.offeredLoadAtTarget ?? 0))[0]
  const others = constraints.filter((each) => each !== most)
  return (
    others.some(({ offeredLoadAtTarget, trust }) => offeredLoadAtTarget === undefined || signIn(trust) === '≥') &&
    'another may be loaded more'
  )
}

function signIn(trust: StressResult['constraints'][number]['trust']): string {
  if (trust?.says === 'approximate') return '≈'
  if (trust?.says !== 'bound') return ''
  return trust.bound === 'at most' ? '≤' : '≥'
}

export const isAtOrOver = (word: string, result: StressResult) =>
  word === 'over' &&
  surelyOver(result).some(({ offeredLoadAtTarget = 0 }) => offeredLoadAtTarget < 1.02) &&
  'one is only near it'

export const paths = (result: StressResult) =>
  result.paths?.volumes.find(({ volume: each }) => each === result.answer.target)

export function lost(result: StressResult): Estimate | undefined {
  const at = paths(result)
  const { stations = {} } = result.scenario.resolved as { stations?: Record<string, { value?: string }> }
  const top = at?.top.filter(({ stations: ids }) => stations[ids.at(-1) ?? '']?.value === '0%')
  if (at === undefined || top === undefined) return undefined
  const sum = (of: 'estimate' | 'low' | 'high') => top.reduce((total, each) => total + each.share[of], 0)
  const others = (at.rest?.share.high ?? 0) + (at.open?.share.high ?? 0)
  return { estimate: sum('estimate'), low: sum('low'), high: Math.min(1, sum('high') + others) }
}

export function limit(promise: string, { volumes }: DesignPart, at: number) {
  const [, number = '', unit = ''] = /^([\d.]+)-(\w+)$/.exec(promise) ?? []
  const within = Number(number) / scaleOf(unit)
  const all = volumes.find(({ volume: each }) => each === at)?.measures.promises ?? []
  return all.filter((each) => each.within !== undefined && Math.abs(each.within - within) < 1e-6)
}

export function brokenTime({ answer }: DesignPart): Estimate | undefined {
  return answer.breaks.find(({ promise }) => promise?.includes('flow-time') || promise?.startsWith('late'))?.breaksAt
}

export function oldest(result: StressResult, at: number): Estimate[] {
  const open = result.ages?.volumes.find(({ volume: each }) => each === at)?.stations ?? {}
  return Object.values(open).flatMap((each) => each.oldest ?? [])
}

/** One of several numbers is what is said. */
export function oneOf(all: readonly Estimate[], is: (of: Estimate) => string | false): string | false {
  const faults = all.map(is)
  return faults.length > 0 && faults.some((fault) => fault === false) ? false : (faults[0] ?? 'there is no such number')
}

export const waiting = (part: DesignPart, at: number): Estimate | undefined => {
  const { flowTime, ledger } = measured(part, at)?.measures ?? {}
  const [total, work] = [flowTime?.mean, ledger?.work?.estimate ?? 0]
  if (total === undefined) return undefined
  const less = (value: number) => Math.max(0, value - work)
  return { estimate: less(total.estimate), low: less(total.low), high: less(total.high) }
}
