/**
 * The boxes of all texts in an SVG as vega writes it, measured with the font that is drawn. For the tests that no label
 * is clipped and none lies on another. A halo counts once with the text that it belongs to.
 */
import { textWidth, weightOf } from '../../src/chart/text-metrics.js'

export interface TextBox {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface Place {
  readonly x: number
  readonly y: number
}

export function sizeOf(svg: string): { width: number; height: number } {
  const box = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)
  if (!box) throw new Error('The SVG has no viewBox')
  return { width: Number(box[1]), height: Number(box[2]) }
}

/** Walks groups and texts in the order of the document, adding up the translations. */
export function textBoxes(svg: string): TextBox[] {
  const boxes = new Map<string, TextBox>()
  const places: Place[] = [{ x: 0, y: 0 }]
  for (const [, closing, open, attributes = '', content = ''] of svg
    .replace(/<title>[^<]*<\/title>/g, '')
    .matchAll(/(<\/g>)|<(g|text)\b([^>]*)>(?:((?:[^<]|<\/?tspan[^>]*>)*)<\/text>)?/g)) {
    if (closing) {
      places.pop()
      continue
    }
    const outer = places.at(-1) ?? { x: 0, y: 0 }
    const place = moved(outer, attributes)
    if (open === 'g') places.push(place)
    else for (const box of boxesOf(place, attributes, content)) boxes.set(`${box.text} ${box.left} ${box.top}`, box)
  }
  return [...boxes.values()]
}

function moved(outer: Place, attributes: string): Place {
  const shift = /transform="translate\(([-\d.e]+),([-\d.e]+)\)"/.exec(attributes)
  return shift ? { x: outer.x + Number(shift[1]), y: outer.y + Number(shift[2]) } : outer
}

function boxesOf(place: Place, attributes: string, content: string): TextBox[] {
  const size = Number(/font-size="([\d.]+)/.exec(attributes)?.[1] ?? 11)
  const weight = weightOf(/font-weight="(\w+)"/.exec(attributes)?.[1])
  const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1]
  const lines = content.includes('<tspan')
    ? [...content.matchAll(/<tspan([^>]*)>([^<]*)<\/tspan>/g)].map(([, more = '', text = '']) => ({
        text: plain(text),
        down: Number(/dy="([\d.]+)"/.exec(more)?.[1] ?? 0),
      }))
    : [{ text: plain(content), down: 0 }]
  let baseline = place.y
  return lines.map(({ text, down }) => {
    baseline += down
    const width = textWidth(text, { size, weight })
    const left = place.x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0)
    return { text, left, right: left + width, top: baseline - 0.74 * size, bottom: baseline + 0.2 * size }
  })
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

/** What is wrong with the texts of a picture, in words; empty where nothing is. */
export function faultsOf(svg: string): string[] {
  const { width, height } = sizeOf(svg)
  const boxes = textBoxes(svg)
  if (boxes.length === 0) return ['There is no text']
  const clipped = boxes
    .filter((box) => box.left < 0 || box.right > width || box.top < 0 || box.bottom > height)
    .map((box) => `"${box.text}" is clipped: ${describe(box)} of ${width} × ${height}`)
  const covered = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => overlap(a, b))
      .map((b) => `"${a.text}" (${describe(a)}) lies on "${b.text}" (${describe(b)})`),
  )
  return [...clipped, ...covered]
}

function overlap(a: TextBox, b: TextBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function describe({ left, right, top, bottom }: TextBox): string {
  return `x ${left.toFixed(1)}–${right.toFixed(1)}, y ${top.toFixed(1)}–${bottom.toFixed(1)}`
}
