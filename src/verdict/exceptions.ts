/** Where do exceptions live, how long? Queues, waits and growth where they are dealt with. */

import { openReading } from '../measure/open-items.js'
import { hoursPerDay } from '../scenario/calendar.js'
import { exceptionStations } from '../scenario/exceptions.js'
import { own } from '../scenario/own.js'
import type { Scenario, Station } from '../scenario/scenario.js'
import { workingDays } from '../scenario/working-days.js'
import { meanInterval } from '../statistics/interval.js'
import { windowOf } from '../theory/window.js'
import { countInWords, overlaps, timeInWords } from './in-words.js'
import type { MeasuredAt } from './measured-at.js'
import type { AgesAt, ExceptionStation, Exceptions, ExceptionsAt } from './question-types.js'
import { volumeInWords } from './sentence.js'

export function exceptions(
  measured: readonly MeasuredAt[],
  ages: readonly AgesAt[],
  scenario: Scenario,
  warmUp: number,
): Exceptions {
  const { opens, closes } = windowOf(scenario, warmUp)
  const days = 'items' in scenario.run.length ? undefined : workingDays(scenario, opens, closes)
  const volumes = measured.map((each): ExceptionsAt => {
    return {
      volume: each.volume,
      ...(days === undefined ? {} : { workingDays: days }),
      stations: exceptionStations(scenario).map((station) => stationAt(each, station, days)),
    }
  })
  const isEveryDay = days === (closes - opens) / hoursPerDay
  return { sentence: sentenceOf(volumes, ages, isEveryDay ? 'day' : 'working day'), volumes }
}

function stationAt(
  { measures, sample, grows }: MeasuredAt,
  station: Station,
  days: number | undefined,
): ExceptionStation {
  const { id, title } = station
  const { queueLength, waitingTime } = own(measures.stations, id) ?? {}
  const grown = `${openReading(id)}.grown`
  const isRead = days !== undefined && days > 0 && sample.has(grown)
  return {
    id,
    title,
    ...(queueLength === undefined ? {} : { queueLength }),
    ...(waitingTime === undefined ? {} : { waitingTime }),
    ...(isRead ? { growthPerDay: meanInterval(sample.of(grown).map((items) => items / days)) } : {}),
    grows: grows.some((queue) => queuesOf(station).includes(queue)),
  }
}

/** The constraints at which it waits. */
function queuesOf({ id, capacity }: Station): string[] {
  return capacity.by === 'pool' ? capacity.needs.map(({ pool }) => pool) : [id]
}

/** About the station with the longest queue at the last volume. */
function sentenceOf(volumes: readonly ExceptionsAt[], ages: readonly AgesAt[], day: string): string {
  const last = volumes[volumes.length - 1]
  const queued = last.stations.filter(({ queueLength }) => queueLength !== undefined)
  const [longest, next] = queued.toSorted((a, b) => lengthOf(b) - lengthOf(a))
  if (longest === undefined) return 'No station of kind exception, review or approval has a queue.'
  const told = volumes.flatMap(({ volume, stations }) => {
    const station = stations.find(({ id }) => id === longest.id)
    const open = own(ages.find((each) => each.volume === volume)?.stations ?? {}, longest.id)
    return station === undefined ? [] : [stationInWords(station, volume, open, day)]
  })
  return `${placeInWords(longest, next, queued.length)} ${told.join('; ')}.`
}

function placeInWords(longest: ExceptionStation, next: ExceptionStation | undefined, count: number): string {
  const title = `the ${longest.title}`
  if (next === undefined) return `At ${title}`
  const isSure =
    longest.queueLength !== undefined &&
    next.queueLength !== undefined &&
    !overlaps(longest.queueLength, next.queueLength)
  return isSure ? `The longest of ${count} queues is that at ${title}:` : `Of ${count} queues, at ${title}:`
}

function stationInWords(
  { queueLength, growthPerDay, grows }: ExceptionStation,
  volume: number,
  open: AgesAt['stations'][string] | undefined,
  day: string,
): string {
  const waiting = `${queueLength === undefined ? 'none' : countInWords(queueLength)} wait at ${volumeInWords(volume)}×`
  const oldest =
    open?.oldest === undefined ? [] : [`the oldest open one at a week's end is ${timeInWords(open.oldest)} old`]
  // An interval alone would say so of one steady queue in forty.
  const isShown = grows && growthPerDay !== undefined && growthPerDay.low > 0
  const growth = isShown ? `the queue grows by ${countInWords(growthPerDay)} every ${day}` : 'no growth is found'
  return [waiting, ...oldest, ...(growthPerDay === undefined ? [] : [growth])].join(', ')
}

function lengthOf({ queueLength }: ExceptionStation): number {
  return queueLength?.estimate ?? 0
}
