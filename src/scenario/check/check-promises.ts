/**
 * Promises: their texts, and their twins `{ statistic: p95, of: flow-time, below: 5d }`. Both are brought to parts
 * with places, which are then read in one way.
 */
import { waysOutOfQueue } from '../routes.js'
import type { ArrivalSource, Promised, Station } from '../scenario.js'
import { parseDuration } from '../words/duration.js'
import { Misread } from '../words/misread.js'
import { finiteNumber, signedNumber } from '../words/number.js'
import { parsePercent } from '../words/percent.js'
import type { Piece } from '../words/pieces.js'
import { type ParsedPromise, parseMeasure, parsePromise, parseStatistic } from '../words/promise.js'
import { parseRate, perClockHour } from '../words/rate.js'
import type { Place } from '../written/source.js'
import { child, placeIn, type Written, type WrittenMap } from '../written/written.js'
import type { Check } from './check.js'
import { partsOfTwin, shortForm } from './promise-twin.js'
import { isText, readWord, reporting, unknownName, wantedHere } from './readers.js'

export function checkPromises(
  root: Written,
  sources: readonly ArrivalSource[],
  stations: readonly Station[],
  check: Check,
): Promised[] {
  const written = child(root, 'promises')
  if (written === undefined) return []
  if (written.kind !== 'list') {
    wantedHere(written, 'a list of promises', check.problems, 'write each in a line of its own, behind a -')
    return []
  }
  const reader = new PromiseReader(sources, stations, check)
  return written.items.flatMap((item) => reader.read(item) ?? [])
}

/** What is promised of a station. */
const ofStations: readonly string[] = ['waiting-time', 'queue-length', 'escape']

class PromiseReader {
  readonly #sources: readonly ArrivalSource[]
  readonly #stations: readonly Station[]
  readonly #check: Check

  constructor(sources: readonly ArrivalSource[], stations: readonly Station[], check: Check) {
    this.#sources = sources
    this.#stations = stations
    this.#check = check
  }

  read(written: Written): Promised | undefined {
    const { problems } = this.#check
    if (written.kind === 'map') return this.#twin(written)
    if (!isText(written)) return wantedHere(written, 'a promise such as p95(flow-time) < 5d', problems)
    const placeOf = (offset: number) => placeIn(written, offset)
    return readWord(written, problems, (text) => this.#promised(text.trim(), parsePromise(text), placeOf))
  }

  #twin(written: WrittenMap): Promised | undefined {
    const parts = partsOfTwin(written, this.#check.problems)
    if (parts === undefined) return undefined
    const { promise, placeOf } = parts
    return reporting(this.#check.problems, placeOf, () => this.#promised(shortForm(promise), promise, placeOf))
  }

  #promised(text: string, parsed: ParsedPromise, placeOf: (offset: number) => Place): Promised | undefined {
    const of = parseMeasure(parsed.of)
    this.#checkParts(of, parsed, placeOf)
    switch (of) {
      case 'flow-time':
        return { text, of, statistic: statisticOf(parsed), below: within(parsed.limit) }
      case 'waiting-time':
      case 'queue-length': {
        const station = this.#station(parsed, placeOf)
        const below = of === 'waiting-time' ? within(parsed.limit) : positive(parsed.limit)
        return { text, of, statistic: statisticOf(parsed), station, below }
      }
      case 'late': {
        if (parsed.after === undefined) {
          throw new Misread('bad-promise', '`late` wants a duration', {
            hint: 'write late(5d) < 10%',
            offset: parsed.of.offset,
          })
        }
        return { text, of, after: within(parsed.after), below: share(parsed.limit) }
      }
      case 'cost-per-decision':
        return { text, of, below: positive(parsed.limit) }
      case 'throughput':
        return { text, of, above: this.#throughput(parsed.limit) }
      case 'escape':
        return { text, of, station: this.#leaving(parsed, placeOf), below: share(parsed.limit) }
    }
  }

  #checkParts(
    of: string,
    { statistic, station, comparison, limit }: ParsedPromise,
    placeOf: (offset: number) => Place,
  ): void {
    const wanted = of === 'throughput' ? '>' : '<'
    if (comparison !== wanted) {
      throw new Misread('bad-promise', `\`${of}\` is promised with \`${wanted}\``, { offset: limit.offset })
    }
    const counted = of === 'flow-time' || of === 'waiting-time' || of === 'queue-length'
    if (counted && statistic === undefined) {
      throw new Misread('bad-promise', `which statistic of \`${of}\` is promised is missing`, {
        hint: `write p95(${of}) or mean(${of})`,
      })
    }
    if (!counted && statistic !== undefined) {
      throw new Misread('bad-promise', `\`${of}\` has no statistic`, {
        hint: `write ${of} ${wanted} …`,
        offset: statistic.offset,
      })
    }
    if (station !== undefined && !ofStations.includes(of)) {
      this.#check.problems.add(
        placeOf(station.offset),
        'bad-promise',
        `\`${of}\` is promised of the whole, not of a station`,
      )
    }
  }

  /** A station at which one can wait. */
  #station({ of, station }: ParsedPromise, placeOf: (offset: number) => Place): string {
    const { names, problems } = this.#check
    if (station === undefined) {
      const form = of.text === 'escape' ? 'escape(STATION)' : `p95(${of.text}, STATION)`
      throw new Misread('bad-promise', `\`${of.text}\` is promised of a station`, {
        hint: `write ${form}`,
        offset: of.offset,
      })
    }
    if (!names.stations.includes(station.text)) {
      unknownName(placeOf(station.offset), station.text, 'station', names.stations, problems)
    } else if (!names.queues.includes(station.text)) {
      problems.add(placeOf(station.offset), 'no-queue', `\`${station.text}\` has no queue: nobody waits there`)
    }
    return station.text
  }

