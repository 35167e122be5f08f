/** Curves over the weeks of a run, each named at its right end: what the backlog and the trust chart have in common. */
import type { Moment } from './asked.js'
import type { Layer, Sheet } from './sheet.js'
import { lineHeight } from './sheet.js'
import { spreadLabels } from './spread-labels.js'
import type { Palette } from './theme.js'
import { estimateIn, isKnown, type Weekly } from './weekly.js'

export interface WeekLine {
  readonly name: string
  readonly colour: string
  readonly isThin: boolean
  readonly dash?: readonly number[]
  /** Weeks without a number have no point. */
  readonly weekly: Weekly
}

/** Where the curves are drawn on the plot, pixels. */
export interface Band {
  readonly top: number
  readonly height: number
  readonly from: number
  readonly to: number
}

const pixels = { type: 'quantitative' as const, scale: null, axis: null }

/** Today's line is quiet, the redesign's dashed. */
export function lineStyle({ design, volume }: Moment, palette: Palette): Omit<WeekLine, 'name' | 'weekly'> {
  if (design === 'redesign') return { colour: palette.redesign, isThin: volume === 1, dash: [6, 4] }
  return volume === 1 ? { colour: palette.quiet, isThin: true } : { colour: palette.current, isThin: false }
}

/** Pixels of a week's middle from the plot's left edge. */
export function weekAt(week: number, weeks: number, width: number): number {
  return ((week + 0.5) / weeks) * width
}

/** The interval of each week as a quiet band; nothing of lines without intervals. What lies beyond the scale is cut. */
export function bandLayers(sheet: Sheet, lines: readonly WeekLine[], band: Band): Layer[] {
  return lines.flatMap(({ weekly, colour }): Layer[] => {
    const within = (value: number) => heightOf(Math.min(band.to, Math.max(band.from, value)), band)
    const weeks = weekly.means.length
    const values = weekly.means.flatMap((_, week) => {
      const of = estimateIn(weekly, week)
      return of === undefined
        ? []
        : [{ x: weekAt(week, weeks, sheet.width), low: within(of.low), high: within(of.high) }]
    })
    if (values.length === 0) return []
    return [
      {
        data: { values },
        mark: { type: 'area', color: colour, opacity: 0.2, line: false },
        encoding: { x: { ...pixels, field: 'x' }, y: { ...pixels, field: 'high' }, y2: { field: 'low' } },
      },
    ]
  })
}

export function lineLayers(sheet: Sheet, lines: readonly WeekLine[], band: Band): Layer[] {
  return lines.flatMap(({ weekly: { means }, colour, isThin, dash }): Layer[] => {
    const values = means.flatMap((value, week) =>
      isKnown(value) ? [{ x: weekAt(week, means.length, sheet.width), y: heightOf(value, band) }] : [],
    )
    return [
      {
        data: { values },
        mark: {
          type: 'line',
          color: colour,
          strokeWidth: isThin ? 1.8 : 2.6,
          strokeJoin: 'round',
          ...(dash === undefined ? {} : { strokeDash: [...dash] }),
        },
        encoding: { x: { ...pixels, field: 'x' }, y: { ...pixels, field: 'y' } },
      },
    ]
  })
}

/** Beside the last point, moved apart where lines end at one height. */
export function nameLayers(sheet: Sheet, lines: readonly WeekLine[], band: Band, most: number): Layer[] {
  const { small } = sheet.preset.fonts
  const last = lines.map(({ weekly }) => weekly.means.findLast(isKnown) ?? band.from)
  const apart = lineHeight(small)
  const places = spreadLabels(
    last.map((value) => heightOf(value, band)),
    apart,
    most,
  )
  return lines.map(({ name, colour }, index) => ({
    data: { values: [{ text: name }] },
    mark: {
      type: 'text',
      align: 'left',
      baseline: 'middle',
      dx: 7,
      fontSize: small.size,
      fontWeight: 600,
      color: colour,
    },
    encoding: {
      x: { value: sheet.width },
      y: { value: places[index] ?? 0 },
      text: { field: 'text', type: 'nominal' },
    },
  }))
}

export function heightOf(value: number, { top, height, from, to }: Band): number {
  return top + height * (1 - (value - from) / (to - from))
}
