/**
 * Mends what pptxgenjs 4.0.1 writes, so that PowerPoint opens it without repairing and the same deck has the same bytes:
 * - charts and their sheets are ours (chart-xml.ts, workbook.ts), numbered from 1 whatever was made before;
 * - content types of parts that do not exist, absolute targets of charts, ids that two shapes share;
 * - dates; the notes master shares its theme with the slides' and holds placeholders that PowerPoint removes;
 * - notes are one run of text with line ends in it; tables have no alternative text and no header row.
 */
import type { Entries } from '../archive.js'
import type { ChartFrame } from './chart-frame.js'
import { chartXml } from './chart-xml.js'
import type { Slide } from './slide.js'
import { workbook } from './workbook.js'
import { declaration, escaped } from './xml.js'

const noDate = '2000-01-01T00:00:00Z'

export async function mendedParts(
  entries: Entries,
  slides: readonly Slide[],
  charts: readonly ChartFrame[],
): Promise<Entries> {
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()
  const numbered = numbersOf(entries)
  const parts = new Map<string, Uint8Array>()
  for (const [name, contents] of entries) {
    if (/^ppt\/(charts|embeddings)\/[^_]/.test(name)) continue
    const text = withNumbers(decoder.decode(contents), numbered)
    parts.set(withNumbers(name, numbered), encoder.encode(mended(name, text, slides)))
  }
  for (const [index, frame] of charts.entries()) {
    parts.set(`ppt/charts/chart${index + 1}.xml`, encoder.encode(chartXml(frame)))
    parts.set(`ppt/embeddings/Microsoft_Excel_Worksheet${index + 1}.xlsx`, await workbook(frame.chart))
  }
  parts.set('ppt/theme/theme2.xml', parts.get('ppt/theme/theme1.xml') ?? new Uint8Array())
  const types = decoder.decode(parts.get('[Content_Types].xml'))
  parts.set('[Content_Types].xml', encoder.encode(contentTypes(types, new Set(parts.keys()))))
  return parts
}

/** The numbers that pptxgenjs gave the charts, which it goes on counting from deck to deck. */
function numbersOf(entries: Entries): ReadonlyMap<string, number> {
  const found = [...entries.keys()].flatMap((name) => name.match(/^ppt\/charts\/chart(\d+)\.xml$/)?.[1] ?? [])
  return new Map(found.sort((a, b) => Number(a) - Number(b)).map((number, index) => [number, index + 1]))
}

function withNumbers(text: string, numbered: ReadonlyMap<string, number>): string {
  return text.replace(
    /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(\.xml|\.xlsx)/g,
    (_, before: string, number: string, after: string) => `${before}${numbered.get(number) ?? number}${after}`,
  )
}

function mended(name: string, text: string, slides: readonly Slide[]): string {
  const slide = slides[Number(name.match(/lides\/(?:notesSlide|slide)(\d+)\.xml$/)?.[1] ?? 0) - 1]
  if (name === 'docProps/core.xml') return text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, noDate)
  if (name === 'docProps/app.xml') return appProperties(slides.length)
  if (name === 'ppt/notesMasters/notesMaster1.xml') return withoutShapes(text)
  if (name === 'ppt/notesMasters/_rels/notesMaster1.xml.rels') return text.replace('theme1.xml', 'theme2.xml')
  if (name === 'ppt/presentation.xml') return notesMasterFirst(text)
  if (name.endsWith('.rels')) return text.replaceAll('Target="/ppt/', 'Target="../')
  if (name.startsWith('ppt/notesSlides/') && slide) return withParagraphs(text, slide.notes)
  if (name.startsWith('ppt/slides/') && slide) return withOwnIds(withTitle(withTables(text, slide)))
  return name.startsWith('ppt/slide') ? withOwnIds(withTitle(text)) : text
}

function appProperties(slides: number): string {
  return (
    `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    `<Application>Microsoft Office PowerPoint</Application><PresentationFormat>Widescreen</PresentationFormat>` +
    `<Slides>${slides}</Slides><Notes>${slides}</Notes></Properties>`
  )
}

function withoutShapes(text: string): string {
  return text.replace(/<p:sp>.*?<\/p:sp>/gs, '')
}

/** In the order of the schema, which PowerPoint keeps where the notes master has a theme of its own. */
function notesMasterFirst(text: string): string {
  const notes = text.match(/<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s)?.[0] ?? ''
  return text.replace(notes, '').replace('<p:sldIdLst>', `${notes}<p:sldIdLst>`)
}

function withParagraphs(text: string, notes: readonly string[]): string {
  const paragraphs = notes.map((note) => `<a:p><a:r><a:rPr lang="en-GB"/><a:t>${escaped(note)}</a:t></a:r></a:p>`)
  return text.replace(
    /(<p:ph type="body".*?<a:lstStyle\/>).*?(<\/p:txBody>)/s,
    (_, before: string, after: string) => before + paragraphs.join('') + after,
  )
}

function withTables(text: string, { parts }: Slide): string {
  const table = parts.find((part) => part.kind === 'table')?.table
  if (table === undefined) return text
  return text
    .replace(/ name="Table"\/>/, ` name="Table" descr="${escaped(table.alt)}"/>`)
    .replace('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
}

/** As PowerPoint writes it: without a number, and not as a prompt of its own. */
function withTitle(text: string): string {
  return text
    .replace(/<p:ph\s+idx="\d+"\s+type="title"\s*(hasCustomPrompt="1")?\s*\/>/g, '<p:ph type="title"/>')
    .replace(/name="Text 0"/, 'name="Title"')
}

/** Shapes of a slide are numbered in their order: pptxgenjs counts tables and other shapes apart. */
function withOwnIds(text: string): string {
  let next = 0
  return text.replace(/<p:cNvPr id="\d+"/g, () => {
    next += 1
    return `<p:cNvPr id="${next}"`
  })
}

/** Only of parts that are there, and of the second theme. */
function contentTypes(text: string, names: ReadonlySet<string>): string {
  const kept = text.replace(/\s*<Override PartName="\/([^"]+)"[^>]*\/>/g, (override, name: string) =>
    names.has(name) ? override : '',
  )
  const extensions = new Set([...names].map((name) => name.split('.').at(-1)))
  const used = kept.replace(/\s*<Default Extension="([^"]+)"[^>]*\/>/g, (each, extension: string) =>
    extensions.has(extension) ? each : '',
  )
  const theme =
    '<Override PartName="/ppt/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>'
  return used.replace(theme, theme + theme.replace('theme1', 'theme2'))
}
