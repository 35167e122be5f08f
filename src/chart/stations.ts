/**
 * What charts ask of a result's stations beside their ids: title, kind, and whether an end is worth anything. Read from
 * the merged file as plain data.
 */
import { fieldsIn } from './fields.js'

export interface StationFacts {
  readonly title: string
  /** As the file says it; absent where it says none. */
  readonly kind?: string
  /** An end at which no value is realised: what comes to it never becomes a decision. */
  readonly isVoid: boolean
}

export type Stations = ReadonlyMap<string, StationFacts>

/** By id, in the order of the file. */
export function stationsOf({ resolved }: { readonly resolved: unknown }): Stations {
  const written = Object.entries(fieldsIn(fieldsIn(resolved).stations))
  return new Map(written.map(([id, station]) => [id, factsOf(id, station)]))
}

/** The title, or the id where the file does not know it. */
export function stationTitle(stations: Stations, id: string): string {
  return stations.get(id)?.title ?? id
}

/** Whether somebody looks at the item there before its end. */
export function isHuman(stations: Stations, id: string): boolean {
  return ['review', 'approval', 'exception'].includes(stations.get(id)?.kind ?? '')
}

/** What an item is called in a sentence. */
export function nounOf(stations: Stations): 'recommendation' | 'item' {
  return [...stations.values()].some(({ kind }) => kind === 'ai') ? 'recommendation' : 'item'
}

function factsOf(id: string, station: unknown): StationFacts {
  if (station === 'end') return { title: id, kind: 'end', isVoid: false }
  const { title, kind, value } = fieldsIn(station)
  const isEnd = kind === 'end'
  return {
    title: typeof title === 'string' ? title : id,
    ...(typeof kind === 'string' ? { kind } : {}),
    isVoid: isEnd && value !== undefined && Number.parseFloat(String(value)) === 0,
  }
}
