import { describe, expect, it } from 'vitest'
import { textWidth } from '../../../src/chart/text-metrics.js'
import { room, sizes } from '../../../src/report/paper/page.js'
import { gutterEms, planTable } from '../../../src/report/paper/table-plan.js'
import type { TextTable } from '../../../src/report/proposal/proposal.js'

function table(columns: number, rows: number, more: Partial<TextTable> = {}): TextTable {
  const cell = { text: '1,234.5 min', range: '1,233.5–1,235.5' }
  return {
    caption: 'c',
    columns: [
      { title: 'Name', isNumeric: false },
      ...Array.from({ length: columns - 1 }, () => ({ title: 'Wait', isNumeric: true })),
    ],
    rows: Array.from({ length: rows }, () => [
      { text: 'Adjuster review' },
      ...Array.from({ length: columns - 1 }, () => cell),
    ]),
    ...more,
  }
}

describe('the columns of a table', () => {
  it.each([2, 4, 6, 8, 10, 14])('%i of them fill the room', (columns) => {
    const { widths } = planTable(table(columns, 5), room)
    expect(widths.reduce((sum, each) => sum + each, 0)).toBeCloseTo(room, 6)
  })

  it.each([2, 4, 6, 8])('%i of them hold each number and its bounds on one line', (columns) => {
    const { widths, size, ranges } = planTable(table(columns, 5), room)
    const text = ranges === 'beside' ? '1,234.5 min (1,233.5–1,235.5)' : '(1,233.5–1,235.5)'
    for (const width of widths.slice(1))
      expect(textWidth(text, { size, weight: 'regular' })).toBeLessThanOrEqual(width - gutterEms * size + 1e-6)
  })

  it('put bounds beside the number where there is room, else under it, and shrink last', () => {
    expect(planTable(table(3, 5), room)).toMatchObject({ ranges: 'beside', size: sizes.table })
    expect(planTable(table(6, 5), room)).toMatchObject({ ranges: 'under' })
    expect(planTable(table(10, 5), room)).toMatchObject({ ranges: 'under', size: sizes.tight })
    expect(planTable(table(3, 5, { isDetail: true }), room).size).toBe(sizes.detail)
  })
})
