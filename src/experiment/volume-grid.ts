/**
 * The volumes at which searches look: four of them to a step of 5 %, so that the searches for several criteria come by
 * the same ones, and what one has looked at is known to the others.
 */
import { exp, log } from '../random/transcendental.js'

/** Searches begin and end here. */
export const lowest = 1 / 16
export const highest = 16

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

/** Volumes are asked for with four digits, so that a search that comes by again finds its points known. */
export function rounded(volume: number): number {
  return Number(volume.toPrecision(4))
}
