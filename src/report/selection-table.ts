/** The choice among designs as a table: what each measured, and whether it is the best, in contention or out. */
import type { Table } from '../chart/chart.js'
import { exactly } from '../chart/headline.js'
import { countUnit, type Unit } from '../chart/unit.js'
import type { Selection } from '../verdict/result.js'
import { titleOfMeasure, unitOfMeasure } from './measure-names.js'

/** `Margin per week at 2×`. */
export function selectionTitle({ measure, volume }: Selection): string {
  return `${titleOfMeasure(measure)} at ${exactly(volume)}`
}

/** The unit of the measure, by the largest of the designs. */
export function selectionUnit({ measure, designs }: Selection, currency: string | undefined): Unit {
  return unitOfMeasure(
    measure,
    Math.max(0, ...designs.map(({ estimate }) => Math.abs(estimate?.estimate ?? 0))),
    currency,
  )
}

export function selectionTable(selection: Selection, currency: string | undefined): Table {
  return {
    columns: [
      { key: 'name', title: 'Design' },
      { key: 'estimate', title: selectionTitle(selection), unit: selectionUnit(selection, currency) },
      { key: 'replications', title: 'Replications', unit: countUnit },
      { key: 'standing', title: 'Standing' },
      { key: 'eliminatedBy', title: 'Below' },
    ],
    rows: selection.designs.map(({ name, estimate, replications, eliminatedBy }, design) => ({
      name,
      estimate,
      replications,
      standing: standingOf(selection, design),
      eliminatedBy: eliminatedBy === undefined ? undefined : selection.designs[eliminatedBy]?.name,
    })),
  }
}

/** Of the design with this place. */
export function standingOf({ best, contenders, indifference }: Selection, design: number): string {
  if (indifference === undefined) return 'not chosen'
  if (design === best) return 'best'
  if (!contenders.includes(design)) return 'out'
  return best === undefined ? 'not told apart' : 'level with it'
}
