/**
 * Feedback over the weeks: the share of items that a person has seen, and each feedback variable below it on a scale of
 * its own. The result has weekly means without intervals, so no bands are drawn, and the headline asks for a change well
 * beyond the swing of the last weeks.
 */
import { type AskedResult, spokenVolume } from './asked.js'
import type { Chart, Table } from './chart.js'
import { formatNumber } from './rounding.js'
import { drawOn, type Layer, lineHeight, margin, type Sheet, sheetOf } from './sheet.js'
import { textWidth } from './text-metrics.js'
import { defaultLook, type Look, type Preset, palettes, presets } from './theme.js'
import { type WeekPanel, weekPanels } from './trust-weeks.js'
import { level, trustAlt, trustHeadline } from './trust-words.js'
import { countUnit, shareUnit } from './unit.js'
import { type Level, levelLayers, warmUpLayers, weekLayers } from './week-frame.js'
import { type Band, lineLayers, lineStyle, nameLayers } from './week-lines.js'
import { cutToWidth } from './wrap-text.js'

/** Panels that a sheet has room for; the table has all. */
const mostPanels = 4

/** Absent of a scenario without feedback, and where the run is by items. */
export function trust(result: AskedResult, look: Look = defaultLook): Chart | undefined {
  const all = weekPanels(result)
  const weeks = all[0]?.lines[0]?.weekly.length ?? 0
  if (weeks < 3) return undefined
  const headline = trustHeadline(result, all)
  const alt = `${headline}. ${trustAlt(all)}`
  const preset: Preset = presets[look.preset]
  const { small } = preset.fonts
  const bold = { ...small, weight: 'semibold' as const }
  const panels = all.slice(0, mostPanels)
  const levels = panels.map(levelsOf)
  const names = panels.flatMap(({ lines }) => lines.map(({ moment }) => moment.name))
  const room = preset.width - 2 * margin
  const sheet = sheetOf({
    look,
    headline,
    subtitle: subtitleOf(result, all.length - panels.length),
    left: Math.ceil(Math.max(...levels.flat().map(({ text }) => textWidth(text, small)))) + 12,
    right: Math.ceil(Math.max(...names.map((name) => textWidth(name, bold)))) + 10,
    above: 2,
    below: 2 * lineHeight(small) + 10,
    height: panels.length * Math.round(Math.max(96, room * 0.2)),
  })
  const step = sheet.height / panels.length
  const layers = panels.flatMap((panel, index) => panelLayers(sheet, panel, levels[index] ?? [], index * step, step))
  const behind = warmUpLayers(sheet, result.run.warmUp, weeks)
  return {
    name: 'trust',
    headline,
    alt,
    spec: drawOn(sheet, alt, [...behind, ...weekLayers(sheet, weeks), ...layers]),
    table: tableOf(all),
  }
}

function panelLayers(sheet: Sheet, panel: WeekPanel, levels: readonly Level[], top: number, step: number): Layer[] {
  const { small } = sheet.preset.fonts
  const head = lineHeight(small) + 8
  const values = levels.map(({ value }) => value)
  const band: Band = { top: top + head, height: step - head - 12, from: Math.min(...values), to: Math.max(...values) }
  const bold = { ...small, weight: 'semibold' as const }
  const palette = palettes[sheet.plan.look.palette]
  const lines = panel.lines.map(({ moment, weekly }) => ({ ...lineStyle(moment, palette), name: moment.name, weekly }))
  return [
    {
      data: { values: [{ text: cutToWidth(panel.title, sheet.width + sheet.plan.right, bold) }] },
      mark: { type: 'text', align: 'left', baseline: 'top', fontSize: small.size, fontWeight: 600 },
      encoding: { x: { value: 0 }, y: { value: top + 2 }, text: { field: 'text', type: 'nominal' } },
    },
    ...levelLayers(sheet, levels, band),
    ...lineLayers(sheet, lines, band),
    ...nameLayers(sheet, lines, band, top + step - 12),
  ]
}

/** Three levels: of a share 0, half and all; of a variable from 0, or its smallest, to its largest. */
function levelsOf({ isShare, lines }: WeekPanel): Level[] {
  if (isShare) return [0, 0.5, 1].map((value) => ({ value, text: `${formatNumber(value * 100, 0)}%` }))
  const all = lines.flatMap(({ weekly }) => weekly.filter((each) => each !== null))
  const [from, to] = [roundDown(Math.min(0, ...all)), -roundDown(-Math.max(0, ...all))]
  const end = to > from ? to : from + 1
  return [from, (from + end) / 2, end].map((value) => ({ value, text: level(value, Math.max(end, -from)) }))
}

/** To a number with one digit that is not larger. */
function roundDown(value: number): number {
  if (value >= 0) return 0
  let power = 1
  while (power * 10 <= -value) power *= 10
  while (power > -value) power /= 10
  return -Math.ceil(-value / power - 1e-9) * power
}

function subtitleOf(result: AskedResult, leftOut: number): string {
  const volume = spokenVolume(result)
  const replications = result.volumes.find((each) => each.volume === volume)?.replications ?? result.run.replications
  const grey = result.run.warmUp > 0 ? ' Grey: the warm-up.' : ''
  const more = leftOut === 0 ? '' : ` ${leftOut} more variables: see the table.`
  return `Means of each week over ${replications} replications, from the empty start on.${grey}${more}`
}

function tableOf(panels: readonly WeekPanel[]): Table {
  const columns = panels.flatMap(({ key, title, isShare, lines }) =>
    lines.map(({ moment, weekly }) => ({
      key: `${key}, ${moment.name}`,
      title: `${isShare ? 'Review share' : title}, ${moment.name}`,
      unit: isShare ? shareUnit : countUnit,
      weekly,
    })),
  )
  const weeks = Math.max(...columns.map(({ weekly }) => weekly.length))
  return {
    columns: [{ key: 'week', title: 'Week' }, ...columns.map(({ key, title, unit }) => ({ key, title, unit }))],
    rows: Array.from({ length: weeks }, (_, week) => ({
      week: String(week + 1),
      ...Object.fromEntries(columns.map(({ key, weekly }) => [key, rounded(weekly[week])])),
    })),
  }
}

/** Four digits. */
function rounded(value: number | null | undefined): number | undefined {
  return value === null || value === undefined ? undefined : Number(value.toPrecision(4))
}
