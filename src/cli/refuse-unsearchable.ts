/**
 * The search for what breaks sets the volume of whole weeks: a window that ends when all items have ended cannot show a
 * growing backlog, a ramp changes the volume within it, and after the last recorded arrival every backlog goes down.
 */
import type { Loaded } from '../scenario/read-scenario.js'
import type { Scenario } from '../scenario/scenario.js'
import { firstRecordToEnd } from '../scenario/weeks-of-arrivals.js'
import { Refusal } from './refusal.js'

/** `weeks`: from the command line, in place of the file's. @throws Refusal that names the files. */
export function refuseUnsearchable(designs: readonly Loaded[], weeks: number | undefined): void {
  const byItems = designs.filter(({ scenario }) => weeks === undefined && 'items' in scenario.run.length)
  refuse(byItems, 'runs by weeks, not by items; set `run: { weeks: 16 }`, add --weeks 16, or use `loadbearing run`')
  const ramped = designs.filter(({ scenario }) => scenario.arrivals.some(({ ramp }) => ramp.length > 0))
  refuse(ramped, 'sets the volume itself, and `ramp` changes it; take the ramp away, or use `loadbearing run`')
  for (const { file, scenario } of designs) refuseBeyondRecord(file, scenario, weeks)
}

function refuseBeyondRecord(file: string, { arrivals, run: { length } }: Scenario, weeks: number | undefined): void {
  const record = firstRecordToEnd(arrivals)
  const asked = weeks ?? ('weeks' in length ? length.weeks : 0)
  if (record === undefined || asked <= record.weeks) return
  const has = `${record.called} has ${wholeWeeks(record.weeks)}`
  const said = weeks === undefined ? `\`run.weeks: ${asked}\`` : `--weeks ${asked}`
  const instead = weeks === undefined ? `\`weeks: ${record.weeks}\`` : `--weeks ${record.weeks}`
  throw new Refusal(
    `${file}: the search for what breaks needs arrivals to the end: ${has}, and ${said} runs on after it; leave it out, say ${instead}, or use \`loadbearing run\``,
  )
}

function wholeWeeks(weeks: number): string {
  return weeks === 1 ? 'one whole week' : `${weeks} whole weeks`
}

function refuse(designs: readonly Loaded[], because: string): void {
  if (designs.length === 0) return
  const files = new Set(designs.map(({ file }) => file))
  throw new Refusal(`${[...files].join(', ')}: the search for what breaks ${because}`)
}
