/** The ways that items go, from the counts of all replications to shares with intervals. */
import type { Sample } from '../experiment/sample.js'
import { type MergedPath, merged } from '../measure/path-counts.js'
import type { Scenario } from '../scenario/scenario.js'
import { meanInterval } from '../statistics/interval.js'
import type { PathShare, PathsAt } from './question-types.js'

/** Told one by one; the others are told together. */
const mostTold = 10

/** Empty where no paths were counted, or nothing arrived. */
export function pathsAt(volume: number, { paths }: Sample, { stations }: Scenario): PathsAt[] {
  const all = merged(paths ?? [])
  const arrived = sums(all.map(({ counts }) => counts))
  const told = all.flatMap(({ stations: gone, ...path }) =>
    gone === undefined || gone === 'open' ? [] : [{ ...path, gone }],
  )
  if (all.length === 0) return []
  const rest = [...told.slice(mostTold), ...all.filter((path) => path.stations === undefined)]
  const open = all.find((path) => path.stations === 'open')
  const together: MergedPath = {
    counts: sums(rest.map(({ counts }) => counts)),
    hours: sums(rest.map(({ hours }) => hours)),
  }
  return [
    {
      volume,
      distinct: told.length,
      top: told.slice(0, mostTold).map((path): PathShare => {
        return { stations: path.gone.map((index) => stations[index].id), ...sharesOf(path, arrived) }
      }),
      ...(rest.length === 0 ? {} : { rest: sharesOf(together, arrived) }),
      ...(open === undefined ? {} : { open: sharesOf(open, arrived) }),
    },
  ]
}

/** Over the replications in which anything arrived; of the time: over those in which the path was gone. */
function sharesOf(
  { counts, hours }: Pick<MergedPath, 'counts' | 'hours'>,
  arrived: readonly number[],
): Pick<PathShare, 'share' | 'elapsed'> {
  const shares = counts.flatMap((count, index) => (arrived[index] === 0 ? [] : [count / arrived[index]]))
  const times = counts.flatMap((count, index) => (count === 0 ? [] : [hours[index] / count]))
  return { share: meanInterval(shares), elapsed: meanInterval(times) }
}

/** By replication. */
function sums(rows: readonly (readonly number[])[]): number[] {
  const [first = []] = rows
  return first.map((_, index) => rows.reduce((sum, row) => sum + row[index], 0))
}
