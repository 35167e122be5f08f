/**
 * Ordinary scenarios, as consultants write them: a seed gives a file (and the CSV beside it). Head counts, work and
 * agendas are set so that most designs hold today and break between 1× and 4×.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { loads } from './breaks.js'
import { Draft } from './draft.js'
import { feed } from './ordinary-arrivals.js'
import { promisesFor } from './ordinary-promises.js'
import { workplace } from './ordinary-stations.js'
import { readModel } from './read-model.js'
import type { Keys } from './read-stations.js'

export interface Ordinary {
  readonly file: string
  /** Words of the language that this one is about. */
  readonly kinds: readonly string[]
}

function calendarsFor(draft: Draft, weeks: number): Keys {
  const hours = draft.pick<unknown>('Mon-Fri 09:00-17:00', 'Mon-Fri 08:00-16:00', 'Mon-Fri 08:00-18:00', [
    'Mon-Thu 08:00-17:00',
    'Fri 08:00-13:00',
  ])
  const holidays: string[] = []
  const date = (index: number) => new Date(Date.UTC(2026, 8, 7) + index * 86_400_000).toISOString().slice(0, 10)
  if (draft.has('holiday inside', 0.35)) holidays.push(date(7 * draft.between(3, weeks - 3) + draft.between(0, 4)))
  if (draft.has('holiday at the end', 0.25)) holidays.push(date(7 * (weeks - 1) + draft.between(3, 4)))
  const office = holidays.length > 0 ? { hours, holidays } : hours
  return { office, intake: draft.pick('Mon-Fri 07:00-19:00', 'Mon-Sat 08:00-18:00', 'Mon-Fri 08:00-16:00') }
}

type Parts = Readonly<Record<string, Keys | string>>

/** Scales head counts, work and agendas: each constraint gets a load of its own. */
function balanced(draft: Draft, keys: Keys, file: string, write: () => void): void {
  const [pools, stations] = [keys.pools as Record<string, Keys>, keys.stations as Parts]
  const weak = draft.pick(...Object.keys(pools))
  const wanted = new Map(
    Object.keys(pools).map((name) => [name, (name === weak ? 0.6 : 0.35) + 0.35 * draft.random.uniform()] as const),
  )
  const today = () => [...loads(readModel(file, { repeat: true }), 1)]
  for (const [name, load] of today()) if (pools[name] !== undefined) staff(pools[name], load / (wanted.get(name) ?? 1))
  enough(keys)
  write()
  for (const [name, load] of today()) {
    if (pools[name] !== undefined)
      slower(stations, name, Math.min(5, (wanted.get(name) ?? load) / Math.max(load, 0.01)))
    const station = stations[name]
    if (typeof station !== 'string' && station?.meets !== undefined)
      station.decides = agenda(String(station.decides), load / (0.4 + 0.5 * draft.random.uniform()))
  }
  write()
}

function agenda(written: string, factor: number): string {
  const [items, lasts] = written.split(' items in ')
  return `${Math.max(1, Math.ceil(Number(items) * factor))} items in ${lasts}`
}

/** So many times the people it was written with. */
function staff(pool: Keys, factor: number): void {
  const more = (count: unknown): number => Math.max(1, Math.round(Number(count) * factor))
  if (Array.isArray(pool.shifts))
    pool.shifts = (pool.shifts as Keys[]).map((shift) => ({ ...shift, count: more(shift.count) }))
  else pool.count = more(pool.count)
}

/** All work of a pool takes so many times as long, in whole minutes. */
function slower(stations: Parts, pool: string, factor: number): void {
  const scaled = (text: unknown): string =>
    String(text).replace(/([\d.]+)min/, (_, minutes) => `${Math.max(1, Math.round(Number(minutes) * factor))}min`)
  for (const station of Object.values(stations)) {
    if (typeof station === 'string' || station.by !== pool) continue
    station.takes = scaled(station.takes)
    for (const own of Object.values((station.classes ?? {}) as Record<string, Keys>)) own.takes = scaled(own.takes)
  }
}

/** People who work in pairs, or who are held together with others, are at least so many. */
function enough(keys: Keys): void {
  const pools = keys.pools as Record<string, Keys>
  for (const station of Object.values(keys.stations as Record<string, Keys | string>)) {
    if (typeof station === 'string' || typeof station.by !== 'string') continue
    const pool = pools[station.by]
    if (pool.count !== undefined) pool.count = Math.max(Number(pool.count), Number(station.uses ?? 1))
  }
}

/** Writes the scenario of a seed into a folder. */
export function ordinary(seed: number, folder: string): Ordinary {
  const draft = new Draft(seed)
  mkdirSync(folder, { recursive: true })
  const weeks = draft.pick(12, 16, 16, 20, 26)
  const { arrivals, items, csv } = feed(draft, weeks)
  const built = workplace(draft, items)
  const warmUp = draft.has('warm-up auto', 0.3)
    ? {}
    : { 'warm-up': `${draft.kinds.includes('delay of weeks') ? 5 : draft.pick(2, 3, 4)}w` }
  const keys: Keys = {
    scenario: `Ordinary ${seed}`,
    ...(built.value === undefined ? {} : { currency: 'EUR' }),
    calendars: calendarsFor(draft, weeks),
    ...(Object.keys(items).length === 0 ? {} : { items }),
    ...built.keys,
    arrivals,
    ...(built.value === undefined ? {} : { value: built.value }),
    run: { from: '2026-09-07', weeks, ...warmUp, seed },
  }
  const file = join(folder, `ordinary-${seed}.yaml`)
  if (csv !== undefined) writeFileSync(join(folder, csv.name), csv.text)
  const write = (): void => writeFileSync(file, stringify(keys, { lineWidth: 0 }))
  write()
  balanced(draft, keys, file, write)
  const promises = promisesFor(draft, file)
  if (promises.length > 0) keys.promises = promises
  write()
  return { file, kinds: draft.kinds }
}
