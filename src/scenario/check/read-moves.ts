/** Which events move a feedback variable, and by how much: `{ wrong(execute): -0.06 }`, or a list of maps. */

import type { FeedbackEvent, FeedbackMove } from '../feedback.js'
import { correctName, isReview } from '../reviews.js'
import { waysOutOfQueue } from '../routes.js'
import type { Station } from '../scenario.js'
import { eventNamed, type ParsedEvent, parseEvent } from '../words/event.js'
import type { Place } from '../written/source.js'
import { child, type Written } from '../written/written.js'
import type { Check } from './check.js'
import { needCorrect } from './check-review.js'
import { readPoints } from './read-quantities.js'
import { isText, readNumber, readText, readWord, readWordAt, unknownName, wantedHere } from './readers.js'

export function readMoves(written: Written | undefined, stations: readonly Station[], check: Check): FeedbackMove[] {
  const { problems } = check
  if (written === undefined) return []
  if (written.kind === 'list') return written.items.flatMap((item) => readTwin(item, stations, check) ?? [])
  if (written.kind !== 'map') {
    wantedHere(written, 'a map from events to numbers, such as { wrong: -0.06 }', problems)
    return []
  }
  return [...written.entries].flatMap(([key, { place, value }]) => {
    const parsed = readWordAt(key, () => place, problems, parseEvent)
    const by = readAmount(value, check)
    const station = parsed?.at?.text
    if (parsed === undefined) return []
    const isKnown = checkEvent({ event: parsed.event, at: station }, place, place, stations, check)
    return by === undefined || !isKnown ? [] : [moveOf(parsed.event, station, by)]
  })
}

/** `{ event: wrong, at: execute, by: -0.06 }`. */
function readTwin(written: Written, stations: readonly Station[], check: Check): FeedbackMove | undefined {
  const { problems } = check
  if (written.kind !== 'map') return wantedHere(written, 'a move such as { event: wrong, by: -0.06 }', problems)
  const named = child(written, 'event')
  const text = readText(named, 'the name of an event', problems)
  const at = child(written, 'at')
  const station = readText(at, 'the name of a station', problems)
  const by = child(written, 'by')
  const amount = by && readAmount(by, check)
  if (text === undefined || named?.kind !== 'scalar') return undefined
  const event = readWord(named, problems, () => eventNamed(text))
  if (event === undefined) return undefined
  const isKnown = checkEvent({ event, at: station }, named.place, at?.place ?? named.place, stations, check)
  return amount === undefined || !isKnown ? undefined : moveOf(event, station, amount)
}

function moveOf(event: FeedbackEvent, at: string | undefined, by: number): FeedbackMove {
  return { event, by, ...(at !== undefined && { at }) }
}

/** A number, or percentage points. */
function readAmount(written: Written, check: Check): number | undefined {
  return isText(written) ? readPoints(written, check.problems) : readNumber(written, 'a number', check.problems)
}

/** Of which events a station can be the place, and what it would have to be. */
const places: Readonly<Record<FeedbackEvent, readonly [is: (station: Station) => boolean, wanted: string]>> = {
  right: [isEnd, 'an end'],
  wrong: [isEnd, 'an end'],
  override: [isReview, 'a review'],
  caught: [isReview, 'a review'],
  missed: [isReview, 'a review'],
  escape: [(station) => waysOutOfQueue(station).length > 0, 'a station with `patience` or a `limit`'],
}

function isEnd({ kind }: Station): boolean {
  return kind === 'end'
}

interface Event {
  readonly event: ParsedEvent['event']
  readonly at: string | undefined
}

/** Whether it can happen there. */
function checkEvent(
  { event, at }: Event,
  place: Place,
  placeOfStation: Place,
  stations: readonly Station[],
  check: Check,
) {
  const { names, problems } = check
  const before = problems.count
  if (event !== 'escape' && !names.attributes.includes(correctName)) needCorrect(place, `\`${event}\` tells`, check)
  if (at !== undefined && !names.stations.includes(at))
    unknownName(placeOfStation, at, 'station', names.stations, problems)
  const station = stations.find(({ id }) => id === at)
  const [is, wanted] = places[event]
  if (station !== undefined && !is(station))
    problems.add(placeOfStation, 'no-such-event', `\`${event}\` happens at ${wanted}, and \`${at}\` is none`)
  return problems.count === before
}
