/** The search for what breaks needs weeks: a window that ends when all items have ended cannot show a growing backlog. */
import type { Loaded } from '../scenario/read-scenario.js'
import { Refusal } from './refusal.js'

/** `weeks`: from the command line, in place of the file's. @throws Refusal that names the files. */
export function refuseRunsByItems(designs: readonly Loaded[], weeks: number | undefined): void {
  const byItems = designs.filter(({ scenario }) => 'items' in scenario.run.length)
  if (weeks !== undefined || byItems.length === 0) return
  const files = byItems.map(({ file }) => file).join(', ')
  const remedy = 'set `run: { weeks: 16 }`, add --weeks 16, or use `loadbearing run`'
  throw new Refusal(`${files}: the search for what breaks runs by weeks, not by items; ${remedy}`)
}
