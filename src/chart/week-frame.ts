/**
 * What stands around curves over weeks: level lines with their numbers, the weeks below, the warm-up in grey, and over
 * all of it what a reader is told who points at a week.
 */
import { hoverBoxes } from './hover.js'
import type { Layer, Sheet } from './sheet.js'
import { weekTicks } from './week-axis.js'
import { type Band, heightOf, weekAt } from './week-lines.js'

export interface Level {
  readonly value: number
  readonly text: string
}

const pixels = { type: 'quantitative' as const, scale: null, axis: null }

export function levelLayers(sheet: Sheet, levels: readonly Level[], band: Band): Layer[] {
  const { palette, preset } = sheet
  const values = levels.map(({ value, text }) => ({ y: heightOf(value, band), text }))
  return [
    {
      data: { values },
      mark: { type: 'rule', color: palette.grid, strokeWidth: 1, x: 0, x2: sheet.width },
      encoding: { y: { ...pixels, field: 'y' } },
    },
    {
      data: { values },
      mark: { type: 'text', align: 'right', baseline: 'middle', dx: -8, fontSize: preset.fonts.small.size, x: 0 },
      encoding: { y: { ...pixels, field: 'y' }, text: { field: 'text', type: 'nominal' } },
    },
  ]
}

/** The numbers of the weeks, and what they are, under the plot. */
export function weekLayers(sheet: Sheet, weeks: number): Layer[] {
  const { small } = sheet.preset.fonts
  const { palette, width, height } = sheet
  const values = weekTicks(weeks, width).map((week) => ({ x: weekAt(week - 1, weeks, width), text: String(week) }))
  return [
    {
      data: { values },
      mark: { type: 'text', align: 'center', baseline: 'top', fontSize: small.size, y: height + 7 },
      encoding: { x: { ...pixels, field: 'x' }, text: { field: 'text', type: 'nominal' } },
    },
    {
      data: { values: [{ text: 'week of the run' }] },
      mark: { type: 'text', align: 'center', baseline: 'top', fontSize: small.size, color: palette.quiet },
      encoding: {
        x: { value: width / 2 },
        y: { value: height + 9 + Math.round(small.size * 1.4) },
        text: { field: 'text', type: 'nominal' },
      },
    },
  ]
}

/** The first weeks, which no measure counts. */
export function warmUpLayers(sheet: Sheet, warmUp: number, weeks: number): Layer[] {
  const end = Math.min(1, warmUp / 168 / weeks) * sheet.width
  if (end <= 0) return []
  return [
    {
      data: { values: [{}] },
      mark: { type: 'rect', color: sheet.palette.quiet, opacity: 0.1, x: 0, x2: end, y: 0, y2: sheet.height },
    },
  ]
}

/** A week as wide as its place and as high as the curves; `says` a text each, from the first week on. */
export function hoverWeeks(
  sheet: Sheet,
  says: readonly string[],
  { top, height }: Pick<Band, 'top' | 'height'>,
): Layer {
  const width = sheet.width / says.length
  return hoverBoxes(
    says.map((each, week) => ({
      left: week * width,
      right: (week + 1) * width,
      top,
      bottom: top + height,
      says: each,
    })),
  )
}
