/**
 * A design changed as data: what an experiment relieves, and what a step of the cascade adds. Every change keeps names
 * and stations, so that the changed design draws the same random numbers and differs by the change alone.
 */
import { recurringHolidays } from '../scenario/calendar.js'
import { constantValue } from '../scenario/constant-value.js'
import type { Distribution } from '../scenario/distribution.js'
import type { Expression } from '../scenario/expression.js'
import type { Capacity, Meeting, Pool, Scenario, Station } from '../scenario/scenario.js'
import { diverted } from './diverted.js'

export type Change =
  /** Work at all stations of a pool or machine goes so many times as fast. */
  | { readonly of: 'pace'; readonly id: string; readonly factor: number }
  /** A meeting decides so many times as many items; fractions are carried over. */
  | { readonly of: 'agenda'; readonly id: string; readonly factor: number }
  /** After so many sittings of a meeting there is one more. */
  | { readonly of: 'sitting'; readonly id: string; readonly oneMoreIn: number }
  /** Of the items that an `ai` station sends to people, this share goes where nobody is needed. */
  | { readonly of: 'policy'; readonly id: string; readonly share: number }
  /** So many people more in a pool, in its largest shift; so many more places at a machine. */
  | { readonly of: 'people'; readonly id: string; readonly more: number }
  /** The runs take so many weeks; the holidays of the scenario's own weeks come again and again, if that is asked. */
  | { readonly of: 'weeks'; readonly weeks: number; readonly holidaysRecur?: boolean }
  /** A meeting sits at these hours since Monday 00:00. */
  | { readonly of: 'meets'; readonly id: string; readonly meets: readonly number[] }

/** The design with all changes made, one after the other. */
export function changed(scenario: Scenario, changes: readonly Change[]): Scenario {
  return changes.reduce(withChange, scenario)
}

function withChange(scenario: Scenario, change: Change): Scenario {
  switch (change.of) {
    case 'pace':
      return withStations(scenario, (station) =>
        isWorkedOnBy(station, change.id) ? faster(station, change.factor) : station,
      )
    case 'agenda':
      return withMeeting(scenario, change.id, (meeting) => ({ ...meeting, decides: meeting.decides * change.factor }))
    case 'sitting':
      return withMeeting(scenario, change.id, (meeting) => ({ ...meeting, oneMoreIn: change.oneMoreIn }))
    case 'policy':
      return diverted(scenario, change.id, change.share)
    case 'people':
      return withMore(scenario, change.id, change.more)
    case 'weeks':
      return inWeeks(scenario, change)
    case 'meets':
      return withMeeting(scenario, change.id, (meeting) => ({ ...meeting, meets: change.meets }))
  }
}

function inWeeks(scenario: Scenario, { weeks, holidaysRecur }: Extract<Change, { of: 'weeks' }>): Scenario {
  const { calendars, run } = scenario
  const longer = { ...scenario, run: { ...run, length: { weeks } } }
  if (!holidaysRecur || run.from === undefined || !('weeks' in run.length)) return longer
  const own = { from: run.from, weeks: run.length.weeks }
  const recurring = Object.entries(calendars).map(([name, calendar]) => [
    name,
    { ...calendar, holidays: recurringHolidays(calendar.holidays, own, weeks) },
  ])
  return { ...longer, calendars: Object.fromEntries(recurring) }
}

function withStations(scenario: Scenario, of: (station: Station) => Station): Scenario {
  return { ...scenario, stations: scenario.stations.map(of) }
}

function withCapacity(scenario: Scenario, id: string, of: (capacity: Capacity) => Capacity): Scenario {
  return withStations(scenario, (station) =>
    station.id === id ? { ...station, capacity: of(station.capacity) } : station,
  )
}

function withMeeting(scenario: Scenario, id: string, of: (meeting: Meeting) => Meeting): Scenario {
  return withCapacity(scenario, id, (capacity) => (capacity.by === 'meeting' ? of(capacity) : capacity))
}

function withMore(scenario: Scenario, id: string, more: number): Scenario {
  if (!scenario.pools.some((pool) => pool.id === id))
    return withCapacity(scenario, id, (capacity) =>
      capacity.by === 'machine' ? { ...capacity, parallel: capacity.parallel + more } : capacity,
    )
  return { ...scenario, pools: scenario.pools.map((pool) => (pool.id === id ? enlarged(pool, more) : pool)) }
}

function enlarged(pool: Pool, more: number): Pool {
  const largest = largestShift(pool)
  const shifts = pool.shifts.map((shift) => (shift === largest ? { ...shift, count: shift.count + more } : shift))
  return { ...pool, shifts }
}

/** The first of those with the most people. */
export function largestShift({ shifts }: Pool): Pool['shifts'][number] {
  return shifts.reduce((largest, shift) => (shift.count > largest.count ? shift : largest))
}

function isWorkedOnBy({ id, capacity }: Station, server: string): boolean {
  if (capacity.by === 'pool') return capacity.needs.some(({ pool }) => pool === server)
  return capacity.by === 'machine' && id === server
}

function faster(station: Station, factor: number): Station {
  const byClass = Object.entries(station.byClass).map(([name, own]) => [
    name,
    own.takes === undefined ? own : { ...own, takes: divided(own.takes, factor) },
  ])
  return { ...station, takes: divided(station.takes, factor), byClass: Object.fromEntries(byClass) }
}

/** The distribution of the same draws, each divided by a factor. */
export function divided(law: Distribution, by: number): Distribution {
  const over = (value: Expression) => overFactor(value, by)
  switch (law.distribution) {
    case 'constant':
      return { ...law, value: over(law.value) }
    case 'exponential':
    case 'erlang':
      return { ...law, mean: over(law.mean) }
    case 'lognormal':
    case 'gamma':
    case 'weibull':
      return { ...law, mean: over(law.mean) }
    case 'normal':
      return { ...law, mean: over(law.mean), sd: over(law.sd) }
    case 'uniform':
      return { ...law, from: over(law.from), to: over(law.to) }
    case 'triangular':
      return { ...law, from: over(law.from), mode: over(law.mode), to: over(law.to) }
    case 'choice':
      return { ...law, values: law.values.map(({ value, share }) => ({ value: value / by, share })) }
    case 'empirical':
      return { ...law, values: law.values.map((value) => value / by) }
    case 'beta':
    case 'chance':
      // No work is drawn from these: the check refuses them as durations.
      return law
  }
}

function overFactor(value: Expression, factor: number): Expression {
  const known = constantValue(value)
  return known === undefined ? { operator: '/', left: value, right: factor } : known / factor
}
