/**
 * Cost and value: what a decision costs, and what a week brings and leaves, over volume, with intervals, for one design
 * or two. Two panels, beside each other where the sheet is wide, each with an axis of its own.
 */
import { isAtEveryVolume, type StressResult } from '../verdict/result.js'
import type { Chart, Table } from './chart.js'
import { lastMoneyVolume, type MoneyCurve, moneyBreaks, moneyCurves } from './money-curves.js'
import { type MoneyPanel, moneyPanelLayers, panelRoom } from './money-panel.js'
import { moneyAlt, moneyHeadline, moneySubtitle } from './money-words.js'
import { drawOn, margin, sheetOf } from './sheet.js'
import { defaultLook, type Look, type Preset, presets } from './theme.js'
import { moneyUnit, volumeUnit } from './unit.js'

/** Absent where the scenario has no money. */
export function costAndValue(result: StressResult, look: Look = defaultLook): Chart | undefined {
  const last = lastMoneyVolume(result)
  const curves = moneyCurves(result, last)
  if (curves.length === 0) return undefined
  const headline = moneyHeadline(result)
  const alt = moneyAlt(result, curves)
  const preset: Preset = presets[look.preset]
  const groups = [
    curves.filter(({ of }) => of === 'costPerDecision'),
    curves.filter(({ of }) => of !== 'costPerDecision'),
  ]
  const shown = groups.filter((group) => group.length > 0)
  const isBeside = preset.width >= 700
  const one = panelRoom(preset)
  const sheet = sheetOf({
    look,
    headline,
    subtitle: moneySubtitle(result, curves, last),
    left: 0,
    right: 0,
    above: 0,
    below: 0,
    height: one * (isBeside ? 1 : shown.length),
  })
  const columns = isBeside ? shown.length : 1
  const lines = isBeside ? 1 : shown.length
  const gap = 28
  const panels = shown.map((group, index): MoneyPanel => {
    const isCost = group.some(({ of }) => of === 'costPerDecision')
    const width = (sheet.width - (columns - 1) * gap) / columns
    return {
      title: isCost ? 'Cost per decision' : titleOf(group),
      curves: group,
      breaks: isCost
        ? []
        : moneyBreaks(result).filter((each) => each.breaksAt.estimate <= last && !isAtEveryVolume(each)),
      unit: moneyUnit(result.scenario.currency),
      left: isBeside ? index * (width + gap) : 0,
      top: isBeside ? 0 : (index * sheet.height) / lines,
      width,
      height: sheet.height / lines - (isBeside || index === lines - 1 ? 0 : margin),
    }
  })
  const layers = panels.flatMap((panel) => moneyPanelLayers(sheet, panel, result.against !== undefined))
  return { name: 'cost-and-value', headline, alt, spec: drawOn(sheet, alt, layers), table: tableOf(result) }
}

function titleOf(curves: readonly MoneyCurve[]): string {
  const hasMargin = curves.some(({ of }) => of === 'margin')
  const hasValue = curves.some(({ of }) => of === 'valueRealised')
  return `${hasValue ? 'Value' : ''}${hasValue && hasMargin ? ' and margin' : hasMargin ? 'Margin' : ''} a week`
}

/** Every volume of the sweep. */
function tableOf(result: StressResult): Table {
  const unit = moneyUnit(result.scenario.currency)
  const designs = [
    ['current', result.volumes],
    ['redesign', result.against?.volumes ?? []],
  ] as const
  return {
    columns: [
      { key: 'design', title: 'Design' },
      { key: 'volume', title: 'Volume', unit: volumeUnit },
      { key: 'costPerDecision', title: 'Cost per decision', unit },
      { key: 'valueRealised', title: 'Value a week', unit },
      { key: 'cost', title: 'Cost a week', unit },
      { key: 'margin', title: 'Margin a week', unit },
      { key: 'note', title: 'Note' },
    ],
    rows: designs.flatMap(([design, volumes]) =>
      volumes.map(({ volume, grows, measures: { costPerDecision, valueRealised, cost, margin: left } }) => ({
        design,
        volume,
        costPerDecision,
        valueRealised,
        cost,
        margin: left,
        note: grows.length > 0 ? 'work grows without end: of the simulated weeks alone' : '',
      })),
    ),
  }
}
