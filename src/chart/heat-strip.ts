/**
 * The heat strip: the offered load of each constraint at each volume, a row a constraint, a column a volume. Cool below
 * capacity, warm from it on. Offered load comes from theory and has no interval; where theory is silent a cell is empty.
 */
import type { Constraint, StressResult } from '../verdict/result.js'
import type { Chart, Table } from './chart.js'
import { exactly } from './headline.js'
import { loadColour, loadLabel } from './heat-colours.js'
import { heatAlt, heatHeadline } from './heat-words.js'
import { drawOn, type Layer, lineHeight, margin, type Sheet, sheetOf } from './sheet.js'
import { type Font, textWidth } from './text-metrics.js'
import { defaultLook, type Look, type Preset, presets } from './theme.js'
import { shareUnit, volumeUnit } from './unit.js'
import { wrapText } from './wrap-text.js'

interface HeatPlan {
  readonly rows: readonly Constraint[]
  readonly names: readonly (readonly string[])[]
  readonly volumes: readonly number[]
  readonly loads: ReadonlyMap<number, Readonly<Record<string, number>>>
  readonly target: number
  readonly font: Font
}

/** Absent where theory speaks of no constraint. */
export function heatStrip(result: StressResult, look: Look = defaultLook): Chart | undefined {
  const loads = new Map(result.volumes.map((each) => [each.volume, each.offeredLoad]))
  const known = result.constraints.some(({ id }) => [...loads.values()].some((each) => each[id] !== undefined))
  if (!known) return undefined
  const headline = heatHeadline(result)
  const alt = heatAlt(result)
  const preset: Preset = presets[look.preset]
  const rows = result.constraints.slice(0, mostRows(preset))
  const font = fontFor(preset, rows.length)
  const names = rows.map((row) =>
    wrapText(row.title, preset.names * preset.width, font, nameLines(preset, rows.length)),
  )
  const left = Math.ceil(Math.max(...names.flat().map((line) => textWidth(line, font)))) + 12
  const room = preset.width - 2 * margin - left - 2
  const all = [...loads.keys()].sort((a, b) => a - b)
  const volumes = columnsThatFit(all, Math.floor(room / columnWidth(all, preset)), result.answer.target)
  const sheet = sheetOf({
    look,
    headline,
    subtitle: subtitleFor(all.length - volumes.length, result.constraints.length - rows.length),
    left,
    right: 2,
    above: lineHeight(preset.fonts.small) + 2,
    below: 4,
    height: rows.length * rowHeight(font, names),
  })
  const plan = { rows, names, volumes, loads, target: result.answer.target, font }
  return { name: 'heat-strip', headline, alt, spec: drawOn(sheet, alt, layersOf(sheet, plan)), table: tableOf(result) }
}

function subtitleFor(columnsLeftOut: number, rowsLeftOut: number): string {
  const more = columnsLeftOut > 0 || rowsLeftOut > 0 ? ' More volumes and constraints in the table.' : ''
  return `Work demanded, in % of what can be done, current design. From 100% on (warm) the queue grows without end.${more}`
}

function fixedPlot(preset: Preset): number | undefined {
  return preset.height === undefined ? undefined : preset.height - 6 * preset.fonts.small.size
}

function mostRows(preset: Preset): number {
  const plot = fixedPlot(preset)
  return plot === undefined ? Number.POSITIVE_INFINITY : Math.floor(plot / 20)
}

function fontFor(preset: Preset, rows: number): Font {
  const plot = fixedPlot(preset)
  const { label } = preset.fonts
  return plot === undefined ? label : { ...label, size: Math.min(label.size, Math.floor(plot / rows / 1.4)) }
}

function nameLines(preset: Preset, rows: number): number {
  const plot = fixedPlot(preset)
  return plot === undefined ? 4 : Math.max(1, Math.floor(plot / rows / lineHeight(preset.fonts.label)))
}

function rowHeight(font: Font, names: readonly (readonly string[])[]): number {
  const mostLines = Math.max(...names.map((lines) => lines.length))
  return Math.max(Math.round(font.size * 2.4), mostLines * lineHeight(font) + 6)
}

/** Wide enough for a load and for the volume over it. */
function columnWidth(volumes: readonly number[], preset: Preset): number {
  const { small } = preset.fonts
  const heads = volumes.map((volume) => textWidth(exactly(volume), { ...small, weight: 'semibold' }))
  return Math.max(textWidth('188', { ...small, weight: 'semibold' }), ...heads) + 7
}

