/**
 * What became of the items that arrived, as a bar of three parts under a picture: ended in the window, ended after it, and
 * open when they had been followed. The words under the bar are in its order.
 */
import type { Estimate, Measures } from '../verdict/result.js'
import { hovered } from './hover.js'
import { type Layer, lineHeight, type Sheet } from './sheet.js'
import type { Font } from './text-metrics.js'
import type { Palette } from './theme.js'
import { formatWithRange, shareUnit } from './unit.js'
import { wrapText } from './wrap-text.js'

export interface FateShare {
  readonly fate: keyof typeof words
  readonly share: Estimate
  /** `62% (60–64) ended in the weeks measured`. */
  readonly says: string
}

const words = {
  ended: 'ended in the weeks measured',
  endedAfter: 'ended after them',
  open: 'still open when they had been followed as long',
} as const

export interface FateStrip {
  readonly shares: readonly FateShare[]
  readonly lines: readonly string[]
  /** Of the bar, its words and the gap over them; 0 where there is none. */
  readonly height: number
}

const leastTold = 0.0005
const barHeight = 10
const gap = 10

/** Without those of which there are hardly any. */
export function fateShares(fates: NonNullable<Measures['fates']>): FateShare[] {
  return (['ended', 'endedAfter', 'open'] as const).flatMap((fate) => {
    const share = fates[fate]
    if (share === undefined || share.estimate < leastTold) return []
    return [{ fate, share, says: `${formatWithRange(share, shareUnit)} ${words[fate]}` }]
  })
}

/** Pixels and lines for a sheet so wide. */
export function fateStrip(shares: readonly FateShare[], width: number, font: Font): FateStrip {
  if (shares.length === 0) return { shares, lines: [], height: 0 }
  const text = `Of those that arrive: ${shares.map(({ says }) => says).join(', ')}.`
  const lines = wrapText(text, width, font)
  return { shares, lines, height: gap + barHeight + 4 + lines.length * lineHeight(font) }
}

/** Under the plot. */
export function stripLayers(sheet: Sheet, { shares, lines }: FateStrip): Layer[] {
  const top = sheet.height + gap
  const { small } = sheet.preset.fonts
  const texts = lines.map((text, index) => ({ text, y: top + barHeight + 4 + index * lineHeight(small) }))
  return shares.length === 0 ? [] : [barLayer(sheet, shares, top), textLayer(texts, sheet, small)]
}

const pixels = { type: 'quantitative' as const, scale: null, axis: null }

function barLayer({ width, palette }: Sheet, shares: readonly FateShare[], top: number): Layer {
  let left = 0
  const values = shares.map(({ fate, share, says }) => {
    const from = left
    left += share.estimate * width
    return { left: from, right: left, fill: fillOf(fate, palette), says }
  })
  return {
    data: { values },
    mark: { type: 'rect', stroke: palette.quiet, strokeWidth: 1 },
    encoding: {
      x: { ...pixels, field: 'left' },
      x2: { field: 'right' },
      y: { value: top },
      y2: { value: top + barHeight },
      color: { field: 'fill', type: 'nominal', scale: null },
      tooltip: hovered,
    },
  }
}

function fillOf(fate: FateShare['fate'], palette: Palette): string {
  return { ended: palette.ink, endedAfter: palette.grid, open: palette.quiet }[fate]
}

function textLayer(values: readonly object[], { palette }: Sheet, font: Font): Layer {
  return {
    data: { values: [...values] },
    mark: { type: 'text', align: 'left', baseline: 'top', fontSize: font.size, color: palette.ink },
    encoding: {
      x: { value: 0 },
      y: { ...pixels, field: 'y' },
      text: { field: 'text', type: 'nominal' },
    },
  }
}
