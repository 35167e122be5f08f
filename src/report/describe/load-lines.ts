/** The offered load of each constraint as a small table, and what theory makes of it, before anything is simulated. */
import { formatNumber } from '../../chart/rounding.js'
import type { Scenario } from '../../scenario/scenario.js'
import type { ConstraintLoad, OfferedLoad } from '../../theory/offered-load.js'
import { cutTo, lineWidth, printable, textTable, wrapLines } from '../text-table.js'

/** The volume beside today's. */
const doubled = 2

/** A heading, a row for each constraint, and why theory is not exact where it is not. */
export function loadLines(scenario: Scenario, loads: OfferedLoad): string[] {
  if (loads.constraints.length === 0) return ['  nothing here has a capacity, so nothing can be overloaded']
  const atDouble = loads.at(doubled)
  const rows = loads.constraints.map((constraint) => [
    printable(titleOf(constraint.id, scenario)),
    partOf(constraint),
    percent(constraint.load),
    percent(atDouble.constraints.find(({ id }) => id === constraint.id)?.load),
    breakVolume(loads.breakVolume(constraint.id)),
  ])
  const columns = [
    { align: 'left', gives: true },
    { align: 'left' },
    { align: 'right' },
    { align: 'right' },
    { align: 'right' },
  ] as const
  const head = ['Offered load', '', 'at 1×', `at ${doubled}×`, 'reaches 100% at']
  return [...textTable(columns, [head, ...rows]), ...theoryLines(loads)]
}

/** `exact` and what is drawn from a sample need no excuse; the rest says why. */
function theoryLines({ says, because }: OfferedLoad): string[] {
  if (says === 'exact') return []
  const intro = { sampled: 'From drawn items', approximate: 'Approximate', silent: 'Theory is silent' }[says]
  return wrapLines(printable(`${intro}: ${because.join(' ')}`), lineWidth - 2, 2).map((line) => `  ${line}`)
}

export function titleOf(id: string, { pools, stations }: Scenario): string {
  return [...pools, ...stations].find((each) => each.id === id)?.title ?? id
}

/** Room for it beside a name on a line. */
const partWidth = 20

function partOf({ kind, stations }: ConstraintLoad): string {
  if (kind !== 'pool') return kind
  return stations.length === 1 ? cutTo(stations[0], partWidth) : `${stations.length} stations`
}

function percent(load: number | undefined): string {
  return load === undefined ? '–' : `${formatNumber(load * 100, load < 0.1 ? 1 : 0)}%`
}

function breakVolume(volume: number | undefined): string {
  return volume === undefined ? '–' : `${formatNumber(volume, volume < 10 ? 2 : 0)}×`
}