  /** A station of which the queue can be left before the work, or not be entered. */
  #leaving(parsed: ParsedPromise, placeOf: (offset: number) => Place): string {
    const id = this.#station(parsed, placeOf)
    const station = this.#stations.find((each) => each.id === id)
    const queued = this.#check.names.queues.includes(id)
    if (station !== undefined && queued && waysOutOfQueue(station).length === 0) {
      this.#check.problems.add(
        placeOf((parsed.station ?? parsed.of).offset),
        'no-escape',
        `nobody leaves \`${id}\` before the work: it has neither \`patience\` nor a \`limit\``,
      )
    }
    return id
  }

  /** Items per hour of the clock; a workday is one of the first source's calendar. */
  #throughput({ text, offset }: Piece): number {
    const calendar = this.#check.calendars.get(this.#sources[0]?.calendar)
    const rate = shifted(offset, () => parseRate(text))
    return calendar === undefined ? rate.count : perClockHour(rate, calendar)
  }
}

function statisticOf({ statistic, of }: ParsedPromise): ReturnType<typeof parseStatistic> {
  return parseStatistic(statistic ?? of)
}

function within({ text, offset }: Piece): number {
  const hours = shifted(offset, () => parseDuration(text))
  if (hours > 0) return hours
  throw new Misread('bad-duration', `\`${text.trim()}\`: a duration here is above zero`, { offset })
}

function share({ text, offset }: Piece): number {
  if (/^0?\.[0-9]+$/.test(text.trim())) return Number(text)
  return shifted(offset, () => parsePercent(text))
}

const number = new RegExp(`^${signedNumber}$`)

function positive({ text, offset }: Piece): number {
  if (!number.test(text)) throw new Misread('bad-promise', `\`${text}\` stands where a number is wanted`, { offset })
  const value = finiteNumber(text, offset)
  if (value > 0) return value
  throw new Misread('out-of-range', `\`${text}\`: a limit is above 0`, { offset })
}

/** Reads a part of a word; a fault is placed within the whole. */
function shifted<Value>(offset: number, read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Misread)) throw error
    throw new Misread(error.code, error.message, { ...(error.hint !== undefined && { hint: error.hint }), offset })
  }
}
