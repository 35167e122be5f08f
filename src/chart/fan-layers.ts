/** The fan's marks: bands, the median, the redesign's tail, promises, the break, and labels at the right end. */
import type { Estimate } from '../verdict/result.js'
import type { FanPoint, FanQuantile } from './fan-points.js'
import type { PromiseInTime } from './fan-words.js'
import { exactly, times } from './headline.js'
import { hoverBoxes } from './hover.js'
import { haloed, type Layer, lineHeight, type Sheet } from './sheet.js'
import { spreadLabels } from './spread-labels.js'
import { textWidth } from './text-metrics.js'
import type { TimeAxis } from './time-axis.js'
import { formatExact, timeUnitFor } from './unit.js'
import { tickLabels, type VolumeAxis } from './volume-axis.js'
import { cutToWidth } from './wrap-text.js'

export interface FanPlan {
  readonly sheet: Sheet
  readonly points: readonly FanPoint[]
  /** Of the redesign; empty without one. */
  readonly redesign: readonly FanPoint[]
  readonly promises: readonly PromiseInTime[]
  readonly time: TimeAxis
  readonly volumes: VolumeAxis
  readonly breaksAt: Estimate | undefined
  /** What is told of a design at a volume, a line each. */
  quantilesAt(volume: number, design: 'current' | 'redesign'): readonly string[]
}

export function fanLayers(plan: FanPlan): Layer[] {
  return [
    ...bandLayers(plan),
    ...redesignLayers(plan),
    ...breakLayers(plan),
    ...promiseLayers(plan),
    ...endLabels(plan),
    unitLayer(plan),
    hoverVolumes(plan),
  ]
}

function positions({ sheet, time, volumes }: FanPlan) {
  const x = {
    field: 'volume',
    type: 'quantitative' as const,
    scale: volumes.scale,
    axis: { values: [...volumes.ticks], labelExpr: tickLabels(volumes.ticks), title: '× today’s volume', grid: false },
  }
  const y = {
    type: 'quantitative' as const,
    scale: { domain: [0, time.end], nice: false },
    axis: { values: [...time.ticks], labelExpr: time.labelExpression, title: null, gridWidth: 1 },
  }
  return { x, y, small: sheet.preset.fonts.small }
}

function inUnit(points: readonly FanPoint[], { unit }: TimeAxis) {
  return points.map(({ volume, p50, p90, p95, p99 }) => ({
    volume,
    p50: p50 * unit.scale,
    p90: p90 * unit.scale,
    p95: p95 * unit.scale,
    p99: p99 * unit.scale,
  }))
}

function bandLayers(plan: FanPlan): Layer[] {
  const { x, y } = positions(plan)
  const values = inUnit(plan.points, plan.time)
  const color = plan.sheet.palette.current
  const bands = [
    { from: 'p50', to: 'p90', opacity: 0.42 },
    { from: 'p90', to: 'p95', opacity: 0.26 },
    { from: 'p95', to: 'p99', opacity: 0.14 },
  ]
  return [
    ...bands.map(
      ({ from, to, opacity }): Layer => ({
        data: { values },
        mark: { type: 'area', color, opacity, line: false },
        encoding: { x, y: { ...y, field: from }, y2: { field: to } },
      }),
    ),
    {
      data: { values },
      mark: { type: 'line', color, strokeWidth: 2.5 },
      encoding: { x, y: { ...y, field: 'p50' } },
    },
  ]
}

function redesignLayers(plan: FanPlan): Layer[] {
  if (plan.redesign.length === 0) return []
  const { x, y } = positions(plan)
  return [
    {
      data: { values: inUnit(plan.redesign, plan.time) },
      mark: { type: 'line', color: plan.sheet.palette.redesign, strokeWidth: 2, strokeDash: [6, 4] },
      encoding: { x, y: { ...y, field: 'p95' } },
    },
  ]
}

/** A line a limit, its promise written over it at the left, where the curves are low. */
function promiseLayers(plan: FanPlan): Layer[] {
  const { y, small } = positions(plan)
  const { promise } = plan.sheet.palette
  const limits = plan.promises.map(({ text, within }) => ({
    text: cutToWidth(text, plan.sheet.width - 10, small),
    limit: within * plan.time.unit.scale,
  }))
  if (limits.length === 0) return []
  const lines = limits.map(({ limit }) => plan.sheet.height * (1 - limit / plan.time.end))
  const bottoms = spreadLabels(
    lines.map((line) => (line < lineHeight(small) + 3 ? line + lineHeight(small) + 3 : line - 3)),
    lineHeight(small),
    plan.sheet.height - 3,
  )
  return [
    {
      data: { values: limits },
      mark: { type: 'rule', color: promise, strokeWidth: 1.5 },
      encoding: { y: { ...y, field: 'limit' } },
    },
    ...limits.flatMap(({ text }, index) =>
      haloed(plan.sheet, {
        values: [{ text }],
        style: { align: 'left', baseline: 'bottom', fontSize: small.size },
        encoding: {
          x: { value: 5 },
          y: { value: bottoms[index] ?? 0 },
          text: { field: 'text', type: 'nominal' },
          color: { value: promise },
        },
      }),
    ),
  ]
}

