/** How the items of a source arrive: `rate`, `every`, `profile`, `batches` or `trace`, exactly one of them. */

import { constantValue } from '../constant-value.js'
import type { Distribution } from '../distribution.js'
import { itemsAWeek, meanGap } from '../items-a-week.js'
import { argumentsOf } from '../names-in.js'
import type { ArrivalProcess, Calendar } from '../scenario.js'
import { perOpenHour } from '../words/rate.js'
import type { Place } from '../written/source.js'
import type { Written, WrittenMap } from '../written/written.js'
import type { Check } from './check.js'
import { everything } from './check-expression.js'
import { readBatches } from './read-batches.js'
import { readDistribution } from './read-distribution.js'
import { readProfile } from './read-profile.js'
import { readRate } from './read-quantities.js'
import { type RunDate, readTrace } from './read-trace.js'

export const processKeys = ['rate', 'every', 'profile', 'batches', 'trace'] as const
type ProcessKey = (typeof processKeys)[number]

export interface Surroundings {
  /** Where a process that is missing is reported. */
  readonly place: Place
  /** While it is open items may come. */
  readonly calendar: Calendar
  readonly date: RunDate
}

/** Undefined where a problem has been reported or a table is yet to be read. */
export function readArrivalProcess(source: WrittenMap, around: Surroundings, check: Check): ArrivalProcess | undefined {
  const { problems } = check
  const [first, second] = [...source.entries].flatMap(([key, entry]) => (isProcessKey(key) ? [{ key, entry }] : []))
  if (first === undefined) {
    return problems.add(
      around.place,
      'missing-key',
      '`rate` is missing: how items arrive',
      `write for example rate: 240 per workday, or one of ${processKeys.slice(1).join(', ')}`,
    )
  }
  if (second !== undefined) {
    return problems.add(
      second.entry.place,
      'two-arrival-processes',
      `\`${second.key}\` stands beside \`${first.key}\`: the items of a source arrive in one way`,
      'take one of them away; an overlay does so with `null`; a second stream is a source of its own in a list',
    )
  }
  const process = readProcess(first.key, first.entry.value, around, check)
  return process && comingThrough(process, first.entry.value.place, around.calendar, check)
}

function isProcessKey(key: string): key is ProcessKey {
  return processKeys.some((each) => each === key)
}

function readProcess(
  key: ProcessKey,
  written: Written,
  { calendar, date }: Surroundings,
  check: Check,
): ArrivalProcess | undefined {
  switch (key) {
    case 'rate': {
      const rate = readRate(written, check.problems)
      return rate && { by: 'rate', rate: perOpenHour(rate, calendar) }
    }
    case 'every': {
      const gap = readGap(written, check)
      return gap && { by: 'every', gap }
    }
    case 'profile': {
      const perHour = readProfile(written, check)
      return perHour && { by: 'profile', perHour }
    }
    case 'batches':
      return readBatches(written, check)
    case 'trace':
      return readTrace(written, date, check)
  }
}

/** The time from one item to the next: no item is there yet of which it could read anything. */
function readGap(written: Written, check: Check): Distribution | undefined {
  const gap = readDistribution(written, 'durations', everything, check)
  if (gap === undefined) return undefined
  if (argumentsOf(gap).some((argument) => constantValue(argument) === undefined)) {
    return check.problems.add(written.place, 'not-constant', 'the times of `every` are constants: they hang on no item')
  }
  if (meanGap(gap) > 0) return gap
  return check.problems.add(written.place, 'bad-duration', 'from one item to the next it takes longer than zero')
}

/** The process, where its calendar lets some of its items through. */
function comingThrough(
  process: ArrivalProcess,
  place: Place,
  calendar: Calendar,
  check: Check,
): ArrivalProcess | undefined {
  if (process.by !== 'profile' || itemsAWeek(process, calendar) > 0) return process
  return check.problems.add(
    place,
    'no-arrivals',
    `this profile brings items only while \`${calendar.name}\` is closed, and then none come`,
  )
}
