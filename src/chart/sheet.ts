/**
 * The sheet that a chart is drawn on: where the headline, the subtitle and the plot lie, in pixels. Everything is laid
 * out here from measured text, so that no picture depends on Vega's own guesses. Leaves marks to the charts.
 */
import type { TopLevelSpec } from 'vega-lite'
import { type Font, fontFamily } from './text-metrics.js'
import { type Look, type Palette, type Preset, palettes, presets } from './theme.js'
import { wrapEvenly, wrapText } from './wrap-text.js'

type LayeredSpec = Extract<TopLevelSpec, { layer: unknown }>
export type Layer = LayeredSpec['layer'][number]

type UnitLayer = Extract<Layer, { mark: unknown }>

/** Text marks over values, before they have a colour on the ground. */
export interface TextMarks {
  readonly values: readonly object[]
  readonly style: {
    readonly align: 'left' | 'center' | 'right'
    readonly baseline: 'top' | 'middle' | 'bottom'
    readonly dx?: number
    readonly dy?: number
    readonly fontSize: number
    readonly fontWeight?: 400 | 600
    readonly color?: string
  }
  readonly encoding: NonNullable<UnitLayer['encoding']>
}

export interface SheetPlan {
  readonly look: Look
  readonly headline: string
  readonly subtitle: string
  /** Room beside the plot: for names, end labels, axis. */
  readonly left: number
  readonly right: number
  readonly above: number
  readonly below: number
  /** The plot's height where the preset has none of its own. */
  readonly height: number
}

export interface Sheet {
  readonly plan: SheetPlan
  readonly preset: Preset
  readonly palette: Palette
  /** Of the plot, in pixels. */
  readonly width: number
  readonly height: number
  /** From the sheet's upper edge to the plot. */
  readonly top: number
  readonly left: number
  readonly headlineLines: readonly string[]
  readonly subtitleLines: readonly string[]
}

/** Between the sheet's edge and anything on it. */
export const margin = 8

export function lineHeight(font: Font): number {
  return Math.round(font.size * 1.3)
}

export function sheetOf(plan: SheetPlan): Sheet {
  const preset: Preset = presets[plan.look.preset]
  const { fonts } = preset
  const textRoom = preset.width - 2 * margin
  const headlineLines = preset.headline ? wrapEvenly(plan.headline, textRoom, fonts.headline) : []
  const subtitleLines = wrapText(plan.subtitle, textRoom, fonts.subtitle)
  const top =
    margin +
    headlineLines.length * lineHeight(fonts.headline) +
    (headlineLines.length > 0 ? 4 : 0) +
    subtitleLines.length * lineHeight(fonts.subtitle) +
    10 +
    plan.above
  return {
    plan,
    preset,
    palette: palettes[plan.look.palette],
    width: preset.width - plan.left - plan.right - 2 * margin,
    height: preset.height === undefined ? plan.height : preset.height - top - plan.below - margin,
    top,
    left: margin + plan.left,
    headlineLines,
    subtitleLines,
  }
}

/** The whole spec: the sheet's texts above, the chart's layers on the plot. */
export function drawOn(sheet: Sheet, alt: string, layers: readonly Layer[]): TopLevelSpec {
  const { plan, palette, preset } = sheet
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: alt,
    background: palette.ground,
    autosize: 'none',
    padding: {
      left: sheet.left,
      right: margin + plan.right,
      top: sheet.top,
      bottom: plan.below + margin,
    },
    width: sheet.width,
    height: sheet.height,
    ...(sheet.headlineLines.length > 0 ? { title: headlineOn(sheet) } : {}),
    layer: [subtitleOn(sheet), ...layers],
    config: {
      aria: false,
      font: fontFamily,
      view: { stroke: null },
      axis: {
        domain: false,
        ticks: false,
        gridColor: palette.grid,
        labelColor: palette.ink,
        labelFontSize: preset.fonts.small.size,
        labelPadding: 4 + Math.round(preset.fonts.small.size * 0.4),
        labelOverlap: false,
        labelFlush: false,
        titleColor: palette.quiet,
        titleFontSize: preset.fonts.small.size,
        titleFontWeight: 'normal',
        titlePadding: 6,
      },
      text: { color: palette.ink, fontSize: preset.fonts.label.size },
    },
  }
}

function headlineOn(sheet: Sheet) {
  const { headline } = sheet.preset.fonts
  return {
    text: [...sheet.headlineLines],
    orient: 'none' as const,
    anchor: 'start' as const,
    dx: -sheet.plan.left,
    dy: margin - sheet.top,
    color: sheet.palette.ink,
    fontSize: headline.size,
    fontWeight: 600 as const,
    lineHeight: lineHeight(headline),
    baseline: 'top' as const,
  }
}

function subtitleOn(sheet: Sheet): Layer {
  const { subtitle } = sheet.preset.fonts
  const from = sheet.plan.above + 10 + sheet.subtitleLines.length * lineHeight(subtitle)
  return {
    data: { values: [{ text: sheet.subtitleLines.join('\n') }] },
    mark: {
      type: 'text',
      align: 'left',
      baseline: 'top',
      lineBreak: '\n',
      lineHeight: lineHeight(subtitle),
      fontSize: subtitle.size,
      color: sheet.palette.quiet,
    },
    encoding: { x: { value: -sheet.plan.left }, y: { value: -from }, text: { field: 'text', type: 'nominal' } },
  }
}

/** Text with a halo under it, so that a rule behind it does not cross the letters. */
export function haloed(sheet: Sheet, { values, style, encoding }: TextMarks): Layer[] {
  const { color: _, ...colourless } = encoding
  const { ground } = sheet.palette
  return [
    {
      data: { values: [...values] },
      mark: { type: 'text', ...style, color: ground, stroke: ground, strokeWidth: 5, strokeJoin: 'round' },
      encoding: colourless,
    },
    { data: { values: [...values] }, mark: { type: 'text', ...style }, encoding },
  ]
}
