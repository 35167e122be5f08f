/** What happens in the queue of a station: who leaves it (`patience`), who does not get in (`limit`), who waits for company (`batch`). */
import type { Batching, Patience, QueueLimit, RunSettings, Station } from '../scenario.js'
import { child, type Entry, entriesOf, type Written, type WrittenMap } from '../written/written.js'
import type { Check } from './check.js'
import { capacityKeys } from './check-capacity.js'
import { everything } from './check-expression.js'
import { readDistribution } from './read-distribution.js'
import { readDuration } from './read-duration.js'
import { readStationTarget } from './read-target.js'
import { readCount, readNumber, wantedHere } from './readers.js'

const longestQueue = 1_000_000

/** `{ after: 2h, to: mail }`. */
export function readPatience(written: Written | undefined, check: Check): Patience | undefined {
  if (written === undefined) return undefined
  const { problems } = check
  if (written.kind !== 'map') return wantedHere(written, 'a patience such as { after: 2h, to: STATION }', problems)
  const limit = child(written, 'after')
  const after = readDistribution(limit, 'durations', everything, check)
  const to = readStationTarget(child(written, 'to'), check)
  if (limit !== undefined && after?.distribution === 'constant' && after.value === 0) {
    const hint = 'who is not to wait at all is sent on by limit: { queue: 0, to: STATION }'
    return problems.add(limit.place, 'bad-duration', 'a patience is above zero', hint)
  }
  return after === undefined || to === undefined ? undefined : { after, to }
}

/** `{ queue: 40, to: mail }`. */
export function readLimit(written: Written | undefined, check: Check): QueueLimit | undefined {
  if (written === undefined) return undefined
  const { problems } = check
  if (written.kind !== 'map') return wantedHere(written, 'a limit such as { queue: 40, to: STATION }', problems)
  const queue = readNumber(child(written, 'queue'), '`queue`, a whole number, not below 0,', problems, {
    least: 0,
    most: longestQueue,
    whole: true,
  })
  const to = readStationTarget(child(written, 'to'), check)
  return queue === undefined || to === undefined ? undefined : { queue, to }
}

/** `{ size: 5, or-after: 24h }`. */
export function readBatch(written: Written | undefined, check: Check): Batching | undefined {
  if (written === undefined) return undefined
  const { problems } = check
  if (written.kind !== 'map') return wantedHere(written, 'a batch such as { size: 5, or-after: 24h }', problems)
  const size = readCount(child(written, 'size'), 'size', problems, longestQueue)
  const orAfter = readDuration(child(written, 'or-after'), 'above zero', problems)
  return size === undefined ? undefined : { size, ...(orAfter !== undefined && { orAfter }) }
}

/** Whether they fit the station and each other. */
export function checkQueue(
  station: WrittenMap,
  { limit, batch }: { readonly limit?: QueueLimit | undefined; readonly batch?: Batching | undefined },
  check: Check,
): void {
  const { problems } = check
  const patience = entriesNamed(station, 'patience')
  const limits = entriesNamed(station, 'limit')
  if (!capacityKeys.some((key) => station.entries.has(key))) {
    for (const { key, place } of [...patience, ...limits])
      problems.add(place, 'no-queue', `\`${key}\` wants a queue, and this station is a delay: nobody waits here`)
  }
  for (const { place } of station.entries.has('batch') ? patience : []) {
    problems.add(
      place,
      'patience-in-a-batch',
      '`patience` stands beside `batch`: who is gathered into a batch stays with it',
    )
  }
  for (const { place } of station.entries.has('meets') ? entriesNamed(station, 'batch') : []) {
    problems.add(
      place,
      'batch-at-a-meeting',
      '`batch` cannot stand at a meeting: a sitting decides its agenda together',
    )
  }
  for (const { place } of limits) checkRoom(place, station.entries.has('meets'), limit, batch, check)
}

/** A limit that keeps all items out, or a batch from ever being full. */
function checkRoom(
  place: Entry['place'],
  meets: boolean,
  limit: QueueLimit | undefined,
  batch: Batching | undefined,
  { problems }: Check,
): void {
  if (limit === undefined) return
  if (meets && limit.queue === 0) {
    problems.add(place, 'nobody-gets-in', 'all items wait for a meeting, and this limit lets none wait')
  }
  if (batch !== undefined && limit.queue < batch.size - 1) {
    problems.add(
      place,
      'batch-never-full',
      `a batch of ${batch.size} is never full where at most ${limit.queue} wait`,
      `the limit is at least ${batch.size - 1}`,
    )
  }
}

/** A run by items ends when all have ended, and the last of them would wait for a full batch for ever. */
export function checkLastBatches(root: Written, stations: readonly Station[], run: RunSettings, check: Check): void {
  if (!('items' in run.length)) return
  for (const { id, batch } of stations) {
    const written = child(child(child(root, 'stations'), id), 'batch')
    if (batch === undefined || written === undefined || batch.size === 1 || batch.orAfter !== undefined) continue
    check.problems.add(
      written.place,
      'batch-never-full',
      `the run ends when all items have ended, and the last at \`${id}\` would wait for a full batch for ever`,
      'say for how long: { size: 5, or-after: 24h }',
    )
  }
}

/** Those of the station itself and of its classes. */
function entriesNamed(station: WrittenMap, key: string): { readonly key: string; readonly place: Entry['place'] }[] {
  const classes = entriesOf(child(station, 'classes')).map(([, { value }]) => value)
  return [station, ...classes].flatMap((each) =>
    entriesOf(each).flatMap(([name, { place }]) => (name === key ? [{ key, place }] : [])),
  )
}
