/** The choice among designs in a terminal and on the page. */
import { describe, expect, it } from 'vitest'
import { htmlReport } from '../../src/report/html.js'
import { selectionTable } from '../../src/report/selection-table.js'
import { terminalReport } from '../../src/report/terminal.js'
import { widthOf } from '../../src/report/text-table.js'
import type { CompareResult } from '../../src/verdict/result.js'
import { sampleCompare, sampleSelection, variants } from '../sample-result.js'

function standings({ selection }: CompareResult): unknown[] {
  if (selection === undefined) throw new Error('the sample has no selection')
  return selectionTable(selection, 'EUR').rows.map(({ standing }) => standing)
}

describe('in a terminal', () => {
  it('the sentence is first, and each design has a row', () => {
    const lines = terminalReport(sampleSelection(), { colour: false }).split('\n')
    expect(lines.slice(0, 2)).toEqual(['One is best by weekly margin at 2×.', ''])
    const head = lines.findIndex((line) => line.includes('Margin per week at 2×'))
    expect(lines[head + 1]).toMatch(/ €24,400 \(23,900–24,900\) +10 {2}out$/)
    expect(lines[head + 2]).toMatch(/ €77,700 \(76,100–79,300\) +23 {2}best$/)
    expect(lines[head + 3]).toMatch(/^ {2}A board twice a week .* +23 {2}out$/)
  })

  it.each(variants)('fits 80 columns: %s', (variant) => {
    const result = sampleSelection('not told apart', variant)
    const { selection } = result
    const named = selection && {
      ...selection,
      sentence: 'word '.repeat(40),
      designs: selection.designs.map((each) => ({
        ...each,
        name: 'A name that is as long as a line of it '.repeat(3),
      })),
    }
    const report = terminalReport({ ...result, ...(named && { selection: named }) }, { colour: false })
    for (const line of report.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(80)
  })

  it('says nothing of it for two designs', () => {
    expect(terminalReport(sampleCompare(), { colour: false })).not.toContain('Margin per week at 2×')
  })
})

it('says who is best, who is out, and who is not told apart', () => {
  expect(standings(sampleSelection())).toEqual(['out', 'best', 'out'])
  expect(standings(sampleSelection('not told apart'))).toEqual(['out', 'not told apart', 'not told apart'])
  const level = sampleSelection()
  const { selection } = level
  expect(standings({ ...level, ...(selection && { selection: { ...selection, contenders: [1, 2] } }) })).toEqual([
    'out',
    'best',
    'level with it',
  ])
})

it('stands on the page, above the differences, with the name of who was above', async () => {
  const page = await htmlReport(sampleSelection())
  const places = ['One is best by weekly margin at 2×.', 'Which design is best', '>A board twice a week</h2>']
  const found = places.map((text) => page.indexOf(text))
  expect(found).not.toContain(-1)
  expect(found).toEqual([...found].sort((a, b) => a - b))
  expect(await htmlReport(sampleCompare())).not.toContain('Which design is best')
})
