/**
 * The volumes at which searches look: four of them to a step of 5 %, so that the searches for several criteria come by
 * the same ones, and what one has looked at is known to the others.
 */
import { exp, log } from '../random/transcendental.js'
import { rounded } from './drift.js'

/** Grid steps to a rise of 5 %. */
export const stepsToRise = 4
const logStep = log(1.05) / stepsToRise
/** An index a rounded volume belongs to is found again. */
const slack = 1e-3

/** The volume with this index; 1 has the index 0. */
export function gridVolume(index: number): number {
  return rounded(exp(index * logStep))
}

/** The index of the largest volume of the grid that is not above the given one. */
export function gridIndex(volume: number): number {
  return Math.floor(log(volume) / logStep + slack)
}
