/** The rules at today's volume and at the target, with their names, and the axis of volumes under a plot. */
import { exactly } from './headline.js'
import type { Layer, Sheet } from './sheet.js'
import { textWidth } from './text-metrics.js'
import { tickLabels, type VolumeAxis } from './volume-axis.js'

/** The axis of volumes, then the rules; the names stand above the plot, today's to the left of its rule. */
export function volumeRules(sheet: Sheet, axis: VolumeAxis, target: number): Layer[] {
  const { small } = sheet.preset.fonts
  const volumes = target === 1 ? [1] : [1, target]
  const rules: Layer[] = volumes.map((volume) => ({
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
  const labels = labelsOf(sheet, axis, target).map(
    ({ volume, text, align }): Layer => ({
      data: { values: [{ volume, text }] },
      mark: { type: 'text', align, baseline: 'bottom', dx: 0, fontSize: small.size, color: sheet.palette.quiet },
      encoding: {
        x: { field: 'volume', type: 'quantitative', scale: axis.scale },
        y: { value: -6 },
        text: { field: 'text', type: 'nominal' },
      },
    }),
  )
  return [...rules, ...labels]
}

interface RuleLabel {
  readonly volume: number
  readonly text: string
  readonly align: 'left' | 'center' | 'right'
}

/** Each over its rule, where they do not touch; else today's to the left and the target's to the right of it. */
function labelsOf(sheet: Sheet, axis: VolumeAxis, target: number): RuleLabel[] {
  const today = { volume: 1, text: 'today' }
  if (target === 1) return [{ ...today, align: 'center' }]
  const goal = { volume: target, text: target === 2 ? 'volume doubles' : `target ${exactly(target)}` }
  const font = sheet.preset.fonts.small
  const [first, second] = [today, goal].sort((a, b) => a.volume - b.volume)
  if (!first || !second) return []
  const halves = (textWidth(first.text, font) + textWidth(second.text, font)) / 2
  const apart = axis.pixelOf(second.volume) - axis.pixelOf(first.volume)
  const end = axis.pixelOf(second.volume) + textWidth(second.text, font) / 2
  if (apart >= halves + 8 && end <= sheet.width + sheet.plan.right) {
    return [
      { ...first, align: 'center' },
      { ...second, align: 'center' },
    ]
  }
  return [
    { ...first, align: 'right' },
    { ...second, align: 'left' },
  ]
}
