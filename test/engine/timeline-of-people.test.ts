/** Who works on what, by hand: several people, several pools together, shifts, days off. */
import { describe, expect, it } from 'vitest'
import { plan } from '../../src/engine/index.js'
import { stream } from '../../src/random/index.js'
import { scenarioOf } from '../builder.js'
import { readingsOf } from '../measure/readings-of.js'
import { checkTimelines, type TimelineRow } from './check-timelines.js'
import { timeline } from './timeline.js'

const work = ['starts', 'finishes']

/** Three clerks; `pair` takes two of them. */
const pairs = (priority: string) => `
  pools: { clerks: { count: 3 } }
  stations:
    pair: { kind: review, by: clerks, uses: 2, takes: 1h, then: done }
    solo: { kind: review, by: clerks, takes: 1h, priority: ${priority}, then: done }
    done: end`

const calendars = `
  calendars:
    office: Mon-Fri 09:00-17:00
    afternoons: Mon-Fri 13:00-17:00
    early: Mon-Fri 06:00-14:00
    late: Mon-Fri 12:00-20:00`

/** An adjuster and a senior; `joint` takes both. */
const together = (adjusters: string, seniors: string, takes: string) => `
  ${calendars}
  pools: { adjusters: { ${adjusters} }, seniors: { ${seniors} } }
  stations:
    joint: { kind: approval, by: { adjusters: 1, seniors: 1 }, takes: ${takes}, then: done }
    solo: { kind: review, by: adjusters, takes: 30min, then: done }
    expert: { kind: review, by: seniors, takes: 1h, then: done }
    done: end`

const shifts = (more: string) => `
  ${calendars}
  pools: { clerks: { shifts: [{ count: 1, calendar: early }, { count: 2, calendar: late }] } }
  stations:
    desk: { kind: review, by: clerks, takes: 1h, then: done }
    ${more}
    done: end`

