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
  visits: Map<string, number> | undefined
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
  | { readonly kind: 'under way'; readonly happening: Happening }
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
