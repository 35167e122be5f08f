/**
 * The ladder: a row for each constraint and broken promise with the volume at which it breaks, for one design or two.
 * Answers what breaks first, and how far that is from today. Its rows, words and layers have files of their own; here
 * the sheet is laid out.
 */
import type { StressResult } from '../verdict/result.js'
import type { Chart, Column, Row, Table } from './chart.js'
import { ladderLayers, overLabel } from './ladder-layers.js'
import { type DesignName, isAbove, type LadderPoint, type LadderRow, ladderRows } from './ladder-rows.js'
import { ladderAlt, ladderHeadline, ladderSubtitle } from './ladder-words.js'
import { drawOn, lineHeight, sheetOf } from './sheet.js'
import { type Font, textWidth } from './text-metrics.js'
import { defaultLook, type Look, type Preset, presets } from './theme.js'
import { volumeUnit } from './unit.js'
import { wrapText } from './wrap-text.js'

/** Absent where the result has no constraint. */
export function ladder(result: StressResult, look: Look = defaultLook): Chart | undefined {
  const rows = ladderRows(result)
  if (rows.length === 0) return undefined
  const headline = ladderHeadline(result)
  const alt = ladderAlt(result, rows)
  return { name: 'ladder', headline, alt, spec: drawLadder(result, rows, look, alt), table: ladderTable(rows, result) }
}

function drawLadder(result: StressResult, all: readonly LadderRow[], look: Look, alt: string) {
  const preset: Preset = presets[look.preset]
  const designs: readonly DesignName[] = result.against ? ['current', 'redesign'] : ['current']
  const rows = all.slice(0, mostRows(preset, designs.length))
  const font = fontFor(preset, rows.length, designs.length)
  const names = rows.map((row) =>
    wrapText(row.title, preset.names * preset.width, font, nameLines(preset, rows.length)),
  )
  const over = rows.some((row) => designs.some((design) => isAbove(row[design])))
  const sheet = sheetOf({
    look,
    headline: ladderHeadline(result),
    subtitle: ladderSubtitle(result, all.length - rows.length),
    left: Math.ceil(Math.max(...names.flat().map((line) => textWidth(line, font)))) + 12,
    right: over ? Math.ceil(textWidth(overLabel(16), { ...font, weight: 'semibold' })) + 16 : 12,
    above: lineHeight(preset.fonts.small) + 4,
    below: 2 * lineHeight(preset.fonts.small) + 8,
    height: rows.length * rowHeight(font, names, designs.length),
  })
  return drawOn(sheet, alt, ladderLayers({ sheet, rows, designs, names, font, target: result.answer.target }))
}

/** Room for the plot on a sheet of fixed height. */
function fixedPlot(preset: Preset): number | undefined {
  return preset.height === undefined ? undefined : preset.height - 10 * preset.fonts.small.size
}

/** A sheet of fixed height has the rows that can still be read, the first to break. */
function mostRows(preset: Preset, designs: number): number {
  const plot = fixedPlot(preset)
  return plot === undefined ? Number.POSITIVE_INFINITY : Math.floor(plot / (designs * 16 + 4))
}

/** The labels' font: smaller where many rows share a fixed height. */
function fontFor(preset: Preset, rows: number, designs: number): Font {
  const plot = fixedPlot(preset)
  const { label } = preset.fonts
  if (plot === undefined) return label
  return { ...label, size: Math.min(label.size, Math.floor(plot / rows / designs / 1.35)) }
}

function nameLines(preset: Preset, rows: number): number {
  const plot = fixedPlot(preset)
  if (plot === undefined) return 4
  return Math.max(1, Math.floor(plot / rows / lineHeight(preset.fonts.label)))
}

function rowHeight(font: Font, names: readonly (readonly string[])[], designs: number): number {
  const mostLines = Math.max(...names.map((lines) => lines.length))
  return Math.max(designs * Math.round(font.size * 1.6) + 10, mostLines * lineHeight(font) + 10)
}

function ladderTable(rows: readonly LadderRow[], result: StressResult): Table {
  const columns: Column[] = [
    { key: 'name', title: 'Constraint or promise' },
    { key: 'current', title: 'Breaks at, current design', unit: volumeUnit },
    { key: 'theory', title: 'Theory, current design', unit: volumeUnit },
  ]
  if (result.against) {
    columns.push(
      { key: 'redesign', title: 'Breaks at, redesign', unit: volumeUnit },
      { key: 'redesignTheory', title: 'Theory, redesign', unit: volumeUnit },
    )
  }
  columns.push({ key: 'note', title: 'Note' })
  return { columns, rows: rows.map(tableRow) }
}

function tableRow(row: LadderRow): Row {
  return {
    name: row.title,
    current: breakVolume(row.current),
    theory: theory(row.current),
    redesign: breakVolume(row.redesign),
    redesignTheory: theory(row.redesign),
    note: noteOn(row),
  }
}

function noteOn(row: LadderRow): string {
  const notes = (['current', 'redesign'] as const).flatMap((design) => {
    const point = row[design]
    return isAbove(point) ? [`${design}: does not break up to ${point.above}×`] : []
  })
  return notes.join('; ')
}

function breakVolume(point: LadderPoint | undefined) {
  return point && 'breaksAt' in point ? point.breaksAt : undefined
}

function theory(point: LadderPoint | undefined) {
  return point && 'breaksAt' in point ? point.theory : undefined
}
