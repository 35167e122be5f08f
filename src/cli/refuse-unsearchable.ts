/**
 * The search for what breaks sets the volume of whole weeks: a window that ends when all items have ended cannot show a
 * growing backlog, and a ramp changes the volume within it.
 */
import type { Loaded } from '../scenario/read-scenario.js'
import { Refusal } from './refusal.js'

/** `weeks`: from the command line, in place of the file's. @throws Refusal that names the files. */
export function refuseUnsearchable(designs: readonly Loaded[], weeks: number | undefined): void {
  const byItems = designs.filter(({ scenario }) => weeks === undefined && 'items' in scenario.run.length)
  refuse(byItems, 'runs by weeks, not by items; set `run: { weeks: 16 }`, add --weeks 16, or use `loadbearing run`')
  const ramped = designs.filter(({ scenario }) => scenario.arrivals.some(({ ramp }) => ramp.length > 0))
  refuse(ramped, 'sets the volume itself, and `ramp` changes it; take the ramp away, or use `loadbearing run`')
}

function refuse(designs: readonly Loaded[], because: string): void {
  if (designs.length === 0) return
  const files = new Set(designs.map(({ file }) => file))
  throw new Refusal(`${[...files].join(', ')}: the search for what breaks ${because}`)
}
