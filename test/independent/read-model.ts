/** Reads a scenario file into a model: the short forms of the language, as people write them. Overlays by `extends`. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { aroundTheClock, type Calendar, readCalendar } from './calendars.js'
import { type Columns, type Expression, readDistribution, readExpression } from './expressions.js'
import type { Model, Pool, Promise as Promised, Statistic, Variable } from './model.js'
import { readSources } from './read-sources.js'
import { type Keys, readStations } from './read-stations.js'
import { durationOf, hour, hoursOf, microseconds, perOf, shareOf, week } from './words.js'

function isKeys(value: unknown): value is Keys {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An RFC 7386 merge patch, `then` and the like replaced whole. */
function patched(under: Keys, patch: Keys): Keys {
  const result: Keys = { ...under }
  for (const [key, value] of Object.entries(patch)) {
    const whole = ['then', 'classes', 'profile'].includes(key) && !isKeys((under as Keys).takes)
    if (value === null) delete result[key]
    else if (isKeys(value) && isKeys(result[key]) && !whole) result[key] = patched(result[key] as Keys, value)
    else result[key] = value
  }
  return result
}

function readKeys(file: string): Keys {
  const keys = parse(readFileSync(file, 'utf8')) as Keys
  if (typeof keys.extends !== 'string') return keys
  const { extends: under, ...patch } = keys
  return patched(readKeys(join(dirname(file), String(under))), patch)
}

function columnsBeside(file: string): (name: string, column: string) => string[] {
  return (name, column) => {
    const rows = readFileSync(join(dirname(file), name), 'utf8')
      .trim()
      .split(/\r?\n/)
    const cells = rows.map((row) => row.split(/[,;]/).map((cell) => cell.trim().replace(/^"|"$/g, '')))
    const at = cells[0].indexOf(column)
    if (at < 0) throw new Error(`${name} has no column ${column}`)
    return cells.slice(1).map((row) => row[at])
  }
}

export interface ReadOptions {
  /** In a run longer than the file says, holidays and traces come again with the file's period. */
  readonly repeat?: boolean
}

export function readModel(file: string, options: ReadOptions = {}): Model {
  const keys = readKeys(file)
  const text = columnsBeside(file)
  const columns: Columns = (name, column) => text(name, column).map(Number)
  const run = (keys.run ?? {}) as Keys
  const from = run.from === undefined ? undefined : String(run.from)
  const weeks = Number(run.weeks ?? 16)
  const period = options.repeat ? weeks * 7 : Number.POSITIVE_INFINITY
  const calendars = new Map<string, Calendar>([['24x7', aroundTheClock]])
  for (const [name, written] of Object.entries((keys.calendars ?? {}) as Keys))
    calendars.set(name, readCalendar(name, written, from, period))
  const calendar = (name: unknown): Calendar => {
    const found = calendars.get(name === undefined ? '24x7' : String(name))
    if (found === undefined) throw new Error(`no calendar ${String(name)}`)
    return found
  }
  const { stations, machines } = readStations(keys.stations as Keys, calendars, columns)
  const items = (keys.items ?? {}) as Keys
  const warmUp = run['warm-up']
  return {
    name: String(keys.scenario),
    ...readAttributes(keys, items, columns),
    sources: readSources(keys, { calendar, text, columns, from, first: stations[0].id }),
    pools: [...readPools((keys.pools ?? {}) as Keys, calendar), ...machines],
    stations,
    feedback: Object.entries((keys.feedback ?? {}) as Keys).map(([name, each]) => readVariable(name, each as Keys)),
    ...(keys.value === undefined ? {} : { value: readValue(keys.value as Keys) }),
    promises: ((keys.promises ?? []) as string[]).map(readPromise),
    weeks,
    ...(run.items === undefined ? {} : { items: Number(run.items) }),
    ...(warmUp === undefined || warmUp === 'auto' ? {} : { warmUp: microseconds(durationOf(String(warmUp))) }),
  }
}

function readAttributes(keys: Keys, items: Keys, columns: Columns): Pick<Model, 'attributes' | 'classAttributes'> {
  const attributes: [string, Expression][] = []
  if (isKeys(keys['ai-output'])) attributes.push(...readOutput(keys['ai-output']))
  for (const [name, written] of Object.entries((items.attributes ?? {}) as Keys))
    attributes.push([name, readDistribution(written, columns)])
  const classAttributes = new Map<string, Map<string, Expression>>()
  for (const [name, written] of Object.entries((items.classes ?? {}) as Keys)) {
    if (!isKeys(written)) continue
    const own = Object.entries((written.attributes ?? {}) as Keys)
    classAttributes.set(name, new Map(own.map(([key, each]) => [key, readDistribution(each, columns)])))
  }
  return { attributes, classAttributes }
}

