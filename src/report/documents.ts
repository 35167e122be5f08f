/** The files of a report, made in memory: which of them exist is asked for by kind, where they go is not known here. */
import type { Chart } from '../chart/chart.js'
import { charts } from '../chart/charts.js'
import { renderPng, renderSvg } from '../chart/render.js'
import { presets } from '../chart/theme.js'
import type { Result } from '../verdict/result.js'
import { tableToCsv } from './csv.js'
import { htmlReport } from './html.js'
import { resultToJson } from './json.js'
import { proposal } from './proposal/propose.js'

export const documentKinds = ['html', 'svg', 'png', 'csv', 'json', 'pptx', 'docx', 'pdf'] as const
export type DocumentKind = (typeof documentKinds)[number]

export interface ReportDocument {
  /** Relative to the report's folder, with `/` between its parts. */
  readonly name: string
  readonly contents: string | Uint8Array
}

/** The same bytes for the same result. `svg` brings each chart's spec beside its picture; `png` takes longest. */
export async function documents(result: Result, kinds: readonly DocumentKind[]): Promise<ReportDocument[]> {
  const asked = new Set(kinds)
  const files: ReportDocument[] = []
  if (asked.has('html')) files.push({ name: 'report.html', contents: await htmlReport(result) })
  if (asked.has('json')) files.push({ name: 'result.json', contents: resultToJson(result) })
  if (asked.has('svg') || asked.has('csv')) {
    for (const chart of charts(result)) files.push(...(await plainFiles(chart, asked)))
  }
  if (asked.has('png')) files.push(...(await pictures(result)))
  if (asked.has('pptx')) {
    const { deck } = await import('./pptx/deck.js')
    files.push({ name: 'deck.pptx', contents: await deck(result) })
  }
  files.push(...(await onPaper(result, asked)))
  return files
}

/** Text document and PDF: the same proposal with the same pictures, drawn once. */
async function onPaper(result: Result, asked: ReadonlySet<DocumentKind>): Promise<ReportDocument[]> {
  if (!asked.has('docx') && !asked.has('pdf')) return []
  const { chartsOnPaper, drawPictures } = await import('./drawn-pictures.js')
  const drawn = chartsOnPaper(result)
  const said = proposal(result, drawn)
  const shown = await drawPictures(drawn, asked.has('docx') ? 'png' : undefined)
  const files: ReportDocument[] = []
  if (asked.has('docx')) {
    const { textDocument } = await import('./docx/text-document.js')
    files.push({ name: 'report.docx', contents: await textDocument(said, shown) })
  }
  if (asked.has('pdf')) {
    const { pdfDocument } = await import('./pdf/pdf-document.js')
    files.push({ name: 'report.pdf', contents: await pdfDocument(said, shown) })
  }
  return files
}

async function plainFiles(chart: Chart, asked: ReadonlySet<DocumentKind>): Promise<ReportDocument[]> {
  const name = `charts/${chart.name}`
  const files: ReportDocument[] = []
  if (asked.has('svg')) {
    files.push({ name: `${name}.svg`, contents: `${await renderSvg(chart)}\n` })
    files.push({ name: `${name}.vl.json`, contents: resultToJson(chart.spec) })
  }
  if (asked.has('csv')) files.push({ name: `${name}.csv`, contents: await tableToCsv(chart.table) })
  return files
}

/** Vega draws one after the other; from then on they are drawn side by side. */
async function pictures(result: Result): Promise<ReportDocument[]> {
  const drawn: Promise<ReportDocument>[] = []
  for (const preset of ['doc', 'slide'] as const)
    for (const chart of charts(result, { preset, palette: 'light' })) {
      const svg = await renderSvg(chart)
      drawn.push(picture(`charts/${chart.name}.${preset}.png`, svg, presets[preset].dotsPerInch))
    }
  return Promise.all(drawn)
}

async function picture(name: string, svg: string, dotsPerInch: number): Promise<ReportDocument> {
  return { name, contents: await renderPng(svg, dotsPerInch) }
}
