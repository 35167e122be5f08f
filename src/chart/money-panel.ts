/** One panel of cost-and-value: an axis of money and one of volumes, curves with bands, rules, names at the right end. */
import { exactly, times } from './headline.js'
import { hoverBoxes } from './hover.js'
import type { MoneyBreak, MoneyCurve } from './money-curves.js'
import { haloed, type Layer, lineHeight, type Sheet } from './sheet.js'
import { spreadLabels } from './spread-labels.js'
import { type Font, textWidth } from './text-metrics.js'
import type { Preset } from './theme.js'
import { formatExact, formatWithRange, type Unit } from './unit.js'
import { volumeSpan } from './volume-axis.js'

export interface MoneyPanel {
  readonly title: string
  readonly curves: readonly MoneyCurve[]
  /** With a rule each. */
  readonly breaks: readonly MoneyBreak[]
  readonly unit: Unit
  /** Of the whole panel on the plot, pixels. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const pixels = { type: 'quantitative' as const, scale: null, axis: null }

/** Height of a panel where the sheet has none of its own. */
export function panelRoom(preset: Preset): number {
  return Math.max(230, Math.min(320, preset.width * 0.42))
}

export function moneyPanelLayers(sheet: Sheet, panel: MoneyPanel, isCompared: boolean): Layer[] {
  const { small } = sheet.preset.fonts
  const step = lineHeight(small)
  const labels = panel.curves.map((curve) => labelOf(curve, isCompared))
  const points = panel.curves.flatMap((curve) => curve.points)
  const ticks = moneyTicks(
    Math.min(0, ...points.map(({ money }) => money.low)),
    Math.max(0, ...points.map(({ money }) => money.high)),
  )
  const tickTexts = ticks.map((tick) => formatExact(tick, { ...panel.unit, mostDecimals: tick % 1 === 0 ? 0 : 2 }))
  const bold = { ...small, weight: 'semibold' as const }
  const left = panel.left + Math.ceil(Math.max(...tickTexts.map((text) => textWidth(text, small)))) + 8
  const right = panel.left + panel.width - Math.ceil(Math.max(...labels.map((text) => textWidth(text, bold)))) - 10
  const top = panel.top + (1 + panel.breaks.length) * step + 12
  const bottom = panel.top + panel.height - 2 * step - tickGap(small) - 2
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)]
  const volumes = points.map(({ volume }) => volume)
  const axis = volumeSpan(Math.min(...volumes), Math.max(...volumes), right - left, small)
  const frame: Frame = {
    xOf: (volume) => left + axis.pixelOf(volume),
    yOf: (money) => bottom - ((money - low) / (high - low)) * (bottom - top),
    left,
    right,
    top,
    bottom,
  }
  return [
    ...gridLayers(sheet, frame, ticks, tickTexts),
    ...volumeLayers(sheet, frame, axis.ticks),
    ...titleLayers(sheet, panel),
    ...panel.curves.flatMap((curve) => curveLayers(sheet, frame, curve)),
    ...breakLayers(sheet, frame, panel),
    ...endLabels(sheet, frame, panel, labels),
    hoverBoxes(columnsOf(frame, panel, labels)),
  ]
}

/** A column of the panel for each volume, with what all its curves are there. */
function columnsOf({ xOf, left, right, top, bottom }: Frame, { curves, unit }: MoneyPanel, labels: readonly string[]) {
  const volumes = [...new Set(curves.flatMap(({ points }) => points.map(({ volume }) => volume)))].sort((a, b) => a - b)
  const middles = volumes.slice(1).map((volume, index) => (xOf(volume) + xOf(volumes[index] ?? volume)) / 2)
  return volumes.map((volume, index) => {
    const told = curves.flatMap(({ points }, place) => {
      const point = points.find((each) => each.volume === volume)
      return point === undefined ? [] : [`${labels[place]} ${formatWithRange(point.money, unit)}`]
    })
    const says = `${exactly(volume)}: ${told.join(', ')}`
    return { left: middles[index - 1] ?? left, right: middles[index] ?? right, top, bottom, says }
  })
}

