/**
 * What the picture of feedback shows, before it is drawn: the review share and each feedback variable, week by week, and
 * how far each came. Means over replications: a change counts where it is well beyond the swing of the last weeks.
 */
import type { Series } from '../verdict/result.js'
import { type AskedResult, type Moment, momentsOf, spokenVolume } from './asked.js'

export interface WeekPanel {
  /** `reviewShare`, or the variable's name. */
  readonly key: string
  readonly title: string
  readonly isShare: boolean
  readonly lines: readonly { readonly moment: Moment; readonly weekly: readonly (number | null)[] }[]
}

/** Where a curve began, where its last third lies, and the week from which on it was there. */
export interface Course {
  readonly from: number
  readonly to: number
  readonly weeks: number
  readonly verdict: 'rises' | 'falls' | 'stays'
}

/** Today, the target, the redesign at the target; a panel is absent where no week has a number. */
export function weekPanels(result: AskedResult): WeekPanel[] {
  const moments = momentsOf(result).filter(
    ({ design, volume }) => design === 'current' || volume === spokenVolume(result),
  )
  const panel = (
    key: string,
    title: string,
    isShare: boolean,
    of: (series: Series) => WeekPanel['lines'][number]['weekly'] | undefined,
  ) => {
    const lines = moments.flatMap((moment) => {
      const series = moment.part.series.weekly.find(({ volume }) => volume === moment.volume)
      const weekly = series && of(series)
      return weekly?.some((each) => each !== null) ? [{ moment, weekly }] : []
    })
    return lines.length === 0 ? [] : [{ key, title, isShare, lines }]
  }
  const names = new Set(
    moments.flatMap(({ part }) => part.series.weekly.flatMap((each) => Object.keys(each.feedback ?? {}))),
  )
  if (names.size === 0) return []
  const shares = panel('reviewShare', 'share of ended items that a person has seen', true, (each) => each.reviewShare)
  const isReviewed = shares.some(({ lines }) => lines.some(({ weekly }) => weekly.some((each) => (each ?? 0) > 0)))
  return [
    ...(isReviewed ? shares : []),
    ...[...names].flatMap((name) => panel(`feedback ${name}`, name, false, (each) => each.feedback?.[name])),
  ]
}

/** Of its smallest change that is told, beside the swing: of a share in points, of a variable in parts of its level. */
const leastShare = 0.01
const leastPart = 0.02
/** So many times the swing of the last third. */
const beyondSwing = 4
/** Of the way, after which it counts as having arrived. */
const arrived = 0.9

/** Undefined where fewer than three weeks have a number. */
export function courseOf(weekly: readonly (number | null)[], isShare: boolean): Course | undefined {
  const known = weekly.flatMap((value, index) => (value === null ? [] : [{ value, week: index + 1 }]))
  const [first] = known
  if (first === undefined || known.length < 3) return undefined
  const late = known.slice(-Math.max(2, Math.floor(known.length / 3))).map(({ value }) => value)
  const to = late.reduce((sum, each) => sum + each, 0) / late.length
  const swing = Math.sqrt(late.reduce((sum, each) => sum + (each - to) * (each - to), 0) / (late.length - 1))
  const change = to - first.value
  const least = isShare ? leastShare : leastPart * Math.max(Math.abs(first.value), Math.abs(to))
  const there = known.find(
    ({ value }) => Math.abs(value - first.value) >= arrived * Math.abs(change) && (value - first.value) * change >= 0,
  )
  const isClear = Math.abs(change) > Math.max(least, beyondSwing * swing)
  return {
    from: first.value,
    to,
    weeks: there?.week ?? weekly.length,
    verdict: isClear ? (change > 0 ? 'rises' : 'falls') : 'stays',
  }
}
