/** The map's marks: lines as wide as the items that go along them, with arrows, then the boxes with their words. */
import { hoverBoxes } from './hover.js'
import type { MapLayout, PlacedLine, PlacedNode, Point } from './map-shapes.js'
import { type Layer, lineHeight, type Sheet } from './sheet.js'

const pixels = { type: 'quantitative' as const, scale: null, axis: null }

/** `says`: what a reader is told who points at a box, by its id. */
export function mapLayers(sheet: Sheet, { nodes, lines }: MapLayout, says: ReadonlyMap<string, string>): Layer[] {
  return [
    ...lines.flatMap((line) => lineLayers(sheet, line)),
    arrowLayer(sheet, lines),
    ...boxLayers(sheet, nodes),
    ...textLayers(nodes),
    hoverBoxes(
      nodes.flatMap((node) => {
        const text = says.get(node.id)
        return text === undefined ? [] : [{ ...edgesOf(node), says: text }]
      }),
    ),
  ]
}

function edgesOf({ x, y, width, height }: PlacedNode) {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 }
}

/** A line back stands out, as far as shades of the ink do. */
function shadeOf({ palette }: Sheet, { isBack }: PlacedLine) {
  return { colour: isBack ? palette.ink : palette.quiet, opacity: isBack ? 0.85 : 0.5 }
}

/** Pixels from the tip of an arrow to its base. */
function arrowLength(line: PlacedLine): number {
  return 6 + line.thickness * 0.7
}

function lineLayers(sheet: Sheet, line: PlacedLine): Layer[] {
  const { colour, opacity } = shadeOf(sheet, line)
  const values = levelled(line).map(({ x, y }, index) => ({ index, x, y }))
  return [
    {
      data: { values },
      mark: {
        type: 'line',
        interpolate: 'basis',
        color: colour,
        opacity,
        strokeWidth: line.thickness,
        strokeCap: 'butt',
        ...(line.isKnown ? {} : { strokeDash: [3, 3] }),
      },
      encoding: {
        x: { ...pixels, field: 'x' },
        y: { ...pixels, field: 'y' },
        order: { field: 'index', type: 'quantitative' },
      },
    },
  ]
}

/** Leaves and arrives square to the box, and ends where its arrow begins. */
function levelled(line: PlacedLine): Point[] {
  const { points } = line
  const [first, second = first] = points
  const last = points.at(-1)
  const before = points.at(-2) ?? first
  if (first === undefined || last === undefined || before === undefined) return []
  const end = towards(last, headingOf(line), -arrowLength(line) + 0.2)
  if (line.from === line.to) return [...points.slice(0, -1), end]
  const heading = headingOf(line)
  const reach = (a: Point, b: Point) => Math.abs((heading.x === 0 ? b.y - a.y : b.x - a.x) / 2)
  const out = towards(first, heading, reach(first, second ?? last))
  const into = towards(end, heading, -reach(before, end))
  return [first, out, ...points.slice(1, -1), into, end]
}

/** Along an axis: to the right or down, or back. */
function headingOf({ points, from, to, isDown, isBack }: PlacedLine): Point {
  if (from === to) {
    const [a, b] = [points.at(-2), points.at(-1)]
    return { x: Math.sign((b?.x ?? 0) - (a?.x ?? 0)), y: Math.sign((b?.y ?? 0) - (a?.y ?? 0)) }
  }
  const sign = isBack ? -1 : 1
  return isDown ? { x: 0, y: sign } : { x: sign, y: 0 }
}

function towards({ x, y }: Point, heading: Point, distance: number): Point {
  return { x: x + heading.x * distance, y: y + heading.y * distance }
}

function arrowLayer(sheet: Sheet, lines: readonly PlacedLine[]): Layer {
  const values = lines.map((line) => {
    const tip = line.points.at(-1)
    const { x, y } = headingOf(line)
    // A path of a mark is drawn at half the root of its size.
    const size = (2 * arrowLength(line)) ** 2
    const angle = x === 0 ? (y > 0 ? 90 : 270) : x > 0 ? 0 : 180
    return { x: tip?.x, y: tip?.y, angle, size, ...shadeOf(sheet, line) }
  })
  return {
    data: { values },
    mark: { type: 'point', shape: 'M0,0L-1,0.62L-1,-0.62Z', filled: true, strokeWidth: 0 },
    encoding: {
      x: { ...pixels, field: 'x' },
      y: { ...pixels, field: 'y' },
      angle: { field: 'angle', type: 'quantitative', scale: null },
      size: { field: 'size', type: 'quantitative', scale: null },
      color: { field: 'colour', type: 'nominal', scale: null },
      opacity: { field: 'opacity', type: 'quantitative', scale: null },
    },
  }
}

function boxLayers({ palette }: Sheet, nodes: readonly PlacedNode[]): Layer[] {
  return (['station', 'end'] as const).flatMap((kind): Layer[] => {
    const values = nodes.filter((node) => node.kind === kind).map((node) => ({ ...edgesOf(node), fill: node.fill }))
    if (values.length === 0) return []
    return [
      {
        data: { values },
        mark: { type: 'rect', cornerRadius: kind === 'end' ? 14 : 5, stroke: palette.quiet, strokeWidth: 1 },
        encoding: {
          x: { ...pixels, field: 'left' },
          x2: { field: 'right' },
          y: { ...pixels, field: 'top' },
          y2: { field: 'bottom' },
          fill: { field: 'fill', type: 'nominal', scale: null },
        },
      },
    ]
  })
}

/** A layer for each size and weight of the letters. */
function textLayers(nodes: readonly PlacedNode[]): Layer[] {
  const texts = nodes.flatMap(({ x, y, lines }) => {
    const height = lines.reduce((sum, { font }) => sum + lineHeight(font), 0)
    let top = y - height / 2
    return lines.map(({ text, font, colour }) => {
      const middle = top + lineHeight(font) / 2
      top += lineHeight(font)
      return { text, x, y: middle, size: font.size, weight: font.weight, colour }
    })
  })
  const styles = [...new Set(texts.map(({ size, weight }) => `${size} ${weight}`))]
  return styles.map((style): Layer => {
    const values = texts.filter(({ size, weight }) => `${size} ${weight}` === style)
    const { size, weight } = values[0] ?? {}
    return {
      data: { values: values.map(({ text, x, y, colour }) => ({ text, x, y, colour })) },
      mark: {
        type: 'text',
        align: 'center',
        baseline: 'middle',
        ...(size === undefined ? {} : { fontSize: size }),
        fontWeight: weight === 'semibold' ? 600 : 400,
      },
      encoding: {
        x: { ...pixels, field: 'x' },
        y: { ...pixels, field: 'y' },
        text: { field: 'text', type: 'nominal' },
        color: { field: 'colour', type: 'nominal', scale: null },
      },
    }
  })
}