/** The break volume as a dashed rule, its label over the plot, kept off the unit at the left. */
function breakLayers(plan: FanPlan): Layer[] {
  const { sheet, volumes, breaksAt } = plan
  const [first, last] = volumes.scale.domain
  if (!breaksAt || breaksAt.estimate < first || breaksAt.estimate > last) return []
  const { x, small } = positions(plan)
  const text = `breaks at ${times(breaksAt)}`
  const half = textWidth(text, { ...small, weight: 'semibold' }) / 2
  const least = textWidth(plan.time.unit.name, small) - sheet.plan.left + 10 + half
  const middle = Math.min(Math.max(volumes.pixelOf(breaksAt.estimate), least), sheet.width + sheet.plan.right - half)
  return [
    {
      data: { values: [{ volume: breaksAt.estimate }] },
      mark: { type: 'rule', color: sheet.palette.ink, strokeWidth: 1, strokeDash: [4, 3] },
      encoding: { x, y: { value: -4 }, y2: { value: sheet.height } },
    },
    {
      data: { values: [{ text }] },
      mark: { type: 'text', align: 'center', baseline: 'bottom', fontSize: small.size, fontWeight: 600 },
      encoding: { x: { value: middle }, y: { value: -6 }, text: { field: 'text', type: 'nominal' } },
    },
  ]
}

/** `p95`, and `p95 >70 d` where the curve is only known to end above. */
export function endLabel(point: FanPoint, key: FanQuantile): string {
  if (!point.bounds.includes(key)) return key
  const hours = point[key]
  return `${key} >${formatExact(hours, { ...timeUnitFor(hours), mostDecimals: 0 })}`
}

function endLabels(plan: FanPlan): Layer[] {
  const { sheet, time, points, redesign } = plan
  const { palette, height } = sheet
  const { label } = sheet.preset.fonts
  const last = points.at(-1)
  const lastRedesign = redesign.at(-1)
  if (!last) return []
  const labels = [
    ...(['p99', 'p95', 'p90', 'p50'] as const).map((key) => ({
      text: endLabel(last, key),
      hours: last[key],
      colour: palette.current,
    })),
    ...(lastRedesign
      ? [{ text: `${endLabel(lastRedesign, 'p95')} redesign`, hours: lastRedesign.p95, colour: palette.redesign }]
      : []),
  ]
  const wanted = labels.map(({ hours }) => height * (1 - (hours * time.unit.scale) / time.end))
  const places = spreadLabels(wanted, lineHeight(label), height)
  return labels.map(({ text, colour }, index) => ({
    data: { values: [{ text }] },
    mark: {
      type: 'text',
      align: 'left',
      baseline: 'middle',
      dx: 7,
      fontSize: label.size,
      fontWeight: 600,
      color: colour,
    },
    encoding: { x: { value: sheet.width }, y: { value: places[index] ?? 0 }, text: { field: 'text', type: 'nominal' } },
  }))
}

/** A volume with its curves from half-way to the one before to half-way to the next. */
function hoverVolumes({ sheet, points, redesign, volumes, quantilesAt }: FanPlan): Layer {
  const at = points.map(({ volume }) => volumes.pixelOf(volume))
  return hoverBoxes(
    points.map(({ volume }, index) => {
      const [before, own, next] = [at[index - 1] ?? 0, at[index] ?? 0, at[index + 1] ?? sheet.width]
      const told = [
        ...quantilesAt(volume, 'current'),
        ...(redesign.some((each) => each.volume === volume) ? quantilesAt(volume, 'redesign') : []),
      ]
      return {
        left: index === 0 ? 0 : (before + own) / 2,
        right: index === points.length - 1 ? sheet.width : (own + next) / 2,
        top: 0,
        bottom: sheet.height,
        says: [`Flow time at ${exactly(volume)}`, ...told].join('\n'),
      }
    }),
  )
}

function unitLayer({ sheet, time }: FanPlan): Layer {
  const { small } = sheet.preset.fonts
  return {
    data: { values: [{ text: time.unit.name }] },
    mark: { type: 'text', align: 'left', baseline: 'bottom', fontSize: small.size, color: sheet.palette.quiet },
    encoding: { x: { value: -sheet.plan.left }, y: { value: -11 }, text: { field: 'text', type: 'nominal' } },
  }
}
