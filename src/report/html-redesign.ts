/** The part of a page about the cheapest set of levers: what was found, each lever by itself, and the choice where several cost the same. */
import type { RedesignResult } from '../verdict/result.js'
import { htmlTable } from './html-table.js'
import { type Html, html } from './html-template.js'
import { aloneTable, foundTable, setsInWords } from './redesign-table.js'
import { selectionTable, selectionTitle } from './selection-table.js'

export function redesignSection(result: RedesignResult): Html {
  const { selection, scenario } = result
  const choice =
    selection === undefined
      ? undefined
      : html`<h2>Sets that cost the same</h2>\n<p>${selection.sentence}</p>\n${htmlTable(selectionTable(selection, scenario.currency), `${selectionTitle(selection)}, with 95% intervals`)}\n`
  return html`<h2>What was found</h2>
<p>${setsInWords(result)}</p>
${htmlTable(foundTable(result), 'Sets of levers with their costs and where they break, with 95% intervals')}
${choice}<h2>Each lever by itself</h2>
${htmlTable(aloneTable(result), 'What each lever costs and adds alone, with 95% intervals')}
`
}
