/** Stations of a file: capacity, work, queue and the way on. */
import { aroundTheClock, type Calendar } from './calendars.js'
import { type Columns, type Expression, readDistribution, readExpression } from './expressions.js'
import type { Discipline, Manner, Meeting, Pool, Routing, Station } from './model.js'
import { durationOf, microseconds, perOf, shareOf, weekTimesOf } from './words.js'

export type Keys = Record<string, unknown>

type Calendars = ReadonlyMap<string, Calendar>

/** A number, a share or an expression. */
function amount(written: unknown): Expression {
  return /^\s*[-+]?[\d.]+\s*%\s*$/.test(String(written)) ? readExpression(shareOf(written)) : readExpression(written)
}

function readRouting(written: unknown): Routing {
  if (written === undefined) return { rules: [] }
  if (typeof written === 'string') return { rules: [{ to: written }] }
  if (Array.isArray(written))
    return {
      rules: (written as Keys[]).map(({ to, when, share }) => ({
        to: String(to),
        ...(when === undefined ? {} : { when: readExpression(when) }),
        ...(share === undefined ? {} : { share: amount(share) }),
      })),
    }
  const keys = written as Keys
  if (Array.isArray(keys.all)) {
    const branches = keys.all.map(String)
    return { branches, first: Number(keys.first ?? branches.length), next: String(keys.then) }
  }
  return { shares: Object.entries(keys).map(([to, share]) => ({ to, share: shareOf(share) })) }
}

function readManner(keys: Keys, columns: Columns): Manner {
  const { takes, handoff, catches, spoils, speed, priority, patience } = keys
  const sets = Object.entries((keys.sets ?? {}) as Keys)
  const leaving = patience as Keys | undefined
  return {
    ...(takes === undefined ? {} : { takes: readDistribution(takes, columns) }),
    routing: readRouting(keys.then),
    ...(handoff === undefined ? {} : { handoff: readDistribution(handoff, columns) }),
    sets: sets.map(([name, each]) => [name, readDistribution(each, columns)] as const),
    ...(catches === undefined ? {} : { catches: amount(catches) }),
    ...(spoils === undefined ? {} : { spoils: amount(spoils) }),
    ...(speed === undefined ? {} : { speed: readExpression(speed) }),
    ...(priority === undefined ? {} : { priority: readExpression(priority) }),
    ...(leaving === undefined
      ? {}
      : { patience: { after: readDistribution(leaving.after, columns), to: String(leaving.to) } }),
  }
}

function readMeeting(keys: Keys, calendars: Calendars): Meeting {
  const [, items, lasts] = /^\s*([\d.]+)\s+items\s+in\s+(.*)$/.exec(String(keys.decides)) as RegExpExecArray
  const named = keys.calendar === undefined ? [...calendars.values()] : [calendars.get(String(keys.calendar))]
  return {
    times: weekTimesOf(keys.meets),
    agenda: Number(items),
    lasts: microseconds(durationOf(lasts)),
    cost: keys.cost === undefined ? 0 : perOf(keys.cost).amount,
    calendars: named.filter((each) => each !== undefined),
  }
}

function readNeeds(id: string, keys: Keys): { pool: string; count: number }[] {
  if (keys.machine !== undefined) return [{ pool: `machine of ${id}`, count: 1 }]
  if (typeof keys.by === 'string') return [{ pool: keys.by, count: Number(keys.uses ?? 1) }]
  return Object.entries((keys.by ?? {}) as Keys).map(([pool, count]) => ({ pool, count: Number(count) }))
}

function readMachine(id: string, keys: Keys, calendars: Calendars): { pool: Pool; perItem: number } {
  const price = keys.cost === undefined ? { amount: 0, per: 'item' } : perOf(keys.cost)
  const calendar = calendars.get(String(keys.calendar ?? '24x7')) ?? aroundTheClock
  const count = Number(keys.parallel)
  const costPerHour = price.per === 'hour' ? price.amount / count : 0
  return {
    pool: { id: `machine of ${id}`, machine: true, shifts: [{ count, calendar }], absent: 0, costPerHour },
    perItem: price.per === 'item' ? price.amount : 0,
  }
}

function readStation(id: string, index: number, keys: Keys, calendars: Calendars, columns: Columns): Station {
  const manner = readManner(keys, columns)
  const classes = new Map(
    Object.entries((keys.classes ?? {}) as Keys).map(([name, own]) => {
      const differs = own as Keys
      const merged = readManner({ ...keys, ...differs }, columns)
      return [name, merged] as const
    }),
  )
  const limit = keys.limit as Keys | undefined
  const batch = keys.batch as Keys | undefined
  const orAfter = batch?.['or-after']
  return {
    id,
    index,
    kind: String(keys.kind),
    needs: readNeeds(id, keys),
    ...(keys.meets === undefined ? {} : { meeting: readMeeting(keys, calendars) }),
    costPerItem: keys.machine === undefined ? 0 : readMachine(id, keys.machine as Keys, calendars).perItem,
    manner,
    classes,
    discipline: String(keys.discipline ?? 'fifo') as Discipline,
    ...(limit === undefined ? {} : { limit: { queue: Number(limit.queue), to: String(limit.to) } }),
    ...(batch === undefined
      ? {}
      : {
          batch: {
            size: Number(batch.size),
            orAfter: orAfter === undefined ? Number.POSITIVE_INFINITY : microseconds(durationOf(String(orAfter))),
          },
        }),
    realised: keys.value === undefined ? 1 : shareOf(keys.value),
  }
}

export function readStations(
  written: Keys,
  calendars: Calendars,
  columns: Columns,
): { stations: Station[]; machines: Pool[] } {
  const machines: Pool[] = []
  const stations = Object.entries(written).map(([id, each], index) => {
    const keys: Keys = typeof each === 'string' ? { kind: each } : (each as Keys)
    if (keys.machine !== undefined) machines.push(readMachine(id, keys.machine as Keys, calendars).pool)
    return readStation(id, index, keys, calendars, columns)
  })
  return { stations, machines }
}
