/** The charts of a text document and of a PDF, drawn once for both: vectors with text in Inter, and a PNG where asked. */
import type { Chart } from '../chart/chart.js'
import { charts } from '../chart/charts.js'
import { renderPng, renderSvg } from '../chart/render.js'
import type { Result } from '../verdict/result.js'
import { inInter } from './printable.js'

export interface DrawnPicture {
  /** Name of the chart. */
  readonly chart: string
  /** As drawn: its text is text. */
  readonly svg: string
  /** For a program that draws no SVG. */
  readonly png?: Uint8Array
  /** In pixels of which 96 are an inch. */
  readonly width: number
  readonly height: number
}

/** Of the fallback, which most programs never show; three of its dots are one of a screen's. */
const dotsPerInch = 200

/** Every chart of the result as `drawPictures` draws it. The page's palette has variables that neither document knows. */
export function chartsOnPaper(result: Result): Chart[] {
  return charts(result, { preset: 'doc', palette: 'light' })
}

/** `png`: beside the vectors, for a text document. Vega draws one after the other, the PNGs are made side by side. */
export async function drawPictures(drawn: readonly Chart[], also?: 'png'): Promise<DrawnPicture[]> {
  const pictures: Promise<DrawnPicture>[] = []
  for (const chart of drawn) {
    const svg = lettersOfInter(await renderSvg(chart))
    pictures.push(pictureOf(chart.name, svg, also))
  }
  return Promise.all(pictures)
}

async function pictureOf(chart: string, svg: string, also: 'png' | undefined): Promise<DrawnPicture> {
  const drawn = { chart, svg, ...sizeOf(svg) }
  return also === 'png' ? { ...drawn, png: await renderPng(svg, dotsPerInch) } : drawn
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
