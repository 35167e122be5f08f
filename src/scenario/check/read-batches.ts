/** Many items at once, `batches: { at: Mon-Fri 02:00, size: 480 }`: a nightly model run. */
import { hoursPerWeek } from '../calendar.js'
import type { ArrivalProcess } from '../scenario.js'
import { child, type Written } from '../written/written.js'
import type { Check } from './check.js'
import { readWeekTimes } from './read-week-times.js'
import { readPositive, wantedHere } from './readers.js'

const largestBatch = 1_000_000

export function readBatches(written: Written, check: Check): ArrivalProcess | undefined {
  const { problems } = check
  if (written.kind !== 'map') {
    return wantedHere(written, 'batches of items', problems, 'write for example { at: Mon-Fri 02:00, size: 480 }')
  }
  const at = child(written, 'at')
  const times = at && readWeekTimes(at, 'batches come at least once a week', check)
  const size = readPositive(child(written, 'size'), 'a number of items', problems, largestBatch)
  if (at === undefined || times === undefined || size === undefined) return undefined
  // The end of a day is the beginning of the next, on whose holiday a batch falls out.
  const rising = times.map((time) => time % hoursPerWeek).sort((a, b) => a - b)
  if (rising.some((time, index) => time === rising[index - 1])) {
    return problems.add(
      at.place,
      'duplicate-time',
      'two of these batches come at the same time',
      'write one, of both sizes',
    )
  }
  return { by: 'batches', at: rising, size }
}
