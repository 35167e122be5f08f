/** Opening hours: `Mon-Fri 09:00-17:00`, `24x7`. Spans of hours since Monday 00:00. */
import type { Span } from '../scenario.js'
import { parseDays, parseTime } from './days.js'
import { Misread } from './misread.js'
import { piecesOf, trimmed } from './pieces.js'

export const alwaysOpen = '24x7'
const digits = /^[0-9][0-9:]*$/

/** One span a day. */
export function parseHours(text: string): Span[] {
  if (text.trim() === alwaysOpen) return [{ opens: 0, closes: 168 }]
  const dash = text.lastIndexOf('-')
  const from = piecesOf(text.slice(0, Math.max(dash, 0))).at(-1)
  const to = trimmed(text, dash + 1)
  const days = trimmed(text, 0, from?.offset ?? 0)
  if (from === undefined || days.text === '' || !digits.test(from.text) || !digits.test(to.text)) {
    throw new Misread('bad-hours', `\`${text}\` is no opening hours`, {
      hint: 'write for example Mon-Fri 09:00-17:00, or 24x7',
    })
  }
  const opens = parseTime(from.text, from.offset)
  const closes = parseTime(to.text, to.offset)
  return spansOn(parseDays(days.text, days.offset), opens, closes, {
    from: from.text,
    to: to.text,
    offset: from.offset,
  })
}

/** The same hours on each of the days. `written`: for the message, as the hours stand in the file. */
export function spansOn(
  days: readonly number[],
  opens: number,
  closes: number,
  written: { from: string; to: string; offset?: number },
): Span[] {
  if (closes <= opens) {
    const hint = `a night is two spans: one to 24:00, and one from 00:00 on the next day`
    const message = `\`${written.from}-${written.to}\` closes before it opens`
    throw new Misread('closes-before-it-opens', message, { hint, offset: written.offset ?? 0 })
  }
  return days.map((day) => ({ opens: day * 24 + opens, closes: day * 24 + closes }))
}

/** Sorted, spans that touch joined. Throws where two overlap. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort((a, b) => a.opens - b.opens)) {
    const last = joined.at(-1)
    if (last !== undefined && span.opens < last.closes) {
      throw new Misread('hours-overlap', 'two of these opening hours overlap', {
        hint: 'an hour stands in one of them only',
      })
    }
    if (last?.closes === span.opens) joined[joined.length - 1] = { opens: last.opens, closes: span.closes }
    else joined.push(span)
  }
  return joined
}
