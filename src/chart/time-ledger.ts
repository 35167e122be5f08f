/**
 * The time ledger: where an item's time goes, by cause, one bar for each design and volume. Every minute belongs to one
 * cause and they sum to the mean flow time, which stands at the end of the bar.
 */
import { type Cause, causes, type Estimate, type Result, type VolumePart } from '../verdict/result.js'
import type { Chart, Table } from './chart.js'
import { exactly } from './headline.js'
import { ledgerLayers, legendLines } from './ledger-layers.js'
import { causeTitles, ledgerAlt, ledgerHeadline } from './ledger-words.js'
import { planRows } from './rows.js'
import { drawOn, lineHeight, margin, sheetOf } from './sheet.js'
import { textWidth } from './text-metrics.js'
import { defaultLook, type Look, type Preset, presets } from './theme.js'
import { timeAxis } from './time-axis.js'
import { format, timeUnitFor, volumeUnit } from './unit.js'

export interface LedgerBar {
  readonly title: string
  readonly design: 'current' | 'redesign'
  readonly volume: number
  /** Hours of each cause. */
  readonly ledger: Readonly<Record<Cause, Estimate>>
  readonly rework?: Estimate
  /** The mean flow time, hours. */
  readonly total: Estimate
}

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
  const legend = legendLines(shown, width + right + left, small)
  const sheet = sheetOf({
    look,
    headline,
    subtitle: 'Mean time of an item from arrival to end, by cause; items that ended.',
    left,
    right,
    above: legend.length * (lineHeight(small) + 3) + 8,
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

/** Today and the target, then the redesign at the target; for the other commands every design and volume. */
export function ledgerBars(result: Result): LedgerBar[] {
  if (result.schema === 'loadbearing/run@1') return result.volumes.flatMap((each) => barOf('', 'current', each))
  if (result.schema === 'loadbearing/compare@1') {
    const others = result.designs.flatMap((design) =>
      design.volumes.flatMap((each) => barOf(design.scenario.name, 'redesign', each)),
    )
    return [...result.volumes.flatMap((each) => barOf('Current design', 'current', each)), ...others]
  }
  const { target } = result.answer
  const wanted = result.volumes.filter((each) => each.volume === 1 || each.volume === target)
  const redesigned = result.against?.volumes.filter((each) => each.volume === target) ?? []
  return [
    ...wanted.flatMap((each) => barOf(each.volume === 1 ? 'Today' : 'Current design', 'current', each)),
    ...redesigned.flatMap((each) => barOf('Redesign', 'redesign', each)),
  ]
}

function barOf(title: string, design: LedgerBar['design'], { volume, measures }: VolumePart): LedgerBar[] {
  const total = measures.flowTime?.mean
  if (!total) return []
  const at = exactly(volume)
  const ledger: Readonly<Record<Cause, Estimate>> = {
    work: none,
    busy: none,
    closed: none,
    meeting: none,
    batch: none,
    handoff: none,
    delay: none,
    ...measures.ledger,
  }
  const { rework } = measures.ledger
  const named = title === '' ? `At ${at}` : `${title}, ${at}`
  return [{ title: named, design, volume, ledger, total, ...(rework ? { rework } : {}) }]
}

const none: Estimate = { estimate: 0, low: 0, high: 0 }

function tableOf(bars: readonly LedgerBar[]): Table {
  const unit = timeUnitFor(Math.max(...bars.map((bar) => bar.total.estimate)))
  return {
    columns: [
      { key: 'bar', title: 'Design and volume' },
      { key: 'volume', title: 'Volume', unit: volumeUnit },
      ...causes.map((cause) => ({ key: cause, title: causeTitles[cause], unit })),
      { key: 'flowTime', title: 'Flow time, mean', unit },
      { key: 'rework', title: 'Of which rework', unit },
    ],
    rows: bars.map(({ title, volume, ledger, total, rework }) => ({
      bar: title,
      volume,
      ...ledger,
      flowTime: total,
      rework,
    })),
  }
}
