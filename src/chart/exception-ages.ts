/** What the picture of exceptions shows, before it is drawn: the open ones of a station in a design at a volume. */
import { own } from '../scenario/own.js'
import type { Estimate, ExceptionStation, OpenAges } from '../verdict/result.js'
import { type AskedResult, type Moment, momentsOf, spokenVolume } from './asked.js'
import { capitalised } from './headline.js'

export interface OpenRow {
  readonly id: string
  readonly title: string
  readonly moment: Moment
  readonly station: ExceptionStation
  readonly ages: OpenAges
}

/** An upright stroke. */
const stroke = 'M-0.25,-0.9L0.25,-0.9L0.25,0.9L-0.25,0.9Z'

/** Of the ages that are known, youngest first; the mean stands beside them. */
export const ageMarks = [
  ['p50', 'circle', 'median'],
  ['mean', stroke, 'mean'],
  ['p95', 'diamond', '95 in 100 are younger'],
  ['oldest', 'triangle-right', 'oldest'],
] as const satisfies readonly (readonly [name: keyof OpenAges, shape: string, words: string])[]

/** Station by station: today, the target, the redesign at the target; the stations in the order of their oldest. */
export function openRows(result: AskedResult): OpenRow[] {
  const moments = momentsOf(result).filter(
    ({ design, volume }) => design === 'current' || volume === spokenVolume(result),
  )
  const rows = moments.flatMap((moment) => rowsAt(moment))
  const ids = [...new Set(rows.map(({ station }) => station.id))]
  const oldest = (id: string) =>
    Math.max(...rows.filter(({ station }) => station.id === id).map(({ ages }) => ages.oldest?.estimate ?? 0))
  return ids
    .toSorted((a, b) => oldest(b) - oldest(a))
    .flatMap((id) => rows.filter(({ station }) => station.id === id))
    .map((row) => ({ ...row, title: titleOf(row, ids.length) }))
}

/** Absent where none is open at any week's end. */
function rowsAt(moment: Moment): OpenRow[] {
  const { part, volume } = moment
  const asked = part.questions?.exceptions.volumes.find((each) => each.volume === volume)
  const read = part.ages?.volumes.find((each) => each.volume === volume)
  return (asked?.stations ?? []).flatMap((station) => {
    const ages = own(read?.stations ?? {}, station.id)
    if (ages?.mean === undefined) return []
    return [{ id: `${station.id} ${moment.name}`, title: station.title, moment, station, ages }]
  })
}

function titleOf({ title, moment }: OpenRow, stations: number): string {
  return stations === 1 ? capitalised(moment.name) : `${title}, ${moment.name}`
}

/** Only where the test of growth and the interval agree. */
export function shownGrowth({ station: { grows, growthPerDay } }: OpenRow): Estimate | undefined {
  return grows && growthPerDay !== undefined && growthPerDay.low > 0 ? growthPerDay : undefined
}
