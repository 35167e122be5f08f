/** The marks of the picture of review: a line from today to the target, both with their intervals, and labels. */

import type { Estimate } from '../verdict/result.js'
import { keyLayers, type PlacedEntry } from './key.js'
import { knownHigh } from './known-high.js'
import { guideLayer, hoverLayer, labelGap, positions } from './row-marks.js'
import { nameLayer, type RowPlan } from './rows.js'
import { haloed, type Layer, type Sheet } from './sheet.js'

export interface ReviewMark {
  readonly row: string
  readonly series: string
  readonly colour: string
  /** Absent where there is one volume alone. */
  readonly from?: Estimate
  readonly at: Estimate
  /** Where the label begins: right of all that is drawn. */
  readonly beside: number
  readonly label: string
  /** To who points at it. */
  readonly says: string
}

export interface ReviewPlan {
  readonly sheet: Sheet
  readonly rows: RowPlan<{ readonly id: string; readonly title: string }>
  readonly designs: readonly string[]
  readonly key: readonly (readonly PlacedEntry[])[]
  readonly marks: readonly ReviewMark[]
  /** Of the axis, a share. */
  readonly end: number
}

export function reviewLayers(plan: ReviewPlan): Layer[] {
  const { sheet, rows, designs, marks } = plan
  const marked = { sheet, rows, series: designs }
  const names = rows.shown.map(({ id }, index) => ({ row: id, lines: rows.names[index], colour: sheet.palette.ink }))
  return [
    guideLayer(marked),
    axisLayer(plan),
    nameLayer(names, rows.font, positions(marked).y),
    ...designs.flatMap((design) =>
      seriesLayers(
        plan,
        marks.filter(({ series }) => series === design),
      ),
    ),
    ...keyLayers(sheet, plan.key),
  ]
}

/** In percent, with as many ticks as stand apart. */
function scaleOf({ sheet, end }: ReviewPlan) {
  const most = Math.min(1, end) * 100
  const wanted = Math.max(2, Math.floor(sheet.width / 70))
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((each) => most / each <= wanted) ?? 100
  const ticks = Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, index) => index * step)
  return { domain: [0, end * 100], ticks }
}

function axisOf(plan: ReviewPlan) {
  const { domain, ticks } = scaleOf(plan)
  return {
    type: 'quantitative' as const,
    scale: { domain, nice: false },
    axis: { values: ticks, title: 'per 100 items', grid: true },
  }
}

function axisLayer(plan: ReviewPlan): Layer {
  return {
    data: { values: [{ at: 0 }] },
    mark: { type: 'rule', opacity: 0 },
    encoding: { x: { ...axisOf(plan), field: 'at' } },
  }
}

function seriesLayers(plan: ReviewPlan, marks: readonly ReviewMark[]): Layer[] {
  const { rows, designs, sheet } = plan
  const [first] = marks
  if (first === undefined) return []
  const { y, yOffset } = positions({ rows, series: designs })
  const x = axisOf(plan)
  const color = { field: 'colour', type: 'nominal' as const, scale: null }
  const isSecond = designs.indexOf(first.series) > 0
  const shape = isSecond ? 'diamond' : 'circle'
  const values = marks.map(({ row, series, colour, from, at, beside, label }) => ({
    row,
    series,
    colour,
    beside: beside * 100,
    label,
    from: (from ?? at).estimate * 100,
    at: at.estimate * 100,
  }))
  const bounds = marks.flatMap(({ row, series, colour, from, at }) =>
    [from, at].flatMap((each) =>
      each ? [{ row, series, colour, low: each.low * 100, high: knownHigh(each) * 100 }] : [],
    ),
  )
  const hollow = values.filter((_, index) => marks[index]?.from !== undefined)
  const size = rows.font.size * 6
  return [
    {
      data: { values },
      mark: { type: 'rule', strokeWidth: 2, opacity: 0.55, ...(isSecond ? { strokeDash: [5, 3] } : {}) },
      encoding: { y, yOffset, x: { ...x, field: 'from' }, x2: { field: 'at' }, color },
    },
    {
      data: { values: bounds },
      mark: { type: 'rule', strokeWidth: rows.font.size * 0.75, opacity: 0.3 },
      encoding: { y, yOffset, x: { ...x, field: 'low' }, x2: { field: 'high' }, color },
    },
    {
      data: { values: hollow },
      mark: { type: 'point', filled: true, opacity: 1, shape, size, fill: sheet.palette.ground, strokeWidth: 1.8 },
      encoding: { y, yOffset, x: { ...x, field: 'from' }, stroke: color },
    },
    {
      data: { values },
      mark: { type: 'point', filled: true, opacity: 1, shape, size },
      encoding: { y, yOffset, x: { ...x, field: 'at' }, color },
    },
    ...haloed(sheet, {
      values,
      style: { align: 'left', baseline: 'middle', dx: labelGap, fontSize: rows.font.size, fontWeight: 600 },
      encoding: { y, yOffset, x: { ...x, field: 'beside' }, text: { field: 'label', type: 'nominal' }, color },
    }),
    hoverLayer(
      { sheet, rows, series: designs },
      marks.map(({ row, series, from, at, says }) => {
        const both = [from, at].flatMap((each) => (each ? [each.low * 100, knownHigh(each) * 100] : []))
        return { row, series, from: Math.min(...both), to: Math.max(...both), says }
      }),
      x,
    ),
  ]
}
