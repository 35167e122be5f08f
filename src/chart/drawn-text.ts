/** Do pictures come out with their texts? A renderer without a font draws none, and says nothing. */
import type { TopLevelSpec } from 'vega-lite'
import { renderPng, renderSvg } from './render.js'

/** Draws a label and the same picture without it; where they are alike no text was drawn. @throws what drawing throws. */
export async function drawsText(): Promise<boolean> {
  const [labelled, blank] = await Promise.all(['load-bearing', ''].map(drawn))
  return labelled !== undefined && blank !== undefined && Buffer.compare(labelled, blank) !== 0
}

async function drawn(text: string): Promise<Uint8Array> {
  const spec: TopLevelSpec = {
    data: { values: [{}] },
    mark: { type: 'text', text, fontSize: 20, font: 'Inter' },
    width: 120,
    height: 30,
  }
  return renderPng(await renderSvg({ name: 'label', headline: '', alt: '', spec }), 96)
}
