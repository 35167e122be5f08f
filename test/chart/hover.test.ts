import { describe, expect, it } from 'vitest'
import type { Chart } from '../../src/chart/chart.js'
import { charts } from '../../src/chart/charts.js'
import { labelsAsTitles } from '../../src/chart/hover.js'
import { renderPng, renderSvg } from '../../src/chart/render.js'
import { sampleAsked, sampleAskedRun } from '../sample-asked.js'
import { sampleCompare, sampleSensitivity, sampleStress, sampleSweep, variants } from '../sample-result.js'

/** What is shown at the marks: the picture's own title has an id and is none of them. */
function titlesIn(svg: string): string[] {
  return [...svg.matchAll(/<title>([^<]*)<\/title>/g)].map(([, text = '']) => text.replaceAll('&#xA;', '\n'))
}

/** Digits of a number without the zeros that only say how large it is. */
function significantDigits(number: string): number {
  return number.replace(/[,.]/g, '').replace(/^0+/, '').replace(/0+$/, '').length
}

/** Rows of the table that the picture shows. */
function rowsDrawn({ name, table: { rows } }: Chart): number {
  // The table has what is not drawn besides: growth, other volumes and the redesign's, columns that a sheet leaves out.
  if (name === 'backlog') return rows.filter(({ week }) => /^\d+$/.test(String(week))).length
  if (name === 'heat-strip') return Object.keys(rows[0] ?? {}).length - 1
  if (name === 'flow-time-fan') return rows.filter(({ design, volume }) => design === 'current' && volume === 1).length
  // A fixed list of measures is drawn, of those that there are.
  if (name === 'before-and-after') return Math.min(2, rows.length)
  if (name === 'map') return rows.filter(({ visits }) => typeof visits === 'object' && visits.estimate > 0).length
  if (name === 'cost-and-value') return new Set(rows.map(({ volume }) => volume)).size / 2
  if (name === 'paths') {
    const spoken = Math.max(...rows.map(({ volume }) => Number(volume)))
    return new Set(rows.filter(({ volume }) => volume === spoken).map(({ design }) => design)).size
  }
  return rows.length
}

describe('pointing at a mark shows its numbers', () => {
  it.each(variants)('%s: a title for each row, in few digits', async (variant) => {
    const others = [
      sampleAskedRun(variant),
      sampleCompare(variant),
      sampleSweep(variant, 2),
      sampleSensitivity(variant),
    ]
    const isEnough = variant === 'supporting' || variant === 'empty'
    const results = [sampleAsked(variant), ...(isEnough ? others : [])]
    for (const chart of results.flatMap((result) => charts(result))) {
      const svg = await renderSvg(chart)
      const titles = titlesIn(svg)
      expect(titles.length, chart.name).toBeGreaterThanOrEqual(Math.max(1, rowsDrawn(chart)))
      for (const title of titles) {
        expect(title).not.toMatch(/undefined|NaN|Infinity|\[object|null/)
        expect(title.trim().length).toBeGreaterThan(4)
        for (const [number] of title.matchAll(/\d[\d,.]*/g))
          expect(significantDigits(number), title).toBeLessThanOrEqual(6)
      }
      expect(svg.match(/\srole=/g)).toHaveLength(1)
      expect(svg.match(/\saria-/g)).toHaveLength(1)
      expect(svg.match(/\sid="/g)).toHaveLength(2)
    }
  })

  it('says what the ladder says, with the bounds and whose it is', async () => {
    const [ladder] = charts(sampleStress())
    if (!ladder) throw new Error('No ladder')
    const titles = titlesIn(await renderSvg(ladder))
    expect(titles).toContain('Approval committee: 1.26× (1.23–1.28)')
    expect(titles).toContain('Adjusters, redesign: 2.88× (2.82–2.94)')
    expect(titles).toContain('AI scoring: over 16×')
  })

  it('says of a week what every line is', async () => {
    const backlog = charts(sampleStress()).find(({ name }) => name === 'backlog')
    if (!backlog) throw new Error('No backlog')
    expect(titlesIn(await renderSvg(backlog))[1]).toBe(
      'Week 2, items in progress\n2×, redesign: 80.0 (78.4–81.6)\n2×: 520 (510–530)\ntoday: 80.0 (78.4–81.6)',
    )
  })

  it('keeps a name with markup a name', async () => {
    const hostile = `</title></svg><script>alert(1)</script>\u0007"' onload="x" aria-label="y" & {z}`
    const result = sampleStress()
    const constraints = result.constraints.map((each) => ({ ...each, title: hostile }))
    for (const chart of charts({ ...result, constraints }).filter(({ name }) => /ladder|heat/.test(name))) {
      const svg = await renderSvg(chart)
      expect(svg).not.toContain('<script')
      expect(svg).not.toContain('\u0007')
      expect(svg.match(/<\/svg>/g)).toHaveLength(1)
      expect(titlesIn(svg).some((title) => title.includes('&lt;/title&gt;&lt;/svg&gt;&lt;script&gt;'))).toBe(true)
      expect((await renderPng(svg, 96)).length).toBeGreaterThan(1000)
    }
  })
})

describe('labels become titles', () => {
  it.each([
    ['<path d="M0" aria-label="a: 1" role="x"/>', '<path d="M0"><title>a: 1</title></path>'],
    ['<text aria-label="b" x="1">word</text>', '<text x="1"><title>b</title>word</text>'],
    ['<g role="graphics-object" aria-label="c"><path d="M"/></g>', '<g><path d="M"/></g>'],
    ['<text x="1">role="x" aria-label="y"</text>', '<text x="1">role="x" aria-label="y"</text>'],
    ['<path aria-label="&lt;b&gt; &quot;" d="M"/>', '<path d="M"><title>&lt;b&gt; &quot;</title></path>'],
  ])('%s', (before, after) => {
    expect(labelsAsTitles(before)).toBe(after)
  })
})
