/** The warm-up: weekly work in progress at 1× from the empty start, and the weeks that are left out of every measure. */
import type { Estimate, StressResult } from '../verdict/result.js'
import { itemsUnit, workInProgress } from './backlog-words.js'
import type { Chart } from './chart.js'
import { overlap } from './headline.js'
import { formatNumber } from './rounding.js'
import { drawOn, type Layer, lineHeight, margin, type Sheet, sheetOf } from './sheet.js'
import { textWidth } from './text-metrics.js'
import { defaultLook, type Look, type Preset, presets } from './theme.js'
import { countUnit, format, shareUnit } from './unit.js'
import { roundTicks, weekTicks } from './week-axis.js'
import { hoverWeeks } from './week-frame.js'
import {
  boundsIn,
  cellIn,
  estimateIn,
  isBanded,
  meanInWords,
  meanOfWeeks,
  numbersOf,
  type Weekly,
  weekInWords,
} from './weekly.js'

const hoursPerWeek = 168
/** Of the mean of the later weeks: the first weeks after the warm-up lie within so much of it where it suffices. */
const steadyWithin = 0.1
/** And by their intervals surely within so much. */
const steadyAtMost = 0.25

/** Absent where the run is by items. */
export function warmUp(result: StressResult, look: Look = defaultLook): Chart | undefined {
  const weekly = workInProgress({ part: result, volume: 1 })
  if (weekly === undefined || weekly.means.length < 3) return undefined
  const weeks = Math.round(result.run.warmUp / hoursPerWeek)
  const headline = warmUpHeadline(weekly, weeks)
  const alt = `${headline}. Mean work in progress at today’s volume, week by week: ${weekly.means.map((_, week) => meanInWords(weekly, week, itemsUnit)).join(', ')}.`
  const preset: Preset = presets[look.preset]
  const { small } = preset.fonts
  const ticks = roundTicks(Math.max(...numbersOf(weekly)))
  const sheet = sheetOf({
    look,
    headline,
    subtitle: `Items in progress at today’s volume, mean of each week over ${result.volumes.find(({ volume }) => volume === 1)?.replications ?? result.run.replications} replications${isBanded(weekly) ? '; band: 95% interval' : ''}.`,
    left: Math.ceil(Math.max(...ticks.map((tick) => textWidth(formatNumber(tick, 0), small)))) + 14,
    right: 14,
    above: lineHeight(small) + 6,
    below: 2 * lineHeight(small) + 8,
    height: Math.round((preset.width - 2 * margin) * 0.3),
  })
  return {
    name: 'warm-up',
    headline,
    alt,
    spec: drawOn(sheet, alt, layers(sheet, weekly, weeks, ticks)),
    table: {
      columns: [
        { key: 'week', title: 'Week' },
        { key: 'workInProgress', title: 'Items in progress', unit: countUnit },
        { key: 'measured', title: 'Measured' },
      ],
      rows: weekly.means.map((_, index) => ({
        week: String(index + 1),
        workInProgress: cellIn(weekly, index),
        measured: index < weeks ? 'no' : 'yes',
      })),
    },
  }
}

/**
 * That the start shows no longer only where the weeks after it are like the later ones; what the intervals of the weeks
 * do not carry is left open.
 */
export function warmUpHeadline(weekly: Weekly, weeks: number): string {
  const kept = weekly.means.flatMap((_, week) => (week < weeks ? [] : (boundsIn(weekly, week) ?? [])))
  const third = Math.max(1, Math.floor(kept.length / 3))
  const [early, late] = [meanOfWeeks(kept.slice(0, third)), meanOfWeeks(kept.slice(third))]
  const leftOut =
    weeks === 0 ? 'No week is left out' : `The first ${weeks === 1 ? 'week is' : `${weeks} weeks are`} left out`
  if (kept.length < 3) return leftOut
  const off = offBy(early, late)
  const most = Math.max(Math.abs(off.low), Math.abs(off.high))
  if (Math.abs(off.estimate) <= steadyWithin && most <= steadyAtMost)
    return `${leftOut}; from then on the empty start no longer shows`
  if (overlap(early, late)) return `${leftOut}; whether the empty start still shows is not settled`
  const isKnownRatio = Number.isFinite(off.low) && Number.isFinite(off.high)
  const percent = isKnownRatio ? `${format(off, { ...shareUnit, mostDecimals: 0 }).replace('−', '')} ` : ''
  return `${leftOut}; the weeks after still lie ${percent}${off.estimate < 0 ? 'below' : 'above'} the later ones`
}

/** Relative to the later ones; with bounds wider than the ratio needs. */
function offBy(early: Estimate, late: Estimate): Estimate {
  const ratio = (a: number, b: number) => (b > 0 ? a / b - 1 : a > 0 ? Number.POSITIVE_INFINITY : 0)
  return {
    estimate: ratio(early.estimate, late.estimate),
    low: ratio(Math.max(0, early.low), late.high),
    high: ratio(early.high, late.low),
  }
}

function layers(sheet: Sheet, weekly: Weekly, weeks: number, ticks: readonly number[]): Layer[] {
  const { palette, preset } = sheet
  const { small } = preset.fonts
  const last = weekly.means.length
  const top = ticks.at(-1) ?? 1
  const x = {
    field: 'week',
    type: 'quantitative' as const,
    scale: { domain: [0.5, last + 0.5], nice: false },
    axis: { values: weekTicks(last, sheet.width), title: 'week of the run', grid: false, format: 'd' },
  }
  const y = {
    field: 'items',
    type: 'quantitative' as const,
    scale: { domain: [0, top], nice: false },
    axis: { values: [...ticks], title: null, labelExpr: "format(datum.value, ',.0f')" },
  }
  const values = weekly.means.map((items, index) => ({ week: index + 1, items }))
  const bounds = values.flatMap(({ week }) => {
    const of = estimateIn(weekly, week - 1)
    return of === undefined ? [] : [{ week, low: Math.max(0, of.low), high: of.high }]
  })
  const end = (weeks / last) * sheet.width
  const leftOut: Layer[] =
    weeks === 0
      ? []
      : [
          {
            data: { values: [{}] },
            mark: { type: 'rect', color: palette.quiet, opacity: 0.14, x: 0, x2: end, y: 0, y2: sheet.height },
          },
          {
            data: { values: [{ text: 'warm-up, not measured' }] },
            mark: { type: 'text', align: 'left', baseline: 'bottom', fontSize: small.size, color: palette.quiet },
            encoding: { x: { value: 0 }, y: { value: -4 }, text: { field: 'text', type: 'nominal' } },
          },
        ]
  return [
    ...leftOut,
    ...(bounds.length === 0
      ? []
      : [
          {
            data: { values: bounds },
            mark: { type: 'area' as const, color: palette.current, opacity: 0.2, line: false },
            encoding: { x, y: { ...y, field: 'high' }, y2: { field: 'low' } },
          },
        ]),
    {
      data: { values },
      mark: { type: 'line', color: palette.current, strokeWidth: 2.5 },
      encoding: { x, y },
    },
    {
      data: { values },
      mark: { type: 'point', filled: true, opacity: 1, color: palette.current, size: 28 },
      encoding: { x, y },
    },
    hoverWeeks(
      sheet,
      weekly.means.map((_, week) => `Week ${week + 1}: ${weekInWords(weekly, week, itemsUnit)} items in progress`),
      { top: 0, height: sheet.height },
    ),
  ]
}
