/** How long a run lasts, and how often it is repeated. */
import { hoursPerWeek } from '../calendar.js'
import type { ArrivalSource, RunSettings } from '../scenario.js'
import { firstRecordToEnd, weeksOfArrivals } from '../weeks-of-arrivals.js'
import { isMonday, parseDate } from '../words/date.js'
import { child, type Entry, type Written, type WrittenMap } from '../written/written.js'
import type { Check } from './check.js'
import { readDuration } from './read-duration.js'
import { isText, readCount, readNumber, readText, readWord, wantedHere } from './readers.js'

export const defaultRun: RunSettings = { length: { weeks: 16 }, warmUp: 'auto', replications: 'auto', seed: 1 }

/** A hundred years. */
export const mostWeeks = 5_200
export const mostItems = 1_000_000_000
const mostReplications = 10_000

/** The Monday on which week 0 begins; undefined where the file does not say, or could not be read. */
export function checkRunDate(root: Written, check: Check): string | undefined {
  return readMonday(child(child(root, 'run'), 'from'), check)
}

/** Without `weeks` a run lasts as long as recorded arrivals come. @param from as `checkRunDate` has read it */
export function checkRun(
  root: Written,
  from: string | undefined,
  arrivals: readonly ArrivalSource[],
  check: Check,
): RunSettings {
  const written = child(root, 'run')
  const ramped = hasRamp(root)
  if (written === undefined) return { ...defaultRun, ...(ramped && { warmUp: 0 }) }
  if (written.kind !== 'map') {
    wantedHere(written, 'a map of settings such as { weeks: 16, seed: 42 }', check.problems)
    return defaultRun
  }
  const length = readLength(written, firstRecordToEnd(arrivals)?.weeks, check)
  const warmUp = readWarmUp(child(written, 'warm-up'), { length, ramped, recorded: weeksOfArrivals(arrivals) }, check)
  const replications = readAutoOr(child(written, 'replications'), check, (value) =>
    readCount(value, 'replications', check.problems, mostReplications),
  )
  const seed = readNumber(child(written, 'seed'), '`seed`, a whole number, not below 0,', check.problems, {
    least: 0,
    most: Number.MAX_SAFE_INTEGER,
    whole: true,
  })
  return { ...(from !== undefined && { from }), length, warmUp, replications, seed: seed ?? defaultRun.seed }
}

function readMonday(written: Written | undefined, check: Check): string | undefined {
  const text = readText(written, 'a date such as 2026-01-05', check.problems)
  if (text === undefined || written?.kind !== 'scalar') return undefined
  const date = readWord(written, check.problems, parseDate)
  if (date === undefined || isMonday(date)) return date
  return check.problems.add(written.place, 'not-a-monday', `${date} is not a Monday: week 0 begins on one`)
}

function readLength(written: WrittenMap, recorded: number | undefined, check: Check): RunSettings['length'] {
  const weeks = readCount(child(written, 'weeks'), 'weeks', check.problems, mostWeeks)
  const items = readCount(child(written, 'items'), 'items', check.problems, mostItems)
  const second: Entry | undefined = written.entries.has('weeks') ? written.entries.get('items') : undefined
  if (second !== undefined) {
    check.problems.add(second.place, 'two-lengths', '`items` stands beside `weeks`: a run ends by one of them')
  }
  if (items !== undefined) return { items }
  if (weeks !== undefined) return { weeks }
  return recorded === undefined ? defaultRun.length : { weeks: Math.min(recorded, mostWeeks) }
}

/** A ramp tells a story from the first day on: its run has no warm-up. */
function hasRamp(root: Written): boolean {
  const arrivals = child(root, 'arrivals')
  const sources = arrivals?.kind === 'list' ? arrivals.items : [arrivals]
  return sources.some((source) => child(source, 'ramp') !== undefined)
}

function readWarmUp(
  written: Written | undefined,
  {
    length,
    ramped,
    recorded,
  }: { readonly length: RunSettings['length']; readonly ramped: boolean; readonly recorded: number },
  check: Check,
): number | 'auto' {
  const { problems } = check
  const warmUp = readAutoOr(written, check, (value) => readDuration(value, 'zero', problems))
  if (written === undefined || warmUp === 'auto') return ramped ? 0 : 'auto'
  if (warmUp > 0 && (ramped || 'items' in length)) {
    problems.add(
      written.place,
      'warm-up-too-long',
      `a run ${ramped ? 'with a ramp' : 'by items'} has no warm-up: all of it is measured`,
      'write warm-up: 0h, or leave it out',
    )
    return 0
  }
  if ('weeks' in length && warmUp >= length.weeks * hoursPerWeek) {
    problems.add(
      written.place,
      'warm-up-too-long',
      `the warm-up is as long as the run of ${length.weeks} weeks, or longer`,
      'the weeks of a run count the warm-up',
    )
  } else if (warmUp >= recorded * hoursPerWeek) {
    problems.add(
      written.place,
      'warm-up-too-long',
      `the warm-up is as long as the recorded arrivals of ${recorded} weeks, or longer`,
      'what arrives during the warm-up is not measured',
    )
  }
  return warmUp
}

function readAutoOr(
  written: Written | undefined,
  check: Check,
  read: (written: Written) => number | undefined,
): number | 'auto' {
  if (written === undefined) return 'auto'
  if (isText(written) && written.value === 'auto') return 'auto'
  const before = check.problems.count
  const value = read(written)
  return value === undefined || check.problems.count > before ? 'auto' : value
}
