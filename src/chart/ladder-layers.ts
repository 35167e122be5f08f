/**
 * The ladder's marks: guides, rules at today and at the target, names, intervals, dots and their labels. Shape and dash
 * part the designs besides colour: circle and solid for the current one, diamond and dashed for the redesign.
 */
import { exactly, times } from './headline.js'
import { type DesignName, isAbove, type LadderRow, type Unbroken } from './ladder-rows.js'
import { nameLayer, type RowPlan } from './rows.js'
import { haloed, type Layer, type Sheet } from './sheet.js'
import { textWidth } from './text-metrics.js'
import { type VolumeAxis, volumeAxis } from './volume-axis.js'
import { volumeRules } from './volume-rules.js'

export interface LadderPlan {
  readonly sheet: Sheet
  readonly rows: RowPlan<LadderRow>
  readonly designs: readonly DesignName[]
  readonly target: number
}

export function ladderLayers(plan: LadderPlan): Layer[] {
  const axis = axisOf(plan)
  return [
    guideLayer(plan),
    ...volumeRules(plan.sheet, axis, plan.target),
    namesLayer(plan),
    ...plan.designs.flatMap((design) => markLayers(plan, axis, design)),
    ...overLayers(plan, axis),
  ]
}

/** Where theory and search end, or that it cannot break by itself. */
export function overLabel({ above, queue }: Unbroken): string {
  return queue === 'bounded' ? 'bounded' : `over ${exactly(above)}`
}

function axisOf({ rows, designs, sheet, target }: LadderPlan): VolumeAxis {
  const marks = designs.flatMap((design) => marksOf({ rows, designs, sheet }, design))
  const placed = marks.map(({ beside, label }) => ({
    volume: beside,
    room: labelGap + textWidth(label, { ...rows.font, weight: 'semibold' }) - sheet.plan.right,
  }))
  const lows = marks.map(({ low }) => ({ volume: low, room: 0 }))
  return volumeAxis(
    [...placed, ...lows, { volume: 1, room: 0 }, { volume: target * 1.1, room: 0 }],
    sheet.width,
    sheet.preset.fonts.small,
  )
}

/** The scales that every layer of the ladder shares. */
function positions({ rows, designs }: LadderPlan, axis?: VolumeAxis) {
  const y = {
    field: 'row',
    type: 'nominal' as const,
    axis: null,
    scale: { domain: rows.shown.map((row) => row.id), padding: 0 },
  }
  const yOffset = { field: 'design', type: 'nominal' as const, scale: { domain: [...designs], paddingOuter: 0.12 } }
  const x = { type: 'quantitative' as const, ...(axis ? { scale: axis.scale } : {}) }
  return { y, yOffset, x }
}

/** Thin lines part the rows. */
function guideLayer({ sheet, rows }: LadderPlan): Layer {
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

function namesLayer(plan: LadderPlan): Layer {
  const { sheet, rows } = plan
  const names = rows.shown.map((row, index) => ({
    row: row.id,
    lines: rows.names[index] ?? [],
    colour: row.kind === 'constraint' ? sheet.palette.ink : sheet.palette.promise,
  }))
  return nameLayer(names, rows.font, positions(plan).y)
}

interface Mark {
  readonly row: string
  readonly design: DesignName
  readonly colour: string
  readonly today: number
  readonly low: number
  readonly at: number
  readonly high: number
  /** Where the label begins: right of the interval, and of today's rule. */
  readonly beside: number
  readonly label: string
}

function marksOf({ rows, designs, sheet }: Pick<LadderPlan, 'rows' | 'designs' | 'sheet'>, design: DesignName): Mark[] {
  const firstOfDesign = rows.shown.find((row) => row[design])
  return rows.shown.flatMap((row): Mark[] => {
    const point = row[design]
    if (!point || isAbove(point)) return []
    const { estimate, low, high } = point.breaksAt
    const suffix = row === firstOfDesign && designs.length > 1 ? ` ${design}` : ''
    const colour = row.kind === 'constraint' ? sheet.palette[design] : sheet.palette.promise
    const label = times(point.breaksAt) + suffix
    return [{ row: row.id, design, colour, today: 1, low, at: estimate, high, beside: Math.max(1, high), label }]
  })
}

/** Between an interval's end or the dot, whichever reaches farther, and the label. */
const labelGap = 11

function markLayers(plan: LadderPlan, axis: VolumeAxis, design: DesignName): Layer[] {
  const marks = marksOf(plan, design)
  if (marks.length === 0) return []
  const values = marks.map((mark) => ({ ...mark }))
  const { x, y, yOffset } = positions(plan, axis)
  const color = { field: 'colour', type: 'nominal' as const, scale: null }
  const dashed = design === 'redesign'
  const thickness = Math.max(2, Math.round(plan.rows.font.size / 5))
  return [
    {
      data: { values },
      mark: {
        type: 'rule',
        strokeWidth: thickness,
        opacity: 0.55,
        ...(dashed ? { strokeDash: [2.4 * thickness, 1.4 * thickness] } : {}),
      },
      encoding: { y, yOffset, x: { ...x, field: 'today' }, x2: { field: 'at' }, color },
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
        shape: dashed ? 'diamond' : 'circle',
        size: plan.rows.font.size * 6.5,
      },
      encoding: { y, yOffset, x: { ...x, field: 'at' }, color },
    },
    ...labelLayers(plan, axis, marks),
  ]
}

function labelLayers(plan: LadderPlan, axis: VolumeAxis, marks: readonly Mark[]): Layer[] {
  const { x, y, yOffset } = positions(plan, axis)
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

/** What does not break is an arrow at the right edge, and says up to where was searched. */
function overLayers(plan: LadderPlan, axis: VolumeAxis): Layer[] {
  const { sheet } = plan
  const { font } = plan.rows
  const values = plan.rows.shown.flatMap((row) =>
    plan.designs.flatMap((design) => {
      const point = row[design]
      if (!isAbove(point)) return []
      return [{ row: row.id, design, label: overLabel(point), colour: sheet.palette[design], today: 1 }]
    }),
  )
  if (values.length === 0) return []
  const { x, y, yOffset } = positions(plan, axis)
  const color = { field: 'colour', type: 'nominal' as const, scale: null }
  return [
    {
      data: { values },
      mark: { type: 'rule', strokeWidth: 2, opacity: 0.35, strokeDash: [1, 4], strokeCap: 'round' },
      encoding: { y, yOffset, x: { ...x, field: 'today' }, x2: { value: sheet.width }, color },
    },
    {
      data: { values },
      mark: { type: 'point', filled: true, opacity: 1, shape: 'triangle-right', size: font.size * 4.5 },
      encoding: { y, yOffset, x: { value: sheet.width }, color },
    },
    {
      data: { values },
      mark: { type: 'text', align: 'left', baseline: 'middle', dx: labelGap, fontSize: font.size, fontWeight: 600 },
      encoding: { y, yOffset, x: { value: sheet.width }, text: { field: 'label', type: 'nominal' }, color },
    },
  ]
}