/** The volumes, thinned evenly to `most` columns; today's and the target's always stay. */
function columnsThatFit(volumes: readonly number[], most: number, target: number): number[] {
  const kept = new Set(volumes.filter((volume) => volume === 1 || volume === target))
  const others = volumes.filter((volume) => !kept.has(volume))
  const places = Math.min(others.length, Math.max(0, most - kept.size))
  for (let place = 0; place < places; place += 1) {
    const volume = others[Math.floor(((place + 0.5) * others.length) / places)]
    if (volume !== undefined) kept.add(volume)
  }
  return [...kept].sort((a, b) => a - b)
}

function layersOf(sheet: Sheet, plan: HeatPlan): Layer[] {
  const { small } = sheet.preset.fonts
  const values = cellsOf(sheet, plan)
  const x = { field: 'volume', type: 'ordinal' as const, axis: null, scale: { domain: [...plan.volumes], padding: 0 } }
  const y = {
    field: 'row',
    type: 'nominal' as const,
    axis: null,
    scale: { domain: plan.rows.map((row) => row.id), padding: 0 },
  }
  const cellSize = Math.min(plan.font.size, small.size + 1)
  return [
    {
      data: { values },
      mark: { type: 'rect', stroke: sheet.palette.ground, strokeWidth: 2 },
      encoding: { x, y, color: { field: 'fill', type: 'nominal', scale: null } },
    },
    ...([400, 600] as const).map(
      (fontWeight): Layer => ({
        data: { values: values.filter((cell) => cell.weight === fontWeight) },
        mark: { type: 'text', align: 'center', baseline: 'middle', fontSize: cellSize, fontWeight },
        encoding: {
          x,
          y,
          text: { field: 'label', type: 'nominal' },
          color: { field: 'ink', type: 'nominal', scale: null },
        },
      }),
    ),
    nameLayer(plan, y),
    ...headLayers(sheet, plan, x),
  ]
}

function cellsOf(sheet: Sheet, plan: HeatPlan) {
  const { palette, width } = sheet
  const { small } = sheet.preset.fonts
  const cell = width / plan.volumes.length
  const percent = cell >= textWidth('188%', { ...small, weight: 'semibold' }) + 8 ? '%' : ''
  return plan.rows.flatMap((row) =>
    plan.volumes.map((volume) => {
      const load = plan.loads.get(volume)?.[row.id]
      const { fill, ink } = loadColour(load, palette)
      const label = load === undefined ? '–' : loadLabel(load) + percent
      return { row: row.id, volume, load, label, fill, ink, weight: load !== undefined && load >= 1 ? 600 : 400 }
    }),
  )
}

function nameLayer(plan: HeatPlan, y: object): Layer {
  return {
    data: { values: plan.rows.map((row, index) => ({ row: row.id, name: (plan.names[index] ?? []).join('\n') })) },
    mark: {
      type: 'text',
      align: 'right',
      baseline: 'middle',
      dx: -12,
      lineBreak: '\n',
      lineHeight: lineHeight(plan.font),
      fontSize: plan.font.size,
    },
    encoding: { y, x: { value: 0 }, text: { field: 'name', type: 'nominal' } },
  }
}

/** The volumes over their columns; today's and the target's stand out. */
function headLayers(sheet: Sheet, plan: HeatPlan, x: object): Layer[] {
  const { small } = sheet.preset.fonts
  const values = plan.volumes.map((volume) => ({
    volume,
    text: exactly(volume),
    weight: volume === 1 || volume === plan.target ? 600 : 400,
  }))
  return ([400, 600] as const).map((fontWeight) => ({
    data: { values: values.filter((each) => each.weight === fontWeight) },
    mark: {
      type: 'text',
      align: 'center',
      baseline: 'bottom',
      fontSize: small.size,
      fontWeight,
      color: fontWeight === 600 ? sheet.palette.ink : sheet.palette.quiet,
    },
    encoding: { x, y: { value: -5 }, text: { field: 'text', type: 'nominal' } },
  }))
}

function tableOf(result: StressResult): Table {
  const { constraints, volumes } = result
  return {
    columns: [
      { key: 'volume', title: 'Volume', unit: volumeUnit },
      ...constraints.map((each) => ({ key: each.id, title: `${each.title}: offered load`, unit: shareUnit })),
    ],
    rows: volumes.map(({ volume, offeredLoad }) => ({
      volume,
      ...Object.fromEntries(constraints.map(({ id }) => [id, offeredLoad[id]])),
    })),
  }
}
