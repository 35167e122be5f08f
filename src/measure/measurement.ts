/**
 * All that is measured in one replication: the probes, and afterwards their readings as one row of numbers. The names
 * of the row depend on the plan alone, so that the rows of all replications line up.
 */
import { Fault, type Plan, type Probes, Simulation, type Vitals } from '../engine/index.js'
import type { DrawMemory } from '../random/index.js'
import { hoursPerWeek, microsecondsPerHour } from '../scenario/calendar.js'
import { ActivePeriods } from './active-periods.js'
import { Cohort } from './cohort.js'
import { CutShares } from './cut-shares.js'
import { Encounters } from './encounters.js'
import { FeedbackSeries } from './feedback-series.js'
import { Flow } from './flow.js'
import { FlowTimes } from './flow-times.js'
import { Growth } from './growth.js'
import { Ledger } from './ledger.js'
import { Cost, Value } from './money.js'
import { OpenItems } from './open-items.js'
import { Paths } from './paths.js'
import { Promises } from './promises.js'
import { Queues } from './queues.js'
import type { Readable, Reading, Windowed } from './readings.js'
import { hasCorrect, Reviews } from './reviews.js'
import { OldestOpen, WorkInProgressSeries } from './series.js'
import { tellsValueLost, ValueLost } from './value-lost.js'
import { WaitingShares } from './waiting-shares.js'
import { WaitingTimes } from './waiting-times.js'

/**
 * `full` for what is reported; `times` for a search that asks how long items take or visits wait; `growth` for one that
 * needs what happens in the window alone, so that nobody has to be followed beyond it.
 */
export type Detail = 'full' | 'times' | 'growth'

export interface MeasurementOptions {
  readonly detail: Detail
  /** Also the work in progress over stretches of so many hours. */
  readonly seriesEvery?: number
  /** Also paths and open exceptions, which only the answers to the four questions need. */
  readonly questions?: true
}

/** What counts the visits that wait when the run is over. */
interface Ending {
  over(): void
}

export class Measurement {
  readonly probes: Probes
  readonly #windowed: readonly Windowed[]
  readonly #endings: readonly Ending[]
  /** Of the window, read as it closes; of those who are followed, when the run is over. */
  readonly #ofWindow: readonly Readable[]
  readonly #whenOver: readonly Readable[]
  readonly #paths: Paths | null
  readonly #hasMargin: boolean
  /** Of the window; absent before it has closed. */
  #readings: readonly Reading[] | undefined

