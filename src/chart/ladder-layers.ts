/** The ladder's layers: guides, rules at today and at the target, names, marks of one or two designs, and what does not break. */
import type { Estimate } from '../verdict/result.js'
import { times } from './headline.js'
import { type DesignName, isAbove, type LadderRow, overInWords, type Unbroken } from './ladder-rows.js'
import { guideLayer, hoverLayer, labelGap, type MarkedRows, markLayers, positions, type RowMark } from './row-marks.js'
import { nameLayer, type RowPlan } from './rows.js'
import type { Layer, Sheet } from './sheet.js'
import { textWidth } from './text-metrics.js'
import { formatWithRange, volumeUnit } from './unit.js'
import { leastVolume, type VolumeAxis, volumeAxis } from './volume-axis.js'
import { volumeRules } from './volume-rules.js'

export interface LadderPlan {
  readonly sheet: Sheet
  readonly rows: RowPlan<LadderRow>
  readonly designs: readonly DesignName[]
  readonly target: number
}

export function ladderLayers(plan: LadderPlan): Layer[] {
  const axis = axisOf(plan)
  const marked = markedRows(plan, axis)
  return [
    guideLayer(plan),
    ...volumeRules(plan.sheet, axis, plan.target),
    namesLayer(plan),
    ...plan.designs.flatMap((design) => markLayers(marked, marksOf(plan, design))),
    ...overLayers(plan, axis),
  ]
}

/** Where theory and search end, or that it cannot break by itself. */
export function overLabel(point: Unbroken): string {
  return point.queue === 'bounded' ? 'bounded' : overInWords(point)
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

function markedRows({ sheet, rows, designs }: LadderPlan, axis?: VolumeAxis): MarkedRows {
  return { sheet, rows, series: designs, ...(axis === undefined ? {} : { scale: axis.scale }) }
}

function namesLayer(plan: LadderPlan): Layer {
  const { sheet, rows } = plan
  const names = rows.shown.map((row, index) => ({
    row: row.id,
    lines: rows.names[index] ?? [],
    colour: row.kind === 'constraint' ? sheet.palette.ink : sheet.palette.promise,
  }))
  return nameLayer(names, rows.font, positions(markedRows(plan)).y)
}

function marksOf(
  { rows, designs, sheet }: Pick<LadderPlan, 'rows' | 'designs' | 'sheet'>,
  design: DesignName,
): RowMark[] {
  const firstOfDesign = rows.shown.find((row) => row[design])
  return rows.shown.flatMap((row): RowMark[] => {
    const point = row[design]
    if (!point || isAbove(point)) return []
    const { estimate, low, high } = drawn(point.breaksAt)
    const suffix = row === firstOfDesign && designs.length > 1 ? ` ${design}` : ''
    const colour = row.kind === 'constraint' ? sheet.palette[design] : sheet.palette.promise
    const label = times(point.breaksAt) + suffix
    const says = `${saidName(row, design, designs)}: ${formatWithRange(point.breaksAt, volumeUnit)}`
    const beside = Math.max(1, high)
    return [{ row: row.id, series: design, colour, from: 1, low, at: estimate, high, beside, label, says }]
  })
}

/** Where the axis begins there is no 0. */
function drawn({ estimate, low, high }: Estimate): Estimate {
  const [at, from, to] = [estimate, low, high].map((volume) => Math.max(leastVolume, volume))
  return { estimate: at, low: from, high: to }
}

/** The row's title, and whose it is where there are two designs. */
function saidName({ title }: LadderRow, design: DesignName, designs: readonly DesignName[]): string {
  return designs.length > 1 && design === 'redesign' ? `${title}, redesign` : title
}

/** What does not break is an arrow at the right edge, and says up to where was searched. */
function overLayers(plan: LadderPlan, axis: VolumeAxis): Layer[] {
  const { sheet } = plan
  const { font } = plan.rows
  const values = plan.rows.shown.flatMap((row) =>
    plan.designs.flatMap((design) => {
      const point = row[design]
      if (!isAbove(point)) return []
      const label = overLabel(point)
      const says = `${saidName(row, design, plan.designs)}: ${label}`
      return [{ row: row.id, series: design, label, colour: sheet.palette[design], from: 1, says }]
    }),
  )
  if (values.length === 0) return []
  const { x, y, yOffset } = positions(markedRows(plan, axis))
  const color = { field: 'colour', type: 'nominal' as const, scale: null }
  return [
    {
      data: { values },
      mark: { type: 'rule', strokeWidth: 2, opacity: 0.35, strokeDash: [1, 4], strokeCap: 'round' },
      encoding: { y, yOffset, x: { ...x, field: 'from' }, x2: { value: sheet.width }, color },
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
    hoverLayer(
      markedRows(plan, axis),
      values.map(({ row, series, from, says }) => ({ row, series, from, to: axis.scale.domain[1], says })),
    ),
  ]
}
