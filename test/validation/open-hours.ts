/** Open hours counted by hand, over spans that are written out from the start of a run: no cursor, no calendar of ours. */

export type Span = readonly [opens: number, closes: number]

/** Spans of each week, given in hours since Monday 00:00, for so many weeks, without those that begin at one of `closed`. */
export function weekly(weeks: number, spans: readonly Span[], closed: readonly number[] = []): Span[] {
  const all = Array.from({ length: weeks }, (_, week) =>
    spans.map(([from, to]): Span => [168 * week + from, 168 * week + to]),
  )
  return all.flat().filter(([from]) => !closed.includes(from))
}

/** Open hours between two instants. */
export function openHours(open: readonly Span[], from: number, to: number): number {
  return open.reduce((hours, [opens, closes]) => hours + Math.max(0, Math.min(closes, to) - Math.max(opens, from)), 0)
}

/** The first instant at or after `time` at which it is open; a span's end is not. */
export function openFrom(open: readonly Span[], time: number): number {
  const span = open.find(([, closes]) => time < closes)
  return Math.max(time, span === undefined ? Number.POSITIVE_INFINITY : span[0])
}

/** When so many open hours of work, begun at an instant, are done; infinity where it does not open any more. */
export function doneAt(open: readonly Span[], start: number, work: number): number {
  let left = work
  for (const [opens, closes] of open) {
    const begins = Math.max(opens, start)
    if (begins >= closes) continue
    if (left <= closes - begins) return begins + left
    left -= closes - begins
  }
  return Number.POSITIVE_INFINITY
}
