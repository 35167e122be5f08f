/** The offered load of each constraint as a small table, and what theory makes of it, before anything is simulated. */
import { formatNumber } from '../../chart/rounding.js'
import { type LoadSign, signOf } from '../../chart/trusted-load.js'
import type { Scenario } from '../../scenario/scenario.js'
import type { ConstraintLoad, OfferedLoad } from '../../theory/offered-load.js'
import { cutTo, lineWidth, printable, textTable, wrapLines } from '../text-table.js'

/** The volume beside today's. */
const doubled = 2

/** A heading, a row for each constraint, and why theory is not exact where it is not. */
export function loadLines(scenario: Scenario, loads: OfferedLoad): string[] {
  if (loads.constraints.length === 0) return ['  nothing here has a capacity, so nothing can be overloaded']
  const atDouble = loads.at(doubled)
  const titles = titlesIn(scenario)
  const rows = loads.constraints.map((constraint, index) => [
    printable(titles.get(constraint.id) ?? constraint.id),
    partOf(constraint),
    marked(percent(constraint.load), signOf(constraint.trust)),
    marked(percent(atDouble.constraints[index]?.load), signOf(constraint.trust)),
    marked(breakVolume(loads.breakVolume(constraint.id)), reversed[signOf(constraint.trust)]),
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

const intros = [
  ['silent', 'Theory is silent'],
  ['approximate', 'Approximate'],
  ['bound', 'A bound'],
  ['sampled', 'From drawn items'],
] as const

/** Why theory is not exact, a paragraph for each way in which it is not. */
function theoryLines({ reservations }: OfferedLoad): string[] {
  return intros.flatMap(([says, intro]) => {
    const because = reservations.filter((each) => each.says === says).map((each) => each.because)
    if (because.length === 0) return []
    return wrapLines(printable(`${intro}: ${because.join(' ')}`), lineWidth - 2, 2).map((line) => `  ${line}`)
  })
}

/** Before the volume at which the load reaches 100 %: the more load, the sooner. */
const reversed: Readonly<Record<LoadSign, LoadSign>> = { '': '', '≈': '≈', '≥': '≤', '≤': '≥' }

function marked(number: string, sign: LoadSign): string {
  return sign === '' || number === unknown ? number : `${sign} ${number}`
}

function titlesIn({ pools, stations }: Scenario): ReadonlyMap<string, string> {
  return new Map([...pools, ...stations].map(({ id, title }) => [id, title]))
}

/** Room for it beside a name on a line. */
const partWidth = 20

function partOf({ kind, stations }: ConstraintLoad): string {
  if (kind !== 'pool') return kind
  return stations.length === 1 ? cutTo(stations[0], partWidth) : `${stations.length} stations`
}

const unknown = '–'

function percent(load: number | undefined): string {
  return load === undefined ? unknown : `${formatNumber(load * 100, load < 0.1 ? 1 : 0)}%`
}

function breakVolume(volume: number | undefined): string {
  return volume === undefined ? unknown : `${formatNumber(volume, volume < 10 ? 2 : 0)}×`
}