const several: TimelineRow[] = [
  {
    it: 'an item that lacks busy people of its own pool makes the free one wait',
    scenario: pairs('normal'),
    releases: { A: 'Mon 09:00 pair', B: 'Mon 09:15 pair', C: 'Mon 09:30 solo' },
    verbs: work,
    events: `
      Mon 09:00 A starts pair
      Mon 10:00 A finishes pair
      Mon 10:00 B starts pair
      Mon 10:00 C starts solo
      Mon 11:00 B finishes pair
      Mon 11:00 C finishes solo`,
  },
  {
    it: 'but not one of higher priority',
    scenario: pairs('high'),
    releases: { A: 'Mon 09:00 pair', B: 'Mon 09:15 pair', C: 'Mon 09:30 solo', D: 'Mon 10:00 solo' },
    verbs: work,
    // C and D hold one each from 10:00 on, until 10:30 only one is free.
    events: `
      Mon 09:00 A starts pair
      Mon 09:30 C starts solo
      Mon 10:00 A finishes pair
      Mon 10:00 D starts solo
      Mon 10:30 C finishes solo
      Mon 10:30 B starts pair
      Mon 11:00 D finishes solo
      Mon 11:30 B finishes pair`,
  },
  {
    it: 'a limit counts those who could start: the people of one item are two',
    scenario: `
      pools: { clerks: { count: 3 } }
      stations:
        pair: { kind: review, by: clerks, uses: 2, takes: 1h, limit: { queue: 0, to: done }, then: done }
        done: end`,
    releases: { A: 'Mon 09:00 pair', B: 'Mon 09:15 pair', C: 'Mon 10:00 pair', D: 'Mon 10:00 pair' },
    verbs: ['starts', 'is turned away from'],
    events: `
      Mon 09:00 A starts pair
      Mon 09:15 B is turned away from pair
      Mon 10:00 D is turned away from pair
      Mon 10:00 C starts pair`,
  },
  {
    it: 'two pools: all or nothing, and nobody is held for who is not there',
    scenario: together('count: 1', 'count: 1', '1h'),
    releases: {
      A: 'Mon 09:00 expert',
      B: 'Mon 09:15 joint',
      C: 'Mon 09:15 solo',
      D: 'Mon 09:45 solo',
      E: 'Mon 10:30 expert',
    },
    verbs: work,
    events: `
      Mon 09:00 A starts expert
      Mon 09:15 C starts solo
      Mon 09:45 C finishes solo
      Mon 09:45 D starts solo
      Mon 10:00 A finishes expert
      Mon 10:15 D finishes solo
      Mon 10:15 B starts joint
      Mon 11:15 B finishes joint
      Mon 11:15 E starts expert
      Mon 12:15 E finishes expert`,
  },
  {
    it: 'two pools that are free at one instant take up who has waited longest',
    scenario: together('count: 1', 'count: 1', '1h'),
    releases: {
      A: 'Mon 09:00 expert',
      B: 'Mon 09:00 solo',
      C: 'Mon 09:15 joint',
      D: 'Mon 09:15 solo',
      E: 'Mon 09:45 solo',
      F: 'Mon 09:45 expert',
    },
    verbs: ['starts'],
    // At 09:30 the adjuster does not wait for the senior, who is at work until 10:00.
    events: `
      Mon 09:00 A starts expert
      Mon 09:00 B starts solo
      Mon 09:30 D starts solo
      Mon 10:00 C starts joint
      Mon 11:00 E starts solo
      Mon 11:00 F starts expert`,
  },
  {
    it: 'two pools work while both are there',
    scenario: together('count: 1, calendar: office', 'count: 1, calendar: afternoons', '2h'),
    releases: { A: 'Mon 10:00 joint', B: 'Mon 16:00 joint', C: 'Tue 12:00 solo', D: 'Tue 12:00 expert' },
    verbs: work,
    // B is half done at closing; the adjuster stays with it all Tuesday morning.
    events: `
      Mon 13:00 A starts joint
      Mon 15:00 A finishes joint
      Mon 16:00 B starts joint
      Tue 14:00 B finishes joint
      Tue 14:00 C starts solo
      Tue 14:00 D starts expert
      Tue 14:30 C finishes solo
      Tue 15:00 D finishes expert`,
  },
  {
    it: 'who waits for a pool that is closed is passed over by the open one',
    scenario: together('count: 1, calendar: office', 'count: 1, calendar: afternoons', '1h'),
    releases: { A: 'Mon 09:00 joint', B: 'Mon 12:45 solo', C: 'Mon 12:45 solo', D: 'Mon 12:45 expert' },
    verbs: ['starts'],
    // At 13:00 the adjuster has B in hand; the senior does not wait for him.
    events: `
      Mon 12:45 B starts solo
      Mon 13:00 D starts expert
      Mon 13:15 C starts solo
      Mon 14:00 A starts joint`,
  },
]

const inShifts: TimelineRow[] = [
  {
    it: 'a piece stays with its shift, which goes on at its next opening',
    scenario: shifts(''),
    releases: {
      A: 'Mon 13:30 desk',
      B: 'Mon 13:30 desk',
      C: 'Mon 13:30 desk',
      D: 'Mon 13:45 desk',
      E: 'Tue 05:45 desk',
    },
    verbs: work,
    // The early one has A until Tue 06:30; the late ones B and C, and then D.
    events: `
      Mon 13:30 A starts desk
      Mon 13:30 B starts desk
      Mon 13:30 C starts desk
      Mon 14:30 B finishes desk
      Mon 14:30 C finishes desk
      Mon 14:30 D starts desk
      Mon 15:30 D finishes desk
      Tue 06:30 A finishes desk
      Tue 06:30 E starts desk
      Tue 07:30 E finishes desk`,
  },
  {
    it: 'two people of one shift: before enough of them are at work the others are served',
    scenario: shifts('pair: { kind: review, by: clerks, uses: 2, takes: 1h, priority: high, then: done }'),
    releases: { A: 'Mon 09:00 pair', B: 'Mon 09:15 desk', C: 'Mon 11:30 desk', D: 'Mon 11:45 desk' },
    verbs: work,
    events: `
      Mon 09:15 B starts desk
      Mon 10:15 B finishes desk
      Mon 11:30 C starts desk
      Mon 12:00 A starts pair
      Mon 12:30 C finishes desk
      Mon 12:30 D starts desk
      Mon 13:00 A finishes pair
      Mon 13:30 D finishes desk`,
  },
]

checkTimelines('people', several)
checkTimelines('shifts', inShifts)

