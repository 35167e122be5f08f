/** The scenario on which every example of docs/language.md is laid as a patch, and the tables that they name. */
import type { SourceReader } from '../../src/scenario/source-reader.js'

export const exampleScenario = `scenario: Property claims with AI triage
currency: EUR
calendars:
  office: Mon-Fri 09:00-17:00
  mornings: Mon-Fri 06:00-14:00
  afternoons: Mon-Fri 14:00-22:00
items:
  classes: { simple: 82%, complex: 18% }
  attributes: { amount: lognormal(4200 cv 1.4) }
ai-output: { accuracy: 91%, overconfidence: 6% }
arrivals: { rate: 240 per workday, calendar: office }
pools:
  adjusters: { count: 11, calendar: office, cost: 52 per hour }
  seniors: { count: 6, calendar: office, cost: 84 per hour }
stations:
  score:
    kind: ai
    machine: { parallel: 3 }
    takes: 24s
    then: [{ to: execute, when: confidence >= 0.92 and amount < 10000 }, { to: exceptions, share: 10% }, { to: review }]
  review: { kind: review, by: adjusters, takes: lognormal(18min cv 0.9), then: { execute: 90%, committee: 10% } }
  exceptions:
    kind: exception
    by: seniors
    takes: 34min
    patience: { after: 10d, to: workaround }
    then: { all: [legal, finance], then: execute }
  legal: { kind: review, by: seniors, takes: 12min, then: join }
  finance: { kind: review, by: adjusters, takes: 9min, then: join }
  workaround: { kind: system, takes: 1d, then: execute }
  committee: { kind: approval, meets: Thu 14:00, decides: 200 items in 60min, then: execute }
  execute: end
feedback:
  trust: { starts: 0.8, between: [0.05, 1], moves: { wrong: -0.06, right: 0.004 } }
value: { per-item: 38, decays: 6% per day }
promises: [p95(flow-time) < 5d]
`

const tables: Readonly<Record<string, { header: string[]; rows: string[][] }>> = {
  'arrivals.csv': { header: ['arrived'], rows: [['2026-01-05T09:12'], ['2026-01-05T09:40'], ['2026-01-06T11:05']] },
  'minutes.csv': { header: ['minutes'], rows: [['12'], ['19'], ['33']] },
}

/** Reads an example as a file beside the scenario; `files` are their texts by name. */
export function readerOf(files: Readonly<Record<string, string>>): SourceReader {
  const textOf: Readonly<Record<string, string>> = { ...files, 'example.yaml': exampleScenario }
  return {
    async text(file) {
      const text = textOf[file]
      return text === undefined ? undefined : { file, text, sha256: '' }
    },
    async table(file) {
      const table = tables[file]
      if (table === undefined) return undefined
      return {
        file,
        sha256: '',
        header: table.header,
        rows: table.rows.map((cells, row) => ({ line: row + 2, cells })),
      }
    },
  }
}
