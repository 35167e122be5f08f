/** The network that a file writes, in every way of writing where items go, and the flows along its lines. */
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { networkOf } from '../../src/chart/network.js'
import { flowsOf } from '../../src/chart/network-flows.js'
import type { Measures, PathsAt } from '../../src/verdict/result.js'

const exactly = (estimate: number) => ({ estimate, low: estimate, high: estimate })

function network(stations: string, arrivals = '{ rate: 10 per hour }') {
  const resolved: unknown = parse(`
arrivals: ${arrivals}
pools: { clerks: { title: Office clerks, count: 3 }, seniors: { count: 1 } }
stations:
${stations}`)
  return networkOf({ resolved })
}

function linesOf(stations: string, arrivals?: string): string[] {
  return network(stations, arrivals).lines.map(
    ({ from, to, share }) => `${from} → ${to}${share === undefined ? '' : ` ${share}`}`,
  )
}

describe('where a station sends', () => {
  it.each<[string, string, string[]]>([
    ['a bare name', '  a: { then: b }\n  b: end', ['a → b 1']],
    ['shares', '  a: { then: { b: 60%, c: 40% } }\n  b: end\n  c: end', ['a → b 0.6', 'a → c 0.4']],
    [
      'rules, a target named twice',
      '  a: { then: [{ to: b, when: x > 1 }, { to: c, share: 20% }, { to: b }] }\n  b: end\n  c: end',
      ['a → b', 'a → c'],
    ],
    ['classes', '  a: { then: b, classes: { complex: { then: c } } }\n  b: end\n  c: end', ['a → b', 'a → c']],
    [
      'patience and a limit',
      '  a: { by: clerks, then: b, patience: { after: 2h, to: c }, limit: { queue: 4, to: d } }\n  b: end\n  c: end\n  d: end',
      ['a → b', 'a → c', 'a → d'],
    ],
    [
      'a fork: to its legs, and from where its copies join to what stands behind',
      '  a: { then: { all: [b, c], then: e } }\n  b: { then: d }\n  c: { then: join }\n  d: { then: join }\n  e: end',
      ['a → b 1', 'a → c 1', 'b → d 1', 'c → e', 'd → e'],
    ],
    ['a station that is not there', '  a: { then: { b: 50%, gone: 50% } }\n  b: end', ['a → b 0.5']],
  ])('%s', (_, stations, lines) => {
    expect(linesOf(stations).toSorted()).toEqual(lines)
  })
})

it('says who serves a station, and which constraints', () => {
  const { stations } = network(`
  ai: { kind: ai, machine: { parallel: 2 }, then: desk }
  desk: { kind: review, by: clerks, then: both }
  both: { kind: review, by: { clerks: 1, seniors: 1 }, then: second-board }
  second-board: { kind: approval, meets: Thu 14:00, then: wait }
  wait: { kind: system, title: Waits outside, then: done }
  done: end`)
  expect(stations.map(({ title, served, who, constraints }) => [title, served, who, constraints])).toEqual([
    ['Ai', 'machine', [], ['ai']],
    ['Desk', 'people', ['Office clerks'], ['clerks']],
    ['Both', 'people', ['Office clerks', 'Seniors'], ['clerks', 'seniors']],
    ['Second board', 'meeting', [], ['second-board']],
    ['Waits outside', 'nobody', [], []],
    ['Done', 'nobody', [], []],
  ])
})

it('items begin at the first station, or where each source says', () => {
  const stations = '  a: { then: b }\n  b: { then: c }\n  c: end'
  expect(network(stations).starts).toEqual(['a'])
  expect(network(stations, '[{ name: x, rate: 1 per hour }, { name: y, rate: 1 per hour, to: b }]').starts).toEqual([
    'a',
    'b',
  ])
})