/** The four attributes for which `ai-output` is short. */
function readOutput(output: Keys): [string, Expression][] {
  const accuracy = shareOf(output.accuracy)
  const over = shareOf(output.overconfidence ?? 0)
  const drift = output.drift === undefined ? 0 : shareOf(String(output.drift).replace(/\s*per\s+week\s*$/, ''))
  const stated = accuracy + over
  const none: Columns = () => []
  return [
    ['missing', readDistribution(`chance(${shareOf(output['missing-inputs'] ?? 0)})`, none)],
    ['unseen', readDistribution(`chance(${shareOf(output['unseen-factor'] ?? 0)})`, none)],
    ['confidence', readDistribution(`beta(${10 * stated} ${10 * (1 - stated)})`, none)],
    [
      'correct',
      readDistribution(
        `chance((if(unseen = 1, 0.5, max(0, min(1, confidence - (${over}) + (${drift}) * week)))))`,
        none,
      ),
    ],
  ]
}

function readPools(keys: Keys, calendar: (name: unknown) => Calendar): Pool[] {
  return Object.entries(keys).map(([id, written]) => {
    const pool = written as Keys
    const shifts = (pool.shifts ?? [{ count: pool.count, calendar: pool.calendar }]) as Keys[]
    return {
      id,
      machine: false,
      shifts: shifts.map((shift) => ({ count: Number(shift.count), calendar: calendar(shift.calendar) })),
      absent: shareOf(pool.absent ?? 0),
      costPerHour: pool.cost === undefined ? 0 : perOf(pool.cost).amount,
    }
  })
}

function readVariable(name: string, keys: Keys): Variable {
  const [low, high] = (keys.between ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]) as number[]
  const moves = Object.entries((keys.moves ?? {}) as Keys).map(([written, by]) => {
    const [, event, at] = /^([a-z]+)(?:\(\s*([\w-]+)\s*\))?$/.exec(written) as RegExpExecArray
    return { event, ...(at === undefined ? {} : { at }), by: shareOf(by) }
  })
  return {
    name,
    starts: Number(keys.starts ?? 0),
    low,
    high,
    moves,
    ...(keys.follows === undefined ? {} : { follows: readExpression(keys.follows) }),
    over: keys.over === undefined ? 0 : microseconds(durationOf(String(keys.over))),
  }
}

function readValue(keys: Keys): NonNullable<Model['value']> {
  const perItem = readExpression(keys['per-item'])
  const decays = keys.decays === undefined ? '' : String(keys.decays)
  const linear = /^linear to 0 in (.+)$/.exec(decays)
  const cliff = /^cliff at (.+)$/.exec(decays)
  if (linear !== null) {
    const within = durationOf(linear[1]) * hour
    return { perItem, left: (age) => Math.max(0, 1 - age / within) }
  }
  if (cliff !== null) {
    const at = microseconds(durationOf(cliff[1]))
    return { perItem, left: (age) => (age < at ? 1 : 0) }
  }
  if (decays === '') return { perItem, left: () => 1 }
  const [, share, per] = /^([\d.]+%)\s+per\s+(\w+)$/.exec(decays) as RegExpExecArray
  const length = { hour: hour, day: 24 * hour, week }[per] as number
  const rate = Math.log(1 - shareOf(share))
  return { perItem, left: (age) => Math.exp((rate * age) / length) }
}

function limitOf(text: string): number {
  const rate = /^([\d.]+)\s+per\s+(hour|day|week)$/.exec(text)
  if (rate !== null) return Number(rate[1]) / { hour: 1, day: 24, week: 168 }[rate[2] as 'hour' | 'day' | 'week']
  if (/%$/.test(text)) return shareOf(text)
  const duration = /^[\d.]+\s*(s|min|h|d|w)$/.exec(text)
  return duration === null ? Number(text) : Number.parseFloat(text) * hoursOf[duration[1]]
}

function readPromise(text: string): Promised {
  const [, left, , right] = /^(.*?)\s*([<>])\s*(.*)$/.exec(text) as RegExpExecArray
  const limit = limitOf(right.trim())
  const call = /^([\w-]+)\(\s*([\w-]+(?:\.\d+)?)(?:\s*,\s*([\w-]+))?\s*\)$/.exec(left.trim())
  if (call === null) return { text, of: left.trim(), limit }
  const [, name, first, station] = call
  if (name === 'late') return { text, of: 'late', after: durationOf(first), limit }
  if (name === 'escape') return { text, of: 'escape', station: first, limit }
  return { text, statistic: name as Statistic, of: first, ...(station === undefined ? {} : { station }), limit }
}
