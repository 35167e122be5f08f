/** Many tests at many volumes raise false alarms: growth that nothing expects is looked for again in fresh runs. */
import type { Looked } from './bracket.js'
import { growing } from './growth.js'
import type { Sample } from './sample.js'
import type { Point, Study } from './study.js'

/** In so many times the runs that raised the alarm, which have no voice in it. */
const confirmation = 2

/** What grows at the point in runs that come after those of the sample. */
export async function confirmedGrowth(study: Study, point: Point, { replications }: Sample): Promise<Looked> {
  const again = await study.sample(point, (1 + confirmation) * replications)
  return { volume: point.volume, sample: again, grows: growing(again.after(replications)) }
}
