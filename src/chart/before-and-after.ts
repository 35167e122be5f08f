/**
 * Before and after: a row for each measure that matters, the current design's value and the redesign's on a scale of
 * their own, joined by a line, with the word that the paired difference supports.
 */
import type { CompareResult, StressResult } from '../verdict/result.js'
import { changeAlt, changeHeadline, changeSubtitle } from './change-words.js'
import { type Change, type Redesigned, redesignsOf, targetOf } from './changes.js'
import type { Chart, Table } from './chart.js'
import { type DumbbellRow, dumbbellLayers } from './dumbbell-layers.js'
import { keyHeight, keyLayers, keyLines } from './key.js'
import { knownHigh } from './known-high.js'
import { replicationsInWords } from './replications-in-words.js'
import { planRows } from './rows.js'
import { keptBy } from './same-people.js'
import { drawOn, margin, sheetOf } from './sheet.js'
import { textWidth } from './text-metrics.js'
import { defaultLook, type Look, type Preset, palettes, presets } from './theme.js'
import { formatWithRange } from './unit.js'
import { wrapText } from './wrap-text.js'

/** Absent where nothing is compared. */
export function beforeAndAfter(result: StressResult | CompareResult, look: Look = defaultLook): Chart | undefined {
  const redesigns = redesignsOf(result).filter(({ changes }) => changes.length > 0)
  const [first] = redesigns
  if (first === undefined) return undefined
  const target = targetOf(result)
  const kept = redesigns.length === 1 ? keptBy(result.scenario, first.scenario) : undefined
  const headline = changeHeadline(redesigns, target, kept)
  const alt = changeAlt(redesigns, target)
  const preset: Preset = presets[look.preset]
  const { small } = preset.fonts
  const rows = planRows(rowsOf(redesigns), preset, { lines: 2, spacing: 1.35, gap: 0.5, outside: 8 })
  const room = preset.width - 2 * margin
  const palette = palettes[look.palette]
  const key = keyLines(
    [
      { text: 'current design', fill: palette.current, shape: 'circle' },
      { text: redesigns.length > 1 ? 'the design named' : 'redesign', fill: palette.redesign, shape: 'diamond' },
    ],
    room,
    small,
  )
  const words = rows.shown.map(({ change }) => wrapText(change.verdict, widestWord * room, rows.font))
  const right = Math.ceil(
    Math.max(...words.flat().map((word) => textWidth(word, { ...rows.font, weight: 'semibold' }))),
  )
  const sheet = sheetOf({
    look,
    headline,
    subtitle: changeSubtitle(redesigns, target, replicationsInWords(result), rows.leftOut),
    left: rows.left,
    right: right + wordGap,
    above: keyHeight(key, small),
    below: 2,
    height: rows.height,
  })
  const layers = [...dumbbellLayers(sheet, rows, words, wordGap), ...keyLayers(sheet, key)]
  return { name: 'before-and-after', headline, alt, spec: drawOn(sheet, alt, layers), table: tableOf(redesigns) }
}

/** Of the sheet's width. */
const widestWord = 0.2
const wordGap = 20

/** Of several designs measure by measure, so that they stand under each other on one scale. */
function rowsOf(redesigns: readonly Redesigned[]): DumbbellRow[] {
  const measures = [...new Set(redesigns.flatMap(({ changes }) => changes.map(({ measure }) => measure)))]
  return measures.flatMap((measure) => {
    const same = redesigns.flatMap(({ scenario, changes }) =>
      changes.filter((change) => change.measure === measure).map((change) => ({ change, name: scenario.name })),
    )
    const values = same.flatMap(({ change: { current, redesign } }) => [current, redesign])
    const low = Math.min(0, ...values.map((each) => each.low))
    const high = Math.max(0, ...values.map(knownHigh))
    return same.map(({ change, name }, index) => ({
      id: `${measure} ${index}`,
      title: redesigns.length > 1 ? `${change.title}: ${name}` : change.title,
      change,
      low,
      high: high > low ? high : low + 1,
    }))
  })
}

function tableOf(redesigns: readonly Redesigned[]): Table {
  const cell = (of: Change['current'] | undefined, { unit }: Change) =>
    of === undefined ? '' : formatWithRange(of, unit)
  return {
    columns: [
      ...(redesigns.length > 1 ? [{ key: 'design', title: 'Design' }] : []),
      { key: 'measure', title: 'Measure' },
      { key: 'current', title: 'Current design' },
      { key: 'redesign', title: 'Redesign' },
      { key: 'difference', title: 'Paired difference' },
      { key: 'verdict', title: 'Verdict' },
    ],
    rows: redesigns.flatMap(({ scenario, all }) =>
      all.map((change) => ({
        design: scenario.name,
        measure: change.title,
        current: cell(change.current, change),
        redesign: cell(change.redesign, change),
        difference: cell(change.difference, change),
        verdict: change.verdict,
      })),
    ),
  }
}
