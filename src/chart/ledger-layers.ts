/** The ledger's marks: stacked bars with their lengths inside where they fit, totals at the end, a key over the plot. */
import type { Cause } from '../verdict/result.js'
import { hovered } from './hover.js'
import { type KeyEntry, keyLayers, type PlacedEntry } from './key.js'
import type { LedgerBar } from './ledger-bars.js'
import { causeTitles } from './ledger-words.js'
import { decimalsOf, formatNumber } from './rounding.js'
import { nameLayer, type RowPlan } from './rows.js'
import type { Layer, Sheet } from './sheet.js'
import { textWidth } from './text-metrics.js'
import type { Palette } from './theme.js'
import type { TimeAxis } from './time-axis.js'
import { formatWithRange, timeUnitFor } from './unit.js'

export interface LedgerPlan {
  readonly sheet: Sheet
  readonly rows: RowPlan<LedgerBar>
  readonly totals: readonly string[]
  readonly causes: readonly Cause[]
  readonly legend: readonly (readonly PlacedEntry[])[]
  readonly time: TimeAxis
}

/** What each cause is drawn in. */
export function causeEntries(causes: readonly Cause[], palette: Palette): KeyEntry[] {
  return causes.map((cause) => ({ text: causeTitles[cause], fill: palette.causes[cause]?.fill ?? palette.quiet }))
}

export function ledgerLayers(plan: LedgerPlan): Layer[] {
  return [
    segmentLayer(plan),
    lengthLayer(plan),
    totalLayer(plan),
    namesLayer(plan),
    ...keyLayers(plan.sheet, plan.legend),
  ]
}

interface Segment {
  readonly row: string
  readonly cause: Cause
  readonly from: number
  readonly to: number
  readonly fill: string
  readonly ink: string
  readonly label: string
  readonly says: string
}

/** The pieces of every bar in the axis' unit; a label only where it fits inside. */
function segmentsOf({ sheet, rows, causes, time }: LedgerPlan): Segment[] {
  const { small } = sheet.preset.fonts
  return rows.shown.flatMap(({ title, ledger }, index) => {
    let from = 0
    return causes.map((cause) => {
      const length = ledger[cause].estimate * time.unit.scale
      const { fill, text: ink } = sheet.palette.causes[cause] ?? {
        fill: sheet.palette.quiet,
        text: sheet.palette.ground,
      }
      const text = formatNumber(length, decimalsOf(ledger[cause], time.unit.scale, 1))
      const fits = textWidth(text, small) + 8 <= (length / time.end) * sheet.width
      const says = `${title}, ${causeTitles[cause]}: ${formatWithRange(ledger[cause], timeUnitFor(ledger[cause].estimate))}`
      const segment = { row: rowOf(index), cause, from, to: from + length, fill, ink, label: fits ? text : '', says }
      from += length
      return segment
    })
  })
}

function positions({ rows, time }: LedgerPlan) {
  const y = {
    field: 'row',
    type: 'nominal' as const,
    axis: null,
    scale: { domain: rows.shown.map((_, index) => rowOf(index)), paddingInner: 0.35, paddingOuter: 0.18 },
  }
  const x = {
    type: 'quantitative' as const,
    scale: { domain: [0, time.end], nice: false },
    axis: { values: [...time.ticks], labelExpr: time.labelExpression, title: time.unit.name, grid: true },
  }
  return { x, y }
}

/** Two designs may have the same name: rows are told apart by their place. */
function rowOf(index: number): string {
  return `bar ${index + 1}`
}

function segmentLayer(plan: LedgerPlan): Layer {
  const { x, y } = positions(plan)
  return {
    data: { values: segmentsOf(plan).filter(({ from, to }) => to > from) },
    mark: { type: 'bar', stroke: plan.sheet.palette.ground, strokeWidth: 1 },
    encoding: {
      y,
      x: { ...x, field: 'from' },
      x2: { field: 'to' },
      color: { field: 'fill', type: 'nominal', scale: null },
      tooltip: hovered,
    },
  }
}

function lengthLayer(plan: LedgerPlan): Layer {
  const { x, y } = positions(plan)
  const labelled = segmentsOf(plan).filter((segment) => segment.label !== '')
  return {
    data: {
      values: labelled.map(({ row, from, to, label, ink, says }) => ({
        row,
        middle: (from + to) / 2,
        label,
        ink,
        says,
      })),
    },
    mark: { type: 'text', align: 'center', baseline: 'middle', fontSize: plan.sheet.preset.fonts.small.size },
    encoding: {
      y,
      x: { ...x, field: 'middle' },
      text: { field: 'label', type: 'nominal' },
      color: { field: 'ink', type: 'nominal', scale: null },
      tooltip: hovered,
    },
  }
}

function totalLayer(plan: LedgerPlan): Layer {
  const { x, y } = positions(plan)
  const values = plan.rows.shown.map((bar, index) => ({
    row: rowOf(index),
    total: bar.total.estimate * plan.time.unit.scale,
    label: plan.totals[index],
  }))
  return {
    data: { values },
    mark: {
      type: 'text',
      align: 'left',
      baseline: 'middle',
      dx: 8,
      fontSize: plan.sheet.preset.fonts.label.size,
      fontWeight: 600,
    },
    encoding: { y, x: { ...x, field: 'total' }, text: { field: 'label', type: 'nominal' } },
  }
}

function namesLayer(plan: LedgerPlan): Layer {
  const { rows, sheet } = plan
  const names = rows.shown.map((bar, index) => ({
    row: rowOf(index),
    lines: rows.names[index] ?? [],
    colour: bar.design === 'redesign' ? sheet.palette.redesign : sheet.palette.ink,
  }))
  return nameLayer(names, rows.font, positions(plan).y)
}
