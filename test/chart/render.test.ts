import { readdirSync, readFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { charts } from '../../src/chart/charts.js'
import { renderPng, renderSvg } from '../../src/chart/render.js'
import { fontFile, textWidth } from '../../src/chart/text-metrics.js'
import { type Palette, palettes, presets } from '../../src/chart/theme.js'
import { wrapEvenly, wrapText } from '../../src/chart/wrap-text.js'
import { sampleAsked } from '../sample-asked.js'
import { sampleStress } from '../sample-result.js'
import { textBoxes } from './text-boxes.js'

const font = { loadSystemFonts: false, fontFiles: [fontFile('regular'), fontFile('semibold')] }

describe('text is measured as it is drawn', () => {
  it.each([
    ['Approval committee', 'regular'],
    ['1.26× (1.23–1.29)', 'semibold'],
    ['Größe, façade & “quotes” €', 'regular'],
  ] as const)('%s, %s', (text, weight) => {
    const escaped = text.replaceAll('&', '&amp;')
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="80"><text x="0" y="60" font-family="Inter" font-weight="${weight === 'semibold' ? 600 : 400}" font-size="40">${escaped}</text></svg>`
    const drawn = new Resvg(svg, { font }).getBBox()?.width ?? 0
    expect(textWidth(text, { size: 40, weight }) / drawn).toBeGreaterThan(0.97)
    expect(textWidth(text, { size: 40, weight }) / drawn).toBeLessThan(1.03)
  })

  it('wraps within the width, cuts what is left out, and balances', () => {
    const small = { size: 12, weight: 'regular' as const }
    const text = 'Regional underwriting and compliance committee for large claims'
    for (const line of wrapText(text, 120, small)) expect(textWidth(line, small)).toBeLessThanOrEqual(120)
    expect(wrapText(text, 120, small, 2)).toHaveLength(2)
    expect(wrapText(text, 120, small, 2)[1]).toMatch(/…$/)
    expect(wrapText('Donaudampfschifffahrtsgesellschaft', 60, small).length).toBeGreaterThan(2)
    const [first = '', second = ''] = wrapEvenly(text, 330, small)
    expect(textWidth(second, small) / textWidth(first, small)).toBeGreaterThan(0.6)
  })
})

describe('pictures', () => {
  it('draws text: as many dark pixels as letters need', async () => {
    const [ladder] = charts(sampleStress())
    if (!ladder) throw new Error('No ladder')
    const svg = await renderSvg(ladder)
    const withText = inkIn(svg)
    expect(withText - inkIn(svg.replace(/<text[\s\S]*?<\/text>/g, ''))).toBeGreaterThan(3000)
  })

  it('has the size of its place at its resolution', async () => {
    const [slide] = charts(sampleStress(), { preset: 'slide', palette: 'light' })
    if (!slide) throw new Error('No ladder')
    const png = await renderPng(await renderSvg(slide), presets.slide.dotsPerInch)
    const view = new DataView(png.buffer, png.byteOffset)
    expect(view.getUint32(16)).toBe(Math.floor((1160 * 220) / 96))
    expect(Math.abs(view.getUint32(20) - (500 * 220) / 96)).toBeLessThanOrEqual(1)
  })

  it('gives the same bytes twice, with a title and a description', async () => {
    for (const chart of charts(sampleAsked())) {
      const svg = await renderSvg(chart)
      expect(await renderSvg(chart)).toBe(svg)
      expect(svg).toMatch(new RegExp(`^<svg role="img" aria-labelledby="${chart.name}-title ${chart.name}-desc"`))
      expect(svg).not.toMatch(/\sstyle=|<script|<image|href=/)
    }
  })

  it('keeps a name that would break out of the picture a name', async () => {
    const hostile = `</text><script>alert(1)</script>\u0007"'\\${'$'}{x} datum.x`
    const result = sampleStress()
    const constraints = result.constraints.map((each) => ({ ...each, id: `${each.id}"]'`, title: hostile }))
    const [ladder] = charts({ ...result, constraints })
    if (!ladder) throw new Error('No ladder')
    const svg = await renderSvg(ladder)
    expect(svg).not.toContain('<script')
    expect(svg).not.toContain('\u0007')
    expect(textBoxes(svg).some((box) => box.text.includes('<script>'))).toBe(true)
    expect((await renderPng(svg, 96)).length).toBeGreaterThan(1000)
  })
})

/** Pixels that are clearly not the white ground. */
function inkIn(svg: string): number {
  const { pixels } = new Resvg(svg, { font }).render()
  let ink = 0
  for (let at = 0; at < pixels.length; at += 4) if ((pixels[at + 1] ?? 255) < 160) ink += 1
  return ink
}

describe('contrast', () => {
  const pairs = (palette: Palette): [string, string, string][] => [
    ...(['ink', 'quiet', 'current', 'redesign', 'promise'] as const).map((name): [string, string, string] => [
      name,
      palette[name],
      palette.ground,
    ]),
    ...palette.load.map((fill, index): [string, string, string] => [
      `load ${index}`,
      palette.onLoad[index] ?? '',
      fill,
    ]),
    ...Object.entries(palette.causes).map(([cause, { fill, text }]): [string, string, string] => [cause, text, fill]),
  ]

  it.each([...pairs(palettes.light), ...pairs(palettes.dark)])('%s: %s on %s', (_, text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  })
})

/** WCAG 2.1, contrast ratio of relative luminances. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (channels[0] ?? 0) + 0.7152 * (channels[1] ?? 0) + 0.0722 * (channels[2] ?? 0)
}

it('only the renderer loads vega, vega-lite and resvg, and only when it draws', () => {
  const folders = ['src/chart', 'src/report']
  const files = folders.flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`))
  const atStart = files
    .filter((file) => file.endsWith('.ts'))
    .filter((file) =>
      /^import (?!type)[^\n]*'(vega|vega-lite|@resvg\/resvg-js|fast-csv)'/m.test(readFileSync(file, 'utf8')),
    )
  expect(atStart).toEqual([])
})
