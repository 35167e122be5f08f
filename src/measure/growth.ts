/**
 * What growth is judged by: the work that waits for each pool, machine and meeting at two instants at which the
 * calendars stand alike. What is in hand, in delays and in batches that are not complete fills up to a level, and is
 * none of it. Beside that what each queue could have been done of in the window, and how much came in its second half.
 */
import type { Moment, Server, Station, Vitals } from '../engine/index.js'
import { microsecondsPerHour } from '../scenario/calendar.js'
import { lostByMeeting, lostByShift } from '../scenario/lost-to-holidays.js'
import type { Flow } from './flow.js'
import type { Queues } from './queues.js'
import type { Readable, Reading, Windowed } from './readings.js'

/** Work that waits for the same people, machine or sitting. */
export interface Queue {
  readonly id: string
  /** Where it waits, but for those stations whose queues cannot grow for ever. */
  readonly stations: readonly Station[]
  /** All that the same people, machine or sitting work at. */
  readonly served: readonly Station[]
  readonly server: Server | undefined
}

/** What is told of the window, by queue; the system's arrivals last. */
interface OfWindow {
  readonly arrived: readonly number[]
  readonly capacity: readonly number[]
  readonly busy: readonly number[]
}

export class Growth implements Readable, Windowed {
  readonly moments: readonly Moment[]
  readonly #vitals: Vitals
  readonly #records: Queues
  readonly #flow: Flow
  readonly queues: readonly Queue[]
  /** Waiting work by queue, then the items of the system; absent as long as they are not read. */
  #before: readonly number[] | undefined
  #after: readonly number[] | undefined
  /** What had come by the middle of the window: work by queue, then items. */
  #early: readonly number[] | undefined
  #presentBefore: readonly number[] = []
  #window: OfWindow = { arrived: [], capacity: [], busy: [] }

  constructor(vitals: Vitals, records: Queues, flow: Flow) {
    const { opens, closes, phases } = vitals.plan
    this.#vitals = vitals
    this.#records = records
    this.#flow = flow
    this.queues = queuesIn(vitals)
    this.moments = [
      once(phases?.opens, () => {
        this.#before = this.#waiting()
      }),
      once((opens + closes) / 2, () => {
        this.#early = this.#arrived()
      }),
      once(phases?.closes, () => {
        this.#after = this.#waiting()
      }),
    ]
  }

  open(): void {
    this.#presentBefore = this.queues.map((queue) => this.#present(queue))
  }

