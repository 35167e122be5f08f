/** The files of a report, made in memory: which of them exist is asked for by kind, where they go is not known here. */
import { presets } from '../chart/theme.js'
import type { Result } from '../verdict/result.js'
import { withCleanTexts } from './clean-text.js'
import { tableToCsv } from './csv.js'
import { type DrawnChart, drawnCharts, inDots, picturesOf } from './drawn-pictures.js'
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

type Asked = ReadonlySet<DocumentKind>

/** The same bytes for the same result. `svg` brings each chart's spec beside its picture; `png` takes longest. */
export async function documents(asGiven: Result, kinds: readonly DocumentKind[]): Promise<ReportDocument[]> {
  const asked = new Set(kinds)
  const files: ReportDocument[] = []
  const result = withCleanTexts(asGiven)
  if (asked.has('html')) files.push({ name: 'report.html', contents: await htmlReport(result) })
  if (asked.has('json')) files.push({ name: 'result.json', contents: resultToJson(asGiven) })
  if (kinds.some((kind) => ['svg', 'csv', 'png', 'docx', 'pdf'].includes(kind))) {
    const drawn = await drawnCharts(result, 'doc')
    for (const each of drawn) files.push(...(await plainFiles(each, asked)))
    if (asked.has('png')) files.push(...(await pictureFiles(drawn, 'doc')))
    files.push(...(await onPaper(result, drawn, asked)))
  }
  if (asked.has('png')) files.push(...(await pictureFiles(await drawnCharts(result, 'slide'), 'slide')))
  if (asked.has('pptx')) {
    const { deck } = await import('./pptx/deck.js')
    files.push({ name: 'deck.pptx', contents: await deck(result) })
  }
  return files
}

async function plainFiles({ chart, svg }: DrawnChart, asked: Asked): Promise<ReportDocument[]> {
  const name = `charts/${chart.name}`
  const files: ReportDocument[] = []
  if (asked.has('svg')) {
    files.push({ name: `${name}.svg`, contents: `${svg}\n` })
    files.push({ name: `${name}.vl.json`, contents: resultToJson(chart.spec) })
  }
  if (asked.has('csv')) files.push({ name: `${name}.csv`, contents: await tableToCsv(chart.table) })
  return files
}

async function pictureFiles(drawn: readonly DrawnChart[], preset: 'doc' | 'slide'): Promise<ReportDocument[]> {
  const pngs = await inDots(
    drawn.map(({ svg }) => svg),
    presets[preset].dotsPerInch,
  )
  return drawn.flatMap(({ chart }, index) => {
    const contents = pngs[index]
    return contents === undefined ? [] : [{ name: `charts/${chart.name}.${preset}.png`, contents }]
  })
}

/** Text document and PDF: the same proposal with the same pictures. */
async function onPaper(result: Result, drawn: readonly DrawnChart[], asked: Asked): Promise<ReportDocument[]> {
  if (!asked.has('docx') && !asked.has('pdf')) return []
  const said = proposal(
    result,
    drawn.map(({ chart }) => chart),
  )
  const pictures = await picturesOf(drawn, asked.has('docx') ? 'png' : undefined)
  const files: ReportDocument[] = []
  if (asked.has('docx')) {
    const { textDocument } = await import('./docx/text-document.js')
    files.push({ name: 'report.docx', contents: await textDocument(said, pictures) })
  }
  if (asked.has('pdf')) {
    const { pdfDocument } = await import('./pdf/pdf-document.js')
    files.push({ name: 'report.pdf', contents: await pdfDocument(said, pictures) })
  }
  return files
}
