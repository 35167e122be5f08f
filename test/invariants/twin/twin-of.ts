/**
 * A scenario in the long forms of the language, from one in its short forms: what a program would write. It shares no
 * code with the reader, so that both together say what a word means.
 */
import { isList, isMap, type Written, type WrittenMap } from '../generator/written.js'
import { twinOfExpression } from './twin-expression.js'
import { dayList, distribution, duration, hours, parts, price, rate, share, weekTimes } from './twin-words.js'

type Convert = (written: Written) => Written

const text =
  (convert: (text: string) => Written): Convert =>
  (written) =>
    typeof written === 'string' ? convert(written) : written

const expression = text(twinOfExpression)
const none: Convert = (written) => written

/** Each value of a map by its key; keys that are not named stay as they are. */
const keys =
  (converts: Readonly<Record<string, Convert>>): Convert =>
  (written) =>
    isMap(written)
      ? Object.fromEntries(Object.entries(written).map(([key, value]) => [key, (converts[key] ?? none)(value)]))
      : written

const each =
  (convert: Convert): Convert =>
  (written) =>
    isMap(written) ? Object.fromEntries(Object.entries(written).map(([key, value]) => [key, convert(value)])) : written

const listed =
  (convert: Convert): Convert =>
  (written) =>
    isList(written) ? written.map(convert) : [convert(written)]

const calendar: Convert = (written) => (isMap(written) ? keys({ hours })(written) : { hours: hours(written) })

const itemClass: Convert = (written) =>
  isMap(written) ? keys({ share, attributes: each(distribution) })(written) : { share: share(written) }

const source = keys({
  rate: text(rate),
  every: distribution,
  profile: (written) => (isMap(written) ? Object.fromEntries(Object.entries(written).flatMap(daysOfProfile)) : written),
  batches: keys({ at: weekTimes }),
  ramp: listed(keys({ at: text(duration) })),
  classes: each(share),
})

function daysOfProfile([days, perHour]: readonly [string, Written]): [string, Written][] {
  return dayList(days).map((day) => [day, perHour])
}

/** A source that stands alone is called after its key. */
const arrivals: Convert = (written) =>
  isList(written)
    ? written.map(source)
    : listed(keys({}))(isMap(written) ? { name: 'arrivals', ...asMap(source(written)) } : written)

function asMap(written: Written): WrittenMap {
  if (isMap(written)) return written
  throw new Error(`${JSON.stringify(written)} is no map`)
}

const pool: Convert = (written) => {
  const { count, calendar: ofAll, ...others } = asMap(keys({ absent: share, cost: text(price) })(written))
  if (count === undefined) return others
  return { ...others, shifts: [{ count, ...(ofAll === undefined ? {} : { calendar: ofAll }) }] }
}

const priorities: Readonly<Record<string, number>> = { low: -1, normal: 0, high: 1 }

const routing: Convert = (written) => {
  if (isList(written)) return written.map(keys({ when: expression, share: ruleShare }))
  if (!isMap(written)) return { [String(written)]: 1 }
  return 'all' in written ? written : each(share)(written)
}

function ruleShare(written: Written): Written {
  return typeof written === 'string' && /^[0-9.]+%$/.test(written) ? share(written) : expression(written)
}

const work = {
  takes: distribution,
  then: routing,
  handoff: distribution,
  sets: each(distribution),
  catches: ruleShare,
  spoils: ruleShare,
  speed: expression,
  priority: text((written) => priorities[written] ?? twinOfExpression(written)),
  patience: keys({ after: distribution }),
}

const agenda = text((written) => {
  const [items, lasts] = parts(/^([0-9]+) items? in (.*)$/, written)
  return { items: Number(items), in: duration(lasts) }
})

const station: Convert = (written) => {
  if (written === 'end') return { kind: 'end', value: 1 }
  const { by, uses, ...others } = asMap(written)
  const people = by === undefined ? {} : { by: isMap(by) ? by : { [String(by)]: uses ?? 1 } }
  const converted = keys({
    ...work,
    machine: keys({ cost: text(price) }),
    meets: weekTimes,
    decides: agenda,
    cost: text(price),
    batch: keys({ 'or-after': text(duration) }),
    classes: each(keys(work)),
    value: share,
  })(others)
  return { ...people, ...asMap(converted) }
}

const decay = text((written) => {
  const linear = /^linear to 0 in (.*)$/.exec(written)
  if (linear !== null) return { by: 'linear', within: duration(linear[1]) }
  const cliff = /^cliff at (.*)$/.exec(written)
  if (cliff !== null) return { by: 'cliff', at: duration(cliff[1]) }
  const [lost, per] = parts(/^(\S+) per (\w+)$/, written)
  return { by: 'rate', share: share(lost), per }
})

const promise = text((written) => {
  const [head, inner, sign, limit] = parts(/^([a-z0-9-]+)(?:\((.*)\))? ([<>]) (.*)$/, written)
  const side = sign === '<' ? 'below' : 'above'
  if (inner === undefined) return { of: head, [side]: sign === '>' ? rate(limit) : Number(limit) }
  if (head === 'late') return { of: head, after: duration(inner), [side]: limit }
  if (head === 'escape') return { of: head, station: inner, [side]: limit }
  const [of, at] = inner.split(', ')
  return { statistic: head, of, ...(at === undefined ? {} : { station: at }), [side]: quantity(limit) }
})

function quantity(limit: string): Written {
  return /[a-z]$/.test(limit) ? duration(limit) : Number(limit)
}

const range = text((written) => {
  const [from, to] = parts(/^(.*) to (.*)$/, written)
  return { from, to }
})

const evidence: Convert = (written) => (isMap(written) ? keys({ range })(written) : { tier: written })

const drift = text((written) => {
  const [moved, per] = parts(/^(\S+) per (\w+)$/, written)
  return { share: share(moved), per }
})

const output = keys({
  accuracy: share,
  overconfidence: share,
  'missing-inputs': share,
  'unseen-factor': share,
  drift,
})

const moves: Convert = (written) =>
  Object.entries(asMap(written)).map(([key, by]) => {
    const [event, at] = parts(/^(\w+)(?:\((.*)\))?$/, key)
    return { event, ...(at === undefined ? {} : { at }), by: share(by) }
  })

const scenario = keys({
  'ai-output': output,
  feedback: each(keys({ moves, follows: expression, over: text(duration) })),
  calendars: each(calendar),
  items: keys({ classes: each(itemClass), attributes: each(distribution) }),
  arrivals,
  pools: each(pool),
  stations: each(station),
  value: keys({ 'per-item': expression, decays: decay }),
  promises: listed(promise),
  run: keys({ 'warm-up': text(duration) }),
  evidence: each(evidence),
})

export function twinOf(written: WrittenMap): Written {
  return scenario(written)
}
