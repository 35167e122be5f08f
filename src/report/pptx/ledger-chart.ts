/** Where an item's time goes, as rows of parts by cause that sum to its mean time. The total stands with the row's name. */
import { ledgerBars } from '../../chart/ledger-bars.js'
import { causeTitles, ledgerAlt } from '../../chart/ledger-words.js'
import { palettes } from '../../chart/theme.js'
import { format, timeUnitFor } from '../../chart/unit.js'
import { causes, type Result } from '../../verdict/result.js'
import { axisFor } from './axis-range.js'
import { formatFor, type NativeChart, type NativeSeries, onSheet } from './native-chart.js'

/** Of the axis, for a letter of a label: a narrower part has no room for its number. */
const letter = 0.021
const mostRows = 8

/** Absent where no volume has a flow time. */
export function ledgerChart(result: Result): NativeChart | undefined {
  const bars = ledgerBars(result).slice(0, mostRows)
  if (bars.length === 0) return undefined
  const { light } = palettes
  const longest = Math.max(...bars.map(({ total }) => total.estimate))
  const unit = timeUnitFor(longest)
  const series = causes
    .filter((cause) => bars.some(({ ledger }) => ledger[cause].estimate > 0))
    .map((cause): NativeSeries => {
      const { fill = light.quiet, text = light.ground } = light.causes[cause] ?? {}
      return {
        name: causeTitles[cause],
        colour: fill,
        labelColour: text,
        values: bars.map(({ ledger }) => onSheet(ledger[cause].estimate, unit)),
        labels: bars.map(({ ledger }) =>
          ledger[cause].estimate < letter * format(ledger[cause], unit).length * longest
            ? undefined
            : { format: formatFor(ledger[cause], unit) },
        ),
      }
    })
  return {
    name: 'time-ledger',
    alt: ledgerAlt(bars),
    kind: 'stacked',
    categoryTitle: 'Design and volume',
    categories: bars.map(({ title, total }) => `${title}: ${format(total, timeUnitFor(total.estimate))}`),
    series,
    axis: axisFor({
      title: `mean time of an item from arrival to end, ${unit.name}`,
      unit: { ...unit, after: '' },
      lowest: 0,
      highest: onSheet(longest, unit) ?? 1,
      room: 0.02,
      mostSteps: 8,
    }),
    rules: [],
  }
}
