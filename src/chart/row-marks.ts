/**
 * Marks of a chart of rows: where each begins, its interval, its dot and its label. Shape and dash part two series of a
 * row besides colour: circle and solid for the first, diamond and dashed for the second.
 */
import { hovered } from './hover.js'
import type { RowPlan } from './rows.js'
import { haloed, type Layer, type Sheet } from './sheet.js'

export interface RowMark {
  /** Id of its row. */
  readonly row: string
  readonly series: string
  readonly colour: string
  /** Where the thin line to the dot begins. */
  readonly from: number
  readonly low: number
  readonly at: number
  readonly high: number
  /** Where the label begins: right of all that is drawn. */
  readonly beside: number
  readonly label: string
  /** To who points at it; its row's name and its label where nothing else is said. */
  readonly says?: string
}

export interface MarkedRows {
  readonly sheet: Sheet
  readonly rows: RowPlan<{ readonly id: string; readonly title: string }>
  /** One or two marks a row, in this order from above. */
  readonly series: readonly string[]
  /** The scale along the rows. */
  readonly scale?: object
  /** Marks as those of a second series although they stand in the place of the first. */
  readonly isSecond?: true
}

/** Between an interval's end or the dot, whichever reaches farther, and the label. */
export const labelGap = 11

/** The scales that every layer shares. */
export function positions({ rows, series, scale }: Omit<MarkedRows, 'sheet'>) {
  const y = {
    field: 'row',
    type: 'nominal' as const,
    axis: null,
    scale: { domain: rows.shown.map((row) => row.id), padding: 0 },
  }
  const yOffset = { field: 'series', type: 'nominal' as const, scale: { domain: [...series], paddingOuter: 0.12 } }
  const x = { type: 'quantitative' as const, ...(scale ? { scale } : {}) }
  return { y, yOffset, x }
}

/** Thin lines part the rows. */
export function guideLayer({ sheet, rows }: Pick<MarkedRows, 'sheet' | 'rows'>): Layer {
  const step = sheet.height / rows.shown.length
  return {
    data: { values: rows.shown.slice(1).map((_, index) => ({ y: (index + 1) * step })) },
    mark: {
      type: 'rule',
      color: sheet.palette.grid,
      strokeWidth: 1,
      x: -sheet.plan.left,
      x2: sheet.width + sheet.plan.right,
    },
    encoding: { y: { field: 'y', type: 'quantitative', scale: null, axis: null } },
  }
}

/** The marks of one series; nothing where it has none. */
export function markLayers(plan: MarkedRows, marks: readonly RowMark[]): Layer[] {
  if (marks.length === 0) return []
  const values = marks.map((mark) => ({ ...mark, says: mark.says ?? `${nameOf(plan, mark)}: ${mark.label}` }))
  const { x, y, yOffset } = positions(plan)
  const color = { field: 'colour', type: 'nominal' as const, scale: null }
  const isSecond = plan.isSecond ?? plan.series.indexOf(marks[0].series) > 0
  const thickness = Math.max(2, Math.round(plan.rows.font.size / 5))
  return [
    {
      data: { values },
      mark: {
        type: 'rule',
        strokeWidth: thickness,
        opacity: 0.55,
        ...(isSecond ? { strokeDash: [2.4 * thickness, 1.4 * thickness] } : {}),
      },
      encoding: { y, yOffset, x: { ...x, field: 'from' }, x2: { field: 'at' }, color },
    },
    {
      data: { values },
      mark: { type: 'rule', strokeWidth: plan.rows.font.size * 0.75, opacity: 0.3 },
      encoding: { y, yOffset, x: { ...x, field: 'low' }, x2: { field: 'high' }, color },
    },
    {
      data: { values },
      mark: {
        type: 'point',
        filled: true,
        opacity: 1,
        shape: isSecond ? 'diamond' : 'circle',
        size: plan.rows.font.size * 6.5,
      },
      encoding: { y, yOffset, x: { ...x, field: 'at' }, color },
    },
    ...labelLayers(plan, values),
    hoverRules(plan, values),
  ]
}

function nameOf({ rows }: MarkedRows, { row }: RowMark): string {
  return rows.shown.find(({ id }) => id === row)?.title ?? row
}

interface HoverRule {
  readonly row: string
  readonly series?: string
  readonly from: number
  readonly to: number
  readonly says: string
}

/** Over all that a row has of a series, as high as a line of it: a dot is small to point at. */
export function hoverRules(plan: MarkedRows, marks: readonly (RowMark & { readonly says: string })[]): Layer {
  return hoverLayer(
    plan,
    marks.map(({ row, series, from, low, at, high, says }) => {
      return { row, series, from: Math.min(from, low, at), to: Math.max(from, high, at), says }
    }),
  )
}

/** The same of any stretches of rows, on the scale `x` or the rows' own. */
export function hoverLayer(plan: MarkedRows, rules: readonly HoverRule[], along?: object): Layer {
  const { x, y, yOffset } = positions(plan)
  const ofX = along === undefined ? x : { type: 'quantitative' as const, ...along }
  return {
    data: { values: rules.map((each) => ({ ...each })) },
    mark: {
      type: 'rule',
      color: '#000',
      opacity: 0,
      strokeWidth: Math.round(plan.rows.font.size * 1.3),
      strokeCap: 'round',
    },
    encoding: {
      y,
      ...(plan.series.length === 0 ? {} : { yOffset }),
      x: { ...ofX, field: 'from' },
      x2: { field: 'to' },
      tooltip: hovered,
    },
  }
}

function labelLayers(plan: MarkedRows, marks: readonly RowMark[]): Layer[] {
  const { x, y, yOffset } = positions(plan)
  return haloed(plan.sheet, {
    values: marks,
    style: { align: 'left', baseline: 'middle', dx: labelGap, fontSize: plan.rows.font.size, fontWeight: 600 },
    encoding: {
      y,
      yOffset,
      x: { ...x, field: 'beside' },
      text: { field: 'label', type: 'nominal' },
      color: { field: 'colour', type: 'nominal', scale: null },
    },
  })
}
