import { afterEach, describe, expect, it, vi } from 'vitest'
import { ledgerBars } from '../../../src/chart/ledger-bars.js'
import { deck } from '../../../src/report/pptx/deck.js'
import { slidesOf } from '../../../src/report/pptx/slides.js'
import { causes, type StressResult } from '../../../src/verdict/result.js'
import { sampleAsked } from '../../sample-asked.js'
import { sampleStress } from '../../sample-result.js'
import { matches, type Parts, packageProblems, partsOf, textOf } from '../package-check.js'
import { hostileNames, others, renamed, stories, stresses } from './decks.js'

/** Cells by place, texts and numbers. */
function sheetOf(parts: Parts, number: number): ReadonlyMap<string, string> {
  const book = partsOf(parts.get(`ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`) ?? new Uint8Array())
  const cells = textOf(book, 'xl/worksheets/sheet1.xml').matchAll(/<c r="([A-Z]+\d+)"[^>]*>(.*?)<\/c>/gs)
  return new Map([...cells].map(([, place = '', inner = '']) => [place, inner.replace(/<[^>]+>/g, '')]))
}

/** The number of the chart with this name, by the slide that shows it. */
function chartNumber(parts: Parts, name: string): number {
  for (const [slide, contents] of parts) {
    if (!/^ppt\/slides\/slide\d+\.xml$/.test(slide)) continue
    if (!new TextDecoder().decode(contents).includes(`name="Chart: ${name}"`)) continue
    return Number(
      textOf(parts, slide.replace('slides/', 'slides/_rels/').concat('.rels')).match(/chart(\d+)\.xml/)?.[1],
    )
  }
  throw new Error(`No slide has the chart ${name}`)
}

async function deckOf(result: StressResult): Promise<Parts> {
  return partsOf(await deck(result))
}

