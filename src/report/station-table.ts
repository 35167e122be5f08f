/** What was measured at each station and pool of one volume, as a table without a place yet. */
import type { Column, Row, Table } from '../chart/chart.js'
import { countUnit, ofQuantile, shareUnit, timeUnitFor } from '../chart/unit.js'
import type { StationMeasures, VolumePart } from '../verdict/result.js'

/** Rows are stations, then pools; absent measures are empty cells. `nameOf`: what a station or pool is called. */
export function stationTable({ measures }: VolumePart, nameOf = (id: string) => id): Table {
  const entries = [
    ...Object.entries(measures.stations).map(([id, each]) => ({ id, kind: 'station', ...each })),
    ...Object.entries(measures.pools).map(([id, each]) => ({ id, kind: 'pool', ...each })),
  ]
  const longest = (read: (each: StationMeasures) => number | undefined) =>
    timeUnitFor(Math.max(0, ...entries.map((each) => read(each) ?? 0)))
  const columns: Column[] = [
    { key: 'id', title: 'Station or pool' },
    { key: 'visits', title: 'Visits', unit: countUnit },
    { key: 'escape', title: 'Escape', unit: shareUnit },
    { key: 'waitingMean', title: 'Wait, mean', unit: longest((each) => each.waitingTime?.mean?.estimate) },
    { key: 'waitingP95', title: 'Wait, p95', unit: ofQuantile(longest((each) => each.waitingTime?.p95?.estimate)) },
    { key: 'queueLength', title: 'Queue', unit: countUnit },
    { key: 'utilisation', title: 'Busy', unit: shareUnit },
    { key: 'caught', title: 'Caught', unit: shareUnit },
    { key: 'missed', title: 'Missed', unit: shareUnit },
    { key: 'spoiled', title: 'Spoiled', unit: shareUnit },
    { key: 'oldestOpen', title: 'Oldest', unit: longest((each) => each.oldestOpen?.estimate) },
  ]
  const rows = entries.map(({ id, kind, escape: escaped, waitingTime, ...each }): Row => {
    const { visits, queueLength, utilisation, caught, missed, spoiled, oldestOpen } = each
    return {
      id: kind === 'pool' ? `${nameOf(id)} (pool)` : nameOf(id),
      visits,
      escape: escaped,
      waitingMean: waitingTime?.mean,
      waitingP95: waitingTime?.p95,
      queueLength,
      utilisation,
      caught,
      missed,
      spoiled,
      oldestOpen,
    }
  })
  const measured = columns.filter(({ key }) => rows.some((row) => row[key] !== undefined))
  return { columns: measured, rows }
}
