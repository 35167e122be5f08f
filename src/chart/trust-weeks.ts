/**
 * What the picture of feedback shows, before it is drawn: the review share and each feedback variable, week by week, and
 * how far each came. Means over replications: a change counts where it is well beyond the swing of the last weeks, and
 * where the intervals of its two ends are apart.
 */
import type { Estimate, Series } from '../verdict/result.js'
import { type AskedResult, type Moment, momentsOf, spokenVolume } from './asked.js'
import { overlap } from './headline.js'
import { boundsIn, isKnown, meanOfWeeks, type Weekly, weeklyOf } from './weekly.js'

export interface WeekPanel {
  /** `reviewShare`, or the variable's name. */
  readonly key: string
  readonly title: string
  readonly isShare: boolean
  readonly lines: readonly { readonly moment: Moment; readonly weekly: Weekly }[]
}

/** Where a curve began, where its last third lies, and the week from which on it was there. */
export interface Course {
  readonly from: Estimate
  readonly to: Estimate
  readonly weeks: number
  /** `open`: neither a change is shown nor that there is none to speak of. */
  readonly verdict: 'rises' | 'falls' | 'stays' | 'open'
}

/** Today, the target, the redesign at the target; a panel is absent where no week has a number. */
export function weekPanels(result: AskedResult): WeekPanel[] {
  const moments = momentsOf(result).filter(
    ({ design, volume }) => design === 'current' || volume === spokenVolume(result),
  )
  const panel = (key: string, title: string, isShare: boolean, of: (series: Series) => Weekly | undefined) => {
    const lines = moments.flatMap((moment) => {
      const series = moment.part.series.weekly.find(({ volume }) => volume === moment.volume)
      const weekly = series && of(series)
      return weekly?.means.some(isKnown) ? [{ moment, weekly }] : []
    })
    return lines.length === 0 ? [] : [{ key, title, isShare, lines }]
  }
  const names = new Set(
    moments.flatMap(({ part }) => part.series.weekly.flatMap((each) => Object.keys(each.feedback ?? {}))),
  )
  if (names.size === 0) return []
  const shares = panel(
    'reviewShare',
    'share of ended items that a person has seen',
    true,
    ({ reviewShare, intervals }) => reviewShare && weeklyOf(reviewShare, intervals?.reviewShare),
  )
  const isReviewed = shares.some(({ lines }) =>
    lines.some(({ weekly }) => weekly.means.some((each) => (each ?? 0) > 0)),
  )
  return [
    ...(isReviewed ? shares : []),
    ...[...names].flatMap((name) =>
      panel(`feedback ${name}`, name, false, ({ feedback, intervals }) => {
        const means = feedback?.[name]
        return means && weeklyOf(means, intervals?.feedback?.[name])
      }),
    ),
  ]
}

/** Of its smallest change that is told, beside the swing: of a share in points, of a variable in parts of its level. */
const leastShare = 0.01
const leastPart = 0.02
/** The most that a curve which stays may have moved by its intervals. */
const mostShare = 0.05
const mostPart = 0.1
/** So many times the swing of the last third. */
const beyondSwing = 4
/** Of the way, after which it counts as having arrived. */
const arrived = 0.9

/** Undefined where fewer than three weeks have a number. */
export function courseOf(weekly: Weekly, isShare: boolean): Course | undefined {
  const known = weekly.means.flatMap((_, week) => {
    const of = boundsIn(weekly, week)
    return of === undefined ? [] : [{ ...of, week: week + 1 }]
  })
  const [first] = known
  if (first === undefined || known.length < 3) return undefined
  const from = { estimate: first.estimate, low: first.low, high: first.high }
  const late = known.slice(-Math.max(2, Math.floor(known.length / 3)))
  const to = meanOfWeeks(late)
  const swing = Math.sqrt(
    late.reduce((sum, { estimate }) => sum + (estimate - to.estimate) * (estimate - to.estimate), 0) /
      (late.length - 1),
  )
  const change = to.estimate - from.estimate
  const level = Math.max(Math.abs(from.estimate), Math.abs(to.estimate))
  const isClear = Math.abs(change) > Math.max(isShare ? leastShare : leastPart * level, beyondSwing * swing)
  const most = Math.max(Math.abs(to.high - from.low), Math.abs(to.low - from.high), Math.abs(change) + 2 * swing)
  const there = known.find(
    ({ estimate }) =>
      Math.abs(estimate - from.estimate) >= arrived * Math.abs(change) && (estimate - from.estimate) * change >= 0,
  )
  return {
    from,
    to,
    weeks: there?.week ?? weekly.means.length,
    verdict:
      isClear && !overlap(from, to)
        ? change > 0
          ? 'rises'
          : 'falls'
        : most <= (isShare ? mostShare : mostPart * level)
          ? 'stays'
          : 'open',
  }
}
