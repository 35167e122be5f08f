/**
 * Whether anything is left to measure after the warm-up. A file alone is checked as it is read; here its warm-up meets
 * the weeks of the command line, the warm-ups of the other designs, and the end of recorded arrivals.
 */
import { hoursPerWeek } from './calendar.js'
import type { Loaded } from './read-scenario.js'
import { weeksOfArrivals } from './weeks-of-arrivals.js'

/** Why a design's window is empty, with the places of its length and of the warm-up; designs share the longest one. */
export function whyEmptyWindow(designs: readonly Loaded[], weeks?: number): string | undefined {
  const warmest = designs.reduce((a, b) => (statedWarmUp(b) > statedWarmUp(a) ? b : a))
  const shortest = designs.reduce((a, b) => (measurable(b, weeks) < measurable(a, weeks) ? b : a))
  const length = measurable(shortest, weeks)
  const warmUp = statedWarmUp(warmest) / hoursPerWeek
  if (warmUp < length) return undefined
  const what = lengthInWords(shortest, weeks)
  const at = warmest.warmUpAt ?? `${warmest.file}, \`run.warm-up\``
  const enough = Math.floor(warmUp) + 1
  return `${what} leaves nothing to measure after the warm-up of ${inWeeks(warmUp)} (${at}); take at least ${inWeeks(enough)}, or a shorter warm-up`
}

/** Hours; 0 where the tool chooses, since what it chooses leaves half. */
function statedWarmUp({ scenario: { run } }: Loaded): number {
  return run.warmUp === 'auto' || 'items' in run.length ? 0 : run.warmUp
}

/** Weeks in which items arrive. */
function measurable({ scenario: { run, arrivals } }: Loaded, weeks?: number): number {
  const asked = weeks ?? ('weeks' in run.length ? run.length.weeks : Number.POSITIVE_INFINITY)
  return Math.min(asked, weeksOfArrivals(arrivals))
}

function lengthInWords(design: Loaded, weeks?: number): string {
  const length = measurable(design, weeks)
  if (length === weeks) return `--weeks ${weeks}`
  const what = length === weeksOfArrivals(design.scenario.arrivals) ? 'a record of arrivals' : 'a run'
  return `${design.file}: ${what} of ${inWeeks(length)}`
}

function inWeeks(weeks: number): string {
  return weeks === 1 ? 'one week' : `${Math.round(weeks * 100) / 100} weeks`
}
