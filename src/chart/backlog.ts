/**
 * The backlog: items in progress week by week, at the target beside today, and the redesign's: means over replications
 * with their intervals, which results of older versions lack. The headline's growth rests on what arrives and what ends:
 * the intervals of single weeks do not carry it.
 */
import { type AskedResult, dayOf, momentsOf, readVolumes, spokenVolume } from './asked.js'
import { backlogAlt, backlogHeadline, growthOf, isGrowing, itemsUnit, workInProgress } from './backlog-words.js'
import type { Chart, Table } from './chart.js'
import { formatNumber } from './rounding.js'
import { drawOn, lineHeight, margin, sheetOf } from './sheet.js'
import { textWidth } from './text-metrics.js'
import { defaultLook, type Look, type Palette, type Preset, palettes, presets } from './theme.js'
import { countUnit } from './unit.js'
import { roundTicks } from './week-axis.js'
import { hoverWeeks, levelLayers, warmUpLayers, weekLayers } from './week-frame.js'
import { bandLayers, lineLayers, lineStyle, nameLayers, type WeekLine } from './week-lines.js'
import { cellIn, isBanded, numbersOf, type Weekly, weekInWords } from './weekly.js'

/** Absent where the run is by items or no longer than two weeks. */
export function backlog(result: AskedResult, look: Look = defaultLook): Chart | undefined {
  const lines = linesOf(result, palettes[look.palette])
  const weeks = lines[0]?.weekly.means.length ?? 0
  if (weeks < 3) return undefined
  const headline = backlogHeadline(result)
  const alt = `${headline}. ${backlogAlt(lines)}`
  const preset: Preset = presets[look.preset]
  const { small } = preset.fonts
  const bold = { ...small, weight: 'semibold' as const }
  const ticks = roundTicks(Math.max(...lines.flatMap(({ weekly }) => numbersOf(weekly))))
  const levels = ticks.map((value) => ({ value, text: formatNumber(value, 0) }))
  const sheet = sheetOf({
    look,
    headline,
    subtitle: subtitleOf(result, lines),
    left: Math.ceil(Math.max(...levels.map(({ text }) => textWidth(text, small)))) + 12,
    right: Math.ceil(Math.max(...lines.map(({ name }) => textWidth(name, bold)))) + 10,
    above: 8,
    below: 2 * lineHeight(small) + 10,
    height: Math.round((preset.width - 2 * margin) * 0.42),
  })
  const band = { top: 0, height: sheet.height, from: 0, to: ticks.at(-1) ?? 1 }
  const layers = [
    ...warmUpLayers(sheet, result.run.warmUp, weeks),
    ...levelLayers(sheet, levels, band),
    ...weekLayers(sheet, weeks),
    ...bandLayers(sheet, lines, band),
    ...lineLayers(sheet, lines, band),
    ...nameLayers(sheet, lines, band, sheet.height),
    hoverWeeks(sheet, weeksInWords(lines, weeks), band),
  ]
  return { name: 'backlog', headline, alt, spec: drawOn(sheet, alt, layers), table: tableOf(result) }
}

/** Today and the target, and the redesign at the target. */
function linesOf(result: AskedResult, palette: Palette): WeekLine[] {
  return shownMoments(result).flatMap((moment) => {
    const weekly = workInProgress(moment)
    return weekly === undefined ? [] : [{ ...lineStyle(moment, palette), name: moment.name, weekly }]
  })
}

function weeksInWords(lines: readonly WeekLine[], weeks: number): string[] {
  return Array.from({ length: weeks }, (_, week) => {
    const told = lines.toReversed().map(({ name, weekly }) => `${name}: ${weekInWords(weekly, week, itemsUnit)}`)
    return [`Week ${week + 1}, items in progress`, ...told].join('\n')
  })
}

export function shownMoments(result: AskedResult) {
  return momentsOf(result).filter(({ design, volume }) => design === 'current' || volume === spokenVolume(result))
}

function subtitleOf(result: AskedResult, lines: readonly { readonly weekly: Weekly }[]): string {
  const volumes = readVolumes(result)
  const replications = result.volumes.find(({ volume }) => volume === volumes.at(-1))?.replications
  const grey = result.run.warmUp > 0 ? ' Grey: the warm-up, which no measure counts.' : ''
  const band = lines.some(({ weekly }) => isBanded(weekly)) ? '; band: 95% interval' : ''
  return `Items in progress, mean of each week over ${replications ?? result.run.replications} replications${band}.${grey}`
}

function tableOf(result: AskedResult): Table {
  const moments = momentsOf(result)
  const day = dayOf(result, result.run)
  const weekly = moments.map((moment) => workInProgress(moment) ?? { means: [] })
  const weeks = Math.max(...weekly.map(({ means }) => means.length))
  const growth = moments.map((moment) => growthOf(moment, day))
  return {
    columns: [
      { key: 'week', title: 'Week' },
      ...moments.map(({ name }) => ({ key: name, title: `Items in progress, ${name}`, unit: countUnit })),
    ],
    rows: [
      ...Array.from({ length: weeks }, (_, week) => ({
        week: String(week + 1),
        ...Object.fromEntries(moments.map(({ name }, index) => [name, cellIn(weekly[index], week)])),
      })),
      {
        week: `growth every ${day.word}, arrived less ended`,
        ...Object.fromEntries(moments.map(({ name }, index) => [name, growth[index]])),
      },
      {
        week: 'grows, by the test of the break',
        ...Object.fromEntries(moments.map((moment) => [moment.name, isGrowing(moment) ? 'yes' : 'no'])),
      },
    ],
  }
}
