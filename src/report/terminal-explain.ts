/** An explanation in a terminal of 80 columns: headings, and a sentence a paragraph. */
import type { Explanation } from './explain.js'
import { paintFor } from './paint.js'
import { lineWidth, printable, wrapLines } from './text-table.js'

/** Ends with a line feed. */
export function explanationText(parts: readonly Explanation[], colour: boolean): string {
  const paint = paintFor(colour)
  const blocks = parts.map(({ title, sentences }) => {
    const lines = sentences.flatMap((each) =>
      wrapLines(`• ${printable(each)}`, lineWidth - 2, 2).map((line) => `  ${line}`),
    )
    return [paint.heading(printable(title)), ...lines].join('\n')
  })
  return `${blocks.join('\n\n')}\n`
}
