/** What a witness knows of one item, or of one copy of it, that is in the system. */

export interface Visit {
  readonly station: string
  readonly joined: number
  /** Work content in hours, as it joins. */
  readonly work: number
  /** When it is due, where the scenario knows that. */
  readonly due: number
  started?: number
}

export interface Traveller {
  readonly isCopy: boolean
  readonly itemClass: string
  readonly born: number
  /** When its last stretch ended: it arrived, left a station, was copied, or its copies were back. */
  left: number
  /** Where it was last. */
  last?: string
  visit?: Visit
  handedOver: boolean
  /** Copies of it that are out, and how many came out, came back and were withdrawn. */
  readonly copies: Set<Traveller>
  sent: number
  back: number
  withdrawn: number
  /** It waits for its copies. */
  isParked: boolean
  /** A copy whose way is over; how it seems to have ended. */
  end?: 'back' | 'withdrawn'
  original?: Traveller
}

export function traveller(born: number, itemClass: string, isCopy: boolean, now: number): Traveller {
  return {
    isCopy,
    itemClass,
    born,
    left: now,
    handedOver: false,
    copies: new Set(),
    sent: 0,
    back: 0,
    withdrawn: 0,
    isParked: false,
  }
}

export function must(holds: boolean, what: () => string): void {
  if (!holds) throw new Error(what())
}
