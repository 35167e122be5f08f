/** Break volumes of what the other commands vary: the values of a sweep, the ends of ranges, sets of levers, designs. */
import { exactly, shortName, times } from '../../chart/headline.js'
import { nameOf } from '../../chart/sensitivity.js'
import { firstOf } from '../../chart/sweep.js'
import { palettes } from '../../chart/theme.js'
import { formatWithRange, volumeUnit } from '../../chart/unit.js'
import type {
  CompareResult,
  Estimate,
  InputEnd,
  LeverChoice,
  RedesignResult,
  SensitivityResult,
  SweepResult,
} from '../../verdict/result.js'
import { setInWords } from '../redesign-table.js'
import { type BarCell, type IntervalBars, intervalBars, mostBars, unbroken } from './interval-bars.js'
import { volumeRules } from './ladder-chart.js'
import type { NativeChart } from './native-chart.js'

const axisTitle = 'volume at which the design breaks, as a multiple of today’s; whisker: 95% interval'
const { current, redesign, quiet } = palettes.light

export function sweepChart(result: SweepResult, alt: string): NativeChart | undefined {
  const { points, parameters, target } = result
  if (points.length === 0) return undefined
  return intervalBars({
    name: 'sweep',
    alt,
    categoryTitle: parameters.map(({ path }) => path).join(', '),
    rows: points.slice(0, mostBars).map((point) => {
      const { breaksAt, above = 16 } = point.answer
      const cell = cellOf(breaksAt, above)
      const named = breaksAt === undefined ? {} : { text: `${times(breaksAt)} ${shortName(firstOf(point, result))}` }
      return { title: point.values.join(', '), cells: [{ ...cell, ...named }] }
    }),
    series: [{ name: 'breaks at', colour: current }],
    unit: volumeUnit,
    axisTitle,
    rules: volumeRules(target),
  })
}

/** Bars begin where the design breaks with the file's own values. */
export function sensitivityChart(result: SensitivityResult, alt: string): NativeChart | undefined {
  const { inputs, answer } = result
  const own = answer.breaksAt?.estimate ?? answer.above
  if (inputs.length === 0 || own === undefined) return undefined
  return intervalBars({
    name: 'sensitivity',
    alt,
    categoryTitle: 'Input',
    rows: inputs.slice(0, Math.floor(mostBars / 2)).map(({ path, low, high }) => ({
      title: path,
      cells: [endOf(low, result), endOf(high, result)],
    })),
    series: [
      { name: 'low end of its range', colour: redesign },
      { name: 'high end', colour: current },
    ],
    unit: volumeUnit,
    axisTitle,
    origin: own,
    rules: [
      { at: own, text: `as the file says, ${answer.breaksAt ? times(answer.breaksAt) : `over ${exactly(own)}`}` },
    ],
  })
}

/** The sets that were found, then each lever by itself. */
export function leversChart(result: RedesignResult): NativeChart {
  const { chosen, runnerUp, farthest, current: none, alone, target } = result
  const found = [chosen, runnerUp, farthest, none].flatMap((choice) => (choice === undefined ? [] : [choice]))
  const names = new Set(found.map(setInWords))
  const single = alone.filter((lever) => !names.has(setInWords(lever)))
  const all = [...found.map((choice) => ({ choice, series: 0 })), ...single.map((choice) => ({ choice, series: 1 }))]
  const told = all.map(({ choice }) => `${setInWords(choice)}: ${reachOf(choice)}.`)
  return intervalBars({
    name: 'levers',
    alt: `Volume at which the design breaks with each set of levers. ${told.join(' ')}`,
    categoryTitle: 'Levers',
    rows: all.slice(0, mostBars / 2).map(({ choice, series }): IntervalBars['rows'][number] => {
      const cell = cellOf(choice.breaksAt, choice.above)
      return { title: setInWords(choice), cells: series === 0 ? [cell, undefined] : [undefined, cell] }
    }),
    series: [
      { name: 'set that was searched for', colour: redesign },
      { name: 'lever by itself', colour: quiet },
    ].slice(0, single.length > 0 ? 2 : 1),
    unit: volumeUnit,
    axisTitle,
    rules: volumeRules(target),
  })
}

/** Absent where no break volume was searched for. */
export function designsChart(result: CompareResult): NativeChart | undefined {
  const designs = [
    { name: 'Current design', breaksAt: result.breaksAt },
    ...result.designs.map(({ scenario, breaksAt }) => ({ name: scenario.name, breaksAt })),
  ].filter(({ breaksAt }) => breaksAt !== undefined)
  if (designs.length < 2) return undefined
  const told = designs.map(({ name, breaksAt }) => `${name}: ${breaksAt && formatWithRange(breaksAt, volumeUnit)}.`)
  return intervalBars({
    name: 'designs',
    alt: `Volume at which each design breaks. ${told.join(' ')}`,
    categoryTitle: 'Design',
    rows: designs.slice(0, mostBars / 2).map(({ name, breaksAt }, index) => {
      const cell = cellOf(breaksAt, undefined)
      return { title: name, cells: index === 0 ? [cell, undefined] : [undefined, cell] }
    }),
    series: [
      { name: 'current design', colour: current },
      { name: 'redesign', colour: redesign },
    ],
    unit: volumeUnit,
    axisTitle,
    rules: [{ at: 1, text: 'today' }],
  })
}

function cellOf(breaksAt: Estimate | undefined, above = 16): BarCell {
  return breaksAt === undefined ? unbroken(above) : { value: breaksAt }
}

function reachOf({ breaksAt, above = 16 }: LeverChoice): string {
  return breaksAt === undefined ? `over ${exactly(above)}` : formatWithRange(breaksAt, volumeUnit)
}

function endOf(end: InputEnd, result: SensitivityResult): BarCell {
  const takesOver = end.verdict === 'stands' ? '' : `: ${shortName(nameOf(end, result))} first`
  return { ...cellOf(end.breaksAt, end.above), text: `${end.value}${takesOver}` }
}
