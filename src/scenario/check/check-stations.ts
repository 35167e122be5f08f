/** Stations: what is done to an item, by whom, how long, and where it goes then. */
import type { Distribution } from '../distribution.js'
import { type Assignment, type ClassOverride, joinTarget, type Station, type StationKind } from '../scenario.js'
import { didYouMean } from '../words/nearest.js'
import { child, type Entry, entriesOf, type Written, type WrittenMap } from '../written/written.js'
import type { Check } from './check.js'
import { readCapacity } from './check-capacity.js'
import { everything } from './check-expression.js'
import { checkPrioritiesAlike, readDiscipline, readPriority } from './check-order.js'
import { checkQueue, readBatch, readLimit, readPatience } from './check-queue.js'
import { readReview } from './check-review.js'
import { readRouting } from './check-routing.js'
import { readDistribution } from './read-distribution.js'
import { readShare } from './read-quantities.js'
import { readSpeed } from './read-speed.js'
import { checkName, isText, readEntries, readText, unknownName, wantedHere } from './readers.js'

export const stationKinds: readonly StationKind[] = ['ai', 'review', 'approval', 'exception', 'system', 'end']
const instantly: Distribution = { distribution: 'constant', value: 0 }
const endKeys: readonly string[] = ['kind', 'title', 'tool', 'value']

export function checkStations(root: Written, check: Check): Station[] {
  const stations = child(root, 'stations')
  checkReserved(root, check)
  const entries = readEntries(stations, 'a map of stations', check.problems)
  if (stations?.kind === 'map' && entries.length === 0) {
    check.problems.add(stations.place, 'empty', 'a scenario has at least one station')
  }
  return entries.flatMap(([id, entry]) => readStation(id, entry, check) ?? [])
}

/** Where `then: join` stands, no station and no pool is meant. */
function checkReserved(root: Written, check: Check): void {
  for (const key of ['stations', 'pools']) {
    const entry = entriesOf(child(root, key)).find(([id]) => id === joinTarget)
    if (entry === undefined) continue
    check.problems.add(
      entry[1].place,
      'reserved-name',
      `\`${joinTarget}\` ends a parallel branch and cannot name a station or a pool`,
    )
  }
}

function readStation(id: string, { place, value }: Entry, check: Check): Station | undefined {
  const { problems } = check
  checkName(place, id, 'a station', problems)
  if (check.names.pools.includes(id)) {
    problems.add(place, 'duplicate-name', `\`${id}\` names a pool already; stations and pools have names of their own`)
  }
  if (isText(value)) {
    if (value.value === 'end') return endStation(id, id, 1)
    return problems.add(
      value.place,
      'wrong-type',
      `\`${value.value}\` stands where a station is wanted`,
      'the only short form of a station is `end`',
    )
  }
  if (value.kind !== 'map') return wantedHere(value, 'a station', problems)
  const kind = readKind(child(value, 'kind'), check)
  return kind === 'end' ? readEnd(id, value, check) : readWorking(id, place, value, kind, check)
}

function readKind(written: Written | undefined, check: Check): StationKind | undefined {
  const text = readText(written, 'the kind of a station', check.problems)
  const kind = stationKinds.find((each) => each === text)
  if (kind !== undefined || text === undefined || written === undefined) return kind
  return check.problems.add(
    written.place,
    'unknown-kind',
    `\`${text}\` is no kind of station`,
    didYouMean(text, stationKinds),
  )
}

function readEnd(id: string, written: WrittenMap, check: Check): Station {
  for (const [key, { place }] of written.entries) {
    if (!endKeys.includes(key)) {
      check.problems.add(
        place,
        'not-at-an-end',
        `\`${key}\` cannot stand at an end`,
        `an end has ${endKeys.join(', ')}`,
      )
    }
  }
  const title = readText(child(written, 'title'), 'words for the report', check.problems) ?? id
  const tool = readText(child(written, 'tool'), 'the name of a tool', check.problems)
  const value = readShare(child(written, 'value'), check.problems) ?? 1
  return { ...endStation(id, title, value), ...(tool !== undefined && { tool }) }
}

function endStation(id: string, title: string, value: number): Station {
  return {
    id,
    title,
    kind: 'end',
    capacity: { by: 'end', value },
    takes: instantly,
    priority: 0,
    discipline: 'fifo',
    sets: [],
    byClass: {},
  }
}