describe('days off', () => {
  const scenario = `
    scenario: days off
    calendars: { office: Mon-Fri 09:00-17:00 }
    arrivals: { batches: { at: Mon 08:00, size: 2 } }
    pools: { clerks: { count: 2, calendar: office, absent: 50%, cost: 10 per hour } }
    stations:
      desk: { kind: review, by: clerks, takes: 12h, then: done }
      done: end
    run: { weeks: 2, warm-up: 0h }`
  const isPresent = (person: number, day: number) => stream(1, 0, 'clerks', 'absent').fraction(person, day) >= 0.5
  const workDays = [0, 1, 2, 3, 4, 7, 8, 9, 10, 11]

  it('are drawn by person and day', () => {
    expect(workDays.filter((day) => isPresent(0, day))).toEqual([1, 2, 7, 8, 9, 10])
    expect(workDays.filter((day) => isPresent(1, day))).toEqual([0, 11])
  })

  it('a piece goes on on the next day on which its person is there', async () => {
    // Person 1 has the first item from Monday on, until Friday of the week after.
    expect(await timeline(scenario, undefined, { verbs: work })).toEqual([
      'Mon 09:00 1 starts desk',
      'Tue 09:00 2 starts desk',
      'Wed 13:00 2 finishes desk',
      'week 1 Mon 09:00 3 starts desk',
      'week 1 Tue 13:00 3 finishes desk',
      'week 1 Tue 13:00 4 starts desk',
      'week 1 Wed 17:00 4 finishes desk',
      'week 1 Fri 13:00 1 finishes desk',
    ])
  })

  it('take a night as one day, however its hours are written', async () => {
    const atNight = (hours: string) =>
      scenario.replace('office: Mon-Fri 09:00-17:00', `office: ${hours}`).replace('count: 2', 'count: 1')
    const expected = [
      'Tue 22:00 1 starts desk',
      'Thu 02:00 1 finishes desk',
      'Thu 02:00 2 starts desk',
      'week 1 Tue 06:00 2 finishes desk',
      'week 1 Tue 22:00 3 starts desk',
      'week 1 Thu 02:00 3 finishes desk',
      'week 1 Thu 02:00 4 starts desk',
      'week 1 Fri 06:00 4 finishes desk',
    ]
    // Person 0 is there in the nights that begin on Tuesday and Wednesday, and on Monday to Thursday of week 1.
    for (const hours of [
      '[Mon-Thu 22:00-24:00, Tue-Fri 00:00-06:00]',
      '[Tue-Fri 00:00-06:00, Mon-Thu 22:00-23:00, Mon-Thu 23:00-24:00]',
    ])
      expect(await timeline(atNight(hours), undefined, { verbs: work })).toEqual(expected)
  })

  it('a piece that needs two keeps both while one of them is absent', async () => {
    const pair = `
      calendars: { office: Mon-Fri 09:00-17:00 }
      arrivals:
        - { name: mondays, batches: { at: Mon 08:00, size: 1 }, to: pair }
        - { name: tuesdays, batches: { at: Tue 08:00, size: 1 }, to: solo }
      pools: { nurses: { count: 2, calendar: office, absent: 50% } }
      stations:
        pair: { kind: review, by: nurses, uses: 2, takes: 12h, then: done }
        solo: { kind: review, by: nurses, takes: 1h, then: done }
        done: end
      run: { weeks: 2, warm-up: 0h }`
    // Both are there on Monday and Thursday, then on Tuesday and Friday; in between one of them or nobody is.
    expect(await timeline(pair, undefined, { verbs: work })).toEqual([
      'Mon 09:00 1 starts pair',
      'Thu 13:00 1 finishes pair',
      'Thu 13:00 2 starts solo',
      'Thu 14:00 2 finishes solo',
      'week 1 Tue 09:00 3 starts pair',
      'week 1 Fri 13:00 3 finishes pair',
      'week 1 Fri 13:00 4 starts solo',
      'week 1 Fri 14:00 4 finishes solo',
    ])
  })

  it('are paid', async () => {
    const readings = readingsOf(plan(await scenarioOf(scenario), { volume: 1, warmUp: 0 }))
    expect(readings.get('cost')).toBeCloseTo(2 * 40 * 10, 9)
    expect(readings.get('pools.clerks.utilisation')).toBeCloseTo((4 * 12) / (2 * 80), 9)
  })
})
