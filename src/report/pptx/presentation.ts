/** pptxgenjs as the rest sees it: its types, and how it is loaded. Its types say CommonJS, what is loaded is a module. */
import type pptx from 'pptxgenjs'

export type Presentation = InstanceType<typeof pptx.default>
export type TargetSlide = pptx.default.Slide
export type TableCell = pptx.default.TableCell

/** It is large, and loaded by the first deck alone. */
export async function newPresentation(): Promise<Presentation> {
  const { default: loaded } = await import('pptxgenjs')
  const Made: typeof pptx.default = typeof loaded === 'function' ? loaded : loaded.default
  return new Made()
}
