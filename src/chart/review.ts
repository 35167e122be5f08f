/**
 * What share needs a human: of all items, by kind of station, and what reviews do to them. A row has a line a design,
 * from what it is today (hollow) to what it is at the target (filled).
 */

import { type AskedResult, readVolumes } from './asked.js'
import type { Chart, Table } from './chart.js'
import { type KeyEntry, keyHeight, keyLines } from './key.js'
import { knownHigh } from './known-high.js'
import { type ReviewMark, reviewLayers } from './review-layers.js'
import { type ReviewRow, reviewRows } from './review-rows.js'
import { cellsInWords, labelOf, reviewAlt, reviewHeadline, reviewSubtitle } from './review-words.js'
import { labelGap } from './row-marks.js'
import { planRows } from './rows.js'
import { drawOn, lineHeight, margin, sheetOf } from './sheet.js'
import { textWidth } from './text-metrics.js'
import { defaultLook, type Look, type Palette, type Preset, palettes, presets } from './theme.js'
import { shareUnit } from './unit.js'

/** Absent where nobody looks at anything and nothing is right or wrong. */
export function review(result: AskedResult, look: Look = defaultLook): Chart | undefined {
  const all = result.questions === undefined ? [] : reviewRows(result)
  if (all.length === 0) return undefined
  const headline = reviewHeadline(result)
  const alt = `${headline}. ${reviewAlt(all)}`
  const preset: Preset = presets[look.preset]
  const { small } = preset.fonts
  const designs = [...new Set(all.flatMap(({ cells }) => cells.map(({ moment }) => moment.design)))]
  const rows = planRows(all, preset, { lines: designs.length, spacing: 1.5, gap: 0.6, outside: 10 })
  const marks = rows.shown.flatMap((row) => marksOf(row, designs, palettes[look.palette]))
  const bold = { ...rows.font, weight: 'semibold' as const }
  const leftOut = rows.leftOut === 0 ? '' : ` ${rows.leftOut} more rows: see the table.`
  const key = designs.length > 1 ? keyLines(designKey(palettes[look.palette]), preset.width - 2 * margin, small) : []
  const sheet = sheetOf({
    look,
    headline,
    subtitle: `${reviewSubtitle(result, all)}${leftOut}`,
    left: rows.left,
    right: 12,
    above: key.length === 0 ? 4 : keyHeight(key, small),
    below: 2 * lineHeight(small) + 8,
    height: rows.height,
  })
  // As far as every label needs, and never less than what is drawn.
  const ends = marks.map(({ beside, label }) => {
    const room = labelGap + textWidth(label, bold) - sheet.plan.right
    return beside / Math.max(0.3, 1 - room / sheet.width)
  })
  const end = Math.max(...ends, 0.01)
  const layers = reviewLayers({ sheet, rows, designs, key, marks, end })
  return { name: 'review', headline, alt, spec: drawOn(sheet, alt, layers), table: tableOf(result, all) }
}

function designKey({ current, redesign }: Palette): KeyEntry[] {
  return [
    { text: 'current design', fill: current, shape: 'circle' },
    { text: 'redesign', fill: redesign, shape: 'diamond' },
  ]
}

function marksOf(row: ReviewRow, designs: readonly string[], palette: Palette): ReviewMark[] {
  return designs.flatMap((design) => {
    const cells = row.cells.filter(({ moment }) => moment.design === design)
    const [first, last] = [cells[0], cells.at(-1)]
    if (first === undefined || last === undefined) return []
    return [
      {
        row: row.id,
        series: design,
        colour: design === 'redesign' ? palette.redesign : palette.current,
        ...(cells.length > 1 ? { from: first.value } : {}),
        at: last.value,
        beside: Math.max(...cells.map(({ value }) => knownHigh(value))),
        label: labelOf(row, cells),
        says: cellsInWords(row, cells),
      },
    ]
  })
}

function tableOf(result: AskedResult, rows: readonly ReviewRow[]): Table {
  const moments = rows[0]?.cells.map(({ moment }) => moment) ?? []
  const named = readVolumes(result).length === 1 ? 'Share, or in 100 items' : ''
  return {
    columns: [
      { key: 'what', title: 'What' },
      ...moments.map(({ name }) => ({ key: name, title: named === '' ? name : named, unit: shareUnit })),
    ],
    rows: rows.map((row) => ({
      what: row.of === 'act' ? `${row.title}, per 100 items` : row.title,
      ...Object.fromEntries(row.cells.map(({ moment, value }) => [moment.name, value])),
    })),
  }
}
