/** The glossary says one plain sentence a term, and finds the terms that a report's own texts use. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { charts } from '../../../src/chart/charts.js'
import { glossary, termsIn } from '../../../src/report/proposal/glossary.js'
import type { StressResult } from '../../../src/verdict/result.js'

const terms = glossary().map(({ term }) => term)

test('each term stands once, with one sentence that a breath carries', () => {
  expect(new Set(terms).size).toBe(terms.length)
  for (const { term, meaning } of glossary()) {
    expect(meaning, term).toMatch(/^[A-Z][^.]*\.$/)
    expect(meaning.length, term).toBeLessThanOrEqual(180)
  }
})

test.each([
  ['The board breaks first, at 1.42× today’s volume (1.34–1.50).', ['volume', 'break volume', 'interval']],
  ['A quarter more of it recovers 100 % of the loss.', ['relief', 'recovers']],
  ['p95 of the flow time', ['flow time', 'p50, p90, p95, p99']],
  ['the payroll pool is escalated', ['station and pool']],
  ['unbroken, unpaired, translated', []],
])('%s', (text, wanted) => {
  expect(termsIn(text).map(({ term }) => term)).toEqual(wanted)
})

test('a real report uses most of them, and no text uses all', () => {
  const result: StressResult = JSON.parse(readFileSync('reports/insurance-claims/result.json', 'utf8'))
  const pictures = charts(result).flatMap(({ headline, alt }) => [headline, alt])
  const said = [result.answer.sentence, ...pictures].join('\n')
  const used = termsIn(said).map(({ term }) => term)
  expect(used).toEqual(expect.arrayContaining(['break volume', 'offered load', 'promise', 'queue', 'interval']))
  expect(used).not.toContain('trust')
  expect(used).toEqual(terms.filter((term) => used.includes(term)))
})
