/** A `redesign` in a terminal of 80 columns and on a page: what it says of what was chosen, and where nothing holds. */
import { expect, it } from 'vitest'
import { htmlReport } from '../../src/report/html.js'
import { terminalReport } from '../../src/report/terminal.js'
import { widthOf } from '../../src/report/text-table.js'
import { sampleRedesign } from '../sample-result.js'

const linesOf = (result: Parameters<typeof terminalReport>[0]) => terminalReport(result, { colour: false }).split('\n')

it('shows what was chosen, the next cheapest, the current design and each lever, within 80 columns', () => {
  const lines = linesOf(sampleRedesign('holds'))
  expect(lines[0]).toBe('Cheapest to hold at 2×: structured-inputs.')
  expect(
    lines.filter((line) => /^ {2}(chosen|next|farthest|today) /.test(line)).map((line) => line.trim().split(/ {2,}/)),
  ).toEqual([
    ['chosen', 'structured-inputs', '€400', '€100,800', '2.30× (2.25–2.35)', 'holds'],
    [
      'next',
      expect.stringMatching(/^structured-inputs \+ more.*…$/),
      '€7,120',
      '€450,240',
      '2.60× (2.55–2.65)',
      'holds?',
    ],
    ['today', 'no lever', '€0', '€0', '1.30× (1.27–1.33)', 'fails'],
  ])
  expect(lines.join(' ')).toContain('16 sets of levers: 9 simulated, 4 overloaded at 2× by theory alone, 3 not needed.')
  expect(lines.filter((line) => line.startsWith('  more-seniors 8'))).toHaveLength(1)
  for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(80)
})

it('names the farthest where nothing holds', () => {
  const lines = linesOf(sampleRedesign('fails'))
  expect(lines.filter((line) => /^ {2}(chosen|next)/.test(line))).toEqual([])
  expect(lines.find((line) => line.startsWith('  farthest'))).toMatch(/fails$/)
})

it('is a page with the sentence, the tables and the command that makes it again', async () => {
  const page = await htmlReport(sampleRedesign('holds'))
  for (const words of [
    'Cheapest to hold at 2×: structured-inputs.',
    'What was found',
    'Each lever by itself',
    'yes, not settled at 2×',
    '--levers levers.yaml --volume 2',
  ])
    expect(page).toContain(words)
})
