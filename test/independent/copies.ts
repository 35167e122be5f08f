/** Items, and the copies in which they travel. */

import type { Span } from './calendars.js'
import type { Happening } from './event-list.js'
import type { Value } from './expressions.js'
import type { Station } from './model.js'
import type { Person } from './people.js'

export const causes = ['work', 'busy', 'closed', 'meeting', 'batch', 'handoff', 'delay'] as const
export type Cause = (typeof causes)[number]

export interface Item {
  readonly number: number
  readonly className: string
  readonly born: number
  /** Some station judged it by a person. */
  reviewed: boolean
  touches: number
  handoffs: number
  readonly cohort: boolean
  /** What reviews did to it. */
  readonly judged: Judged
  /** The stations that it joined, in their order, with the end it came to. */
  readonly path: string[]
  visits: Map<string, number> | undefined
}

export interface Judged {
  caught: number
  missed: number
  spoiled: number
}

/** Where parallel copies of an item wait for each other. */
export interface Fork {
  readonly whole: Copy
  readonly next: string
  missing: number
  readonly out: Set<Copy>
}

export type Place =
  | { readonly kind: 'moving' }
  | {
      readonly kind: 'under way'
      readonly happening: Happening
      readonly cause: Cause
      readonly since: number
      readonly again: boolean
    }
  | { readonly kind: 'waiting'; readonly waiting: Waiting }
  | { readonly kind: 'worked on'; readonly piece: Piece }
  | { readonly kind: 'forked'; readonly fork: Fork }

export interface Copy {
  readonly item: Item
  readonly order: number
  attributes: Map<string, Value>
  visits: Map<string, number>
  /** Microseconds by cause, in the order of `causes`. */
  ledger: number[]
  /** Microseconds of it that belong to second or later visits. */
  rework: number
  /** The station to which it was sent last, as long as it has not gone on. */
  at: string | undefined
  readonly fork: Fork | undefined
  place: Place
}

export interface Waiting {
  readonly copy: Copy
  readonly station: Station
  readonly joined: number
  readonly priority: number
  readonly key: number
  readonly order: number
  /** Drawn on joining where the order asks for it. */
  readonly work: number | undefined
  /** Since when it no longer waits for its batch. */
  ready: number | undefined
  /** The station's closed time when it joined or became ready. */
  closedBefore: number
  patience: Happening | undefined
  readonly inWindow: boolean
}

/** Work begun: a batch, a sitting, a delay or one copy. */
export interface Piece {
  readonly station: Station
  readonly copies: Copy[]
  readonly people: readonly Person[]
  readonly start: number
  readonly spans: readonly Span[]
  finish: Happening | undefined
}