  constructor(vitals: Vitals, options: MeasurementOptions) {
    const { scenario } = vitals.plan
    const isFull = options.detail === 'full'
    const cohort = options.detail === 'growth' ? null : new Cohort(vitals)
    const reported = isFull ? cohort : null
    const times = cohort && new FlowTimes(vitals, cohort)
    const flow = new Flow(vitals, times)
    const queues = new Queues(vitals, cohort !== null)
    const growth = new Growth(vitals, queues, flow)
    const shares = WaitingShares.where(vitals, growth.queues)
    const waits = cohort && new WaitingTimes(vitals, queues, cohort)
    const encounters = reported && new Encounters(vitals, reported)
    const reviews = reported && hasCorrect(scenario) ? new Reviews(vitals, reported) : null
    const ledger = reported && new Ledger(vitals, reported)
    const promises = scenario.promises.length > 0 ? new Promises(vitals, cohort) : null
    const value = scenario.value === undefined ? null : new Value(vitals, scenario.value)
    const cost = hasPrices(vitals.plan) ? new Cost(vitals, queues, flow) : null
    const weekly = isFull ? new WorkInProgressSeries(vitals, flow, hoursPerWeek) : null
    const oldest = isFull ? new OldestOpen(vitals) : null
    const activity = isFull ? new ActivePeriods(vitals) : null
    const { feedback = [] } = scenario
    const levels =
      encounters === null || feedback.length === 0 ? null : new FeedbackSeries(vitals, feedback, encounters)
    const { seriesEvery, questions } = options
    const series = seriesEvery === undefined ? null : new WorkInProgressSeries(vitals, flow, seriesEvery)
    const isAsked = questions === true && ledger !== null && scenario.value !== undefined && tellsValueLost(vitals)
    const lost = isAsked ? new ValueLost(vitals, ledger, scenario.value) : null
    const open = questions === true ? new OpenItems(vitals, queues) : null
    this.#paths = questions === true && reported !== null ? new Paths(vitals, reported) : null
    this.probes = {
      queues,
      flow,
      encounters,
      paths: this.#paths,
      reviews,
      ledger: lost ?? ledger,
      promises,
      value,
      log: null,
      ticks: present([weekly, oldest, activity, levels, open, series, shares]),
      moments: [
        { at: vitals.plan.opens, come: () => this.#open() },
        { at: vitals.plan.closes, come: () => this.#close() },
        ...growth.moments,
      ],
      following: cohort,
      over: () => this.#over(),
    }
    this.#windowed = present([queues, flow, growth, reviews, promises, lost, value])
    this.#endings = present([cohort, waits, promises])
    this.#ofWindow = present([flow, queues, value, cost, lost, weekly, oldest, activity, levels, open, series, shares])
    const cutShares = isFull ? new CutShares(vitals) : null
    this.#whenOver = present([growth, times, waits, encounters, reviews, ledger, promises, cutShares])
    this.#hasMargin = value !== null && cost !== null
  }

  /** The paths that were gone, packed; absent where none were asked for. */
  get paths(): Float64Array | undefined {
    return this.#paths?.packed()
  }

  /** All of them when the run is over; before that only their names count. */
  readings(): readonly Reading[] {
    return [...(this.#readings ?? this.#readWindow()), ...this.#whenOver.flatMap((each) => [...each.readings()])]
  }

  #open(): void {
    for (const each of this.#windowed) each.open()
  }

  #close(): void {
    for (const each of this.#windowed) each.close()
    this.#readings = this.#readWindow()
  }

  /** A run by items closes its window with its last item. */
  #over(): void {
    if (this.#readings === undefined) this.#close()
    for (const each of this.#endings) each.over()
  }

  #readWindow(): readonly Reading[] {
    const readings = this.#ofWindow.flatMap((each) => [...each.readings()])
    if (!this.#hasMargin) return readings
    const of = (name: string) => readings.find(([each]) => each === name)?.[1] ?? Number.NaN
    return [...readings, ['margin', of('valueRealised') - of('cost')]]
  }
}

function present<T>(parts: readonly (T | null)[]): T[] {
  return parts.filter((each) => each !== null)
}

/** One replication, measured. What runs of the same numbers drew before it may be handed over as `memory`. */
export function measured(
  plan: Plan,
  seed: number,
  replication: number,
  options: MeasurementOptions,
  memory: DrawMemory | null = null,
) {
  let measurement: Measurement | undefined
  const probesOf = (vitals: Vitals) => {
    measurement = new Measurement(vitals, options)
    return measurement.probes
  }
  const simulation = new Simulation(plan, seed, replication, probesOf, memory)
  try {
    simulation.run()
  } catch (error) {
    throw error instanceof Fault ? error.at({ time: simulation.clock.now / microsecondsPerHour }) : error
  }
  const readings = measurement?.readings() ?? []
  const paths = measurement?.paths
  const values = Float64Array.from(readings, ([, value]) => value)
  return { values, events: simulation.events, ...(paths === undefined ? {} : { paths }) }
}

/** The names of what `measured` returns for such a plan. */
export function readingNames(plan: Plan, options: MeasurementOptions): string[] {
  let measurement: Measurement | undefined
  new Simulation(plan, 0, 0, (vitals) => {
    measurement = new Measurement(vitals, options)
    return measurement.probes
  })
  return measurement?.readings().map(([name]) => name) ?? []
}

function hasPrices({ scenario }: Plan): boolean {
  return (
    scenario.pools.some((pool) => pool.cost !== undefined) ||
    scenario.stations.some(({ capacity }) => 'cost' in capacity && capacity.cost !== undefined)
  )
}
