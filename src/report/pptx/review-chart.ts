/** What share waits for a person, by kind of station: today, at the target, and the redesign's. */

import type { AskedResult, Moment } from '../../chart/asked.js'
import { shownMoments } from '../../chart/backlog.js'
import { exactly } from '../../chart/headline.js'
import { type ReviewRow, reviewRows } from '../../chart/review-rows.js'
import { reviewAlt, unitOf } from '../../chart/review-words.js'
import { palettes } from '../../chart/theme.js'
import { format } from '../../chart/unit.js'
import { intervalBars } from './interval-bars.js'
import type { NativeChart } from './native-chart.js'
import type { SlideTable } from './slide.js'

/** Absent where nobody looks at anything. */
export function reviewChart(result: AskedResult): NativeChart | undefined {
  const rows = rowsOf(result).filter((row) => row.of === 'share')
  const [first] = rows
  if (first === undefined) return undefined
  const moments = shownMoments(result)
  return intervalBars({
    name: 'review',
    alt: `Items that somebody looks at before their end. ${reviewAlt(rows)}`,
    categoryTitle: 'Looked at by',
    rows: rows.map((row) => ({
      title: row.title,
      cells: moments.map((moment) => {
        const value = valueAt(row, moment)
        return value === undefined ? undefined : { value }
      }),
    })),
    series: moments.map((moment) => ({ name: momentTitle(moment, result), colour: colourOf(moment) })),
    unit: unitOf(first),
    axisTitle: 'share of the items that ended; whisker: 95% interval',
  })
}

/** What reviews do to a hundred items, their intervals in the alternative text alone; absent where nothing is right or wrong. */
export function reviewTable(result: AskedResult): SlideTable | undefined {
  const rows = rowsOf(result).filter((row) => row.of === 'act')
  const moments = shownMoments(result)
  if (rows.length === 0) return undefined
  return {
    alt: `Of 100 items. ${reviewAlt(rows)}`,
    columns: [
      { title: 'Of 100 items', share: 1.7 },
      ...moments.map((moment) => ({ title: shortTitle(moment), share: 1.6, isNumeric: true as const })),
    ],
    rows: rows.map((row) => [
      { text: row.title },
      ...moments.map((moment) => {
        const value = valueAt(row, moment)
        return { text: value === undefined ? '–' : format(value, { ...unitOf(row), after: '' }) }
      }),
    ]),
  }
}

/** Today is quiet, the redesign blue, as in every picture over volumes. */
export function colourOf({ design, volume }: Pick<Moment, 'design' | 'volume'>): string {
  const { quiet, current, redesign } = palettes.light
  if (design === 'redesign') return redesign
  return volume === 1 ? quiet : current
}

/** For a narrow column. */
function shortTitle({ design, volume }: Moment): string {
  if (design === 'redesign') return 'Redesign'
  return volume === 1 ? 'Today' : exactly(volume)
}

/** `Today`, `Current design, 2×`, `Redesign, 2×`. */
export function momentTitle({ design, volume }: Pick<Moment, 'design' | 'volume'>, result: AskedResult): string {
  if (design === 'redesign') return `Redesign, ${exactly(volume)}`
  if (volume === 1) return 'Today'
  const hasTwo = result.schema === 'loadbearing/stress@1' && result.against !== undefined
  return hasTwo ? `Current design, ${exactly(volume)}` : `At ${exactly(volume)}`
}

function rowsOf(result: AskedResult): ReviewRow[] {
  return result.questions === undefined ? [] : reviewRows(result)
}

function valueAt({ cells }: ReviewRow, { design, volume }: Moment) {
  return cells.find(({ moment }) => moment.design === design && moment.volume === volume)?.value
}
