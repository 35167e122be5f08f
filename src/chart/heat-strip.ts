/**
 * The heat strip: the offered load of each constraint at each volume, a row a constraint, a column a volume. Cool below
 * capacity, warm from it on. Offered load comes from theory and has no interval; where theory is silent a cell is empty.
 */
import type { Constraint, StressResult, VolumePart } from '../verdict/result.js'
import type { Chart, Table } from './chart.js'
import { exactly } from './headline.js'
import { loadColour, loadLabel } from './heat-colours.js'
import { heatAlt, heatHeadline } from './heat-words.js'
import { hovered } from './hover.js'
import { nameLayer, planRows, type RowPlan } from './rows.js'
import { drawOn, type Layer, lineHeight, margin, type Sheet, sheetOf } from './sheet.js'
import { type Font, textWidth } from './text-metrics.js'
import { defaultLook, type Look, type Preset, presets } from './theme.js'
import { isCounted, loadAt, loadInWords, loadOf, signOf } from './trusted-load.js'
import { shareUnit, volumeUnit } from './unit.js'

interface HeatPlan {
  readonly rows: RowPlan<Constraint>
  readonly volumes: readonly number[]
  readonly parts: readonly VolumePart[]
  readonly target: number
}

/** Absent where no load of any constraint is known. */
export function heatStrip(result: StressResult, look: Look = defaultLook): Chart | undefined {
  const { volumes: parts } = result
  const known = result.constraints.some((each) => parts.some((part) => loadAt(part, each) !== undefined))
  if (!known) return undefined
  const headline = heatHeadline(result)
  const alt = heatAlt(result)
  const preset: Preset = presets[look.preset]
  const rows = planRows(result.constraints, preset, { lines: 1, spacing: 1.9, gap: 0.5, outside: 6 })
  const all = parts.map(({ volume }) => volume).sort((a, b) => a - b)
  const room = preset.width - 2 * margin - rows.left - 2
  const { target } = result.answer
  const volumes = columnsThatFit(
    all,
    Math.floor(room / columnWidth(all, widestSign(result.constraints), preset)),
    target,
  )
  const sheet = sheetOf({
    look,
    headline,
    subtitle: subtitleFor(result, all.length - volumes.length + rows.leftOut),
    left: rows.left,
    right: 2,
    above: lineHeight(preset.fonts.small) + 2,
    below: 4,
    height: rows.height,
  })
  const plan = { rows, volumes, parts, target }
  return { name: 'heat-strip', headline, alt, spec: drawOn(sheet, alt, layersOf(sheet, plan)), table: tableOf(result) }
}

function subtitleFor({ constraints }: StressResult, leftOut: number): string {
  const more = leftOut > 0 ? ' The table has all volumes and constraints.' : ''
  const fate = constraints.some(({ queue }) => queue === 'bounded')
    ? 'the queue grows without end, or items leave it'
    : 'the queue grows without end'
  return `Work demanded, in % of what can be done, current design. From 100% on (warm) ${fate}.${constraints.some(isCounted) ? ' Counted in the runs where theory is only near.' : ''}${signsIn(constraints)}${more}`
}

/** What the signs mean that stand before a load. */
function signsIn(constraints: readonly Constraint[]): string {
  const signs = new Set(constraints.map((each) => signOf(loadOf(each, 'target')?.trust)))
  const bounds = signs.has('≥') || signs.has('≤')
  if (!bounds && !signs.has('≈')) return ''
  return ` Theory has ${[...(bounds ? ['a bound (≥ or ≤)'] : []), ...(signs.has('≈') ? ['an approximation (≈)'] : [])].join(' or ')} where a sign says so.`
}

/** Wide enough for a load and for the volume over it, without its sign where there are many. */
function columnWidth(volumes: readonly number[], sign: string, preset: Preset): number {
  return Math.max(textWidth(`${sign}188`, bold(preset)), headWidth(volumes, preset) - textWidth('×', bold(preset))) + 7
}

function widestSign(constraints: readonly Constraint[]): string {
  return constraints.some((each) => signOf(loadOf(each, 'target')?.trust) !== '') ? '≈' : ''
}

function headWidth(volumes: readonly number[], preset: Preset): number {
  return Math.max(...volumes.map((volume) => textWidth(exactly(volume), bold(preset))))
}

function bold(preset: Preset): Font {
  return { ...preset.fonts.small, weight: 'semibold' }
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
    scale: { domain: plan.rows.shown.map((row) => row.id), padding: 0 },
  }
  const cellSize = Math.min(plan.rows.font.size, small.size + 1)
  return [
    {
      data: { values },
      mark: { type: 'rect', stroke: sheet.palette.ground, strokeWidth: 2 },
      encoding: { x, y, color: { field: 'fill', type: 'nominal', scale: null }, tooltip: hovered },
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
          tooltip: hovered,
        },
      }),
    ),
    namesLayer(sheet, plan.rows, y),
    ...headLayers(sheet, plan, x),
  ]
}

function cellsOf(sheet: Sheet, plan: HeatPlan) {
  const { palette, width } = sheet
  const { small } = sheet.preset.fonts
  const cell = width / plan.volumes.length
  const percent =
    cell >= textWidth(`${widestSign(plan.rows.shown)}188%`, { ...small, weight: 'semibold' }) + 8 ? '%' : ''
  return plan.rows.shown.flatMap((row) =>
    plan.volumes.map((volume) => {
      const part = plan.parts.find((each) => each.volume === volume)
      const shown = part && loadAt(part, row)
      const load = shown?.load
      const { fill, ink } = loadColour(load, palette)
      const label = shown === undefined ? '–' : signOf(shown.trust) + loadLabel(shown.load) + percent
      const says = `${row.title} at ${exactly(volume)}: ${shown === undefined ? 'theory does not say' : loadInWords(shown.load, shown.trust)}`
      return { row: row.id, volume, load, label, fill, ink, weight: load !== undefined && load >= 1 ? 600 : 400, says }
    }),
  )
}

function namesLayer(sheet: Sheet, rows: RowPlan<Constraint>, y: object): Layer {
  const names = rows.shown.map((row, index) => ({
    row: row.id,
    lines: rows.names[index] ?? [],
    colour: sheet.palette.ink,
  }))
  return nameLayer(names, rows.font, y)
}

/** The volumes over their columns; today's and the target's stand out. */
function headLayers(sheet: Sheet, plan: HeatPlan, x: object): Layer[] {
  const { small } = sheet.preset.fonts
  const roomy = headWidth(plan.volumes, sheet.preset) + 7 <= sheet.width / plan.volumes.length
  const values = plan.volumes.map((volume) => {
    const stands = volume === 1 || volume === plan.target
    return { volume, text: exactly(volume).replace(roomy || stands ? '' : '×', ''), weight: stands ? 600 : 400 }
  })
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
      ...constraints.map((each) => ({
        key: `${each.id}.offeredLoad`,
        title: `${each.title}: ${isCounted(each) ? 'counted' : 'offered'} load`,
        unit: shareUnit,
      })),
    ],
    rows: volumes.map((part) => ({
      volume: part.volume,
      ...Object.fromEntries(constraints.map((each) => [`${each.id}.offeredLoad`, loadAt(part, each)?.load])),
    })),
  }
}
