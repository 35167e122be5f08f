/** Pictures as a report shows them: what each says, what it means for a decision, and its numbers as a table. */
import type { Chart } from '../../chart/chart.js'
import type { Result } from '../../verdict/result.js'
import { meaningOf } from './meanings.js'
import type { Block } from './proposal.js'
import { textTable } from './text-table.js'

/** Those of the names that the result has a picture of, in the order of the names. */
export function pictureBlocks(charts: readonly Chart[], names: readonly string[], result: Result): Block[] {
  return names.flatMap((name) => {
    const chart = charts.find((each) => each.name === name)
    return chart === undefined ? [] : [pictureOf(chart, result)]
  })
}

function pictureOf(chart: Chart, result: Result): Block {
  const { name, headline, alt, table } = chart
  const meaning = meaningOf(name, result)
  return {
    kind: 'picture',
    picture: {
      chart: name,
      headline,
      alt,
      ...(meaning === undefined ? {} : { meaning }),
      table: textTable(table, headline),
    },
  }
}
