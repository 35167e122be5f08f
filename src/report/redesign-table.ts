/** A search for the cheapest set of levers as tables: the sets that were found, and each lever by itself. */
import type { Column, Row, Table } from '../chart/chart.js'
import { exactly } from '../chart/headline.js'
import { moneyUnit, volumeUnit } from '../chart/unit.js'
import type { LeverAlone, LeverChoice, RedesignResult } from '../verdict/result.js'

/** The chosen set, the next cheapest, or the farthest where none holds; and the current design. */
export function foundTable(result: RedesignResult): Table {
  const { chosen, runnerUp, farthest, current } = result
  const rows: readonly (readonly [string, LeverChoice | undefined])[] = [
    ['Chosen', chosen],
    ['Next cheapest that holds', runnerUp],
    ['Goes farthest', farthest],
    ['Current design', current],
  ]
  return {
    columns: columnsOf(result, 'What it is'),
    rows: rows.flatMap(([name, choice]) =>
      choice === undefined ? [] : [{ ...rowOf(choice, result), name, levers: setInWords(choice) }],
    ),
  }
}

/** In the order of the file. */
export function aloneTable(result: RedesignResult): Table {
  return {
    columns: columnsOf(result, 'Lever'),
    rows: result.alone.map((each) => ({ ...rowOf(each, result), name: setInWords(each), adds: each.adds })),
  }
}

function columnsOf({ scenario, horizon }: RedesignResult, name: string): Column[] {
  const money = { ...moneyUnit(scenario.currency), mostDecimals: 0 }
  return [
    { key: 'name', title: name },
    { key: 'levers', title: 'Levers' },
    { key: 'once', title: 'Cost once', unit: money },
    { key: 'perWeek', title: 'Per week', unit: money },
    { key: 'overHorizon', title: `Over ${Number(horizon.weeks.toFixed(2))} weeks`, unit: money },
    { key: 'breaksAt', title: 'Breaks at', unit: volumeUnit },
    { key: 'above', title: 'Does not break up to', unit: volumeUnit },
    { key: 'adds', title: 'More than today', unit: volumeUnit },
    { key: 'first', title: 'First' },
    { key: 'holds', title: 'Holds' },
  ]
}

function rowOf(choice: LeverChoice | LeverAlone, result: RedesignResult): Row {
  const { cost, breaksAt, above, first } = choice
  return { ...cost, breaksAt, above, first, holds: verdictOf(choice, result.target) }
}

/** Whether it holds at the target, and that it is not settled where it is not. */
export function verdictOf({ holdsAtTarget, settled, missedToday }: LeverChoice, target: number): string {
  const word = holdsAtTarget ? 'yes' : 'no'
  if (missedToday.length > 0) return `${word}: misses ${missedToday.join(', ')} today`
  return settled ? word : `${word}, not settled at ${exactly(target)}`
}

/** `form + more-seniors 8`. */
export function setInWords({ levers }: Pick<LeverChoice, 'levers'>): string {
  if (levers.length === 0) return 'no lever'
  return levers.map(({ name, value }) => (value === undefined ? name : `${name} ${value}`)).join(' + ')
}

/** How many sets there are, and how many of them had to be looked at. */
export function setsInWords({ sets, target }: RedesignResult): string {
  const { all, skippedByTheory, simulated } = sets
  const rest = all - skippedByTheory - simulated
  const dearer = rest === 0 ? '' : `, ${rest} not needed`
  return `${all} sets of levers: ${simulated} simulated, ${skippedByTheory} overloaded at ${exactly(target)} by theory alone${dearer}.`
}
