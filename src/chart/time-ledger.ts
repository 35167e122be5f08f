/**
 * The time ledger: where an item's time goes, by cause, one bar for each design and volume. Every minute belongs to one
 * cause and they sum to the mean flow time, which stands at the end of the bar.
 */
import { causes, type Result } from '../verdict/result.js'
import type { Chart, Table } from './chart.js'
import { keyHeight, keyLines } from './key.js'
import { type LedgerBar, ledgerBars } from './ledger-bars.js'
import { causeEntries, ledgerLayers } from './ledger-layers.js'
import { causeTitles, ledgerAlt, ledgerHeadline } from './ledger-words.js'
import { planRows } from './rows.js'
import { drawOn, lineHeight, margin, sheetOf } from './sheet.js'
import { textWidth } from './text-metrics.js'
import { defaultLook, type Look, type Preset, palettes, presets } from './theme.js'
import { timeAxis } from './time-axis.js'
import { format, timeUnitFor, volumeUnit } from './unit.js'

/** Absent where no volume has a flow time. */
export function timeLedger(result: Result, look: Look = defaultLook): Chart | undefined {
  const bars = ledgerBars(result)
  if (bars.length === 0) return undefined
  const headline = ledgerHeadline(bars)
  const alt = ledgerAlt(bars)
  const shown = causes.filter((cause) => bars.some((bar) => bar.ledger[cause].estimate > 0))
  const preset: Preset = presets[look.preset]
  const { label, small } = preset.fonts
  const bold = { ...label, weight: 'semibold' as const }
  const rows = planRows(bars, preset, { lines: 1, spacing: 2.4, gap: 1.6, outside: 11 })
  const { left } = rows
  const totals = bars.map((bar) => format(bar.total, timeUnitFor(bar.total.estimate)))
  const right = Math.ceil(Math.max(...totals.map((text) => textWidth(text, bold)))) + 10
  const width = preset.width - 2 * margin - left - right
  const legend = keyLines(causeEntries(shown, palettes[look.palette]), width + right + left, small)
  const sheet = sheetOf({
    look,
    headline,
    subtitle: 'Mean time of an item from arrival to end, by cause; items that ended.',
    left,
    right,
    above: keyHeight(legend, small),
    below: 2 * lineHeight(small) + 8,
    height: rows.height,
  })
  const time = timeAxis(
    Math.max(...bars.map((bar) => bar.total.estimate)),
    Math.max(2, Math.floor(width / 80)),
    'anywhere',
  )
  const layers = ledgerLayers({ sheet, rows, totals, causes: shown, legend, time })
  return { name: 'time-ledger', headline, alt, spec: drawOn(sheet, alt, layers), table: tableOf(bars) }
}

function tableOf(bars: readonly LedgerBar[]): Table {
  const unit = timeUnitFor(Math.max(...bars.map((bar) => bar.total.estimate)))
  return {
    columns: [
      { key: 'bar', title: 'Design and volume' },
      { key: 'volume', title: 'Volume', unit: volumeUnit },
      ...causes.map((cause) => ({ key: cause, title: causeTitles[cause], unit })),
      { key: 'flowTime', title: 'Flow time, mean', unit },
      { key: 'rework', title: 'Of which rework', unit },
      ...(bars.some(({ join }) => join !== undefined)
        ? [{ key: 'join', title: 'Beside it: waits at joins', unit }]
        : []),
    ],
    rows: bars.map(({ title, volume, ledger, total, rework, join }) => ({
      bar: title,
      volume,
      ...ledger,
      flowTime: total,
      rework,
      join,
    })),
  }
}
