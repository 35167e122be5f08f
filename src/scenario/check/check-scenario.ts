/** Reads a whole scenario from what is written. Every part reports its own problems; all of them come at once. */
import type { ArrivalSource, Scenario, Station } from '../scenario.js'
import type { Problems } from '../written/problems.js'
import { child, entriesOf, type Written } from '../written/written.js'
import type { Check, Tables } from './check.js'
import { checkArrivals } from './check-arrivals.js'
import { checkCalendars } from './check-calendars.js'
import { checkEvidence } from './check-evidence.js'
import { checkFeedback } from './check-feedback.js'
import { checkFlow } from './check-flow.js'
import { checkItemCount } from './check-item-count.js'
import { checkItems } from './check-items.js'
import { checkNeeds } from './check-needs.js'
import { checkPools } from './check-pools.js'
import { checkPromises } from './check-promises.js'
import { checkLastBatches } from './check-queue.js'
import { checkRun, checkRunDate } from './check-run.js'
import { checkStations } from './check-stations.js'
import { checkValue } from './check-value.js'
import { namesOf } from './names-of.js'
import { readText } from './readers.js'
import { type CheckWarning, warningsOf } from './warnings-of.js'

/** The scenario holds only where `problems` has none. */
export function checkWritten(
  root: Written,
  tables: Tables,
  problems: Problems,
): { scenario: Scenario; warnings: CheckWarning[] } {
  const check: Check = { problems, names: namesOf(root), tables, calendars: checkCalendars(root, problems) }
  const name = readText(child(root, 'scenario'), 'the name of the scenario', problems) ?? ''
  const because = readText(child(root, 'because'), 'a text', problems)
  const currency = readText(child(root, 'currency'), 'a currency such as EUR', problems)
  const { classes, attributes } = checkItems(root, check)
  const from = checkRunDate(root, check)
  const arrivals = checkArrivals(root, from, check)
  const run = checkRun(root, from, arrivals, check)
  const pools = checkPools(root, check)
  const stations = checkStations(root, check)
  checkNeeds(root, { pools, stations }, check)
  checkLastBatches(root, stations, run, check)
  // A station that could not be read sends its items nowhere; what that makes unreachable is not worth telling.
  if (isWhole(root, arrivals, stations)) {
    checkFlow(root, arrivals, stations, check)
  }
  const feedback = checkFeedback(root, stations, check)
  const value = checkValue(root, check)
  const promises = checkPromises(root, arrivals, stations, check)
  checkItemCount(root, arrivals, run, check)
  const evidence = checkEvidence(root, check)
  const scenario: Scenario = {
    name,
    ...(because !== undefined && { because }),
    ...(currency !== undefined && { currency }),
    calendars: Object.fromEntries(check.calendars),
    classes,
    attributes,
    arrivals,
    pools,
    stations,
    ...(feedback.length > 0 && { feedback }),
    ...(value && { value }),
    promises,
    run,
    evidence,
  }
  return { scenario, warnings: warningsOf(root, scenario) }
}

/** Whether every source and every station could be read. */
function isWhole(root: Written, sources: readonly ArrivalSource[], stations: readonly Station[]): boolean {
  const arrivals = child(root, 'arrivals')
  const wanted = arrivals?.kind === 'list' ? arrivals.items.length : 1
  return (
    sources.length === wanted && stations.length === entriesOf(child(root, 'stations')).length && stations.length > 0
  )
}
