/** Curves over the weeks of a run, each named at its right end: what the backlog and the trust chart have in common. */
import type { Moment } from './asked.js'
import type { Layer, Sheet } from './sheet.js'
import { lineHeight } from './sheet.js'
import { spreadLabels } from './spread-labels.js'
import type { Palette } from './theme.js'

export interface WeekLine {
  readonly name: string
  readonly colour: string
  readonly isThin: boolean
  readonly dash?: readonly number[]
  /** Absent weeks have no point. */
  readonly weekly: readonly (number | null)[]
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

export function lineLayers(sheet: Sheet, lines: readonly WeekLine[], band: Band): Layer[] {
  return lines.flatMap(({ weekly, colour, isThin, dash }): Layer[] => {
    const values = weekly.flatMap((value, week) =>
      value === null ? [] : [{ x: weekAt(week, weekly.length, sheet.width), y: heightOf(value, band) }],
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
  const last = lines.map(({ weekly }) => weekly.findLast((value) => value !== null) ?? band.from)
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
