/**
 * Draws a chart: spec to SVG by vega-lite and vega without a canvas, SVG to PNG by resvg. They are loaded at the
 * first drawing, never by importing this file.
 */
import { setImmediate } from 'node:timers/promises'
import type { TopLevelSpec } from 'vega-lite'
import type { Chart } from './chart.js'
import { labelsAsTitles, tooltipsAsLabels } from './hover.js'
import { fontFile, textWidth, weightOf } from './text-metrics.js'

/**
 * An SVG with the chart's headline as its title and the alt text as its description, and a title on every mark that a
 * reader may point at; the same bytes every time. `id` begins the ids in it, which must differ where several stand in
 * one page.
 */
export async function renderSvg(
  chart: Pick<Chart, 'name' | 'headline' | 'alt' | 'spec'>,
  id: string = chart.name,
): Promise<string> {
  // Drawing holds this thread: between two pictures a signal is heard.
  await setImmediate()
  const drawn = await drawSpec(chart.spec)
  const labelled = `role="img" aria-labelledby="${id}-title ${id}-desc"`
  const words =
    `<title id="${id}-title">${escapeXml(withoutControls(chart.headline))}</title>` +
    `<desc id="${id}-desc">${escapeXml(withoutControls(chart.alt))}</desc>`
  return drawn.replace(/^<svg ([^>]*)>/, (_, attributes: string) => `<svg ${labelled} ${attributes}>${words}`)
}

/** A PNG in which an inch of the page, 96 px of the SVG, has so many dots. Drawn beside this thread: ask for several at once. */
export async function renderPng(svg: string, dotsPerInch: number): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js')
  const image = await renderAsync(svg, { fitTo: { mode: 'zoom', value: dotsPerInch / 96 }, font: onlyInter() })
  return image.asPng()
}

/**
 * The SVG with its text turned into shapes, for a place that would set the text in a font of its own. Title and
 * description are lost: whoever places it says them beside it.
 */
export async function outlined(svg: string): Promise<string> {
  const { Resvg } = await import('@resvg/resvg-js')
  const shapes = new Resvg(svg, { font: onlyInter() }).toString()
  // Half of it is indentation, and digits finer than a hundredth of a pixel.
  const outlines = shapes.replace(/ d="[^"]*"/g, (path) => path.replace(/(\.\d\d)\d+/g, '$1'))
  return outlines.replace(/>\s+</g, '><').trim()
}

/** The machine's fonts would make the picture depend on the machine. */
function onlyInter() {
  return {
    loadSystemFonts: false,
    fontFiles: [fontFile('regular'), fontFile('semibold')],
    defaultFontFamily: 'Inter',
  }
}

async function drawSpec(spec: TopLevelSpec): Promise<string> {
  const [vega, vegaLite, { expressionInterpreter }] = await Promise.all([
    import('vega'),
    import('vega-lite'),
    import('vega-interpreter'),
  ])
  useTextMetrics(vega)
  vega.resetSVGDefIds()
  const compiled = tooltipsAsLabels(vegaLite.compile(spec).spec)
  // Expressions are interpreted: compiled, they would be code made from strings, which a hardened Node forbids.
  const runtime = vega.parse(compiled, undefined, { ast: true })
  const view = new vega.View(runtime, { renderer: 'none', expr: expressionInterpreter })
  try {
    return labelsAsTitles(withoutControls(await view.toSVG()))
  } finally {
    view.finalize()
  }
}

/** Vega would guess 0.8 em a character without a canvas, and cut labels that fit. Its types leave the hook out. */
function useTextMetrics(vega: object): void {
  if (!('textMetrics' in vega) || typeof vega.textMetrics !== 'object' || vega.textMetrics === null) {
    throw new Error('This version of vega has no textMetrics to set')
  }
  Object.assign(vega.textMetrics, { width: measure })
}

function measure(item: { fontSize?: number; fontWeight?: unknown }, text: unknown): number {
  return textWidth(String(text ?? ''), { size: item.fontSize ?? 11, weight: weightOf(item.fontWeight) })
}

/** XML has no place for control characters, not even escaped: a name that holds one would make the file unreadable. */
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
