/** A scenario as the simulator runs it. Instants and lengths in whole microseconds; what expressions give is hours. */
import type { Calendar } from './calendars.js'
import type { Expression } from './expressions.js'
import type { WeekTime } from './words.js'

export interface Shift {
  readonly count: number
  readonly calendar: Calendar
}

/** People, or the places of a machine. */
export interface Pool {
  readonly id: string
  readonly machine: boolean
  readonly shifts: readonly Shift[]
  readonly absent: number
  readonly costPerHour: number
}

export interface Meeting {
  readonly times: readonly WeekTime[]
  readonly agenda: number
  readonly lasts: number
  readonly cost: number
  /** Sittings fall out on the holidays of these. */
  readonly calendars: readonly Calendar[]
}

export interface Rule {
  readonly to: string
  readonly when?: Expression
  readonly share?: Expression
}

export type Routing =
  | { readonly rules: readonly Rule[] }
  | { readonly shares: readonly { readonly to: string; readonly share: number }[] }
  | { readonly branches: readonly string[]; readonly first: number; readonly next: string }

/** What may differ from class to class. */
export interface Manner {
  readonly takes?: Expression
  readonly routing: Routing
  readonly handoff?: Expression
  readonly sets: readonly (readonly [string, Expression])[]
  readonly catches?: Expression
  readonly spoils?: Expression
  readonly speed?: Expression
  readonly priority?: Expression
  readonly patience?: { readonly after: Expression; readonly to: string }
}

export type Discipline = 'fifo' | 'lifo' | 'shortest' | 'due'

export interface Station {
  readonly id: string
  readonly index: number
  readonly kind: string
  readonly needs: readonly { readonly pool: string; readonly count: number }[]
  readonly meeting?: Meeting
  readonly costPerItem: number
  readonly manner: Manner
  readonly classes: ReadonlyMap<string, Manner>
  readonly discipline: Discipline
  readonly limit?: { readonly queue: number; readonly to: string }
  readonly batch?: { readonly size: number; readonly orAfter: number }
  /** At an end: the share of the value that is realised. */
  readonly realised: number
}

export interface Source {
  readonly name: string
  readonly calendar: Calendar
  readonly to: string
  readonly classes: readonly (readonly [string, number])[]
  /** Items per open hour. */
  readonly rate?: number
  readonly every?: Expression
  /** Items per hour, by weekday and hour. */
  readonly profile?: readonly (readonly number[])[]
  readonly batches?: { readonly times: readonly WeekTime[]; readonly size: number }
  /** Instants since the start. */
  readonly trace?: readonly number[]
  readonly ramp: readonly { readonly at: number; readonly to: number }[]
}

export interface Variable {
  readonly name: string
  readonly starts: number
  readonly low: number
  readonly high: number
  readonly moves: readonly { readonly event: string; readonly at?: string; readonly by: number }[]
  readonly follows?: Expression
  readonly over: number
}

export type Statistic = 'mean' | 'p50' | 'p90' | 'p95' | 'p99'

export interface Promise {
  readonly text: string
  readonly statistic?: Statistic
  readonly of: string
  readonly station?: string
  /** Of `late`: hours. */
  readonly after?: number
  /** Hours, a number, a share, or items per hour. */
  readonly limit: number
}

export interface Model {
  readonly name: string
  readonly attributes: readonly (readonly [string, Expression])[]
  readonly classAttributes: ReadonlyMap<string, ReadonlyMap<string, Expression>>
  readonly sources: readonly Source[]
  readonly pools: readonly Pool[]
  readonly stations: readonly Station[]
  readonly feedback: readonly Variable[]
  readonly value?: { readonly perItem: Expression; readonly left: (age: number) => number }
  readonly promises: readonly Promise[]
  readonly weeks: number
  readonly items?: number
  /** Absent: the tool chooses. */
  readonly warmUp?: number
}