interface Frame {
  readonly xOf: (volume: number) => number
  readonly yOf: (money: number) => number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function labelOf({ of, design }: MoneyCurve, isCompared: boolean): string {
  if (of === 'costPerDecision') return isCompared ? design : 'cost'
  const name = of === 'margin' ? 'margin' : 'value'
  return design === 'current' ? name : `${name}, redesign`
}

/** Round steps of 1, 2 or 5, three to six of them; the ends hold all. */
function moneyTicks(low: number, high: number): number[] {
  const span = high - low > 0 ? high - low : 1
  let step = 1
  while (step > span / 4) step /= 10
  while (step * 10 <= span / 4) step *= 10
  const nice = [1, 2, 5, 10].map((factor) => factor * step).find((each) => span / each <= 5) ?? 10 * step
  const first = Math.floor(low / nice)
  const last = Math.max(first + 1, Math.ceil(high / nice))
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * nice).toPrecision(12)))
}

function gridLayers({ palette, preset }: Sheet, frame: Frame, ticks: readonly number[], texts: readonly string[]) {
  const values = ticks.map((tick, index) => ({
    y: frame.yOf(tick),
    from: frame.left,
    to: frame.right,
    label: frame.left - 6,
    text: texts[index],
    width: tick === 0 && ticks[0] !== 0 ? 1.5 : 1,
  }))
  const layers: Layer[] = [
    {
      data: { values },
      mark: { type: 'rule', color: palette.grid },
      encoding: {
        x: { ...pixels, field: 'from' },
        x2: { field: 'to' },
        y: { ...pixels, field: 'y' },
        strokeWidth: { field: 'width', type: 'quantitative', scale: null },
      },
    },
    {
      data: { values },
      mark: { type: 'text', align: 'right', baseline: 'middle', fontSize: preset.fonts.small.size },
      encoding: {
        x: { ...pixels, field: 'label' },
        y: { ...pixels, field: 'y' },
        text: { field: 'text', type: 'nominal' },
      },
    },
  ]
  return layers
}

function volumeLayers({ palette, preset }: Sheet, frame: Frame, ticks: readonly number[]): Layer[] {
  const { size } = preset.fonts.small
  const line = lineHeight(preset.fonts.small)
  const middle = (frame.left + frame.right) / 2
  const top = frame.bottom + tickGap(preset.fonts.small)
  return [
    textLayer(
      ticks.map((tick) => ({ x: frame.xOf(tick), y: top, text: exactly(tick) })),
      { size, color: palette.ink, align: 'center' },
    ),
    textLayer([{ x: middle, y: top + line, text: '× today’s volume' }], {
      size,
      color: palette.quiet,
      align: 'center',
    }),
  ]
}

/** From the axis to its ticks: the lowest amount beside it keeps off the first one. */
function tickGap({ size }: Font): number {
  return Math.round(size * 0.8)
}

function titleLayers({ palette, preset }: Sheet, { title, left, top }: MoneyPanel): Layer[] {
  const { size } = preset.fonts.small
  return [textLayer([{ x: left, y: top + 2, text: title }], { size, color: palette.ink, align: 'left', weight: 600 })]
}

interface TextStyle {
  readonly size: number
  readonly color: string
  readonly align: 'left' | 'center'
  readonly weight?: 400 | 600
}

function textLayer(
  values: readonly { x: number; y: number; text: string }[],
  { size, color, align, weight = 400 }: TextStyle,
): Layer {
  return {
    data: { values: [...values] },
    mark: { type: 'text', align, baseline: 'top', fontSize: size, fontWeight: weight, color },
    encoding: {
      x: { ...pixels, field: 'x' },
      y: { ...pixels, field: 'y' },
      text: { field: 'text', type: 'nominal' },
    },
  }
}

