/**
 * What a reader is told who points at a mark. A chart says it in Vega-Lite's `tooltip` channel, so that its spec shows it
 * wherever it is opened; in an SVG it becomes the mark's `<title>`, which a browser shows without a script. Vega writes
 * no tooltip into an SVG, but it does write a mark's description as an ARIA label: that is how the text travels.
 */
import type { Layer } from './sheet.js'

/** For the encoding of marks whose data have the text in the field `says`. */
export const hovered = { field: 'says', type: 'nominal' as const }

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly says: string
}

const pixels = { type: 'quantitative' as const, scale: null, axis: null }

/** Rectangles that cannot be seen, in pixels of the plot: for curves, which a pointer hardly hits. */
export function hoverBoxes(boxes: readonly Box[]): Layer {
  return {
    data: { values: boxes.map(inTenths) },
    mark: { type: 'rect', color: '#000', opacity: 0 },
    encoding: {
      x: { ...pixels, field: 'left' },
      x2: { field: 'right' },
      y: { ...pixels, field: 'top' },
      y2: { field: 'bottom' },
      tooltip: hovered,
    },
  }
}

/** Of a pixel: nobody sees more of them, and a page has many. */
function inTenths({ left, right, top, bottom, says }: Box): Box {
  const [x, x2, y, y2] = [left, right, top, bottom].map((each) => Math.round(each * 10) / 10)
  return { left: x, right: x2, top: y, bottom: y2, says }
}

/** As much of a Vega spec as is looked at here. */
interface VegaMark {
  aria?: boolean
  readonly marks?: readonly VegaMark[]
  readonly encode?: { readonly update?: { tooltip?: unknown; description?: unknown } }
}

/** The spec with every tooltip as the description of its mark; what has none stays unnamed. */
export function tooltipsAsLabels<Spec extends { readonly marks?: readonly object[] }>(spec: Spec): Spec {
  for (const mark of spec.marks ?? []) label(mark)
  return spec
}

function label(mark: VegaMark): void {
  for (const inner of mark.marks ?? []) label(inner)
  const update = mark.encode?.update
  if (update?.tooltip === undefined) return
  update.description = update.tooltip
  mark.aria = true
}

/** An SVG of Vega's in which labels of marks are titles; all other ARIA of its parts goes: the picture is one image. */
export function labelsAsTitles(svg: string): string {
  return svg
    .replace(/<(?!g )(\w+)((?: [\w:-]+="[^"]*")*) aria-label="([^"]+)"((?: [\w:-]+="[^"]*")*)(?:\/>|>)/g, titled)
    .replace(/ (?:role|aria-[a-z]+)="[^"]*"(?=[^<>]*>)/g, '')
}

/** Vega escapes `<`, `>`, `&` and quotes in an attribute, and so they stand in an element too. */
function titled(element: string, tag: string, before: string, text: string, after: string): string {
  const title = `<${tag}${before}${after}><title>${text}</title>`
  return element.endsWith('/>') ? `${title}</${tag}>` : title
}
