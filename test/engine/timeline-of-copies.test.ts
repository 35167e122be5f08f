/** Items in parallel copies, by hand: joins, who is withdrawn from where, copies of copies. */
import { describe, expect, it } from 'vitest'
import { plan } from '../../src/engine/index.js'
import { scenarioOf } from '../builder.js'
import { readingsOf } from '../measure/readings-of.js'
import { logged } from '../validation/visits.js'
import { checkTimelines, type TimelineRow } from './check-timelines.js'

const rows: TimelineRow[] = [
  {
    it: 'an item goes on when all its copies are back',
    scenario: `
      pools: { lawyers: { count: 1 }, clerks: { count: 1 } }
      stations:
        split: { kind: system, then: { all: [legal, finance], then: execute } }
        legal: { kind: review, by: lawyers, takes: 1h, then: join }
        finance: { kind: review, by: clerks, takes: 2h, then: post }
        post: { kind: system, takes: 1h, then: join }
        execute: { kind: review, by: clerks, takes: 30min, then: done }
        done: end`,
    releases: { A: 'Mon 09:00 split', B: 'Mon 09:30 split' },
    events: `
      Mon 09:00 A begins split
      Mon 09:00 A finishes split
      Mon 09:00 A.1 joins legal
      Mon 09:00 A.2 joins finance
      Mon 09:00 A.1 starts legal
      Mon 09:00 A.2 starts finance
      Mon 09:30 B begins split
      Mon 09:30 B finishes split
      Mon 09:30 B.1 joins legal
      Mon 09:30 B.2 joins finance
      Mon 10:00 A.1 finishes legal
      Mon 10:00 B.1 starts legal
      Mon 11:00 A.2 finishes finance
      Mon 11:00 A.2 begins post
      Mon 11:00 B.1 finishes legal
      Mon 11:00 B.2 starts finance
      Mon 12:00 A.2 finishes post
      Mon 12:00 A joins execute
      Mon 13:00 B.2 finishes finance
      Mon 13:00 B.2 begins post
      Mon 13:00 A starts execute
      Mon 13:30 A finishes execute
      Mon 13:30 A ends at done
      Mon 14:00 B.2 finishes post
      Mon 14:00 B joins execute
      Mon 14:00 B starts execute
      Mon 14:30 B finishes execute
      Mon 14:30 B ends at done`,
  },
  {
    it: 'the attributes of the copy that completed the join go on; what another one set is gone',
    scenario: `
      items: { attributes: { low: 0, high: 0 } }
      stations:
        split: { kind: system, sets: { low: 1 }, then: { all: [quick, slow], then: sort } }
        quick: { kind: system, takes: 1h, sets: { low: 9 }, then: join }
        slow: { kind: system, takes: 2h, sets: { high: 7 }, then: join }
        sort: { kind: system, then: [{ to: right, when: low = 1 and high = 7 }, { to: wrong }] }
        right: end
        wrong: end`,
    releases: { A: 'Mon 09:00 split' },
    verbs: ['ends at'],
    events: 'Mon 11:00 A ends at right',
  },
  {
    it: 'with the first of six back, the others are withdrawn from wherever they are, and their people are free',
    scenario: `
      pools: { clerks: { count: 1 }, lawyers: { count: 1 } }
      stations:
        split: { kind: system, then: { all: [quick, post, mail, desk, court, board], then: done, first: 1 } }
        quick: { kind: system, takes: 1h, then: join }
        post: { kind: system, takes: 5h, then: join }
        mail: { kind: system, handoff: 5h, then: join }
        desk: { kind: review, by: clerks, takes: 3h, then: join }
        court: { kind: review, by: lawyers, takes: 3h, then: join }
        board: { kind: approval, meets: Mon 09:30, decides: 9 items in 2h, then: join }
        other: { kind: review, by: clerks, takes: 15min, then: done }
        busy: { kind: review, by: lawyers, takes: 2h, then: done }
        done: end`,
    releases: { A: 'Mon 08:45 busy', B: 'Mon 09:00 split', C: 'Mon 09:15 other' },
    events: `
      Mon 08:45 A joins busy
      Mon 08:45 A starts busy
      Mon 09:00 B begins split
      Mon 09:00 B finishes split
      Mon 09:00 B.1 begins quick
      Mon 09:00 B.2 begins post
      Mon 09:00 B.4 joins desk
      Mon 09:00 B.5 joins court
      Mon 09:00 B.6 joins board
      Mon 09:00 B.4 starts desk
      Mon 09:15 C joins other
      Mon 09:30 B.6 starts board
      Mon 10:00 B.1 finishes quick
      Mon 10:00 B.6 is withdrawn from board
      Mon 10:00 B.5 is withdrawn from court
      Mon 10:00 B.4 is withdrawn from desk
      Mon 10:00 B.3 is withdrawn from mail
      Mon 10:00 B.2 is withdrawn from post
      Mon 10:00 B ends at done
      Mon 10:00 C starts other
      Mon 10:15 C finishes other
      Mon 10:15 C ends at done
      Mon 10:45 A finishes busy
      Mon 10:45 A ends at done`,
  },
  {
    it: 'one that is done at the same instant comes too late, and one that has not set out never does',
    scenario: `
      stations:
        split: { kind: system, then: { all: [one, two], then: again, first: 1 } }
        one: { kind: system, takes: 1h, then: join }
        two: { kind: system, takes: 1h, then: join }
        again: { kind: system, then: { all: [three, four], then: done, first: 1 } }
        three: { kind: system, then: join }
        four: { kind: system, takes: 1h, then: join }
        done: end`,
    releases: { A: 'Mon 09:00 split' },
    events: `
      Mon 09:00 A begins split
      Mon 09:00 A finishes split
      Mon 09:00 A.1 begins one
      Mon 09:00 A.2 begins two
      Mon 10:00 A.1 finishes one
      Mon 10:00 A.2 is withdrawn from two
      Mon 10:00 A begins again
      Mon 10:00 A finishes again
      Mon 10:00 A.3 begins three
      Mon 10:00 A.3 finishes three
      Mon 10:00 A ends at done`,
  },
  {
    it: 'copies of copies: all of the inner ones, and all of them withdrawn with the outer one',
    scenario: `
      stations:
        split: { kind: system, then: { all: [inner, long], then: done, first: 1 } }
        inner: { kind: system, then: { all: [a, b], then: rest } }
        a: { kind: system, takes: 1h, then: join }
        b: { kind: system, takes: 2h, then: join }
        rest: { kind: system, takes: 1h, then: join }
        long: { kind: system, takes: 4h, classes: { hasty: { takes: 90min } }, then: join }
        done: end
      items: { classes: { calm: 50%, hasty: 50% } }`,
    releases: { A: 'Mon 09:00 split calm', B: 'Mon 15:00 split hasty' },
    verbs: ['begins', 'is withdrawn from', 'finishes', 'ends at'],
    events: `
      Mon 09:00 A begins split
      Mon 09:00 A finishes split
      Mon 09:00 A.1 begins inner
      Mon 09:00 A.1 finishes inner
      Mon 09:00 A.2 begins long
      Mon 09:00 A.1.1 begins a
      Mon 09:00 A.1.2 begins b
      Mon 10:00 A.1.1 finishes a
      Mon 11:00 A.1.2 finishes b
      Mon 11:00 A.1 begins rest
      Mon 12:00 A.1 finishes rest
      Mon 12:00 A.2 is withdrawn from long
      Mon 12:00 A ends at done
      Mon 15:00 B begins split
      Mon 15:00 B finishes split
      Mon 15:00 B.1 begins inner
      Mon 15:00 B.1 finishes inner
      Mon 15:00 B.2 begins long
      Mon 15:00 B.1.1 begins a
      Mon 15:00 B.1.2 begins b
      Mon 16:00 B.1.1 finishes a
      Mon 16:30 B.2 finishes long
      Mon 16:30 B.1.2 is withdrawn from b
      Mon 16:30 B ends at done`,
  },
  {
    it: 'copies that give up or are turned away lead on within their branch',
    scenario: `
      pools: { clerks: { count: 1 } }
      stations:
        split: { kind: system, then: { all: [desk, desk, desk], then: done, first: 2 } }
        desk:
          kind: review
          by: clerks
          takes: 3h
          patience: { after: 1h, to: mail }
          limit: { queue: 1, to: mail }
          then: join
        mail: { kind: system, takes: 3h, then: join }
        done: end`,
    releases: { A: 'Mon 09:00 split' },
    events: `
      Mon 09:00 A begins split
      Mon 09:00 A finishes split
      Mon 09:00 A.1 joins desk
      Mon 09:00 A.2 joins desk
      Mon 09:00 A.3 is turned away from desk
      Mon 09:00 A.3 begins mail
      Mon 09:00 A.1 starts desk
      Mon 10:00 A.2 gives up at desk
      Mon 10:00 A.2 begins mail
      Mon 12:00 A.1 finishes desk
      Mon 12:00 A.3 finishes mail
      Mon 12:00 A.2 is withdrawn from mail
      Mon 12:00 A ends at done`,
  },
  {
    it: 'a loop around a fork counts visits; people of two pools are freed together',
    scenario: `
      pools: { clerks: { count: 1 }, seniors: { count: 1 } }
      stations:
        split: { kind: system, then: { all: [joint, quick], then: check, first: 1 } }
        joint: { kind: review, by: { clerks: 1, seniors: 1 }, takes: 3h, then: join }
        quick: { kind: system, takes: 1h, then: join }
        check: { kind: review, by: seniors, takes: 30min, then: [{ to: split, when: visits < 2 }, { to: done }] }
        done: end`,
    releases: { A: 'Mon 09:00 split' },
    verbs: ['joins', 'starts', 'is withdrawn from', 'begins', 'ends at'],
    events: `
      Mon 09:00 A begins split
      Mon 09:00 A.1 joins joint
      Mon 09:00 A.2 begins quick
      Mon 09:00 A.1 starts joint
      Mon 10:00 A.1 is withdrawn from joint
      Mon 10:00 A joins check
      Mon 10:00 A starts check
      Mon 10:30 A begins split, visit 2
      Mon 10:30 A.3 joins joint, visit 2
      Mon 10:30 A.4 begins quick, visit 2
      Mon 10:30 A.3 starts joint
      Mon 11:30 A.3 is withdrawn from joint
      Mon 11:30 A joins check, visit 2
      Mon 11:30 A starts check
      Mon 12:00 A ends at done`,
  },
]

