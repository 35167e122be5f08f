/**
 * The charts of a result as a document shows them: drawn once, however many files want them. Vectors with their text as
 * text; as pictures of dots where they are asked for.
 */
import type { Chart } from '../chart/chart.js'
import { charts } from '../chart/charts.js'
import { renderPng, renderSvg } from '../chart/render.js'
import type { Look } from '../chart/theme.js'
import type { Result } from '../verdict/result.js'
import { inInter } from './printable.js'

export interface DrawnChart {
  readonly chart: Chart
  readonly svg: string
}

export interface DrawnPicture {
  /** Name of the chart. */
  readonly chart: string
  /** As drawn: its text is text, of letters that Inter has. */
  readonly svg: string
  /** For a program that draws no SVG. */
  readonly png?: Uint8Array
  /** In pixels of which 96 are an inch. */
  readonly width: number
  readonly height: number
}

/** Of the fallback, which most programs never show; three of its dots are one of a screen's. */
const dotsPerInch = 200

/** The page's palette has variables that no other document knows. */
export async function drawnCharts(result: Result, preset: Look['preset']): Promise<DrawnChart[]> {
  const drawn: DrawnChart[] = []
  for (const chart of charts(result, { preset, palette: 'light' })) drawn.push({ chart, svg: await renderSvg(chart) })
  return drawn
}

/** For paper. `png`: beside the vectors, for a text document. */
export async function picturesOf(drawn: readonly DrawnChart[], also?: 'png'): Promise<DrawnPicture[]> {
  const onPaper = drawn.map(({ chart, svg }) => ({ chart: chart.name, svg: lettersOfInter(svg) }))
  const plain = onPaper.map((picture) => ({ ...picture, ...sizeOf(picture.svg) }))
  if (also === undefined) return plain
  const pngs = await inDots(
    plain.map(({ svg }) => svg),
    dotsPerInch,
  )
  return plain.map((picture, index) => {
    const png = pngs[index]
    return png === undefined ? picture : { ...picture, png }
  })
}

/** As many at a time as the machine draws beside this thread; what waits to be written as a PNG takes 12 MB each. */
const atATime = 2

/** PNGs of the SVGs, in their order. */
export async function inDots(svgs: readonly string[], perInch: number): Promise<Uint8Array[]> {
  const pngs: Uint8Array[] = []
  for (let from = 0; from < svgs.length; from += atATime)
    pngs.push(...(await Promise.all(svgs.slice(from, from + atATime).map((svg) => renderPng(svg, perInch)))))
  return pngs
}

function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /^<svg [^>]*?\bwidth="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  if (width === undefined || height === undefined) throw new Error('A picture without a size')
  return { width: Number(width), height: Number(height) }
}

/** A character that Inter lacks would be left out without a word. */
function lettersOfInter(svg: string): string {
  return svg.replace(/(<(?:text|tspan)\b[^>]*>)([^<]+)/g, (_, tag: string, text: string) => tag + inInter(text))
}
