/** A result as slides: `deck.pptx`, with charts whose numbers can be edited. The same bytes for the same result. */
import type { Result } from '../../verdict/result.js'
import { rewritten } from '../archive.js'
import { withCleanTexts } from '../clean-text.js'
import { layOut } from './lay-out.js'
import { mendedParts } from './package-parts.js'
import { newPresentation } from './presentation.js'
import { slidesOf } from './slides.js'

export async function deck(result: Result): Promise<Uint8Array> {
  const clean = withCleanTexts(result)
  const slides = slidesOf(clean)
  const presentation = await newPresentation()
  presentation.title = slides[0]?.title ?? clean.scenario.name
  presentation.subject = clean.scenario.name
  presentation.author = 'loadbearing'
  presentation.company = ''
  const charts = layOut(presentation, slides, clean.scenario.name)
  const written = await presentation.write({ outputType: 'uint8array' })
  if (!(written instanceof Uint8Array)) throw new Error('pptxgenjs has written no bytes')
  return rewritten(written, (entries) => mendedParts(entries, slides, charts))
}
