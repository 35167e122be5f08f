/** Paths to the values of a file, and what a value with another mean would say. */
import { describe, expect, it } from 'vitest'
import { movableMean } from '../../src/scenario/moved-mean.js'
import { placeOfValue, valueAt, withValue } from '../../src/scenario/value-path.js'
import { asWritten } from '../../src/scenario/varied.js'
import type { JsonObject, JsonValue } from '../../src/scenario/written/written.js'

const file: JsonObject = {
  pools: { seniors: { count: 5 }, review: { count: 1 } },
  stations: {
    review: { takes: '18min', then: [{ to: 'board', when: 'x > 1' }, { to: 'done' }] },
    board: { decides: '40 items in 1h' },
  },
  arrivals: [
    { name: 'mail', rate: '3 per hour' },
    { name: 'phone', rate: '1 per hour' },
  ],
}

describe('placeOfValue', () => {
  it.each<[string, (string | number)[]]>([
    ['pools.seniors.count', ['pools', 'seniors', 'count']],
    ['seniors.count', ['pools', 'seniors', 'count']],
    ['stations.review.takes', ['stations', 'review', 'takes']],
    ['review.takes', ['stations', 'review', 'takes']],
    ['arrivals.phone.rate', ['arrivals', 1, 'rate']],
    ['review.then.done', ['stations', 'review', 'then', 1]],
  ])('%s', (path, place) => {
    expect(placeOfValue(file, path)).toEqual(place)
  })

  it.each([
    ['seniers.count', 'did you mean `seniors`?'],
    ['seniors.cuont', 'did you mean `count`?'],
    ['zzz', 'there are review, board, seniors, review, pools, stations, arrivals'],
    ['review.takes.mean', ''],
    ['constructor', 'there are review, board, seniors, review, pools, stations, arrivals'],
    ['pools.seniors.toString', 'there is count'],
  ])('%s is nowhere', (path, hint) => {
    expect(placeOfValue(file, path)).toEqual({ hint })
  })
})

describe('withValue', () => {
  it('copies, and changes nothing else', () => {
    const before = structuredClone(file)
    const changed = withValue(file, ['arrivals', 1, 'rate'], '9 per hour')
    expect(file).toEqual(before)
    expect(valueAt(changed, ['arrivals', 1, 'rate'])).toBe('9 per hour')
    expect(valueAt(changed, ['arrivals', 0, 'rate'])).toBe('3 per hour')
    expect({ ...changed, arrivals: file.arrivals }).toEqual(file)
  })
})

describe('asWritten', () => {
  it.each<[string, JsonValue]>([
    ['6', 6],
    ['-1.5', -1.5],
    ['18min', '18min'],
    ['20%', '20%'],
    ['', ''],
  ])('%j', (text, value) => expect(asWritten(text)).toBe(value))
})

describe('movableMean', () => {
  it.each<[JsonValue, string, number, number, JsonValue]>([
    ['18min', 'takes', 0.3, 0.5, '30min'],
    ['24s', 'takes', 24 / 3600, 0.01, '36s'],
    ['lognormal(18min cv 0.9)', 'takes', 0.3, 0.25, 'lognormal(15min cv 0.9)'],
    ['exponential( 2h )', 'takes', 2, 3, 'exponential( 3h )'],
    ['uniform(2h 6h)', 'handoff', 4, 6, 'uniform(3h 9h)'],
    ['240 per workday', 'rate', 240, 300, '300 per workday'],
    ['108 items in 3h', 'decides', 108, 129.7, '130 items in 3h'],
    ['18%', 'share', 0.18, 0.2, '20%'],
    ['52 per hour', 'cost', 52, 60.5, '60.5 per hour'],
    [5, 'count', 5, 6.4, 6],
    [0.25, 'value', 0.25, 0.3, 0.3],
    [{ distribution: 'gamma', mean: '1h', cv: 2 }, 'takes', 1, 1.5, { distribution: 'gamma', mean: '1.5h', cv: 2 }],
  ])('%j at %s', (value, key, mean, moved, written) => {
    const movable = movableMean(value, key)
    expect(movable?.mean).toBeCloseTo(mean, 9)
    expect(movable?.write(moved)).toEqual(written)
  })

  it.each<JsonValue>([
    'beta(18 2)',
    'lognormal(base cv 1)',
    'Mon-Fri 09:00-17:00',
    'end',
    true,
    { decides: 4 },
    'choice(1 20% 2 80%)',
  ])('%j has none', (value) => expect(movableMean(value, 'takes')).toBeUndefined())
})
