/**
 * Writes HTML from tagged templates in which every value is escaped unless it is HTML already. User text reaches a page
 * through here alone.
 */

/** Text that is HTML already. */
export class Html {
  constructor(readonly text: string) {}
}

export type Value = string | number | Html | undefined | readonly Value[]

export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  let text = strings[0] ?? ''
  for (const [index, value] of values.entries()) text += inHtml(value) + (strings[index + 1] ?? '')
  return new Html(text)
}

function inHtml(value: Value): string {
  if (value === undefined) return ''
  if (value instanceof Html) return value.text
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value))
  return value.map(inHtml).join('')
}

/** For text and for quoted attributes. Control characters have no place in a page. */
export function escapeHtml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;')
  )
}
