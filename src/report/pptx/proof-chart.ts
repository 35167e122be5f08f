/** The share of the loss that each relief recovers, just above the break and at the target, with intervals. */
import { palettes } from '../../chart/theme.js'
import { formatWithRange, shareUnit } from '../../chart/unit.js'
import type { Estimate, Proof } from '../../verdict/result.js'
import { reliefTable } from '../proof-table.js'
import { intervalBars, mostBars } from './interval-bars.js'
import type { NativeChart } from './native-chart.js'

const wholePercent = { ...shareUnit, mostDecimals: 0 }

/** Absent where nothing is lost. */
export function proofChart(proof: Proof): NativeChart | undefined {
  const { columns, rows: all } = reliefTable(proof)
  const experiments = columns.slice(1)
  if (all.length === 0 || experiments.length === 0) return undefined
  const colours = [palettes.light.current, palettes.light.promise]
  const rows = all.slice(0, Math.floor(mostBars / experiments.length)).map((row) => ({
    title: String(row.title ?? ''),
    cells: experiments.map(({ key }) => {
      const value = row[key]
      return isEstimate(value) ? { value } : undefined
    }),
  }))
  const told = all.map((row) => {
    const shares = experiments.flatMap(({ key, title }) => {
      const value = row[key]
      return isEstimate(value) ? [`${formatWithRange(value, wholePercent)} ${title}`] : []
    })
    return `${row.title}: ${shares.join(', ')}.`
  })
  return intervalBars({
    name: 'proof',
    alt: `Share of the loss that a quarter more at each recovers. ${told.join(' ')}`,
    categoryTitle: 'A quarter more at',
    rows,
    series: experiments.map(({ title }, index) => ({ name: title, colour: colours[index] ?? palettes.light.quiet })),
    unit: wholePercent,
    axisTitle: 'share of what is lost that it recovers; whisker: 95% interval',
    atLeast: 1,
  })
}

function isEstimate(cell: unknown): cell is Estimate {
  return typeof cell === 'object' && cell !== null
}
