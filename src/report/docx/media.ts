/**
 * The pictures of a text document as files in it. The library would compress each before the archive is made anew
 * without a clock: it is handed the chart's name instead, which the picture takes the place of at the end.
 */
import { outlined } from '../../chart/render.js'
import type { Piece } from '../paper/pieces.js'
import type { Word } from './word.js'

export function standIn(chart: string): Uint8Array {
  return new TextEncoder().encode(chart)
}

/** Contents by the names under which the library files the stand-ins. */
export async function mediaOf(word: Word, pieces: readonly Piece[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const media = new Map<string, Uint8Array>()
  for (const piece of pieces) {
    if (piece.kind !== 'figure') continue
    const { chart, svg, png } = piece.figure.drawn
    if (png === undefined) throw new Error(`No PNG of ${chart} for programs that draw no SVG`)
    const name = `word/media/${word.hashedId(Buffer.from(standIn(chart)))}`
    // In Word the text of an SVG flows anew in another font: its letters are drawn as shapes.
    media.set(`${name}.svg`, new TextEncoder().encode(await outlined(svg)))
    media.set(`${name}.png`, png)
  }
  return media
}
