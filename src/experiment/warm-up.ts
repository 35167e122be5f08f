/**
 * The warm-up of a study: the longest that MSER asks for among its designs, on the work in progress of pilot runs from
 * the empty start, in whole weeks and at most half of the shortest run, or of the weeks in which items arrive.
 */

import { seriesReading } from '../measure/series.js'
import { hoursPerWeek } from '../scenario/calendar.js'
import type { Scenario } from '../scenario/scenario.js'
import { weeksOfArrivals } from '../scenario/weeks-of-arrivals.js'
import { mser } from '../statistics/warm-up.js'
import { offeredLoad, windowOf } from '../theory/offered-load.js'
import type { Sample } from './sample.js'
import type { Study } from './study.js'

const pilotReplications = 10
/** Where a design is broken at 1×, the pilot runs at this share of the volume at which its largest load reaches 1. */
const belowBreak = 0.9
const hourlyBatch = 5

/**
 * Hours. Designs that say their warm-up are not asked. With a ramp among them the whole run is the window: 0.
 * @param among the designs by their indices; all of the study unless said
 */
export async function chooseWarmUp(study: Study, among: Iterable<number> = study.designs.keys()): Promise<number> {
  if (study.designs.some(hasRamp)) return 0
  const most = hoursPerWeek * Math.floor(Math.min(...study.designs.map(measurableWeeks)) / 2)
  let longest = 0
  for (const design of among) {
    const scenario = study.designs[design]
    const { warmUp, length } = scenario.run
    if ('items' in length) continue
    const hours = warmUp === 'auto' ? Math.min(await pilot(study, design, scenario, length.weeks), most) : warmUp
    longest = Math.max(longest, hours)
  }
  return longest
}

async function pilot(study: Study, design: number, scenario: Scenario, weeks: number): Promise<number> {
  const isWeekly = hasWeeklyRhythm(scenario)
  const every = isWeekly ? hoursPerWeek : 1
  const point = { design, volume: pilotVolume(scenario), detail: 'growth' } as const
  const sample = await study.sample(point, pilotReplications, every)
  const count = Math.floor((weeks * hoursPerWeek) / every)
  const kept = mser(pooledSeries(sample, every, count), isWeekly ? 1 : hourlyBatch)
  // A run starts empty: one week at least, even where a short and noisy series shows no beginning.
  const wholeWeeks = Math.max(1, Math.ceil((kept * every) / hoursPerWeek))
  return hoursPerWeek * wholeWeeks
}

/** Weeks of a run in which items arrive. */
function measurableWeeks({ run: { length }, arrivals }: Scenario): number {
  return Math.min('weeks' in length ? length.weeks : Number.POSITIVE_INFINITY, weeksOfArrivals(arrivals))
}

function pilotVolume(scenario: Scenario): number {
  const loads = offeredLoad(scenario, windowOf(scenario, 0)).constraints.flatMap(({ load }) => load ?? [])
  const largest = Math.max(0, ...loads)
  return largest < 1 ? 1 : belowBreak / largest
}

function hasRamp({ arrivals }: Scenario): boolean {
  return arrivals.some(({ ramp }) => ramp.length > 0)
}

/** Where everything is always open, items come by no plan of the week, and no meeting sits, a week has no shape. */
function hasWeeklyRhythm({ arrivals, pools, stations }: Scenario): boolean {
  const used = [
    ...arrivals.map((source) => source.calendar),
    ...pools.flatMap((pool) => pool.shifts.map((shift) => shift.calendar)),
    ...stations.flatMap(({ capacity }) => (capacity.by === 'machine' ? [capacity.calendar] : [])),
  ]
  return (
    used.some((name) => name !== '24x7') ||
    arrivals.some(({ process }) => process.by !== 'rate' && process.by !== 'every') ||
    stations.some(({ capacity }) => capacity.by === 'meeting')
  )
}

/** The mean over replications at each stretch of time. */
export function pooledSeries(sample: Sample, every: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => sample.mean(seriesReading(every, index)))
}
