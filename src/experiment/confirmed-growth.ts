/**
 * Many tests at many volumes raise false alarms: growth that nothing expects is looked for again in fresh runs, and in
 * longer ones, where a queue that only fills up to its level grows no further.
 */
import { movesInTime } from '../scenario/moves-in-time.js'
import type { Looked } from './bracket.js'
import { growing, grownWork } from './growth.js'
import { longer, scenarioOf } from './run-length.js'
import { meanOf, type Sample } from './sample.js'
import type { Point, Study } from './study.js'

/** In so many times the runs that raised the alarm, which have no voice in it. */
const confirmation = 2
/** And in runs so many times as long, in which growth without end is as many times as large; half of that counts. */
const asLong = 4

/** What grows at the point in runs that come after those of the sample, and goes on growing in longer ones. */
export async function confirmedGrowth(study: Study, point: Point, { replications }: Sample): Promise<Looked> {
  const again = await study.sample(point, (1 + confirmation) * replications)
  const { volume } = point
  const suspects = growing(again.after(replications))
  // Where the load itself moves, a longer run has another load.
  const long = movesInTime(scenarioOf(study, point)) ? undefined : longer(study, point, asLong)
  if (suspects.length === 0 || long === undefined) return { volume, sample: again, grows: suspects }
  const later = await study.sample({ ...point, ...long, detail: 'growth' }, replications)
  const still = growing(later)
  const goesOn = (queue: string) =>
    still.includes(queue) && meanOf(grownWork(later, queue)) >= (asLong / 2) * meanOf(grownWork(again, queue))
  return { volume, sample: again, grows: suspects.filter(goesOn) }
}
