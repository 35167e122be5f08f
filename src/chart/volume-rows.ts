/**
 * A chart of rows along an axis of volumes, one or two marks a row: what the cascade, the sweep and the sensitivity have
 * in common.
 */

import { hoverBoxes } from './hover.js'
import { guideLayer, labelGap, markLayers, positions, type RowMark } from './row-marks.js'
import { nameLayer, planRows, type RowPlan } from './rows.js'
import { drawOn, haloed, type Layer, lineHeight, type Sheet, sheetOf } from './sheet.js'
import { textWidth } from './text-metrics.js'
import { type Look, type Palette, type Preset, presets } from './theme.js'
import { leastVolume, type VolumeAxis, volumeAxis, volumeSpan } from './volume-axis.js'
import { type NamedVolume, rulesAt } from './volume-rules.js'
import { cutToWidth } from './wrap-text.js'

export interface VolumeRow {
  readonly id: string
  readonly title: string
  readonly marks: readonly VolumeMark[]
  /** Of a row that does not break as far as was searched: what stands at the right edge instead. */
  readonly over?: string
}

/** As `RowMark`, before it has its row and a colour of the palette. */
export interface VolumeMark extends Omit<RowMark, 'row' | 'colour' | 'beside'> {
  readonly colour: 'current' | 'redesign' | 'promise' | 'quiet'
  /** A diamond in the place of the first series. */
  readonly isSecond?: true
}

export interface VolumeRows {
  readonly look: Look
  readonly headline: string
  /** Of the rows that a small sheet leaves out, how many. */
  readonly subtitle: (leftOut: number) => string
  readonly alt: string
  readonly rows: readonly VolumeRow[]
  readonly series: readonly string[]
  /** Volumes with a rule and a name. */
  readonly named: readonly NamedVolume[]
  /** From 0 on, or around what is drawn. */
  readonly axis: 'from 0' | 'around'
}

/** Of the plot's width; the alt text and the table have it whole. */
const widestLabel = 0.6

export function drawVolumeRows({ look, headline, subtitle, alt, rows: all, series, named, axis: span }: VolumeRows) {
  const preset: Preset = presets[look.preset]
  const { small } = preset.fonts
  const rows = planRows(all, preset, { lines: series.length, spacing: 1.6, gap: 0.8, outside: 10 })
  const sheet = sheetOf({
    look,
    headline,
    subtitle: subtitle(rows.leftOut),
    left: rows.left,
    right: 12,
    above: lineHeight(small) + 4,
    below: 2 * lineHeight(small) + 12,
    height: rows.height,
  })
  const font = { ...rows.font, weight: 'semibold' as const }
  const marks = rows.shown
    .flatMap((row) => marksOf(row, sheet.palette))
    .map((mark) => ({ ...mark, label: cutToWidth(mark.label, widestLabel * sheet.width, font) }))
  const axis = axisOf(sheet, rows, marks, named, span)
  const marked = { sheet, rows, series, scale: axis.scale }
  const names = rows.shown.map(({ id }, index) => ({ row: id, lines: rows.names[index], colour: sheet.palette.ink }))
  return drawOn(sheet, alt, [
    guideLayer(marked),
    ...rulesAt(sheet, axis, named),
    nameLayer(names, rows.font, positions(marked).y),
    ...series.flatMap((each) => {
      const own = marks.filter((mark) => mark.series === each)
      return [
        ...markLayers(
          marked,
          own.filter((mark) => mark.isSecond === undefined),
        ),
        ...markLayers(
          { ...marked, isSecond: true },
          own.filter((mark) => mark.isSecond),
        ),
      ]
    }),
    ...overLayers(sheet, rows, axis),
  ])
}

/** An arrow at the right edge, what it says over its end. */
function overLayers(sheet: Sheet, rows: RowPlan<VolumeRow>, axis: VolumeAxis): Layer[] {
  const { width, height, palette } = sheet
  const step = height / rows.shown.length
  const values = rows.shown.flatMap(({ title, over }, index) => {
    if (over === undefined) return []
    const font = { ...rows.font, weight: 'semibold' as const }
    const text = cutToWidth(over, width - 20, font)
    return [
      { y: (index + 0.5) * step, from: axis.pixelOf(1), to: width, label: width - 12, text, says: `${title}: ${over}` },
    ]
  })
  if (values.length === 0) return []
  const pixels = { type: 'quantitative' as const, scale: null, axis: null }
  const y = { ...pixels, field: 'y' }
  return [
    {
      data: { values },
      mark: { type: 'rule', color: palette.ink, strokeWidth: 2, opacity: 0.35, strokeDash: [1, 4], strokeCap: 'round' },
      encoding: { y, x: { ...pixels, field: 'from' }, x2: { field: 'to' } },
    },
    {
      data: { values },
      mark: {
        type: 'point',
        filled: true,
        opacity: 1,
        shape: 'triangle-right',
        size: rows.font.size * 4.5,
        color: palette.ink,
      },
      encoding: { y, x: { ...pixels, field: 'to' } },
    },
    ...haloed(sheet, {
      values,
      style: { align: 'right', baseline: 'middle', fontSize: rows.font.size, fontWeight: 600 },
      encoding: { y, x: { ...pixels, field: 'label' }, text: { field: 'text', type: 'nominal' } },
    }),
    hoverBoxes(
      values.map(({ y: middle, from, to, says }) => {
        const half = rows.font.size * 0.65
        return { left: from, right: to, top: middle - half, bottom: middle + half, says }
      }),
    ),
  ]
}

type DrawnMark = RowMark & Pick<VolumeMark, 'isSecond'>

function marksOf({ id, marks }: VolumeRow, palette: Palette): DrawnMark[] {
  return marks.map((mark) => ({
    ...mark,
    from: Math.max(leastVolume, mark.from),
    low: Math.max(leastVolume, mark.low),
    at: Math.max(leastVolume, mark.at),
    high: Math.max(leastVolume, mark.high),
    row: id,
    colour: palette[mark.colour],
    beside: Math.max(mark.from, mark.high),
  }))
}

/** Wide enough for every label. */
function axisOf(
  sheet: Sheet,
  rows: RowPlan<VolumeRow>,
  marks: readonly RowMark[],
  named: readonly NamedVolume[],
  span: VolumeRows['axis'],
): VolumeAxis {
  const { small } = sheet.preset.fonts
  const placed = marks.map(({ beside, label }) => ({
    volume: beside,
    room: labelGap + textWidth(label, { ...rows.font, weight: 'semibold' }) - sheet.plan.right,
  }))
  const ends = [...marks.flatMap(({ from, low }) => [from, low]), ...named.map(({ volume }) => volume)]
  if (span === 'from 0')
    return volumeAxis([...placed, ...ends.map((volume) => ({ volume, room: 0 }))], sheet.width, small)
  const least = Math.min(...ends) * 0.97
  const most = Math.max(
    ...ends,
    ...placed.map(({ volume, room }) => least + (volume - least) / Math.max(0.3, 1 - room / sheet.width)),
  )
  return volumeSpan(least, most, sheet.width, small)
}
