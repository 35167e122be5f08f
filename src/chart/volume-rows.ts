/**
 * A chart of rows along an axis of volumes, one or two marks a row: what the cascade, the sweep and the sensitivity have
 * in common.
 */

import { guideLayer, labelGap, markLayers, positions, type RowMark } from './row-marks.js'
import { nameLayer, planRows, type RowPlan } from './rows.js'
import { drawOn, lineHeight, type Sheet, sheetOf } from './sheet.js'
import { textWidth } from './text-metrics.js'
import { type Look, type Palette, type Preset, presets } from './theme.js'
import { leastVolume, type VolumeAxis, volumeAxis, volumeSpan } from './volume-axis.js'
import { type NamedVolume, rulesAt } from './volume-rules.js'
import { cutToWidth } from './wrap-text.js'

export interface VolumeRow {
  readonly id: string
  readonly title: string
  readonly marks: readonly VolumeMark[]
}

/** As `RowMark`, before it has its row and a colour of the palette. */
export interface VolumeMark extends Omit<RowMark, 'row' | 'colour' | 'beside'> {
  readonly colour: 'current' | 'redesign' | 'promise' | 'quiet'
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
    ...series.flatMap((each) =>
      markLayers(
        marked,
        marks.filter((mark) => mark.series === each),
      ),
    ),
  ])
}

function marksOf({ id, marks }: VolumeRow, palette: Palette): RowMark[] {
  return marks.map((mark) => ({
    ...mark,
    low: Math.max(leastVolume, mark.low),
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