describe('a deck', () => {
  it.each([...others, ...stresses.filter((_, index) => index % 5 === 0), ...stories()])(
    '$name: is a package that nobody has to repair',
    async ({ result }) => {
      const made = await deck(result)
      expect(packageProblems(made)).toEqual([])
      const parts = partsOf(made)
      const slides = slidesOf(result)
      const charts = slides.flatMap((slide) => slide.parts).filter(({ kind }) => kind === 'chart').length
      const names = [...parts.keys()]
      expect(names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(slides.length)
      expect(names.filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(charts)
      expect(names.filter((name) => /^ppt\/embeddings\/.*\.xlsx$/.test(name))).toHaveLength(charts)
      expect(names.filter((name) => name.startsWith('ppt/media/'))).toEqual([])
    },
  )

  it.each(hostileNames)('takes any name: %j', async (name) => {
    const made = await deck(renamed(sampleAsked(), name))
    expect(packageProblems(made)).toEqual([])
  })

  it('turns what begins from right to left', async () => {
    const parts = await deckOf(renamed(sampleAsked(), 'ועדת האישורים'))
    expect(textOf(parts, 'ppt/slides/slide1.xml')).toMatch(/<a:pPr\s+rtl="1"[^>]*algn="r"/)
  })

  it('has a title, alternative texts and notes on every slide', async () => {
    const result = sampleAsked()
    const parts = await deckOf(result)
    for (const [index, slide] of slidesOf(result).entries()) {
      const xml = textOf(parts, `ppt/slides/slide${index + 1}.xml`)
      expect(xml).toContain('<p:ph type="title"')
      for (const [frame] of xml.matchAll(/<p:graphicFrame>.*?<\/p:nvGraphicFramePr>/gs))
        expect(frame).toMatch(/descr="[^"]{20,}"/)
      const notes = matches(textOf(parts, `ppt/notesSlides/notesSlide${index + 1}.xml`), /<a:t>(.*?)<\/a:t>/g)
      expect(notes.slice(0, slide.notes.length)).toHaveLength(slide.notes.length)
      expect(notes.join(' ')).toContain('loadbearing stress scenarios/insurance-claims/current.yaml')
    }
  })

  it('names its tables’ first rows as heads', async () => {
    const parts = await deckOf(sampleStress())
    const tables = [...parts.keys()].filter(
      (name) => /slides\/slide\d+\.xml$/.test(name) && textOf(parts, name).includes('<a:tbl>'),
    )
    expect(tables.length).toBeGreaterThan(0)
    for (const name of tables) expect(textOf(parts, name)).toContain('<a:tblPr firstRow="1"/>')
  })
})

describe('the sheets behind its charts', () => {
  it('hold break volumes and their intervals as they are', async () => {
    const result = sampleStress()
    const parts = await deckOf(result)
    const sheet = sheetOf(parts, chartNumber(parts, 'ladder'))
    const [first] = result.constraints
    const row = [...sheet].find(([place, text]) => place.startsWith('A') && text === first?.title)?.[0].slice(1)
    const { estimate = 0, low = 0, high = 0 } = first?.breaksAt ?? {}
    expect(sheet.get('B1')).toBe('Current design')
    expect(Number(sheet.get(`B${row}`))).toBe(estimate)
    expect(Number(sheet.get(`D${row}`))).toBe(high - estimate)
    expect(Number(sheet.get(`E${row}`))).toBe(estimate - low)
  })

  it('hold shares from 0 to 1', async () => {
    const result = sampleStress()
    const parts = await deckOf(result)
    const sheet = sheetOf(parts, chartNumber(parts, 'proof'))
    expect(sheet.get('A2')).toBe(result.proof?.first?.trials[0]?.title)
    expect(Number(sheet.get('B2'))).toBe(result.proof?.first?.trials[0]?.recovered.estimate)
  })

  it.each(stories())('$name: hold hours in the unit of the axis', async ({ result }) => {
    const parts = await deckOf(result)
    const number = chartNumber(parts, 'time-ledger')
    const sheet = sheetOf(parts, number)
    const [, days] = textOf(parts, `ppt/charts/chart${number}.xml`).match(/arrival to end, (days|hours|minutes)/) ?? []
    const scale = { days: 1 / 24, hours: 1, minutes: 60 }[days ?? ''] ?? Number.NaN
    const bars = ledgerBars(result)
    const shown = causes.filter((cause) => bars.some(({ ledger }) => ledger[cause].estimate > 0))
    for (const [row, { ledger }] of bars.entries())
      for (const [column, cause] of shown.entries())
        expect(Number(sheet.get(`${String.fromCharCode(66 + column)}${row + 2}`))).toBe(ledger[cause].estimate * scale)
  })

  it('say the same as the charts that show them', async () => {
    const parts = await deckOf(sampleAsked())
    const charts = [...parts.keys()].filter((name) => /charts\/chart\d+\.xml$/.test(name))
    expect(charts.length).toBeGreaterThan(4)
    for (const name of charts) {
      const xml = textOf(parts, name)
      const sheet = sheetOf(parts, Number(name.match(/\d+/)?.[0]))
      const shown = [
        ...xml.matchAll(/<c:f>Sheet1!\$([A-Z]+)\$(\d+)[^<]*<\/c:f><c:(?:num|str)Cache>(.*?)<\/c:(?:num|str)Cache>/gs),
      ]
      expect(shown.length).toBeGreaterThan(2)
      for (const [, letter, from = '', cache = ''] of shown)
        for (const [, index, value] of cache.matchAll(/<c:pt idx="(\d+)"><c:v>(.*?)<\/c:v>/gs))
          expect(sheet.get(`${letter}${Number(from) + Number(index)}`)).toBe(value)
    }
  })

  it('keep texts from being formulas', async () => {
    const parts = await deckOf(renamed(sampleStress(), '=1+1'))
    const book = partsOf(parts.get('ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx') ?? new Uint8Array())
    const xml = textOf(book, 'xl/worksheets/sheet1.xml')
    expect(xml).not.toContain('<f>')
    expect(textOf(book, 'xl/styles.xml')).toContain('quotePrefix="1"')
  })

  it('draw intervals as error bars from their cells, before the categories as the schema has it', async () => {
    const parts = await deckOf(sampleStress())
    const xml = textOf(parts, `ppt/charts/chart${chartNumber(parts, 'ladder')}.xml`)
    for (const [series] of xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)) {
      const places = ['<c:idx', '<c:order', '<c:tx>', '<c:spPr>', '<c:invertIfNegative', '<c:dLbls>', '<c:errBars>']
        .concat(['<c:errValType val="cust"', '<c:plus><c:numRef>', '<c:minus><c:numRef>', '<c:cat>', '<c:val>'])
        .map((part) => series.indexOf(part))
      expect(places).not.toContain(-1)
      expect(places).toEqual([...places].sort((a, b) => a - b))
    }
    expect(matches(xml, /<c:axId val="(\d+)"\/>(?=<c:(?:axId|scaling)|<\/c:barChart>)/g)).toHaveLength(4)
  })

  it('draw a band as an area that stands on another without a fill', async () => {
    const parts = await deckOf(sampleStress('supporting', false))
    const xml = textOf(parts, `ppt/charts/chart${chartNumber(parts, 'flow-time-fan')}.xml`)
    expect(xml).toMatch(
      /<c:areaChart><c:grouping val="stacked"\/>.*<a:noFill\/>.*<a:alpha val="18000"\/>.*<\/c:areaChart><c:lineChart>/s,
    )
  })
})

describe('the same result', () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  it('gives the same bytes, whatever the clock says and however many decks were made before', async () => {
    const first = await deck(sampleAsked())
    await deck(sampleStress())
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') })
    vi.spyOn(Math, 'random').mockReturnValue(0.123)
    const again = await deck(JSON.parse(JSON.stringify(sampleAsked())))
    expect(Buffer.compare(first, again)).toBe(0)
  })
})
