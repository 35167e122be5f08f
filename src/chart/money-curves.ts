/** What cost-and-value shows, before it is drawn: money over volume with its intervals, of one design or two. */
import type { Answer, Break, Estimate, Measures, StressResult, VolumePart } from '../verdict/result.js'

export interface MoneyPoint {
  readonly volume: number
  readonly money: Estimate
}

export interface MoneyCurve {
  readonly of: 'costPerDecision' | 'valueRealised' | 'margin'
  readonly design: 'current' | 'redesign'
  readonly points: readonly MoneyPoint[]
}

export interface MoneyBreak {
  readonly design: MoneyCurve['design']
  readonly breaksAt: Estimate
}

/** Past the target and past where volume stops paying, as far as the sweep goes. */
export function lastMoneyVolume(result: StressResult): number {
  const breaks = moneyBreaks(result).map(({ breaksAt }) => breaksAt.high * 1.1)
  const enough = Math.max(result.answer.target * 1.2, ...breaks)
  return result.volumes.find(({ volume }) => volume >= enough)?.volume ?? Number.POSITIVE_INFINITY
}

export function moneyCurves(result: StressResult, last: number): MoneyCurve[] {
  const designs = [
    ['current', result.volumes],
    ['redesign', result.against?.volumes ?? []],
  ] as const
  return (['costPerDecision', 'valueRealised', 'margin'] as const).flatMap((of) =>
    designs.flatMap(([design, volumes]) => {
      const points = pointsOf(volumes, of, last)
      return points.length < 2 ? [] : [{ of, design, points }]
    }),
  )
}

function pointsOf(volumes: readonly VolumePart[], of: MoneyCurve['of'], last: number): MoneyPoint[] {
  return volumes.flatMap(({ volume, measures }) => {
    const money = isPriced(measures) ? measures[of] : undefined
    return money === undefined || volume > last ? [] : [{ volume, money }]
  })
}

/** A scenario without prices costs 0. */
function isPriced({ cost, valueRealised }: Measures): boolean {
  return (cost?.estimate ?? 0) !== 0 || (valueRealised?.estimate ?? 0) !== 0
}

export function moneyBreaks(result: StressResult): MoneyBreak[] {
  const own = moneyBreakOf(result.answer)
  const others = result.against && moneyBreakOf(result.against.answer)
  return [
    ...(own ? [{ design: 'current' as const, breaksAt: own.breaksAt }] : []),
    ...(others ? [{ design: 'redesign' as const, breaksAt: others.breaksAt }] : []),
  ]
}

function moneyBreakOf({ breaks }: Answer): Break | undefined {
  return breaks.find(({ because }) => because === 'money')
}

/** The first volume at which something grows without end; absent where nothing does. */
export function growsFrom(volumes: readonly VolumePart[], last: number): number | undefined {
  return volumes.find(({ volume, grows }) => volume <= last && grows.length > 0)?.volume
}
