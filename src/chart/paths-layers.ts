/** The flow's marks: ribbons in the colour of what becomes of them, blocks, and what each is called. */
import type { Block, FlowPlan, Ribbon } from './flow-plan.js'
import { hovered } from './hover.js'
import { haloed, type Layer, lineHeight, type Sheet } from './sheet.js'
import type { Font } from './text-metrics.js'
import type { Palette } from './theme.js'
import type { Fate } from './ways.js'

export interface FlowLabel {
  /** The last line says how many. */
  readonly lines: readonly string[]
  readonly x: number
  /** Of the first line. */
  readonly top: number
}

export const blockWidth = 9
/** Points along a ribbon. */
const points = 17

export function fateColour(fate: Fate, palette: Palette): string {
  const { work, handoff } = palette.causes
  const { current, promise, quiet } = palette
  const colours = { alone: work?.fill, person: handoff?.fill, exception: current, void: promise, open: quiet }
  return colours[fate] ?? palette.quiet
}

/** What is told of a ribbon and of a block to who points at it. */
export interface FlowWords {
  ribbon(of: Ribbon): string
  block(of: Block): string
}

export function flowLayers(
  sheet: Sheet,
  plan: FlowPlan,
  labels: readonly FlowLabel[],
  font: Font,
  says: FlowWords,
): Layer[] {
  return [ribbonLayer(sheet, plan, says), blockLayer(sheet, plan, says), ...labelLayers(sheet, labels, font)]
}

const pixels = { type: 'quantitative' as const, scale: null, axis: null }

function ribbonLayer({ palette }: Sheet, { ribbons }: FlowPlan, says: FlowWords): Layer {
  const values = ribbons.flatMap((ribbon, index) =>
    curveOf(ribbon).map(({ x, top }) => ({
      ribbon: index,
      x,
      top,
      bottom: top + ribbon.thickness,
      fill: fateColour(ribbon.fate, palette),
      says: says.ribbon(ribbon),
    })),
  )
  return {
    data: { values },
    mark: { type: 'area', opacity: 0.62, line: false },
    encoding: {
      x: { ...pixels, field: 'x' },
      y: { ...pixels, field: 'top' },
      y2: { field: 'bottom' },
      detail: { field: 'ribbon', type: 'nominal' },
      color: { field: 'fill', type: 'nominal', scale: null },
      tooltip: hovered,
    },
  }
}

/** Level at both ends. */
function curveOf({ from, to }: Ribbon): { x: number; top: number }[] {
  return Array.from({ length: points }, (_, index) => {
    const part = index / (points - 1)
    const eased = part * part * (3 - 2 * part)
    return { x: from.x + (to.x - from.x) * part, top: from.top + (to.top - from.top) * eased }
  })
}

function blockLayer({ palette }: Sheet, { blocks }: FlowPlan, says: FlowWords): Layer {
  const values = blocks
    .filter(({ isLane }) => !isLane)
    .map((block) => {
      const { x, top, bottom } = block
      return { x, right: x + blockWidth, top, bottom: Math.max(bottom, top + 1.5), says: says.block(block) }
    })
  return {
    data: { values },
    mark: { type: 'rect', color: palette.ink },
    encoding: {
      x: { ...pixels, field: 'x' },
      x2: { field: 'right' },
      y: { ...pixels, field: 'top' },
      y2: { field: 'bottom' },
      tooltip: hovered,
    },
  }
}

function labelLayers(sheet: Sheet, labels: readonly FlowLabel[], font: Font): Layer[] {
  const { palette } = sheet
  const lines = labels.flatMap(({ lines, x, top }) =>
    lines.map((text, index) => ({
      text,
      x,
      y: top + index * lineHeight(font),
      fill: index === lines.length - 1 ? palette.quiet : palette.ink,
    })),
  )
  return haloed(sheet, {
    values: lines,
    style: { align: 'left', baseline: 'top', fontSize: font.size },
    encoding: {
      x: { ...pixels, field: 'x' },
      y: { ...pixels, field: 'y' },
      text: { field: 'text', type: 'nominal' },
      color: { field: 'fill', type: 'nominal', scale: null },
    },
  })
}
