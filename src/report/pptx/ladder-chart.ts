/** Rows of break volumes, the first to break on top, of one design or two. */
import { exactly } from '../../chart/headline.js'
import { isAbove, type LadderPoint, ladderRows, overInWords } from '../../chart/ladder-rows.js'
import { ladderAlt } from '../../chart/ladder-words.js'
import { palettes } from '../../chart/theme.js'
import { volumeUnit } from '../../chart/unit.js'
import type { StressResult } from '../../verdict/result.js'
import { type BarCell, intervalBars, mostBars, unbroken } from './interval-bars.js'
import type { NativeChart } from './native-chart.js'

/** Absent where the result has no constraint. */
export function ladderChart(result: StressResult): NativeChart | undefined {
  const all = ladderRows(result)
  if (all.length === 0) return undefined
  const designs = result.against ? (['current', 'redesign'] as const) : (['current'] as const)
  const rows = all.slice(0, Math.floor(mostBars / designs.length))
  return intervalBars({
    name: 'ladder',
    alt: ladderAlt(result, all),
    categoryTitle: 'Constraint or promise',
    rows: rows.map((row) => ({ title: row.title, cells: designs.map((design) => cellOf(row[design])) })),
    series: designs.map((design) => ({
      name: design === 'current' ? 'Current design' : 'Redesign',
      colour: palettes.light[design],
    })),
    unit: volumeUnit,
    axisTitle: 'volume at which it breaks, as a multiple of today’s; whisker: 95% interval',
    rules: volumeRules(result.answer.target),
  })
}

/** Today and the target. */
export function volumeRules(target: number): NativeChart['rules'] {
  const today = { at: 1, text: 'today' }
  if (target === 1) return [today]
  return [today, { at: target, text: target === 2 ? 'volume doubles' : `target ${exactly(target)}` }]
}

function cellOf(point: LadderPoint | undefined): BarCell | undefined {
  if (point === undefined) return undefined
  if (!isAbove(point)) return { value: point.breaksAt }
  const cell = unbroken(point.above)
  return { ...cell, text: point.queue === 'bounded' ? 'its queue is bounded' : overInWords(point) }
}
