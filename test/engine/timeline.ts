/**
 * A run told as lines such as `Mon 09:15 A starts desk`. Arrivals come at random, so each item of a timeline is let in
 * by a gate of its own: a meeting that decides one item and ends at the instant at which the item is to enter. A gate
 * has a source of its own that brings items long before; all but the first stay at the gate and are not told of. Items
 * of one sitting leave it by the number of their arrival, which is that of their coming to the gates.
 */
import { parse } from 'yaml'
import {
  type LogProbe,
  type Probes,
  plan,
  Simulation,
  type Station,
  type VisitEnd,
  type Vitals,
} from '../../src/engine/index.js'
import { measured } from '../../src/measure/measurement.js'
import { type Files, scenarioFrom } from '../builder.js'
import { inHours } from '../in-hours.js'

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
/** Long enough for every gate to have an item, and on quarters of an hour, so that instants are exact. */
const intake = 'Mon 00:00-01:00'
const gatePrefix = 'gate-'

/** Who enters, when and where: `A: Mon 09:15 desk`, perhaps with a class: `A: Mon 09:15 desk complex`. */
export type Releases = Readonly<Record<string, string>>

export interface TimelineOptions {
  /** 1 unless said. */
  readonly weeks?: number | undefined
  readonly volume?: number | undefined
  /** The events that are told of; all of them unless said. */
  readonly verbs?: readonly string[] | undefined
  readonly files?: Files | undefined
}

/**
 * The events of the scenario with these releases, in the order in which they happen; without releases, of the items of
 * its own arrivals: `1`, `2` … Measured once more on the side, so that every self-check looks on.
 */
export async function timeline(
  text: string,
  releases?: Releases,
  { weeks = 1, volume = 1, verbs, files = {} }: TimelineOptions = {},
): Promise<string[]> {
  const written = parse(text)
  const scenario = await scenarioFrom(
    releases === undefined ? { scenario: 'timeline', ...written } : withGates(written, releases, weeks),
    files,
  )
  const compiled = plan(scenario, { volume, warmUp: 0 })
  measured(compiled, 1, 0, { detail: 'full' })
  const recorder = new Recorder(releases !== undefined)
  new Simulation(compiled, 1, 0, (vitals) => recorder.watch(vitals)).run()
  return recorder.events
    .filter(({ verb }) => verbs === undefined || verbs.includes(verb))
    .map(({ time, label, verb, station }) => `${clockTime(inHours(time))} ${label} ${verb} ${station}`)
}

/** The scenario with a gate and a source for each release. */
export function withGates(
  written: Readonly<Record<string, unknown>>,
  releases: Releases,
  weeks: number,
): Record<string, unknown> {
  const gates: Record<string, unknown> = {}
  const sources: unknown[] = []
  for (const [label, words] of Object.entries(releases)) {
    const [day, time, target, itemClass] = words.split(' ')
    const id = gatePrefix + label.toLowerCase()
    gates[id] = { meets: `${day} ${quarterBefore(time)}`, decides: '1 items in 15min', kind: 'system', then: target }
    const classes = itemClass === undefined ? {} : { classes: { [itemClass]: '100%' } }
    sources.push({ name: id, rate: '40 per hour', calendar: 'gate-intake', to: id, ...classes })
  }
  return {
    scenario: 'timeline',
    ...written,
    run: { ...asMap(written.run), weeks },
    calendars: { ...asMap(written.calendars), 'gate-intake': intake },
    arrivals: sources,
    stations: { ...gates, ...asMap(written.stations) },
  }
}

function asMap(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

function quarterBefore(time: string): string {
  const [hours, minutes] = time.split(':').map(Number)
  const earlier = hours * 60 + minutes - 15
  return `${twoDigits(Math.floor(earlier / 60))}:${twoDigits(earlier % 60)}`
}

/** Hours since Monday 00:00 as `Mon 09:15`, with seconds where there are any, and the week from the second one on. */
export function clockTime(hours: number): string {
  const seconds = Math.round(hours * 3600)
  const [days, rest] = [Math.floor(seconds / 86_400), seconds % 86_400]
  const time = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60].map(twoDigits)
  const week = days < 7 ? '' : `week ${Math.floor(days / 7)} `
  return `${week}${dayNames[days % 7]} ${(rest % 60 === 0 ? time.slice(0, 2) : time).join(':')}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

/** What is told of a visit that is over. */
const endings: Readonly<Record<VisitEnd, string>> = {
  done: 'finishes',
  patience: 'gives up at',
  limit: 'is turned away from',
  withdrawn: 'is withdrawn from',
}

interface Told {
  readonly time: number
  readonly label: string
  readonly verb: string
  readonly station: string
}

/** Listens to one simulation. */
class Recorder {
  readonly events: Told[] = []
  readonly #isGated: boolean
  /** Labels of the items that are told of. */
  readonly #labels = new Map<number, string>()
  readonly #released = new Set<string>()
  /** Copies that set out so far, by the label of their original. */
  readonly #copies = new Map<string, number>()
  #arrived = 0

  constructor(isGated: boolean) {
    this.#isGated = isGated
  }

  watch(vitals: Vitals): Probes {
    const { clock, items, stations } = vitals
    return {
      queues: null,
      flow: null,
      encounters: {
        arrived: () => {},
        handedOff: (item) => this.#tell(clock.now, item, 'reaches', stations[items.station[item]].plan.id),
        joined: () => {},
        ended: () => {},
        forked: () => {},
        merged: () => {},
      },
      paths: null,
      reviews: null,
      ledger: null,
      promises: null,
      value: { ended: (item, { plan }) => this.#tell(clock.now, item, 'ends at', plan.id) },
      ticks: [],
      moments: [],
      following: null,
      over: () => {},
      log: this.#visits(vitals),
    }
  }

  #visits({ clock }: Vitals): LogProbe {
    return {
      arrived: (item) => this.#arrive(item),
      forked: (copy, original) => this.#copy(copy, original),
      joined: (item, station) => {
        const visit = station.visits?.values[item] ?? 1
        const again = visit > 1 ? `, visit ${visit}` : ''
        this.#tell(clock.now, item, isDelay(station) ? 'begins' : 'joins', station.plan.id + again)
      },
      started: (item, station) => {
        if (!isDelay(station)) this.#tell(clock.now, item, 'starts', station.plan.id)
      },
      over: (item, { plan }, cause) => {
        if (plan.id.startsWith(gatePrefix)) this.#release(item, plan.id.slice(gatePrefix.length).toUpperCase())
        else this.#tell(clock.now, item, endings[cause], plan.id)
      },
    }
  }

  #arrive(item: number): void {
    if (this.#isGated) this.#labels.delete(item)
    else this.#labels.set(item, `${++this.#arrived}`)
  }

  /** `A.2` is the second copy of A, and `A.2.1` the first copy of that. */
  #copy(copy: number, original: number): void {
    const label = this.#labels.get(original)
    if (label === undefined) return
    const number = (this.#copies.get(label) ?? 0) + 1
    this.#copies.set(label, number)
    this.#labels.set(copy, `${label}.${number}`)
  }

  #release(item: number, label: string): void {
    if (this.#released.has(label)) return
    this.#released.add(label)
    this.#labels.set(item, label)
  }

  #tell(time: number, item: number, verb: string, station: string): void {
    const label = this.#labels.get(item)
    if (label !== undefined) this.events.push({ time, label, verb, station })
  }
}

/** Where items neither queue nor are worked on together. */
function isDelay({ by, gathering }: Station): boolean {
  return by === 'delay' && gathering === null
}