describe('flows', () => {
  const stations = `
  ai: { kind: ai, then: [{ to: desk, when: sure = 0 }, { to: odd, when: odd = 1 }, { to: never, when: odd = 2 }, { to: done }] }
  desk: { by: clerks, then: { done: 75%, odd: 25% } }
  odd: { by: seniors, then: [{ to: desk, when: x = 1 }, { to: done }] }
  never: { by: seniors, then: done }
  done: end`
  const visits = { ai: 1, desk: 0.8, odd: 0.3, never: 0 }
  const measures: Measures = {
    ledger: {},
    promises: [],
    pools: {},
    stations: Object.fromEntries(Object.entries(visits).map(([id, each]) => [id, { visits: exactly(each) }])),
  }
  const way = (share: number, ...ids: string[]) => ({ stations: ids, share: exactly(share), elapsed: exactly(1) })
  const paths: PathsAt = {
    volume: 1,
    distinct: 4,
    top: [
      way(0.3, 'ai', 'done'),
      way(0.6, 'ai', 'desk', 'done'),
      way(0.1, 'ai', 'odd', 'done'),
      way(0, 'ai', 'odd', 'desk', 'done'),
    ],
    rest: { share: exactly(0.01), elapsed: exactly(1) },
  }
  const flows = (counted?: PathsAt) => {
    const { lines, stations: reached, unreached } = flowsOf(network(stations), measures, counted)
    const told = lines.map(({ from, to, perItem, isBack }) => {
      return [
        `${from} → ${to}`,
        perItem === undefined ? 'not known' : Number(perItem.toFixed(3)),
        ...(isBack ? ['back'] : []),
      ]
    })
    return { told, reached: reached.map(({ id }) => id), unreached: unreached.map(({ id }) => id) }
  }

  it('divides the visits as the file says, else as the ways were counted', () => {
    expect(flows(paths)).toEqual({
      told: [
        // As many as came to the desk, not the 0.6 of the ways that are told one by one.
        ['ai → desk', 0.8],
        ['ai → odd', 0.1],
        ['ai → done', 0.3],
        ['desk → done', 0.6],
        ['desk → odd', 0.2],
        ['odd → desk', 0, 'back'],
        ['odd → done', 0.3],
      ],
      reached: ['ai', 'desk', 'odd', 'done'],
      unreached: ['never'],
    })
  })

  it('does not know what neither says', () => {
    expect(flows().told.filter(([, flow]) => flow === 'not known')).toEqual([
      ['ai → desk', 'not known'],
      ['ai → odd', 'not known'],
      ['ai → done', 'not known'],
      ['odd → desk', 'not known', 'back'],
      ['odd → done', 'not known'],
    ])
  })

  it('leaves out a rule that no item meets where every way is counted', () => {
    const { rest: _, ...all } = { ...paths, top: paths.top.slice(0, 3) }
    expect(flows(all).told.map(([line]) => line)).not.toContain('odd → desk')
  })

  const drawn = (text: string, rates: Record<string, number>, ways?: PathsAt) => {
    const hourly = Object.entries(rates).map(([id, rate]) => [id, { visits: exactly(1), visitRate: exactly(rate) }])
    const { done = 0, ...visited } = Object.fromEntries(Object.entries(rates))
    const counted = { ...measures, arrivalRate: exactly(10), throughput: exactly(done) }
    const stations = Object.fromEntries(hourly.filter(([id]) => String(id) in visited))
    const { lines } = flowsOf(network(text), { ...counted, stations }, ways)
    return Object.fromEntries(lines.map(({ from, to, perItem }) => [`${from} → ${to}`, Number(perItem?.toFixed(3))]))
  }

  it('sends on no more than leaves a station that fills up', () => {
    const full = '  a: { by: clerks, then: { b: 50%, done: 50% } }\n  b: { by: seniors, then: done }\n  done: end'
    expect(drawn(full, { a: 10, b: 3, done: 6 })).toEqual({ 'a → b': 0.3, 'a → done': 0.3, 'b → done': 0.3 })
  })

  it('divides as counted where some leave by patience', () => {
    const impatient = '  a: { by: clerks, then: done, patience: { after: 2h, to: lost } }\n  lost: end\n  done: end'
    const ways = { volume: 1, distinct: 2, top: [way(0.7, 'a', 'done'), way(0.3, 'a', 'lost')] }
    expect(drawn(impatient, { a: 10, done: 10 }, ways)).toEqual({ 'a → done': 0.7, 'a → lost': 0.3 })
  })

  it('moves a station that the file writes late, so that less goes back', () => {
    const late = '  a: { then: c }\n  b: { then: d }\n  c: { then: b }\n  d: end'
    const { lines } = flowsOf(network(late), { ...measures, stations: { a: { visits: exactly(1) } } }, undefined)
    expect(lines.filter(({ isBack }) => isBack)).toEqual([])
  })
})
