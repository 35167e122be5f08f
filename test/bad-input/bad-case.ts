/**
 * A bad file: a good one with a part of it replaced, or a text of its own. `¦` stands before each place at which a
 * problem is expected, and is taken out before the file is read.
 */
export interface BadCase {
  readonly name: string
  /** Codes of the problems, in the order of the marks. */
  readonly codes: readonly string[]
  readonly text: string
  /** Words that the messages hold. */
  readonly says: readonly string[]
  readonly files: Readonly<Record<string, string>>
}

export const goodFile = `scenario: Claims
calendars:
  office: Mon-Fri 09:00-17:00
items:
  classes: { simple: 80%, complex: 20% }
  attributes:
    confidence: beta(9 2)
    amount: lognormal(4200 cv 1.4)
arrivals: { rate: 20 per hour, calendar: office }
pools:
  clerks: { count: 4, calendar: office, cost: 50 per hour }
stations:
  score: { kind: ai, machine: { parallel: 2 }, takes: 24s, then: { desk: 100% } }
  desk:
    kind: review
    by: clerks
    takes: exponential(6min)
    then: { board: 50%, done: 50% }
  board: { kind: approval, meets: Thu 14:00, decides: 20 items in 1h, then: done }
  done: end
value: { per-item: 38, decays: 6% per day }
promises:
  - p95(flow-time) < 5d
run: { weeks: 4, warm-up: 1w, seed: 1 }
evidence:
  desk.takes: { tier: measured, source: timing study, range: 5min to 7min }
`

interface Further {
  readonly says?: readonly string[]
  readonly files?: Readonly<Record<string, string>>
}

/** The good file with `part` replaced by `by`, in which marks stand. `codes`: one, or several parted by spaces. */
export function replaced(codes: string, part: string, by: string, further: Further = {}): BadCase {
  if (goodFile.split(part).length !== 2) throw new Error(`\`${part}\` does not stand once in the good file`)
  return {
    ...whole(
      codes,
      goodFile.replace(part, () => by),
      further,
    ),
    name: by.trim(),
  }
}

/** A file of its own. */
export function whole(codes: string, text: string, { says = [], files = {} }: Further = {}): BadCase {
  return { name: text.slice(0, 60).trim() || 'nothing at all', codes: codes.split(' '), text, says, files }
}

/** The places of the marks, as `line:column`, and the text without them. */
export function unmarked(text: string): { text: string; places: string[] } {
  const [first, ...pieces] = text.split('¦')
  let clean = first
  const places = pieces.map((piece) => {
    const lines = clean.split('\n')
    const place = `${lines.length}:${(lines.at(-1) ?? '').length + 1}`
    clean += piece
    return place
  })
  return { text: clean, places }
}
