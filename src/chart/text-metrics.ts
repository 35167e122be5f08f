/**
 * How wide a text is when it is drawn in Inter, the font of every picture. The widths come from the very files that
 * the renderer draws with, so that a label that fits here fits in the picture. The one file here that touches a disk:
 * it reads two fonts of an installed package, never a file of the user's.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type FontWidths, readFontWidths } from './true-type.js'

export type Weight = 'regular' | 'semibold'

export interface Font {
  readonly size: number
  readonly weight: Weight
}

/** What a reader's machine may draw instead where Inter is not installed: all a little narrower. */
export const fontFamily = 'Inter, Helvetica Neue, Arial, Liberation Sans, sans-serif'

const requireFrom = createRequire(import.meta.url)
const loaded = new Map<Weight, FontWidths>()

/** The path of the font file of a weight. */
export function fontFile(weight: Weight): string {
  return weight === 'semibold'
    ? requireFrom.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf')
    : requireFrom.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf')
}

/** Width in pixels of one line of text. */
export function textWidth(text: string, font: Font): number {
  const widths = widthsOf(font.weight)
  let ems = 0
  for (const character of text) ems += widths.widthOf(character.codePointAt(0) ?? 0)
  return ems * font.size
}

/** Whether Inter has a shape for a character. */
export function hasGlyph(codePoint: number): boolean {
  return widthsOf('regular').has(codePoint)
}

/** The weight that a `font-weight` of CSS or Vega draws with. */
export function weightOf(fontWeight: unknown): Weight {
  return fontWeight === 'bold' || Number(fontWeight) >= 600 ? 'semibold' : 'regular'
}

function widthsOf(weight: Weight): FontWidths {
  const known = loaded.get(weight)
  if (known) return known
  const widths = readFontWidths(readFileSync(fontFile(weight)))
  loaded.set(weight, widths)
  return widths
}