/** The redesign dashed, the value thinner than what is left of it. */
function curveLayers({ palette }: Sheet, frame: Frame, { of, design, points }: MoneyCurve): Layer[] {
  const color = palette[design]
  const values = points.map(({ volume, money }) => ({
    x: frame.xOf(volume),
    y: frame.yOf(money.estimate),
    low: frame.yOf(money.low),
    high: frame.yOf(money.high),
  }))
  const x = { ...pixels, field: 'x' }
  return [
    {
      data: { values },
      mark: { type: 'area', color, opacity: 0.22, line: false },
      encoding: { x, y: { ...pixels, field: 'low' }, y2: { field: 'high' } },
    },
    {
      data: { values },
      mark: {
        type: 'line',
        color,
        strokeWidth: of === 'valueRealised' ? 1.5 : 2.5,
        ...(design === 'redesign' ? { strokeDash: [6, 4] } : {}),
      },
      encoding: { x, y: { ...pixels, field: 'y' } },
    },
  ]
}

/** A rule where volume stops paying; its name over the plot, a line each. */
function breakLayers(sheet: Sheet, frame: Frame, { breaks, left, top, width }: MoneyPanel): Layer[] {
  const { small } = sheet.preset.fonts
  const step = lineHeight(small)
  return breaks.flatMap(({ design, breaksAt }, index): Layer[] => {
    const x = frame.xOf(breaksAt.estimate)
    const color = sheet.palette[design]
    const text = `stops paying at ${times(breaksAt)}`
    const half = textWidth(text, { ...small, weight: 'semibold' }) / 2
    const middle = Math.max(left + half, Math.min(left + width - half, x))
    const labelTop = top + (index + 1) * step + 4
    return [
      {
        data: { values: [{ x, from: labelTop + step, to: frame.bottom }] },
        mark: { type: 'rule', color, strokeWidth: 1.2, strokeDash: [4, 3] },
        encoding: { x: { ...pixels, field: 'x' }, y: { ...pixels, field: 'from' }, y2: { field: 'to' } },
      },
      ...haloed(sheet, {
        values: [{ x: middle, y: labelTop, text }],
        style: { align: 'center', baseline: 'top', fontSize: small.size, fontWeight: 600, color },
        encoding: {
          x: { ...pixels, field: 'x' },
          y: { ...pixels, field: 'y' },
          text: { field: 'text', type: 'nominal' },
        },
      }),
    ]
  })
}

function endLabels(sheet: Sheet, frame: Frame, { curves }: MoneyPanel, labels: readonly string[]): Layer[] {
  const { small } = sheet.preset.fonts
  const wanted = curves.map(({ points }) => frame.yOf(points.at(-1)?.money.estimate ?? 0))
  const places = spreadLabels(
    wanted.map((each) => Math.max(frame.top, each)),
    lineHeight(small),
    frame.bottom,
  )
  const leaders = curves.flatMap(({ points }, index) => {
    const x = frame.xOf(points.at(-1)?.volume ?? 0)
    return x > frame.right - 2 ? [] : [{ x: x + 3, x2: frame.right + 4, y: wanted[index], y2: places[index] }]
  })
  return [
    leaderLayer(sheet, leaders),
    ...curves.map(
      ({ design }, index): Layer => ({
        data: { values: [{ x: frame.right + 7, y: places[index], text: labels[index] }] },
        mark: {
          type: 'text',
          align: 'left',
          baseline: 'middle',
          fontSize: small.size,
          fontWeight: 600,
          color: sheet.palette[design],
        },
        encoding: {
          x: { ...pixels, field: 'x' },
          y: { ...pixels, field: 'y' },
          text: { field: 'text', type: 'nominal' },
        },
      }),
    ),
  ]
}

/** From a curve that ends early to its name. */
function leaderLayer({ palette }: Sheet, values: readonly object[]): Layer {
  return {
    data: { values: [...values] },
    mark: { type: 'rule', color: palette.quiet, strokeWidth: 1, strokeDash: [1, 3] },
    encoding: {
      x: { ...pixels, field: 'x' },
      x2: { field: 'x2' },
      y: { ...pixels, field: 'y' },
      y2: { field: 'y2' },
    },
  }
}
