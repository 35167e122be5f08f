/** The ways that items go, from the counts of all replications to shares with intervals. */
import type { Sample } from '../experiment/sample.js'
import { type MergedPath, merged } from '../measure/path-counts.js'
import type { Scenario } from '../scenario/scenario.js'
import { meanInterval } from '../statistics/interval.js'
import type { PathShare, PathsAt } from './question-types.js'

/** Told one by one; the others are told together. */
const mostTold = 10

/** Empty where no paths were counted, or nothing ended. */
export function pathsAt(volume: number, { paths }: Sample, { stations }: Scenario): PathsAt[] {
  const all = merged(paths ?? [])
  const ended = sums(all.map(({ counts }) => counts))
  const told = all.filter((path) => path.stations !== undefined)
  if (all.length === 0) return []
  const rest = [...told.slice(mostTold), ...all.filter((path) => path.stations === undefined)]
  const together: MergedPath = {
    counts: sums(rest.map(({ counts }) => counts)),
    hours: sums(rest.map(({ hours }) => hours)),
  }
  return [
    {
      volume,
      distinct: told.length,
      top: told.slice(0, mostTold).map((path): PathShare => {
        return { stations: (path.stations ?? []).map((index) => stations[index].id), ...sharesOf(path, ended) }
      }),
      ...(rest.length === 0 ? {} : { rest: sharesOf(together, ended) }),
    },
  ]
}

/** Over the replications in which anything ended; of the time: over those in which the path was gone. */
function sharesOf({ counts, hours }: MergedPath, ended: readonly number[]): Pick<PathShare, 'share' | 'elapsed'> {
  const shares = counts.flatMap((count, index) => (ended[index] === 0 ? [] : [count / ended[index]]))
  const times = counts.flatMap((count, index) => (count === 0 ? [] : [hours[index] / count]))
  return { share: meanInterval(shares), elapsed: meanInterval(times) }
}

/** By replication. */
function sums(rows: readonly (readonly number[])[]): number[] {
  const [first = []] = rows
  return first.map((_, index) => rows.reduce((sum, row) => sum + row[index], 0))
}
