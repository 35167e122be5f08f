/**
 * Text of a user's made harmless for whoever is shown it: without characters that steer a terminal or that turn round
 * how the text about them is read. Every document and every line on a terminal is made of such text.
 */

/** Controls, halves of characters, non-characters, and marks, embeddings, overrides and isolates of direction. */
const deceiving = /[\p{Cc}\p{Cs}\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** One line; `mark` stands for each character taken out, nothing unless said. */
export function harmless(text: string, mark = ''): string {
  return text
    .replace(/[\t\n\r\u2028\u2029]+/g, (blanks) => (mark === '' ? ' ' : ' '.repeat(blanks.length)))
    .replace(deceiving, mark)
}

/** What shows that something was taken out, where columns must line up or a file is quoted. */
export const takenOut = '\ufffd'

/** Lines as a terminal may show them. `colours`: whether sequences that set a colour are ours, and stay. */
export function harmlessLines(text: string, colours: boolean): string {
  return text.replace(colours ? colourOrDeceiving : deceiving, (found) =>
    found === '\n' || found === '\t' || found.length > 2 ? found : takenOut,
  )
}

const colourOrDeceiving = new RegExp(`\\u001b\\[[0-9;]*m|${deceiving.source}`, 'gu')

/** JSON that says the same with escapes for what JSON itself would leave as it is. */
export function harmlessJson(json: string): string {
  return json.replace(deceiving, (character) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
