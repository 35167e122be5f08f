/** How far theory is to be trusted with a number, and why: a number is exact but for the reservations made about it. */

/**
 * `exact`; `sampled` where shares or work come from drawn items; `bound` where it lies to one side of the truth;
 * `approximate` where a part of the model is left out; `silent` where only a run can tell.
 */
export type Says = 'exact' | Reservation['says']

/** Where the truth lies: at the number or above, at the number or below. */
export type Bound = 'at least' | 'at most'

/** `because` is a sentence that stands by itself. */
export type Reservation =
  | { readonly says: 'sampled' | 'approximate' | 'silent'; readonly because: string }
  | { readonly says: 'bound'; readonly bound: Bound; readonly because: string }

export interface Trust {
  readonly says: Says
  /** Where it says `bound`. */
  readonly bound?: Bound
  /** Why it is not exact. */
  readonly because: readonly string[]
}

const fromMostToLeast: readonly Says[] = ['exact', 'sampled', 'bound', 'approximate', 'silent']

/** The trust in a number about which all of these are said; bounds from both sides make it approximate. */
export function trustIn(reservations: readonly Reservation[]): Trust {
  const because = [...new Set(reservations.map((each) => each.because))]
  const says = leastTrusted(reservations.map((each) => each.says))
  if (says !== 'bound') return { says, because }
  const bounds = new Set(reservations.flatMap((each) => (each.says === 'bound' ? [each.bound] : [])))
  const [bound] = bounds
  return bounds.size > 1 ? { says: 'approximate', because } : { says, bound, because }
}

/** Whether the number is known, up to what drawn items leave open. */
export function isTrusted({ says }: Pick<Trust, 'says'>): boolean {
  return says === 'exact' || says === 'sampled'
}

export function leastTrusted(all: readonly Says[]): Says {
  return fromMostToLeast.findLast((says) => all.includes(says)) ?? 'exact'
}
