/** The key over a plot: a mark and its meaning each, as many to a line as fit. */
import { type Layer, lineHeight, type Sheet } from './sheet.js'
import { type Font, textWidth } from './text-metrics.js'

export interface KeyEntry {
  readonly text: string
  readonly fill: string
  /** A square where nothing else is said. */
  readonly shape?: string
}

export interface PlacedEntry extends KeyEntry {
  /** Pixels from the sheet's inner left edge. */
  readonly x: number
}

const swatch = 10

export function keyLines(entries: readonly KeyEntry[], width: number, font: Font): PlacedEntry[][] {
  const lines: PlacedEntry[][] = [[]]
  let x = 0
  for (const entry of entries) {
    const needed = swatch + 5 + textWidth(entry.text, font)
    if (x > 0 && x + needed > width) {
      lines.push([])
      x = 0
    }
    lines.at(-1)?.push({ ...entry, x })
    x += needed + 16
  }
  return lines
}

/** Of the lines, with the gap to the plot. */
export function keyHeight(lines: readonly unknown[], font: Font): number {
  return lines.length * (lineHeight(font) + 3) + 8
}

/** Drawn from the upper edge of what the sheet keeps free above its plot. */
export function keyLayers(sheet: Sheet, lines: readonly (readonly PlacedEntry[])[]): Layer[] {
  const { small } = sheet.preset.fonts
  const step = lineHeight(small) + 3
  const entries = lines.flatMap((line, index) =>
    line.map((entry) => ({
      ...entry,
      x: entry.x - sheet.plan.left,
      y: -sheet.plan.above + index * step + step / 2 - 4,
    })),
  )
  return entries.flatMap(({ x, y, text, fill, shape = 'square' }): Layer[] => [
    {
      data: { values: [{ text }] },
      mark: { type: 'point', shape, filled: true, opacity: 1, color: fill, size: swatch * swatch },
      encoding: { x: { value: x + swatch / 2 }, y: { value: y } },
    },
    {
      data: { values: [{ text }] },
      mark: { type: 'text', align: 'left', baseline: 'middle', fontSize: small.size },
      encoding: { x: { value: x + swatch + 5 }, y: { value: y }, text: { field: 'text', type: 'nominal' } },
    },
  ])
}
