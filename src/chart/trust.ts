/**
 * Feedback over the weeks: the share of items that a person has seen, and each feedback variable below it on a scale of
 * its own: means with their intervals, which results of older versions lack. The headline asks for a change well beyond
 * the swing of the last weeks and beyond the intervals.
 */
import { type AskedResult, spokenVolume } from './asked.js'
import type { Chart, Table } from './chart.js'
import { formatNumber } from './rounding.js'
import { drawOn, type Layer, lineHeight, margin, type Sheet, sheetOf } from './sheet.js'
import { textWidth } from './text-metrics.js'
import { defaultLook, type Look, type Preset, palettes, presets } from './theme.js'
import { type WeekPanel, weekPanels } from './trust-weeks.js'
import { levelUnit, trustAlt, trustHeadline, unitIn } from './trust-words.js'
import { countUnit, shareUnit } from './unit.js'
import { hoverWeeks, type Level, levelLayers, warmUpLayers, weekLayers } from './week-frame.js'
import { type Band, bandLayers, lineLayers, lineStyle, nameLayers } from './week-lines.js'
import { cellIn, isBanded, isKnown, numbersOf, weekInWords } from './weekly.js'
import { cutToWidth } from './wrap-text.js'

/** Panels that a sheet has room for; the table has all. */
const mostPanels = 4

/** Absent of a scenario without feedback, and where the run is by items. */
export function trust(result: AskedResult, look: Look = defaultLook): Chart | undefined {
  const all = weekPanels(result)
  const weeks = all[0]?.lines[0]?.weekly.means.length ?? 0
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
    subtitle: subtitleOf(result, panels, all.length - panels.length),
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
    ...bandLayers(sheet, lines, band),
    ...lineLayers(sheet, lines, band),
    ...nameLayers(sheet, lines, band, top + step - 12),
    hoverWeeks(sheet, weeksInWords(panel), band),
  ]
}

function weeksInWords({ title, isShare, lines }: WeekPanel): string[] {
  const weeks = Math.max(...lines.map(({ weekly }) => weekly.means.length))
  return Array.from({ length: weeks }, (_, week) => {
    const told = lines.map(
      ({ moment, weekly }) => `${moment.name}: ${weekInWords(weekly, week, unitIn(weekly, isShare))}`,
    )
    return [`Week ${week + 1}, ${title}`, ...told].join('\n')
  })
}

/** Three levels: of a share 0, half and all; of a variable from 0, or its smallest, to its largest. */
function levelsOf({ isShare, lines }: WeekPanel): Level[] {
  if (isShare) return [0, 0.5, 1].map((value) => ({ value, text: `${formatNumber(value * 100, 0)}%` }))
  const all = lines.flatMap(({ weekly }) => numbersOf(weekly))
  // A band may reach below 0 where no mean does: it is cut there.
  const least = Math.min(0, ...lines.flatMap(({ weekly }) => weekly.means.filter(isKnown)))
  const [from, to] = [roundDown(least), -roundDown(-Math.max(0, ...all))]
  const end = to > from ? to : from + 1
  return [from, (from + end) / 2, end].map((value) => ({
    value,
    text: formatNumber(value, levelUnit(Math.max(end, -from)).mostDecimals),
  }))
}

/** To a number with one digit that is not larger. */
function roundDown(value: number): number {
  if (value >= 0) return 0
  let power = 1
  while (power * 10 <= -value) power *= 10
  while (power > -value) power /= 10
  return -Math.ceil(-value / power - 1e-9) * power
}

function subtitleOf(result: AskedResult, panels: readonly WeekPanel[], leftOut: number): string {
  const volume = spokenVolume(result)
  const replications = result.volumes.find((each) => each.volume === volume)?.replications ?? result.run.replications
  const grey = result.run.warmUp > 0 ? ' Grey: the warm-up.' : ''
  const more = leftOut === 0 ? '' : ` ${leftOut} more variables: see the table.`
  const band = panels.some(({ lines }) => lines.some(({ weekly }) => isBanded(weekly))) ? '; band: 95% interval' : ''
  return `Means of each week over ${replications} replications, from the empty start on${band}.${grey}${more}`
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
  const weeks = Math.max(...columns.map(({ weekly }) => weekly.means.length))
  return {
    columns: [{ key: 'week', title: 'Week' }, ...columns.map(({ key, title, unit }) => ({ key, title, unit }))],
    rows: Array.from({ length: weeks }, (_, week) => ({
      week: String(week + 1),
      ...Object.fromEntries(columns.map(({ key, weekly }) => [key, cellIn(weekly, week)])),
    })),
  }
}