  close(): void {
    this.#window = {
      arrived: this.#arrived(),
      capacity: this.queues.map((queue, index) => this.#capacity(queue, index)),
      busy: this.queues.map((queue) => this.#busy(queue)),
    }
  }

  /** Once the run is over: the second instant may lie behind the window. */
  *readings(): Generator<Reading> {
    const { arrived, capacity, busy } = this.#window
    const grown = (index: number) => (this.#after?.[index] ?? Number.NaN) - (this.#before?.[index] ?? Number.NaN)
    const late = (index: number) => (arrived[index] ?? Number.NaN) - (this.#early?.[index] ?? Number.NaN)
    for (const [index, { id, server }] of this.queues.entries()) {
      const path = `queues.${id}`
      // A meeting's work is items.
      const unit = server === undefined ? 1 : microsecondsPerHour
      yield [`${path}.arrived`, (arrived[index] ?? Number.NaN) / unit]
      yield [`${path}.late`, late(index) / unit]
      yield [`${path}.grown`, grown(index) / unit]
      yield [`${path}.capacity`, (capacity[index] ?? Number.NaN) / unit]
      yield [`${path}.busy`, (busy[index] ?? Number.NaN) / unit]
      yield [`${path}.lost`, this.#lost(this.queues[index])]
    }
    yield ['grown', grown(this.queues.length)]
    yield ['arrivedLate', late(this.queues.length)]
  }

  /** The work that waits in each queue, then the items in all queues and in the delays where items may gather. */
  #waiting(): number[] {
    const { items, stations } = this.#vitals
    let gathered = 0
    const works = this.queues.map(({ stations: served }) =>
      served.reduce((sum, { queue, gathering }) => {
        const size = gathering?.batching.size ?? 1
        let count = 0
        let work = 0
        queue.forEach((item) => {
          count++
          work += items.work[item]
        })
        // Who waits for company alone is no work that is left.
        const whole = count - (count % size)
        gathered += whole
        return whole === 0 ? sum : sum + ((work / size) * whole) / count
      }, 0),
    )
    for (const { plan, joined, left } of stations) if (plan.isOrbit) gathered += joined - left
    return [...works, gathered]
  }

  #arrived(): number[] {
    const works = this.queues.map(({ stations }) =>
      stations.reduce((sum, station) => sum + (this.#records.at(station)?.workArrived ?? 0), 0),
    )
    return [...works, this.#flow.arrivals]
  }

  /** Work that could have been done in the window. */
  #capacity(queue: Queue, index: number): number {
    const { server, served } = queue
    if (server !== undefined) return this.#present(queue) - this.#presentBefore[index]
    const [station] = served
    const { plan } = station
    return plan.by === 'meeting' ? this.#records.sittingsOf(station) * plan.meeting.decides : Number.NaN
  }

  /** Time so far in which a piece could be worked on, for all that can be at once; NaN where pieces differ too much to tell. */
  #present({ server, served }: Queue): number {
    if (server === undefined) return 0
    const people = peopleAPiece(server, served)
    return people === undefined ? Number.NaN : server.present(people)
  }

  /** Work, in hours, or decisions that holidays took from the window; a run by items has none that closes. */
  #lost({ server, served }: Queue): number {
    const { scenario, opens, closes } = this.#vitals.plan
    if (!Number.isFinite(closes)) return Number.NaN
    const window = { opens: opens / microsecondsPerHour, closes: closes / microsecondsPerHour }
    if (server !== undefined) return lostByShift(server.plan.shifts, scenario.run, window)
    const [{ plan }] = served
    return plan.by === 'meeting' ? lostByMeeting(plan.meeting, scenario, window) : 0
  }

  /** Work that was done in the window, in whose queue it ever stood. */
  #busy({ served }: Queue): number {
    return served.reduce((sum, station) => sum + (this.#records.at(station)?.busy ?? 0), 0)
  }
}

function once(at = Number.POSITIVE_INFINITY, come: () => void): Moment {
  return { at, come }
}

/** Pools and machines, then meetings. */
function queuesIn({ servers, stations }: Vitals): Queue[] {
  const ofServers = servers.map((server): Queue => {
    const served = server.stations.map(({ index }) => stations[index])
    const queued = served.filter((station) => station.server === server && canGrow(station))
    return { id: server.plan.id, stations: queued, served, server }
  })
  const ofMeetings = stations
    .filter(({ by }) => by === 'meeting')
    .map((station): Queue => {
      return { id: station.plan.id, stations: [station].filter(canGrow), served: [station], server: undefined }
    })
  return [...ofServers, ...ofMeetings]
}

/** Of the server's people that every piece takes; absent where pieces differ, or where it depends on who is absent. */
export function peopleAPiece(server: Server, served: readonly Station[]): number | undefined {
  const counts = served.flatMap(({ needs }) => needs.filter((need) => need.server === server).map(({ count }) => count))
  const [first = 1, ...others] = counts
  if (others.some((count) => count !== first)) return undefined
  return first > 1 && server.plan.absent > 0 ? undefined : first
}

/** Whether its queue may grow for ever: not where everybody who waits may leave, nor where it has an end. */
function canGrow({ limit, common, byClass }: Station): boolean {
  return limit === null && (byClass ?? [common]).some(({ patience }) => patience === null)
}
