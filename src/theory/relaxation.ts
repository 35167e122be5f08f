/**
 * How long a queue takes to forget its empty start: the relaxation time of reflected Brownian motion, 2σ² ÷ θ², with the
 * variance of Poisson arrivals and exponential work (Kleinrock 1976, volume 2, section 2.7). For M/M/1 that is
 * 4S ÷ (1 − ρ)². Near a load of 1 it is far longer than any warm-up that a run of months can give.
 */

import { exp } from '../random/transcendental.js'
import { own } from '../scenario/own.js'
import type { ConstraintLoad, Loads } from './offered-load.js'
import { isTrusted } from './trust.js'
import type { Window } from './window.js'

export interface Relaxation {
  readonly id: string
  /** On the clock. */
  readonly hours: number
  /** Of the mean number in the queue, by which its mean over the window falls short; 0..1. */
  readonly missing: number
}

const varianceOfPoissonAndExponential = 4

/** Of each constraint whose load is known and below 1, in a window that opens so many hours after the empty start. */
export function relaxations({ constraints, visits, arrivalRate }: Loads, { opens, closes }: Window): Relaxation[] {
  const hours = closes - opens
  return constraints.flatMap((constraint): Relaxation[] => {
    const { id, load } = constraint
    const pieces = piecesIn(constraint, visits, arrivalRate * hours)
    if (load === undefined || !(load < 1) || !(pieces > 0) || !isTrusted(constraint.trust)) return []
    const capacity = pieces / load
    const relaxes = ((varianceOfPoissonAndExponential / (1 - load)) * (hours / capacity)) / (1 - load)
    return [{ id, hours: relaxes, missing: missingIn(relaxes, opens, hours) }]
  })
}

/** Pieces of work that come to it in the window. */
function piecesIn({ stations }: ConstraintLoad, visits: Loads['visits'], items: number): number {
  return items * stations.reduce((sum, id) => sum + (own(visits, id) ?? Number.NaN), 0)
}

/** What is missing falls by e in each relaxation time; its mean over the window. */
function missingIn(relaxes: number, opens: number, hours: number): number {
  return exp(-opens / relaxes) * (relaxes / hours) * (1 - exp(-hours / relaxes))
}
