/** The boxes of the map: what is written in each and how large it is, for a width and a size of the letters. */

import type { Constraint } from '../verdict/result.js'
import { loadColour } from './heat-colours.js'
import type { NetworkStation } from './network.js'
import type { FlowNetwork } from './network-flows.js'
import { lineHeight } from './sheet.js'
import { type Font, textWidth } from './text-metrics.js'
import type { Palette, Preset } from './theme.js'
import { loadInWords } from './trusted-load.js'
import { wrapText } from './wrap-text.js'

/** What is known of the constraint that serves a station: where several do, of the most loaded. */
export interface StationLoad {
  readonly today?: number
  /** At the volume that the map is coloured by. */
  readonly then?: number
  readonly trust?: Constraint['trust']
}

export interface MapNode {
  readonly id: string
  readonly kind: 'station' | 'end' | 'arrivals'
  readonly lines: readonly MapText[]
  readonly width: number
  readonly height: number
  readonly fill: string
}

export interface MapText {
  readonly text: string
  readonly font: Font
  readonly colour: string
}

export interface NodeStyle {
  readonly preset: Preset
  readonly palette: Palette
  /** Of the letters, against the preset's. */
  readonly factor: number
  /** Of the text in a box, pixels. */
  readonly textWidth: number
  /** Whether titles are cut and words broken, where nothing else fits. */
  readonly isTight: boolean
}

/** Of a title that is cut, and of what stands under it. */
const mostTitleLines = 2

export const arrivalsId = ' arrivals'
const padding = 8
const leastWidth = 40

export function nodesOf(
  { stations }: FlowNetwork,
  arriving: readonly string[],
  loads: ReadonlyMap<string, StationLoad>,
  style: NodeStyle,
): MapNode[] {
  const { palette } = style
  const { label, small } = fontsOf(style)
  const arrivals = boxed(
    arrivalsId,
    'arrivals',
    'none',
    arriving.flatMap((text, index) => {
      const font = index === 0 ? { ...label, weight: 'semibold' as const } : small
      return wrapped(text, font, style).map((line) => ({ text: line, font, colour: palette.ink }))
    }),
  )
  return [arrivals, ...stations.map((station) => nodeOf(station, loads.get(station.id), style))]
}

function nodeOf(station: NetworkStation, load: StationLoad | undefined, style: NodeStyle): MapNode {
  const { palette } = style
  const { label, small } = fontsOf(style)
  const isEnd = station.kind === 'end'
  const { fill, ink } = isEnd ? { fill: palette.grid, ink: palette.ink } : colourOf(load, palette)
  const quiet = fill === palette.ground ? palette.quiet : ink
  const text = (words: string, font: Font, colour: string): MapText[] =>
    words === '' ? [] : wrapped(words, font, style).map((line) => ({ text: line, font, colour }))
  return boxed(station.id, isEnd ? 'end' : 'station', fill, [
    ...text(station.title, { ...label, weight: 'semibold' }, ink),
    ...text(roleOf(station), small, quiet),
    ...loadLines(load, { ...small, weight: 'semibold' }, ink, style),
  ])
}

/** No word is broken, a box is as wide as its longest one; where it is tight two lines have to do. */
function wrapped(text: string, font: Font, { textWidth: width, isTight }: NodeStyle): string[] {
  if (isTight) return wrapText(text, width, font, mostTitleLines)
  const longest = Math.max(...text.split(' ').map((word) => textWidth(word, font)))
  return wrapText(text, Math.max(width, Math.ceil(longest)), font)
}

/** On one line, in two where it is tight. */
function loadLines(load: StationLoad | undefined, font: Font, colour: string, style: NodeStyle): MapText[] {
  if (load === undefined) return []
  const lines = style.isTight ? wrapped(loadText(load), font, style) : [loadText(load)]
  return lines.map((text) => ({ text, font, colour }))
}

function boxed(id: string, kind: MapNode['kind'], fill: string, lines: readonly MapText[]): MapNode {
  const widest = Math.max(...lines.map(({ text, font }) => textWidth(text, font)))
  const height = lines.reduce((sum, { font }) => sum + lineHeight(font), 0)
  return {
    id,
    kind,
    lines,
    fill,
    width: Math.max(leastWidth, Math.ceil(widest) + 2 * padding),
    height: height + padding + 2,
  }
}

function fontsOf({ preset, factor }: NodeStyle): { label: Font; small: Font } {
  const scaled = (font: Font) => ({ ...font, size: Math.round(font.size * factor * 2) / 2 })
  return { label: scaled(preset.fonts.label), small: scaled(preset.fonts.small) }
}

function colourOf(load: StationLoad | undefined, palette: Palette): { fill: string; ink: string } {
  return load?.then === undefined ? { fill: palette.ground, ink: palette.ink } : loadColour(load.then, palette)
}

/** Its kind, and who does it. */
export function roleOf({ kind, served, who, isVoid }: NetworkStation): string {
  if (kind === 'end') return isVoid ? 'end, without value' : 'end'
  const name = kind === 'ai' ? 'AI' : (kind ?? 'station')
  switch (served) {
    case 'people':
      return `${name}, ${who.join(' and ')}`
    case 'meeting':
      return `${name}, meeting`
    case 'machine':
      return `${name}, machine`
    case 'nobody':
      return `${name}, no queue`
  }
}

/** `80% → 160%`; nothing where no constraint serves the station. */
export function loadText(load: StationLoad | undefined): string {
  if (load === undefined) return ''
  const { today, then, trust } = load
  if (then === undefined) return 'load not known'
  return today === undefined ? loadInWords(then, trust) : `${loadInWords(today, trust)} → ${loadInWords(then, trust)}`
}
