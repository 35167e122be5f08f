/** The rules at today's volume and at the target, with their names, and the axis of volumes under a plot. */
import { exactly } from './headline.js'
import type { Layer, Sheet } from './sheet.js'
import { textWidth } from './text-metrics.js'
import { tickLabels, type VolumeAxis } from './volume-axis.js'

/** A volume that deserves a rule, and its name. */
export interface NamedVolume {
  readonly volume: number
  readonly text: string
}

/** The axis of volumes, then the rules at today and the target. */
export function volumeRules(sheet: Sheet, axis: VolumeAxis, target: number): Layer[] {
  return rulesAt(sheet, axis, todayAnd(target))
}

/** Today's volume, and the target's where it is another. */
export function todayAnd(target: number): NamedVolume[] {
  const today = { volume: 1, text: 'today' }
  if (target === 1) return [today]
  return [today, { volume: target, text: target === 2 ? 'volume doubles' : `target ${exactly(target)}` }]
}

/** The axis of volumes, then a rule for each; the names stand above the plot. */
export function rulesAt(sheet: Sheet, axis: VolumeAxis, named: readonly NamedVolume[]): Layer[] {
  const { small } = sheet.preset.fonts
  const rules: Layer[] = named.map(({ volume }) => ({
    data: { values: [{ volume }] },
    mark: { type: 'rule', color: sheet.palette.quiet, strokeWidth: 1, strokeDash: [4, 3] },
    encoding: {
      x: {
        field: 'volume',
        type: 'quantitative',
        scale: axis.scale,
        axis: {
          values: [...axis.ticks],
          labelExpr: tickLabels(axis.ticks),
          title: '× today’s volume',
          grid: true,
        },
      },
      y: { value: -4 },
      y2: { value: sheet.height },
    },
  }))
  const labels = labelsOf(sheet, axis, named).map(
    ({ text, middle }): Layer => ({
      data: { values: [{ text }] },
      mark: { type: 'text', align: 'center', baseline: 'bottom', fontSize: small.size, color: sheet.palette.quiet },
      encoding: { x: { value: middle }, y: { value: -6 }, text: { field: 'text', type: 'nominal' } },
    }),
  )
  return [...rules, ...labels]
}

interface RuleLabel {
  readonly text: string
  /** Pixels from the plot's left edge. */
  readonly middle: number
}

/** Each over its rule; moved to the left as far as the sheet's edge and the other label ask for. */
function labelsOf(sheet: Sheet, axis: VolumeAxis, named: readonly NamedVolume[]): RuleLabel[] {
  const labels = named.toSorted((a, b) => b.volume - a.volume)
  let end = sheet.width + sheet.plan.right
  return labels.map(({ volume, text }) => {
    const half = textWidth(text, sheet.preset.fonts.small) / 2
    const middle = Math.min(axis.pixelOf(volume), end - half)
    end = middle - half - 8
    return { text, middle }
  })
}