checkTimelines('copies', rows)

const expectReadings = async (text: string, expected: Readonly<Record<string, number>>) => {
  const readings = readingsOf(plan(await scenarioOf(text), { volume: 1, warmUp: 0 }))
  const found = Object.keys(expected).map((name) => [name, readings.get(name)])
  const wanted = Object.entries(expected).map(([name, value]) => [name, expect.closeTo(value, 9)])
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted))
}

describe('copies', () => {
  it('of one item at one station have draws of their own', async () => {
    const { visits } = logged(
      await scenarioOf(`
        scenario: two opinions
        arrivals: { every: 10h }
        pools: { clerks: { count: 2 } }
        stations:
          split: { kind: system, then: { all: [desk, desk], then: done } }
          desk: { kind: review, by: clerks, takes: exponential(1h), then: join }
          done: end
        run: { weeks: 4, warm-up: 0h }`),
    )
    const works = visits.filter(({ station }) => station === 'desk').map(({ work }) => work)
    expect(works.length).toBeGreaterThan(100)
    expect(new Set(works).size).toBe(works.length)
  })

  // 16 items, at 10:00, 20:00 … The last one's copy is at work as the run ends.
  it('wait at the join for the last, whose ledger goes on; visits and touches are of all', async () => {
    const text = `
      scenario: two desks
      arrivals: { every: 10h }
      pools: { clerks: { count: 2 } }
      stations:
        split: { kind: system, then: { all: [quick, slow], then: done } }
        quick: { kind: system, takes: 30min, then: desk }
        slow: { kind: review, by: clerks, takes: 4h, then: desk }
        desk: { kind: review, by: clerks, takes: 1h, then: join }
        done: end
      run: { weeks: 1, warm-up: 0h }`
    await expectReadings(text, {
      ended: 16,
      'flowTime.mean': 5,
      'ledger.join': 3.5,
      'ledger.work': 5,
      'ledger.delay': 0,
      touches: 3,
      'stations.desk.visits': 2,
    })
  })

  it('that are withdrawn from a sitting, from work and from a queue leave nothing undone there', async () => {
    const text = `
      scenario: races
      arrivals: { batches: { at: Mon 09:00, size: 2 } }
      pools: { clerks: { count: 1 } }
      stations:
        split: { kind: system, then: { all: [quick, board, desk], then: done, first: 1 } }
        quick: { kind: system, takes: 2h, then: join }
        board: { kind: approval, meets: Mon 10:00, decides: 1 items in 4h, then: join }
        desk: { kind: review, by: clerks, takes: 5h, then: join }
        done: end
      run: { weeks: 1, warm-up: 0h }`
    await expectReadings(text, {
      ended: 2,
      // One of the two is on the agenda, which is then used up.
      'queues.board.arrived': 1,
      'queues.board.busy': 1,
      'stations.board.utilisation': 1,
      // Two of five hours.
      'queues.clerks.arrived': 2,
      'queues.clerks.busy': 2,
      'pools.clerks.utilisation': 2 / 168,
    })
  })
})
