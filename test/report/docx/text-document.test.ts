import { describe, expect, it } from 'vitest'
import { textDocument } from '../../../src/report/docx/text-document.js'
import { drawnCharts, picturesOf } from '../../../src/report/drawn-pictures.js'
import { printable } from '../../../src/report/printable.js'
import { proposal } from '../../../src/report/proposal/propose.js'
import { hostileNames, missingIn, samplePictures, sampleProposal, textsOf } from '../../sample-proposal.js'
import { sampleCompare, sampleRun, sampleStress } from '../../sample-result.js'
import { matches, packageProblems, partsOf, textOf } from '../package-check.js'

const pictures = samplePictures()

describe('the text document', () => {
  it('is a sound package that says all of the proposal in its order', async () => {
    const sample = sampleProposal()
    const archive = await textDocument(sample, pictures)
    expect(packageProblems(archive)).toEqual([])
    expect(missingIn(wordsOf(archive), textsOf(sample))).toEqual([])
  })

  it.each(hostileNames)('keeps %j a name', async (name) => {
    const sample = sampleProposal(name)
    const archive = await textDocument(sample, pictures)
    expect(packageProblems(archive)).toEqual([])
    expect(missingIn(wordsOf(archive), textsOf(sample).map(printable))).toEqual([])
    expect(matches(textOf(partsOf(archive), 'word/document.xml'), /<(script|w:hyperlink|w:instrText)\b/g)).toEqual([])
  })

  it('has every picture once, as shapes with an alternative and a text for who sees neither', async () => {
    const parts = partsOf(await textDocument(sampleProposal(), pictures))
    const names = [...parts.keys()]
    const svgs = names.filter((name) => name.endsWith('.svg'))
    expect(svgs).toHaveLength(2)
    expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(2)
    for (const name of svgs) expect(textOf(parts, name)).not.toMatch(/<text|font-family|\n/)
    const document = textOf(parts, 'word/document.xml')
    expect(matches(document, /<wp:docPr id="(\d+)"/g)).toEqual(['1', '2'])
    expect(matches(document, /<wp:docPr [^>]*descr="([^"]*)"/g)).toEqual([
      'The committee in the picture ladder. A picture of The committee',
      'The committee in the picture paths. A picture of The committee',
    ])
    expect(document).toContain('See Figure 1: The committee in the picture ladder')
  })

  it('names styles that it has, and leaves how tables look to theirs', async () => {
    const parts = partsOf(await textDocument(sampleProposal(), pictures))
    const document = textOf(parts, 'word/document.xml')
    const styles = textOf(parts, 'word/styles.xml')
    const named = new Set(matches(document, /<w:(?:p|r|tbl)Style w:val="([^"]+)"/g))
    expect([...named].filter((id) => !styles.includes(`w:styleId="${id}"`))).toEqual([])
    expect([...named]).toEqual(expect.arrayContaining(['Title', 'Heading1', 'Heading2', 'Caption', 'ReportTable']))
    expect(document).not.toMatch(/<w:tblBorders>|<w:sz |<w:color |<w:rFonts /)
    const tables = matches(document, /(<w:tbl>.*?<\/w:tbl>)/g)
    expect(tables.map((table) => matches(table, /(<w:tblHeader\/>)/g).length)).toEqual(tables.map(() => 1))
  })

  it('has no table that is wider than the page', async () => {
    const document = textOf(partsOf(await textDocument(sampleProposal(), pictures)), 'word/document.xml')
    const room = 11_906 - 2 * 1247
    const widths = matches(document, /<w:tblGrid>(.*?)<\/w:tblGrid>/g).map((grid) =>
      matches(grid, /w:w="(\d+)"/g).reduce((sum, width) => sum + Number(width), 0),
    )
    expect(widths.length).toBeGreaterThan(2)
    for (const width of widths) expect(Math.abs(width - room)).toBeLessThan(12)
  })

  it('has the same bytes twice, and nothing of the clock', async () => {
    const archive = await textDocument(sampleProposal(), pictures)
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect(Buffer.from(await textDocument(sampleProposal(), pictures)).equals(archive)).toBe(true)
    expect(textOf(partsOf(archive), 'docProps/core.xml')).not.toMatch(/dcterms:created|dcterms:modified/)
  })

  it.each([
    ['stress', sampleStress()],
    ['run', sampleRun()],
    ['compare', sampleCompare()],
  ])('is made of the result of %s', async (_, result) => {
    const charts = await drawnCharts(result, 'doc')
    const said = proposal(
      result,
      charts.map(({ chart }) => chart),
    )
    const archive = await textDocument(said, await picturesOf(charts, 'png'))
    expect(packageProblems(archive)).toEqual([])
    expect(missingIn(wordsOf(archive), textsOf(said))).toEqual([])
  })

  it('says that it needs the PNGs', async () => {
    const plain = pictures.map(({ png: _, ...picture }) => picture)
    await expect(textDocument(sampleProposal(), plain)).rejects.toThrow('No PNG of ladder')
  })
})

/** Of all runs of the document, paragraph after paragraph. */
function wordsOf(archive: Uint8Array): string {
  return matches(textOf(partsOf(archive), 'word/document.xml'), /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
