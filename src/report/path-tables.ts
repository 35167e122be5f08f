/** The most frequent paths by share and by time, volumes side by side. */
import { exactly } from '../chart/headline.js'
import { shareUnit } from '../chart/unit.js'
import type { Estimate, PathShare, PathsAt } from '../verdict/result.js'
import { inDetail, type QuestionRow, type QuestionTable, rowOf, timeRow } from './question-rows.js'

/** The row of the paths that have none. */
export const allOthers = 'all others together'

/** Paths in a terminal. */
const fewest = 5

/**
 * Paths that are among the most frequent at any of the volumes; without a number where a path is not at that one.
 * `nameOf`: what a station is called.
 */
export function pathTables(volumes: readonly PathsAt[], nameOf = (id: string) => id): QuestionTable[] {
  const keyOf = ({ stations }: PathShare) => stations.map(nameOf).join(' → ')
  const paths = [...new Set(volumes.flatMap(({ top }) => top.map(keyOf)))]
  if (paths.length === 0) return []
  const heads = volumes.map(({ volume }) => exactly(volume))
  const rowsOf = (
    of: 'share' | 'elapsed',
    row: (title: string, values: readonly (Estimate | undefined)[]) => QuestionRow,
  ) => {
    const ended = [
      ...paths.map((path) =>
        row(
          path,
          volumes.map(({ top }) => top.find((each) => keyOf(each) === path)?.[of]),
        ),
      ),
      row(
        allOthers,
        volumes.map(({ rest }) => rest?.[of]),
      ),
    ].map((each, index) => (index < fewest ? each : inDetail(each)))
    const open = volumes.map(({ open }) => open && openFor(open)[of])
    return open.some((each) => each !== undefined) ? [...ended, row('still open', open)] : ended
  }
  return [
    { title: 'Path, by share', heads, rows: rowsOf('share', (title, values) => rowOf(title, values, shareUnit)) },
    { title: 'Path, by mean time', heads, rows: rowsOf('elapsed', timeRow), isDetail: true },
  ]
}

/** How long the open ones have taken is what they take at least. */
function openFor({ share, elapsed }: NonNullable<PathsAt['open']>): Pick<PathShare, 'share' | 'elapsed'> {
  return { share, elapsed: { ...elapsed, atLeast: true } }
}
