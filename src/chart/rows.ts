/**
 * Charts of rows with a name each: how many rows a sheet can show, in which font, how their names are wrapped, and the
 * column of names itself. On a sheet of fixed height many rows mean a smaller font, and past a point fewer rows.
 */
import { type Layer, lineHeight } from './sheet.js'
import { type Font, textWidth } from './text-metrics.js'
import type { Preset } from './theme.js'
import { wrapText } from './wrap-text.js'

export interface RowPlan<Entry> {
  /** Those that are drawn, the first of all. */
  readonly shown: readonly Entry[]
  readonly leftOut: number
  readonly font: Font
  readonly names: readonly (readonly string[])[]
  /** Of the column of names with its gap to the plot, pixels. */
  readonly left: number
  /** Of all rows, pixels, where the preset has no height of its own. */
  readonly height: number
}

export interface RowNeeds {
  /** Lines of text beside the name in each row. */
  readonly lines: number
  /** Height of such a line and the gap around a row, as multiples of the font's size. */
  readonly spacing: number
  readonly gap: number
  /** What of a fixed height is not the plot, as a multiple of the small font's size. */
  readonly outside: number
}

/** Between a name and the plot. */
const nameGap = 12
/** Pixels under which a line of text cannot be read on a slide. */
const leastLine = 15
/** On a sheet that grows with its rows, a few pages high: a longer one is a table, and costs more than it shows. */
const mostRows = 60

export function planRows<Entry extends { readonly title: string }>(
  all: readonly Entry[],
  preset: Preset,
  { lines, spacing, gap, outside }: RowNeeds,
): RowPlan<Entry> {
  const { label, small } = preset.fonts
  const fixed = preset.height === undefined ? undefined : preset.height - outside * small.size
  const shown = all.slice(0, fixed === undefined ? mostRows : Math.floor(fixed / (lines * leastLine + 5)))
  const each = fixed === undefined ? undefined : fixed / shown.length
  const font = each === undefined ? label : { ...label, size: Math.min(label.size, Math.floor(each / lines / 1.4)) }
  const mostNameLines = each === undefined ? 4 : Math.max(1, Math.floor(each / lineHeight(font)))
  const names = shown.map(({ title }) => wrapText(title, preset.names * preset.width, font, mostNameLines))
  const nameHeight = Math.max(...names.map((name) => name.length)) * lineHeight(font)
  const rowHeight = Math.max(Math.round(lines * font.size * spacing), nameHeight) + Math.round(gap * font.size)
  return {
    shown,
    leftOut: all.length - shown.length,
    font,
    names,
    left: Math.ceil(Math.max(...names.flat().map((line) => textWidth(line, font)))) + nameGap,
    height: rowHeight * shown.length,
  }
}

export interface RowName {
  readonly row: string
  readonly lines: readonly string[]
  readonly colour: string
}

/** The names, right-aligned at the plot's left edge, each centred on its row. `y` places a row by its id. */
export function nameLayer(names: readonly RowName[], font: Font, y: object): Layer {
  const step = lineHeight(font)
  return {
    data: {
      values: names.map(({ row, lines, colour }) => ({ row, name: lines.join('\n'), lines: lines.length, colour })),
    },
    mark: {
      type: 'text',
      align: 'right',
      baseline: 'middle',
      dx: -nameGap,
      // Vega centres the first line of several, not all of them.
      dy: { expr: `-(datum.lines - 1) * ${step / 2}` },
      lineBreak: '\n',
      lineHeight: step,
      fontSize: font.size,
    },
    encoding: {
      y: { ...y, field: 'row', type: 'nominal' },
      x: { value: 0 },
      text: { field: 'name', type: 'nominal' },
      color: { field: 'colour', type: 'nominal', scale: null },
    },
  }
}
