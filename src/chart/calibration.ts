/**
 * The reliability diagram of an AI's output: in bins of stated confidence the share that is right, beside the diagonal on
 * which each would lie if stated confidence were to be believed. The larger the point, the more items.
 */
import type { CalibrationBin } from '../verdict/result.js'
import type { AskedResult } from './asked.js'
import { calibrationOf } from './calibration-words.js'
import type { Chart } from './chart.js'
import { hovered } from './hover.js'
import { formatNumber } from './rounding.js'
import { drawOn, type Layer, lineHeight, margin, type Sheet, sheetOf } from './sheet.js'
import { textWidth } from './text-metrics.js'
import { defaultLook, type Look, type Preset, presets } from './theme.js'
import { shareUnit } from './unit.js'

const largestPoint = 900
const diagonal = 'as sure as right'
const tenths = [0, 0.2, 0.4, 0.6, 0.8, 1]

/** Of the current design; absent where items state no confidence or are not right or wrong. */
export function calibration({ calibration: bins = [] }: AskedResult, look: Look = defaultLook): Chart | undefined {
  if (bins.length === 0) return undefined
  const headline = calibrationHeadline(bins)
  const alt = `${headline}. Bins of stated confidence: ${bins.map(binInWords).join('; ')}.`
  const preset: Preset = presets[look.preset]
  const { small } = preset.fonts
  const across = preset.width - 2 * margin
  const sheet = sheetOf({
    look,
    headline,
    subtitle:
      'Share that is right, by stated confidence, as drawn at the start of a run; larger points hold more items.',
    left: 58,
    right: Math.ceil(textWidth(diagonal, small)) + 12,
    above: 10,
    below: 2 * lineHeight(small) + 8,
    height: Math.round(across * 0.45),
  })
  return {
    name: 'calibration',
    headline,
    alt,
    spec: drawOn(sheet, alt, layers(sheet, bins)),
    table: {
      columns: [
        { key: 'bin', title: 'Stated confidence' },
        { key: 'stated', title: 'Stated, mean', unit: shareUnit },
        { key: 'right', title: 'Right', unit: shareUnit },
        { key: 'share', title: 'Of the items', unit: shareUnit },
      ],
      rows: bins.map(({ from, to, stated, right, share }) => ({
        bin: `${percent(from)}% to ${percent(to)}%`,
        stated: Number(stated.toPrecision(4)),
        right: Number(right.toPrecision(4)),
        share: Number(share.toPrecision(4)),
      })),
    },
  }
}

export function calibrationHeadline(bins: readonly CalibrationBin[]): string {
  const { stated, right, isCalibrated } = calibrationOf(bins)
  if (isCalibrated) return `The AI is as sure as it is right, ${percent(right)}% of the time`
  const said = `The AI states ${percent(stated, 1)}% confidence and is right ${percent(right, 1)}% of the time`
  return `${said}: ${stated > right ? 'over' : 'under'}confident`
}

function binInWords({ stated, right, share }: Pick<CalibrationBin, 'stated' | 'right' | 'share'>): string {
  return `${percent(stated)}% stated, ${percent(right)}% right, ${percent(share, 1)}% of the items`
}

function percent(share: number, decimals = 0): string {
  return formatNumber(share * 100, decimals)
}

function layers(sheet: Sheet, bins: readonly CalibrationBin[]): Layer[] {
  const { palette, preset } = sheet
  const { small } = preset.fonts
  const axis = (title: string | null, isGrid: boolean) => ({
    values: tenths,
    title,
    grid: isGrid,
    labelExpr: "format(datum.value * 100, '.0f') + '%'",
  })
  const scale = { domain: [0, 1], nice: false }
  const x = { field: 'stated', type: 'quantitative' as const, scale, axis: axis('stated confidence', false) }
  const y = { field: 'right', type: 'quantitative' as const, scale, axis: axis(null, true) }
  const most = Math.max(...bins.map(({ share }) => share))
  const points = bins.map(({ stated, right, share }) => ({
    stated,
    right,
    size: Math.max(30, (share / most) * largestPoint),
    says: binInWords({ stated, right, share }),
  }))
  const ends = [
    { stated: 0, right: 0 },
    { stated: 1, right: 1 },
  ]
  return [
    {
      data: { values: ends },
      mark: { type: 'line', color: palette.quiet, strokeDash: [5, 4], strokeWidth: 1.5 },
      encoding: { x, y },
    },
    {
      data: { values: [{ text: diagonal }] },
      mark: { type: 'text', align: 'left', baseline: 'middle', dx: 6, fontSize: small.size, color: palette.quiet },
      encoding: { x: { value: sheet.width }, y: { value: 0 }, text: { field: 'text', type: 'nominal' } },
    },
    { data: { values: points }, mark: { type: 'line', color: palette.current, strokeWidth: 2 }, encoding: { x, y } },
    {
      data: { values: points },
      mark: { type: 'point', filled: true, opacity: 0.85, color: palette.current },
      encoding: { x, y, size: { field: 'size', type: 'quantitative', scale: null, legend: null }, tooltip: hovered },
    },
  ]
}
