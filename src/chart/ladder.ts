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
import { planRows } from './rows.js'
import { drawOn, lineHeight, sheetOf } from './sheet.js'
import { textWidth } from './text-metrics.js'
import { defaultLook, type Look, type Preset, presets } from './theme.js'
import { type LoadSign, signOf } from './trusted-load.js'
import { volumeUnit } from './unit.js'

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
  const { small } = preset.fonts
  const designs: readonly DesignName[] = result.against ? ['current', 'redesign'] : ['current']
  const rows = planRows(all, preset, { lines: designs.length, spacing: 1.6, gap: 0.8, outside: 10 })
  const over = rows.shown.some((row) => designs.some((design) => isAbove(row[design])))
  const sheet = sheetOf({
    look,
    headline: ladderHeadline(result),
    subtitle: ladderSubtitle(result, rows.leftOut),
    left: rows.left,
    right: over ? Math.ceil(textWidth(overLabel({ above: 16 }), { ...rows.font, weight: 'semibold' })) + 16 : 12,
    above: lineHeight(small) + 4,
    below: 2 * lineHeight(small) + 12,
    height: rows.height,
  })
  return drawOn(sheet, alt, ladderLayers({ sheet, rows, designs, target: result.answer.target }))
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
  return { columns, rows: rows.map((row) => tableRow(row, result)) }
}

function tableRow(row: LadderRow, result: StressResult): Row {
  return {
    name: row.title,
    current: breakVolume(row.current),
    theory: theory(row.current),
    redesign: breakVolume(row.redesign),
    redesignTheory: theory(row.redesign),
    note: noteOn(row, result),
  }
}

function noteOn(row: LadderRow, { constraints, against }: StressResult): string {
  const notes = (['current', 'redesign'] as const).flatMap((design) => {
    const point = row[design]
    if (!isAbove(point)) return []
    return [
      point.queue === 'bounded'
        ? `${design}: its queue is bounded`
        : `${design}: does not break up to ${point.above}×${point.alone ? ' by itself' : ''}`,
    ]
  })
  const designs = { current: constraints, redesign: against?.constraints ?? [] }
  const trusted = (['current', 'redesign'] as const).flatMap((design) => {
    const theory = theoryIs[signOf(designs[design].find(({ id }) => id === row.id)?.trust)]
    return theory === '' || row.kind !== 'constraint' ? [] : [`${design}: theory’s volume is ${theory}`]
  })
  return [...notes, ...trusted].join('; ')
}

/** Of the volume at which a load reaches 100 %: the more load, the sooner. */
const theoryIs: Readonly<Record<LoadSign, string>> = {
  '': '',
  '≥': 'the highest it can be',
  '≤': 'the lowest it can be',
  '≈': 'approximate',
}

function breakVolume(point: LadderPoint | undefined) {
  return point && 'breaksAt' in point ? point.breaksAt : undefined
}

function theory(point: LadderPoint | undefined) {
  return point && 'breaksAt' in point ? point.theory : undefined
}
