/** What was measured where exceptions live, station by station. */

import { capitalised } from '../chart/headline.js'
import { countUnit } from '../chart/unit.js'
import { own } from '../scenario/own.js'
import type { AgesAt, Exceptions, OpenAges } from '../verdict/result.js'
import { inDetail, isFilled, type QuestionRow, rowOf, timeRow } from './question-rows.js'

/** Titles begin with the station's where there are several. */
export function exceptionRows({ volumes }: Exceptions, ages: readonly AgesAt[]): QuestionRow[] {
  const stations = volumes[0]?.stations ?? []
  return stations.flatMap(({ id, title }) => {
    const named = (what: string) => (stations.length === 1 ? capitalised(what) : `${title}: ${what}`)
    const at = volumes.map((each) => each.stations.find((station) => station.id === id))
    const open = (name: keyof OpenAges) =>
      volumes.map(({ volume }) => own(ages.find((each) => each.volume === volume)?.stations ?? {}, id)?.[name])
    return [
      rowOf(
        named('waiting'),
        at.map((station) => station?.queueLength),
        countUnit,
      ),
      rowOf(
        named('growth per day of arrivals'),
        at.map((station) => station?.growthPerDay),
        countUnit,
      ),
      timeRow(
        named('wait, mean'),
        at.map((station) => station?.waitingTime?.mean),
      ),
      inDetail(
        timeRow(
          named('wait, p50'),
          at.map((station) => station?.waitingTime?.p50),
        ),
      ),
      inDetail(
        timeRow(
          named('wait, p95'),
          at.map((station) => station?.waitingTime?.p95),
        ),
      ),
      rowOf(named('open at week ends'), open('count'), countUnit),
      timeRow(named('their age, mean'), open('mean')),
      inDetail(timeRow(named('their age, p50'), open('p50'))),
      inDetail(timeRow(named('their age, p95'), open('p95'))),
      timeRow(named('the oldest'), open('oldest')),
    ].filter(isFilled)
  })
}
