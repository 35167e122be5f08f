import { unzlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { drawnCharts, picturesOf } from '../../../src/report/drawn-pictures.js'
import { piecesOf } from '../../../src/report/paper/pieces.js'
import type { Tag } from '../../../src/report/pdf/box.js'
import { boxesOf } from '../../../src/report/pdf/boxes.js'
import { pdfDocument } from '../../../src/report/pdf/pdf-document.js'
import { inInter } from '../../../src/report/printable.js'
import { proposal } from '../../../src/report/proposal/propose.js'
import { hostileNames, missingIn, samplePictures, sampleProposal, textsOf } from '../../sample-proposal.js'
import { sampleCompare, sampleRun, sampleStress } from '../../sample-result.js'

const pictures = samplePictures()

describe('the PDF', () => {
  it('is tagged, in English, with a title, bookmarks and each picture once', async () => {
    const file = latin(await pdfDocument(sampleProposal(), pictures))
    expect(file).toMatch(/^%PDF-1\.7/)
    expect(file).toMatch(/\/Marked true/)
    expect(file).toMatch(/\/Lang \(en-GB\)/)
    expect(file).toMatch(/\/DisplayDocTitle true/)
    expect(file.match(/\/S \/Figure\b/g)).toHaveLength(2)
    expect(file.match(/\/S \/H1\b/g)).toHaveLength(1)
    expect(file.match(/\/S \/H2\b/g)).toHaveLength(5)
    expect(file.match(/\/S \/Table\b/g)).toHaveLength(3)
    for (const { title } of sampleProposal().sections.filter(({ id }) => id !== 'empty'))
      expect(file).toContain(`/Title (${title})`)
  })

  it('tags all that it marks: as many begun as ended on every page', async () => {
    const streams = streamsOf(await pdfDocument(sampleProposal(), pictures)).filter((text) => text.includes(' BDC'))
    expect(streams.length).toBeGreaterThan(4)
    for (const text of streams) {
      expect(text.match(/ (BDC|BMC)\n/g)?.length).toBe(text.match(/^EMC$/gm)?.length)
    }
  })

  it.each(['The committee', ...hostileNames])('says all of the proposal in its order: %j', async (name) => {
    const sample = sampleProposal(name)
    expect(missingIn(wordsOf(sample), textsOf(sample).map(inInter))).toEqual([])
    const file = latin(await pdfDocument(sample, pictures))
    expect(file.trimEnd()).toMatch(/%%EOF$/)
    expect(file).not.toMatch(/\/(JavaScript|JS|URI|Launch|AA|OpenAction)\b/)
  })

  it('has no clock and the same bytes twice', async () => {
    const file = await pdfDocument(sampleProposal(), pictures)
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect(Buffer.from(await pdfDocument(sampleProposal(), pictures)).equals(file)).toBe(true)
    expect(latin(file)).not.toMatch(/CreationDate|ModDate/)
  })

  it.each([
    ['stress', sampleStress()],
    ['run', sampleRun()],
    ['compare', sampleCompare()],
  ])('is made of the result of %s', async (_, result) => {
    const charts = await drawnCharts(result, 'doc')
    const drawn = await picturesOf(charts)
    const said = proposal(
      result,
      charts.map(({ chart }) => chart),
    )
    const file = latin(await pdfDocument(said, drawn))
    const shown = said.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'picture'))
    expect(file.match(/\/S \/Figure\b/g) ?? []).toHaveLength(new Set(shown.map(({ picture }) => picture.chart)).size)
    expect(missingIn(wordsOf(said, drawn), textsOf(said).map(inInter))).toEqual([])
  })
})

function latin(file: Uint8Array): string {
  return Buffer.from(file).toString('latin1')
}

function streamsOf(file: Uint8Array): string[] {
  const text = latin(file)
  return [...text.matchAll(/\/Length (\d+)\n(?:[^>]*\n)?>>\nstream\n/g)].map((match) => {
    const from = match.index + match[0].length
    return latin(unzlibSync(file.slice(from, from + Number(match[1]))))
  })
}

/** As a reader follows the tags: all lines under one before those under the next. */
function wordsOf(sample: Parameters<typeof piecesOf>[0], drawn = pictures): string {
  const words = new Map<Tag, string>()
  for (const mark of boxesOf(piecesOf(sample, drawn)).flatMap(({ marks }) => marks)) {
    if (!('line' in mark)) continue
    words.set(mark.tag, (words.get(mark.tag) ?? '') + mark.line.map(({ text }) => text).join(''))
  }
  return [...words.values()].join('')
}
