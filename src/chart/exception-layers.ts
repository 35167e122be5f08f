/** The marks of the picture of exceptions: a line from the median to the oldest, a mark a statistic, and labels. */
import { ageMarks, type OpenRow } from './exception-ages.js'
import { keyLayers, type PlacedEntry } from './key.js'
import { guideLayer, hoverLayer, labelGap, positions } from './row-marks.js'
import { nameLayer, type RowPlan } from './rows.js'
import { haloed, type Layer, type Sheet } from './sheet.js'
import type { Palette } from './theme.js'
import type { TimeAxis } from './time-axis.js'
import { formatWithRange, timeUnitFor } from './unit.js'

export interface ExceptionPlan {
  readonly sheet: Sheet
  readonly rows: RowPlan<OpenRow>
  readonly labels: readonly string[]
  /** Hours up to which each row is drawn, beside which its label begins. */
  readonly reaches: readonly number[]
  readonly key: readonly (readonly PlacedEntry[])[]
  readonly time: TimeAxis
}

export function exceptionLayers(plan: ExceptionPlan): Layer[] {
  const { sheet, rows } = plan
  const names = rows.shown.map((row, index) => ({
    row: row.id,
    lines: rows.names[index] ?? [],
    colour: colourOf(row, sheet.palette),
  }))
  return [
    guideLayer(plan),
    lineLayer(plan),
    nameLayer(names, rows.font, scales(plan).y),
    ...ageMarks.flatMap(([name, shape]) => markLayers(plan, name, shape)),
    ...labelLayers(plan),
    hoverLayer({ sheet, rows, series: [] }, hoversOf(plan), scales(plan).x),
    ...keyLayers(sheet, plan.key),
  ]
}

function colourOf({ moment: { design, volume } }: OpenRow, { current, redesign, quiet }: Palette): string {
  if (design === 'redesign') return redesign
  return volume === 1 ? quiet : current
}

function scales({ rows, time }: ExceptionPlan) {
  const { y } = positions({ rows, series: [] })
  const x = {
    type: 'quantitative' as const,
    scale: { domain: [0, time.end], nice: false },
    axis: { values: [...time.ticks], labelExpr: time.labelExpression, title: time.unit.name, grid: true },
  }
  return { x, y, color: { field: 'colour', type: 'nominal' as const, scale: null } }
}

function lineLayer(plan: ExceptionPlan): Layer {
  const { x, y, color } = scales(plan)
  const values = plan.rows.shown.map((row) => {
    const known = ageMarks.map(([name]) => row.ages[name]?.estimate ?? 0).filter((age) => age > 0)
    const [from, to] = [Math.min(...known), Math.max(...known)].map((age) => age * plan.time.unit.scale)
    return { row: row.id, from, to, colour: colourOf(row, plan.sheet.palette) }
  })
  return {
    data: { values },
    mark: { type: 'rule', strokeWidth: 2, opacity: 0.5 },
    encoding: { y, x: { ...x, field: 'from' }, x2: { field: 'to' }, color },
  }
}

function markLayers(plan: ExceptionPlan, name: (typeof ageMarks)[number][0], shape: string): Layer[] {
  const { x, y, color } = scales(plan)
  const { scale } = plan.time.unit
  const values = plan.rows.shown.flatMap((row) => {
    const age = row.ages[name]
    if (age === undefined) return []
    const [low, at, high] = [age.low, age.estimate, age.high].map((hours) => Math.max(0, hours) * scale)
    return [{ row: row.id, low, at, high, colour: colourOf(row, plan.sheet.palette) }]
  })
  const { size } = plan.rows.font
  return [
    {
      data: { values },
      mark: { type: 'rule', strokeWidth: size * 0.75, opacity: 0.22 },
      encoding: { y, x: { ...x, field: 'low' }, x2: { field: 'high' }, color },
    },
    {
      data: { values },
      mark: { type: 'point', filled: true, opacity: 1, shape, size: size * 6.5 },
      encoding: { y, x: { ...x, field: 'at' }, color },
    },
  ]
}

/** Each statistic over its interval, the widest below: the oldest before the mean. */
function hoversOf({ rows, time }: ExceptionPlan) {
  return rows.shown.flatMap((row) =>
    ageMarks
      .flatMap(([name, , words]) => {
        const age = row.ages[name]
        if (age === undefined) return []
        const [low, high] = [age.low, age.high].map((hours) => Math.max(0, hours) * time.unit.scale)
        const says = `${row.title}, ${words}: ${formatWithRange(age, timeUnitFor(age.estimate))}`
        return [{ row: row.id, from: low, to: high, says }]
      })
      .toSorted((a, b) => b.to - b.from - (a.to - a.from)),
  )
}

function labelLayers(plan: ExceptionPlan): Layer[] {
  const { x, y, color } = scales(plan)
  const values = plan.rows.shown.map((row, index) => ({
    row: row.id,
    beside: (plan.reaches[index] ?? 0) * plan.time.unit.scale,
    label: plan.labels[index] ?? '',
    colour: colourOf(row, plan.sheet.palette),
  }))
  return haloed(plan.sheet, {
    values,
    style: { align: 'left', baseline: 'middle', dx: labelGap, fontSize: plan.rows.font.size, fontWeight: 600 },
    encoding: { y, x: { ...x, field: 'beside' }, text: { field: 'label', type: 'nominal' }, color },
  })
}
