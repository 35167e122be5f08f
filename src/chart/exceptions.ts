/**
 * Where exceptions live and how long: the ages of what is open at week ends, a row a station and volume. The result has
 * four statistics of these ages and not the ages themselves, so that they are dots with intervals and no curve.
 */
import { type AskedResult, dayOf } from './asked.js'
import type { Chart, Table } from './chart.js'
import { ageMarks, type OpenRow, openRows } from './exception-ages.js'
import { exceptionLayers } from './exception-layers.js'
import { exceptionsAlt, exceptionsHeadline, exceptionsSubtitle, labelsOf } from './exceptions-words.js'
import { keyHeight, keyLines } from './key.js'
import { labelGap } from './row-marks.js'
import { planRows } from './rows.js'
import { drawOn, lineHeight, margin, sheetOf } from './sheet.js'
import { textWidth } from './text-metrics.js'
import { defaultLook, type Look, type Preset, palettes, presets } from './theme.js'
import { timeAxis } from './time-axis.js'
import { countUnit, timeUnitFor, volumeUnit } from './unit.js'

/** Of the plot's width. */
const widestLabel = 0.66

/** Absent where none is open, or none was looked at. */
export function exceptions(result: AskedResult, look: Look = defaultLook): Chart | undefined {
  const all = openRows(result)
  if (all.length === 0) return undefined
  const { word } = dayOf(result, result.run)
  const headline = exceptionsHeadline(result, all)
  const alt = `${headline}. ${exceptionsAlt(all, word)}`
  const preset: Preset = presets[look.preset]
  const { small } = preset.fonts
  const rows = planRows(all, preset, { lines: 1, spacing: 1.9, gap: 0.8, outside: 12 })
  const bold = { ...rows.font, weight: 'semibold' as const }
  const mostLabel = widestLabel * (preset.width - 2 * margin - rows.left)
  const labels = rows.shown.map((row) => {
    const wordings = labelsOf(row, word)
    return wordings.find((text) => textWidth(text, bold) <= mostLabel) ?? ''
  })
  const key = keyLines(
    ageMarks.map(([, shape, text]) => ({ text, shape, fill: palettes[look.palette].quiet })),
    preset.width - 2 * margin,
    small,
  )
  const leftOut = rows.leftOut === 0 ? '' : ` ${rows.leftOut} more rows: see the table.`
  const sheet = sheetOf({
    look,
    headline,
    subtitle: `${exceptionsSubtitle(all)}${leftOut}`,
    left: rows.left,
    right: 12,
    above: keyHeight(key, small),
    below: 2 * lineHeight(small) + 8,
    height: rows.height,
  })
  const reaches = rows.shown.map(reachOf)
  const needed = reaches.map((reach, index) => {
    const room = labelGap + textWidth(labels[index] ?? '', bold) - sheet.plan.right
    return reach / Math.max(0.25, 1 - room / sheet.width)
  })
  const time = timeAxis(Math.max(...needed), Math.max(2, Math.floor(sheet.width / 70)), 'anywhere')
  const layers = exceptionLayers({ sheet, rows, labels, reaches, key, time })
  return { name: 'exceptions', headline, alt, spec: drawOn(sheet, alt, layers), table: tableOf(all, word) }
}

/** Hours, as far as anything of it is drawn. */
function reachOf({ ages }: OpenRow): number {
  return Math.max(...ageMarks.map(([name]) => ages[name]?.high ?? 0))
}

function tableOf(rows: readonly OpenRow[], word: string): Table {
  const unit = timeUnitFor(Math.max(...rows.map(reachOf)))
  return {
    columns: [
      { key: 'station', title: 'Station' },
      { key: 'design', title: 'Design' },
      { key: 'volume', title: 'Volume', unit: volumeUnit },
      { key: 'count', title: 'Open at week ends', unit: countUnit },
      { key: 'mean', title: 'Age, mean', unit },
      { key: 'p50', title: 'Age, p50', unit },
      { key: 'p95', title: 'Age, p95', unit },
      { key: 'oldest', title: 'Age of the oldest', unit },
      { key: 'growthPerDay', title: `Growth of the queue, a ${word}`, unit: countUnit },
    ],
    rows: rows.map(({ moment, station: { title, growthPerDay }, ages }) => {
      return { station: title, design: moment.design, volume: moment.volume, ...ages, growthPerDay }
    }),
  }
}
