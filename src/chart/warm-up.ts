/** The warm-up: weekly work in progress at 1× from the empty start, and the weeks that are left out of every measure. */
import type { StressResult } from '../verdict/result.js'
import type { Chart } from './chart.js'
import { formatNumber } from './rounding.js'
import { drawOn, type Layer, lineHeight, margin, type Sheet, sheetOf } from './sheet.js'
import { textWidth } from './text-metrics.js'
import { defaultLook, type Look, type Preset, presets } from './theme.js'
import { countUnit } from './unit.js'
import { roundTicks, weekTicks } from './week-axis.js'

const hoursPerWeek = 168
/** Of the mean of the later weeks: the first weeks after the warm-up lie within so much of it where it suffices. */
const steadyWithin = 0.1

/** Absent where the run is by items. */
export function warmUp(result: StressResult, look: Look = defaultLook): Chart | undefined {
  const weekly = result.series.weekly.find(({ volume }) => volume === 1)?.workInProgress
  if (weekly === undefined || weekly.length < 3) return undefined
  const weeks = Math.round(result.run.warmUp / hoursPerWeek)
  const headline = warmUpHeadline(weekly, weeks)
  const alt = `${headline}. Mean work in progress at today’s volume, week by week: ${weekly.map((each) => formatNumber(each, 0)).join(', ')}.`
  const preset: Preset = presets[look.preset]
  const { small } = preset.fonts
  const ticks = roundTicks(Math.max(...weekly))
  const sheet = sheetOf({
    look,
    headline,
    subtitle: `Items in progress at today’s volume, mean of each week over ${result.volumes.find(({ volume }) => volume === 1)?.replications ?? result.run.replications} replications.`,
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
      rows: weekly.map((value, index) => ({
        week: String(index + 1),
        workInProgress: Number(value.toPrecision(4)),
        measured: index < weeks ? 'no' : 'yes',
      })),
    },
  }
}

/** That the start shows no longer only where the weeks after it are like the later ones. */
export function warmUpHeadline(weekly: readonly number[], weeks: number): string {
  const kept = weekly.slice(weeks)
  const third = Math.max(1, Math.floor(kept.length / 3))
  const [early, late] = [kept.slice(0, third), kept.slice(third)].map(mean)
  const leftOut = weeks === 1 ? 'The first week is left out' : `The first ${weeks} weeks are left out`
  if (kept.length < 3) return leftOut
  const off = late === 0 ? 0 : early / late - 1
  if (Math.abs(off) <= steadyWithin) return `${leftOut}; from then on the empty start no longer shows`
  const percent = formatNumber(Math.abs(off) * 100, 0)
  return `${leftOut}; the weeks after still lie ${percent}% ${off < 0 ? 'below' : 'above'} the later ones`
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

function layers(sheet: Sheet, weekly: readonly number[], weeks: number, ticks: readonly number[]): Layer[] {
  const { palette, preset } = sheet
  const { small } = preset.fonts
  const last = weekly.length
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
  const values = weekly.map((items, index) => ({ week: index + 1, items }))
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
  ]
}