function readWorking(
  id: string,
  place: Entry['place'],
  written: WrittenMap,
  kind: StationKind | undefined,
  check: Check,
): Station | undefined {
  const { problems } = check
  const title = readText(child(written, 'title'), 'words for the report', problems) ?? id
  const tool = readText(child(written, 'tool'), 'the name of a tool', problems)
  const capacity = readCapacity(written, check)
  const work = readWork(written, check)
  const discipline = readDiscipline(child(written, 'discipline'), check)
  const limit = readLimit(child(written, 'limit'), check)
  const batch = readBatch(child(written, 'batch'), check)
  const byClass = readOverrides(child(written, 'classes'), check)
  checkQueue(written, { limit, batch }, check)
  checkPrioritiesAlike(written, work, byClass, check)
  checkMisplaced(written, check)
  if (!written.entries.has('then')) {
    problems.add(
      place,
      'missing-key',
      `\`then\` of \`${id}\` is missing: where items go from here`,
      'an end is written `NAME: end`',
    )
  }
  if (kind === undefined || capacity === undefined || work.then === undefined) return undefined
  return {
    id,
    title,
    kind,
    capacity,
    takes: work.takes ?? instantly,
    then: work.then,
    priority: work.priority ?? 0,
    discipline,
    sets: work.sets ?? [],
    byClass,
    ...(work.catches !== undefined && { catches: work.catches }),
    ...(work.spoils !== undefined && { spoils: work.spoils }),
    ...(work.speed !== undefined && { speed: work.speed }),
    ...(work.handoff && { handoff: work.handoff }),
    ...(work.patience && { patience: work.patience }),
    ...(limit && { limit }),
    ...(batch && { batch }),
    ...(tool !== undefined && { tool }),
  }
}

/** The keys that a class may override. */
function readWork(written: Written, check: Check): ClassOverride {
  const takes = readDistribution(child(written, 'takes'), 'durations', everything, check)
  const then = readRouting(child(written, 'then'), check)
  const handoff = readDistribution(child(written, 'handoff'), 'durations', everything, check)
  const sets = child(written, 'sets') === undefined ? undefined : readSets(child(written, 'sets'), check)
  const speed = readSpeed(child(written, 'speed'), check)
  const priority = readPriority(child(written, 'priority'), check)
  const patience = readPatience(child(written, 'patience'), check)
  return {
    ...(takes && { takes }),
    ...(then && { then }),
    ...(handoff && { handoff }),
    ...(sets && { sets }),
    ...readReview(written, check),
    ...(speed !== undefined && { speed }),
    ...(priority !== undefined && { priority }),
    ...(patience && { patience }),
  }
}

function readSets(written: Written | undefined, check: Check): Assignment[] {
  return readEntries(written, 'a map of attributes', check.problems).flatMap(([attribute, { place, value }]) => {
    const { attributes } = check.names
    if (!attributes.includes(attribute)) {
      unknownName(place, attribute, 'attribute', attributes, check.problems)
    }
    const to = readDistribution(value, 'numbers', everything, check)
    return to === undefined ? [] : [{ attribute, to }]
  })
}

function readOverrides(written: Written | undefined, check: Check): Readonly<Record<string, ClassOverride>> {
  const overrides = readEntries(written, 'a map of classes', check.problems).map(([name, { place, value }]) => {
    if (!check.names.classes.includes(name)) unknownName(place, name, 'class', check.names.classes, check.problems)
    if (value.kind !== 'map') {
      wantedHere(value, `what differs for \`${name}\``, check.problems, 'write for example { takes: 31min }')
    }
    return [name, readWork(value, check)] as const
  })
  return Object.fromEntries(overrides)
}

/** Keys that say nothing at this station. */
function checkMisplaced(written: WrittenMap, check: Check): void {
  const value = written.entries.get('value')
  if (value !== undefined) {
    check.problems.add(value.place, 'not-an-end', '`value` belongs to an end', 'an end has `kind: end`')
  }
  if (!written.entries.has('meets')) return
  for (const place of placesOf(written, 'takes')) {
    check.problems.add(
      place,
      'takes-at-a-meeting',
      '`takes` cannot stand at a meeting: a sitting lasts as long as its agenda',
      'write decides: 200 items in 60min',
    )
  }
  for (const place of [...placesOf(written, 'speed'), ...placesInClasses(written, 'speed')]) {
    const message = '`speed` cannot stand at a meeting: a sitting lasts as long as its agenda'
    check.problems.add(place, 'speed-at-a-meeting', message)
  }
}

function placesOf(written: Written, key: string): Entry['place'][] {
  return entriesOf(written).flatMap(([name, { place }]) => (name === key ? [place] : []))
}

function placesInClasses(written: Written, key: string): Entry['place'][] {
  return entriesOf(child(written, 'classes')).flatMap(([, { value }]) => placesOf(value, key))
}
