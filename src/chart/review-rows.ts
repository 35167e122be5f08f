/**
 * What the picture of review shows, before it is drawn: a row for all people together, one for each kind of station at
 * which they look, one for each thing that reviews do; of each design what it is today and at the target.
 */
import type { Estimate, ReviewMeasures } from '../verdict/result.js'
import { type AskedDesign, type AskedResult, type Moment, momentsOf } from './asked.js'
import { type Stations, stationsOf } from './stations.js'
import { shareOf } from './ways.js'

export interface ReviewRow {
  readonly id: string
  readonly title: string
  readonly of: 'share' | 'act'
  readonly cells: readonly ReviewCell[]
}

export interface ReviewCell {
  readonly moment: Moment
  readonly value: Estimate
}

const kinds = [
  ['review', 'Review'],
  ['approval', 'Approval'],
  ['exception', 'Exception desk'],
] as const

const acts = [
  ['caught', 'Errors put right'],
  ['missed', 'Errors let through'],
  ['spoiled', 'Right ones spoiled'],
  ['wrongAtEnd', 'Wrong at the end'],
] as const satisfies readonly (readonly [keyof ReviewMeasures, string])[]

/** Rows with a number that is not 0; kinds only where there are several. */
export function reviewRows(result: AskedResult): ReviewRow[] {
  const moments = momentsOf(result)
  const row = (id: string, title: string, of: ReviewRow['of'], value: (moment: Moment) => Estimate | undefined) => {
    const cells = moments.flatMap((moment) => {
      const found = value(moment)
      return found === undefined ? [] : [{ moment, value: found }]
    })
    return cells.some(({ value: { estimate } }) => estimate > 0) ? [{ id, title, of, cells }] : []
  }
  const byKind = kinds.flatMap(([kind, title]) => row(kind, title, 'share', (moment) => shareAt(moment, kind)))
  return [
    ...row('any', 'Any of them', 'share', (moment) => measuresAt(moment)?.reviewRate),
    ...(byKind.length > 1 ? byKind : []),
    ...acts.flatMap(([act, title]) => row(act, title, 'act', (moment) => measuresAt(moment)?.review?.[act])),
  ]
}

export function measuresAt({ part, volume }: Pick<Moment, 'part' | 'volume'>) {
  return part.volumes.find((each) => each.volume === volume)?.measures
}

/** Of the items whose way has a station of the kind. */
function shareAt({ part, volume }: Moment, kind: string): Estimate | undefined {
  const paths = part.paths?.volumes.find((each) => each.volume === volume)
  const stations = factsOf(part)
  if (paths === undefined || ![...stations.values()].some((each) => each.kind === kind)) return undefined
  return shareOf(paths, ({ stations: ids }) => ids.some((id) => stations.get(id)?.kind === kind))
}

function factsOf(part: AskedDesign): Stations {
  return stationsOf(part.scenario)
}
