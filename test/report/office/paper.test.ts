/** The documents on paper as other programs read them: LibreOffice the text document, poppler the PDF. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textDocument } from '../../../src/report/docx/text-document.js'
import { drawnCharts, picturesOf } from '../../../src/report/drawn-pictures.js'
import { pdfDocument } from '../../../src/report/pdf/pdf-document.js'
import { inInter } from '../../../src/report/printable.js'
import { proposal } from '../../../src/report/proposal/propose.js'
import type { Result } from '../../../src/verdict/result.js'
import { missingIn, textsOf } from '../../sample-proposal.js'
import { matches, partsOf, textOf } from '../package-check.js'

const story: Result = JSON.parse(readFileSync('reports/insurance-claims/result.json', 'utf8'))
const charts = await drawnCharts(story, 'doc')
const said = proposal(
  story,
  charts.map(({ chart }) => chart),
)
const sections = said.sections.map(({ title }) => title)

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'paper-'))
  const pictures = await picturesOf(charts, 'png')
  writeFileSync(join(folder, 'report.docx'), await textDocument(said, pictures))
  writeFileSync(join(folder, 'report.pdf'), await pdfDocument(said, pictures))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the text document in LibreOffice', () => {
  it('becomes pages that say the same', () => {
    const file = convert('pdf')
    expect(pagesOf(file)).toBeGreaterThan(8)
    expect(pagesOf(file)).toBeLessThan(20)
    const text = wordsOf(file)
    expect(missingIn(text, [said.title, ...said.lead])).toEqual([])
    for (const title of sections.filter((each) => !each.startsWith('The words'))) expect(text).toContain(bare(title))
    expect(text).toContain(bare('Page 2 of'))
  }, 120_000)

  it('is written again with the same words and pictures', () => {
    const before = partsOf(readFileSync(join(folder, 'report.docx')))
    const after = partsOf(readFileSync(convert('docx')))
    const words = (parts: typeof before) =>
      bare(matches(textOf(parts, 'word/document.xml'), /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g).join('')).replaceAll(
        '&apos;',
        "'",
      )
    expect(words(after)).toBe(words(before))
    const pictures = (parts: typeof before) => matches(textOf(parts, 'word/document.xml'), /(<pic:pic\b)/g).length
    expect(pictures(after)).toBe(pictures(before))
  }, 120_000)
})

describe('the PDF in poppler', () => {
  it('says all of the proposal, its pictures too', () => {
    const file = join(folder, 'report.pdf')
    expect(pagesOf(file)).toBeLessThan(20)
    const text = wordsOf(file, '-raw')
    // A cell of several lines stands beside others: what reads line by line finds words, not always sentences.
    const words = textsOf(said).flatMap((each) => inInter(each).split(/\s+/))
    expect(words.filter((word) => !text.includes(word))).toEqual([])
    const shown = said.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'picture'))
    for (const { picture } of shown) expect(text).toContain(bare(picture.headline))
  })

  it('embeds both fonts, and no other', () => {
    const fonts = execFileSync('pdffonts', [join(folder, 'report.pdf')], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .slice(2)
    expect(fonts).toHaveLength(2)
    for (const font of fonts) expect(font).toMatch(/Inter-(Regular|SemiBold) .* yes yes yes /)
  })
})

function convert(kind: 'pdf' | 'docx'): string {
  const out = join(folder, kind)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', kind, '--outdir', out, join(folder, 'report.docx')], {
    stdio: 'ignore',
  })
  return join(out, `report.${kind}`)
}

function pagesOf(file: string): number {
  return Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1])
}

function wordsOf(file: string, ...options: string[]): string {
  return bare(execFileSync('pdftotext', [...options, file, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 }))
}

function bare(text: string): string {
  return text.replace(/\s+/g, '')
}
