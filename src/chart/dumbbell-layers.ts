/** The marks of before-and-after: a scale a row, two marks with their intervals and numbers, the word at the end. */
import type { Change } from './changes.js'
import { hoverBoxes } from './hover.js'
import { knownHigh } from './known-high.js'
import { guideLayer } from './row-marks.js'
import { nameLayer, type RowPlan } from './rows.js'
import { type Layer, lineHeight, type Sheet } from './sheet.js'
import { textWidth } from './text-metrics.js'
import { format, formatWithRange } from './unit.js'

export interface DumbbellRow {
  readonly id: string
  readonly title: string
  readonly change: Change
  /** Of the row's scale. */
  readonly low: number
  readonly high: number
}

const pixels = { type: 'quantitative' as const, scale: null, axis: null }

export function dumbbellLayers(
  sheet: Sheet,
  rows: RowPlan<DumbbellRow>,
  words: readonly (readonly string[])[],
  gap: number,
): Layer[] {
  const { palette, width, height } = sheet
  const step = height / rows.shown.length
  const marks = rows.shown.map((row, index) => marksOf(row, index, sheet, rows))
  const y = { axis: null, scale: { type: 'band' as const, domain: rows.shown.map(({ id }) => id), padding: 0 } }
  const names = rows.shown.map(({ id }, index) => ({ row: id, lines: rows.names[index] ?? [], colour: palette.ink }))
  return [
    guideLayer({ sheet, rows }),
    {
      data: { values: marks.map(({ y: at }) => ({ y: at, from: 0, to: width })) },
      mark: { type: 'rule', color: palette.grid, strokeWidth: 1 },
      encoding: { x: { ...pixels, field: 'from' }, x2: { field: 'to' }, y: { ...pixels, field: 'y' } },
    },
    {
      data: { values: marks.map(({ y: at, zero }) => ({ x: zero, top: at - 5, bottom: at + 5 })) },
      mark: { type: 'rule', color: palette.quiet, strokeWidth: 1 },
      encoding: { x: { ...pixels, field: 'x' }, y: { ...pixels, field: 'top' }, y2: { field: 'bottom' } },
    },
    {
      data: { values: marks.map(({ y: at, current, redesign }) => ({ y: at, from: current.at, to: redesign.at })) },
      mark: { type: 'rule', color: palette.quiet, strokeWidth: 2.5, opacity: 0.7 },
      encoding: { x: { ...pixels, field: 'from' }, x2: { field: 'to' }, y: { ...pixels, field: 'y' } },
    },
    ...(['current', 'redesign'] as const).flatMap((design) => designLayers(sheet, rows, marks, design)),
    nameLayer(names, rows.font, y),
    wordLayer(sheet, rows, words, step, gap),
    hoverBoxes(
      rows.shown.map(({ title, change }, index) => {
        const { current, redesign, unit, verdict } = change
        const values = `${formatWithRange(current, unit)}, redesign ${formatWithRange(redesign, unit)}`
        const [top, bottom] = [index * step, (index + 1) * step]
        return { left: 0, right: width, top, bottom, says: `${title}: current ${values}: ${verdict}` }
      }),
    ),
  ]
}

interface Marks {
  readonly y: number
  readonly labelY: number
  readonly zero: number
  readonly current: Mark
  readonly redesign: Mark
}

interface Mark {
  readonly at: number
  readonly low: number
  readonly high: number
  readonly label: string
  readonly labelX: number
}

function marksOf({ change, low, high }: DumbbellRow, index: number, sheet: Sheet, rows: RowPlan<DumbbellRow>): Marks {
  const { width, height } = sheet
  const step = height / rows.shown.length
  const middle = (index + 0.5) * step
  const line = lineHeight(rows.font)
  const xOf = (value: number) => ((value - low) / (high - low)) * width
  const [current, redesign] = [change.current, change.redesign].map((each) => ({
    at: xOf(each.estimate),
    low: xOf(each.low),
    high: xOf(knownHigh(each)),
    label: format(each, change.unit),
  }))
  const [currentX, redesignX] = apart(
    [current, redesign].map(({ at, label }) => ({ at, half: textWidth(label, bold(rows)) / 2 })),
    width,
  )
  return {
    y: middle + line * 0.5,
    labelY: middle - line * 0.42,
    zero: xOf(0),
    current: { ...current, labelX: currentX },
    redesign: { ...redesign, labelX: redesignX },
  }
}

function bold({ font }: RowPlan<DumbbellRow>) {
  return { ...font, weight: 'semibold' as const }
}

interface Centred {
  readonly at: number
  readonly half: number
}

/** Over the two marks, moved as little as it takes to keep to the plot and off each other. */
function apart(labels: readonly Centred[], width: number): [number, number] {
  const [a, b] = labels.map(({ at, half }) => ({ at: Math.max(half, Math.min(width - half, at)), half }))
  const isLeft = a.at <= b.at
  const [left, right] = isLeft ? [a, b] : [b, a]
  const lack = left.half + right.half + 10 - (right.at - left.at)
  let [x, x2] = [left.at, right.at]
  if (lack > 0) {
    x = Math.max(left.half, x - lack / 2)
    x2 = x + left.half + right.half + 10
    if (x2 > width - right.half) {
      x2 = width - right.half
      x = x2 - left.half - right.half - 10
    }
  }
  return isLeft ? [x, x2] : [x2, x]
}

function designLayers(
  sheet: Sheet,
  rows: RowPlan<DumbbellRow>,
  marks: readonly Marks[],
  design: 'current' | 'redesign',
): Layer[] {
  const color = sheet.palette[design]
  const values = marks.map((each) => ({ ...each[design], y: each.y, labelY: each.labelY }))
  const { size } = rows.font
  return [
    {
      data: { values },
      mark: { type: 'rule', color, strokeWidth: size * 0.75, opacity: 0.3 },
      encoding: { x: { ...pixels, field: 'low' }, x2: { field: 'high' }, y: { ...pixels, field: 'y' } },
    },
    {
      data: { values },
      mark: {
        type: 'point',
        filled: true,
        opacity: 1,
        color,
        shape: design === 'current' ? 'circle' : 'diamond',
        size: size * 7,
      },
      encoding: { x: { ...pixels, field: 'at' }, y: { ...pixels, field: 'y' } },
    },
    {
      data: { values },
      mark: { type: 'text', align: 'center', baseline: 'middle', color, fontSize: size, fontWeight: 600 },
      encoding: {
        x: { ...pixels, field: 'labelX' },
        y: { ...pixels, field: 'labelY' },
        text: { field: 'label', type: 'nominal' },
      },
    },
  ]
}

function wordLayer(
  { palette, width }: Sheet,
  { shown, font }: RowPlan<DumbbellRow>,
  words: readonly (readonly string[])[],
  step: number,
  gap: number,
): Layer {
  const line = lineHeight(font)
  const values = shown.flatMap(({ change }, index) => {
    const lines = words[index] ?? []
    return lines.map((text, place) => ({
      text,
      x: width + gap,
      y: (index + 0.5) * step + (place - (lines.length - 1) / 2) * line,
      colour:
        change.verdict === 'no difference shown' || change.verdict === 'cannot be told' ? palette.quiet : palette.ink,
    }))
  })
  return {
    data: { values },
    mark: { type: 'text', align: 'left', baseline: 'middle', fontSize: font.size, fontWeight: 600 },
    encoding: {
      x: { ...pixels, field: 'x' },
      y: { ...pixels, field: 'y' },
      text: { field: 'text', type: 'nominal' },
      color: { field: 'colour', type: 'nominal', scale: null },
    },
  }
}
