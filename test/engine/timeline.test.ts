/**
 * What happens when, by hand: a scenario in text, who enters where and when, and the events that must follow. One table,
 * hence its length.
 */
import { checkTimelines, type TimelineRow } from './check-timelines.js'

const work = ['starts', 'finishes']
const office = 'office: Mon-Fri 09:00-17:00'

/** One desk; `people` may carry a calendar. */
const desk = (people: string, takes: string) => `
  calendars: { ${office} }
  pools: { clerks: { ${people} } }
  stations:
    desk: { kind: review, by: clerks, takes: ${takes}, then: done }
    done: end`

/** Two stations of one pool of one. */
const twoDesks = (more: string) => `
  pools: { clerks: { count: 1 } }
  stations:
    plain: { kind: review, by: clerks, takes: 1h, then: done }
    other: { kind: review, by: clerks, takes: 1h, ${more} then: done }
    done: end`

const committee = (meets: string, decides: string, before = '') => `
  calendars: { ${office} }
  pools: { clerks: { count: 9, calendar: office } }
  stations:
    ${before}
    committee: { kind: approval, meets: ${meets}, decides: ${decides}, then: done }
    done: end`

const rows: TimelineRow[] = [
  {
    it: 'a visit from joining to the end',
    scenario: desk('count: 1', '30min'),
    releases: { A: 'Mon 09:00 desk' },
    events: `
      Mon 09:00 A joins desk
      Mon 09:00 A starts desk
      Mon 09:30 A finishes desk
      Mon 09:30 A ends at done`,
  },
  {
    it: 'first come, first served; at one instant in the order of coming',
    scenario: desk('count: 1', '30min'),
    releases: { A: 'Mon 09:00 desk', B: 'Mon 09:15 desk', C: 'Mon 09:15 desk', D: 'Mon 12:00 desk' },
    verbs: work,
    events: `
      Mon 09:00 A starts desk
      Mon 09:30 A finishes desk
      Mon 09:30 B starts desk
      Mon 10:00 B finishes desk
      Mon 10:00 C starts desk
      Mon 10:30 C finishes desk
      Mon 12:00 D starts desk
      Mon 12:30 D finishes desk`,
  },
  {
    it: 'two people work side by side',
    scenario: desk('count: 2', '1h'),
    releases: { A: 'Mon 09:00 desk', B: 'Mon 09:15 desk', C: 'Mon 09:30 desk' },
    verbs: work,
    events: `
      Mon 09:00 A starts desk
      Mon 09:15 B starts desk
      Mon 10:00 A finishes desk
      Mon 10:00 C starts desk
      Mon 10:15 B finishes desk
      Mon 11:00 C finishes desk`,
  },
  {
    it: 'a machine takes as many as it has places',
    scenario: `
      stations:
        score: { kind: ai, machine: { parallel: 2 }, takes: 1h, then: done }
        done: end`,
    releases: { A: 'Mon 02:00 score', B: 'Mon 02:00 score', C: 'Mon 02:15 score' },
    verbs: work,
    events: `
      Mon 02:00 A starts score
      Mon 02:00 B starts score
      Mon 03:00 A finishes score
      Mon 03:00 B finishes score
      Mon 03:00 C starts score
      Mon 04:00 C finishes score`,
  },
  {
    it: 'the higher priority goes first, and interrupts nobody',
    scenario: twoDesks('priority: high,'),
    releases: { A: 'Mon 09:00 plain', B: 'Mon 09:15 plain', C: 'Mon 09:30 other', D: 'Mon 10:30 other' },
    verbs: work,
    events: `
      Mon 09:00 A starts plain
      Mon 10:00 A finishes plain
      Mon 10:00 C starts other
      Mon 11:00 C finishes other
      Mon 11:00 D starts other
      Mon 12:00 D finishes other
      Mon 12:00 B starts plain
      Mon 13:00 B finishes plain`,
  },
  {
    it: 'at equal priority the station whose first has waited longest',
    scenario: twoDesks(''),
    releases: { A: 'Mon 09:00 plain', B: 'Mon 09:15 other', C: 'Mon 09:30 plain', D: 'Mon 09:45 other' },
    verbs: ['starts'],
    events: `
      Mon 09:00 A starts plain
      Mon 10:00 B starts other
      Mon 11:00 C starts plain
      Mon 12:00 D starts other`,
  },
  {
    it: 'at equal waiting the station that stands first in the file',
    scenario: twoDesks(''),
    releases: { A: 'Mon 09:00 other', B: 'Mon 09:15 other', C: 'Mon 09:15 plain' },
    verbs: ['starts'],
    events: `
      Mon 09:00 A starts other
      Mon 10:00 C starts plain
      Mon 11:00 B starts other`,
  },
  {
    it: 'what is unfinished at closing goes on at the next opening',
    scenario: desk('count: 2, calendar: office', '1h'),
    releases: { A: 'Mon 16:30 desk', B: 'Fri 16:45 desk' },
    verbs: work,
    events: `
      Mon 16:30 A starts desk
      Tue 09:30 A finishes desk
      Fri 16:45 B starts desk`,
  },
  {
    it: 'and over the week-end',
    scenario: desk('count: 1, calendar: office', '10h'),
    weeks: 2,
    releases: { A: 'Fri 16:00 desk' },
    verbs: work,
    events: `
      Fri 16:00 A starts desk
      week 1 Tue 10:00 A finishes desk`,
  },
  {
    it: 'work done at the very closing is done; nothing starts then',
    scenario: desk('count: 1, calendar: office', '30min'),
    releases: { A: 'Mon 16:30 desk', B: 'Mon 16:45 desk', C: 'Mon 17:00 desk' },
    verbs: work,
    events: `
      Mon 16:30 A starts desk
      Mon 17:00 A finishes desk
      Tue 09:00 B starts desk
      Tue 09:30 B finishes desk
      Tue 09:30 C starts desk
      Tue 10:00 C finishes desk`,
  },
  {
    it: 'pools that open at one instant start in the order of the file, whoever came first',
    scenario: `
      calendars: { ${office} }
      pools: { juniors: { count: 1, calendar: office }, seniors: { count: 1, calendar: office } }
      stations:
        exceptions: { kind: exception, by: seniors, takes: 1h, then: done }
        review: { kind: review, by: juniors, takes: 1h, then: done }
        done: end`,
    releases: { A: 'Mon 07:00 exceptions', B: 'Mon 08:00 review', C: 'Tue 07:00 exceptions', D: 'Tue 08:00 review' },
    verbs: ['joins', 'starts'],
    events: `
      Mon 07:00 A joins exceptions
      Mon 08:00 B joins review
      Mon 09:00 B starts review
      Mon 09:00 A starts exceptions
      Tue 07:00 C joins exceptions
      Tue 08:00 D joins review
      Tue 09:00 D starts review
      Tue 09:00 C starts exceptions`,
  },
  {
    it: 'a holiday closes the pool and cancels the sitting',
    scenario: `
      run: { from: 2026-12-21 }
      calendars: { office: { hours: Mon-Fri 09:00-17:00, holidays: [2026-12-25] } }
      pools: { clerks: { count: 1, calendar: office } }
      stations:
        desk: { kind: review, by: clerks, takes: 1h, then: committee }
        committee: { kind: approval, meets: Mon Fri 15:00, decides: 5 items in 60min, then: done }
        done: end`,
    weeks: 2,
    releases: { A: 'Thu 16:30 desk', B: 'Thu 17:15 committee' },
    verbs: work,
    events: `
      Thu 16:30 A starts desk
      week 1 Mon 09:30 A finishes desk
      week 1 Mon 15:00 B starts committee
      week 1 Mon 15:00 A starts committee
      week 1 Mon 16:00 A finishes committee
      week 1 Mon 16:00 B finishes committee`,
  },
  {
    it: 'a full agenda carries over to the next sitting, in order',
    scenario: committee('Mon Thu 14:00', '2 items in 60min'),
    weeks: 2,
    releases: {
      A: 'Mon 10:00 committee',
      B: 'Mon 11:00 committee',
      C: 'Mon 12:00 committee',
      D: 'Mon 14:30 committee',
      E: 'Tue 10:00 committee',
    },
    verbs: work,
    events: `
      Mon 14:00 A starts committee
      Mon 14:00 B starts committee
      Mon 15:00 A finishes committee
      Mon 15:00 B finishes committee
      Thu 14:00 C starts committee
      Thu 14:00 D starts committee
      Thu 15:00 D finishes committee
      Thu 15:00 C finishes committee
      week 1 Mon 14:00 E starts committee
      week 1 Mon 15:00 E finishes committee`,
  },
  {
    it: 'who is decided, worked on, handed over or let in by 14:00 sharp is on the agenda of 14:00',
    scenario: committee(
      'Thu 14:00',
      '9 items in 30min',
      `desk: { kind: review, by: clerks, takes: 1h, then: committee }
    post: { kind: system, takes: 1h, then: committee }
    mail: { kind: system, handoff: 2h, then: committee }`,
    ),
    weeks: 2,
    releases: {
      A: 'Thu 14:00 committee',
      B: 'Thu 13:00 desk',
      C: 'Thu 13:00 post',
      D: 'Thu 12:00 mail',
      E: 'Thu 14:15 committee',
    },
    verbs: ['starts'],
    events: `
      Thu 13:00 B starts desk
      Thu 14:00 B starts committee
      Thu 14:00 A starts committee
      Thu 14:00 D starts committee
      Thu 14:00 C starts committee
      week 1 Thu 14:00 E starts committee`,
  },
  {
    it: 'work starts after the sitting has begun: what it makes of no length at 09:00 misses the sitting of 09:00',
    scenario: committee(
      'Mon Thu 09:00',
      '9 items in 30min',
      'stamp: { kind: system, by: clerks, takes: 0min, then: committee }',
    ),
    weeks: 2,
    releases: { A: 'Mon 08:00 stamp' },
    events: `
      Mon 08:00 A joins stamp
      Mon 09:00 A starts stamp
      Mon 09:00 A finishes stamp
      Mon 09:00 A joins committee
      Thu 09:00 A starts committee
      Thu 09:30 A finishes committee
      Thu 09:30 A ends at done`,
  },
  {
    it: 'a start waits for all that happens at its instant: who comes as the desk becomes free is seen',
    scenario: twoDesks('priority: high,'),
    releases: { A: 'Mon 09:00 plain', B: 'Mon 09:15 plain', C: 'Mon 10:00 other' },
    verbs: ['joins', ...work],
    events: `
      Mon 09:00 A joins plain
      Mon 09:00 A starts plain
      Mon 09:15 B joins plain
      Mon 10:00 A finishes plain
      Mon 10:00 C joins other
      Mon 10:00 C starts other
      Mon 11:00 C finishes other
      Mon 11:00 B starts plain
      Mon 12:00 B finishes plain`,
  },
  {
    it: 'what happens as the window closes lies outside of it',
    scenario: desk('count: 2', '1h'),
    releases: { A: 'Sun 22:45 desk', B: 'Sun 23:00 desk' },
    verbs: work,
    events: `
      Sun 22:45 A starts desk
      Sun 23:00 B starts desk
      Sun 23:45 A finishes desk`,
  },
  {
    it: 'a hand-off runs round the clock, then the item queues',
    scenario: `
      calendars: { ${office} }
      pools: { clerks: { count: 1, calendar: office } }
      stations:
        desk: { kind: review, by: clerks, takes: 1h, handoff: 30min, then: done }
        done: end`,
    releases: { A: 'Mon 16:45 desk', B: 'Mon 17:00 desk', C: 'Tue 08:00 desk' },
    verbs: ['reaches', 'joins', ...work],
    events: `
      Mon 17:15 A reaches desk
      Mon 17:15 A joins desk
      Mon 17:30 B reaches desk
      Mon 17:30 B joins desk
      Tue 08:30 C reaches desk
      Tue 08:30 C joins desk
      Tue 09:00 A starts desk
      Tue 10:00 A finishes desk
      Tue 10:00 B starts desk
      Tue 11:00 B finishes desk
      Tue 11:00 C starts desk
      Tue 12:00 C finishes desk`,
  },
  {
    it: 'work of no length passes at once, through people and delays alike',
    scenario: `
      pools: { clerks: { count: 1 } }
      stations:
        first: { kind: system, then: second }
        second: { kind: review, by: clerks, then: third }
        third: { kind: system, takes: 0min, then: done }
        done: end`,
    releases: { A: 'Mon 09:00 first', B: 'Mon 09:00 first' },
    events: `
      Mon 09:00 A begins first
      Mon 09:00 A finishes first
      Mon 09:00 A joins second
      Mon 09:00 B begins first
      Mon 09:00 B finishes first
      Mon 09:00 B joins second
      Mon 09:00 A starts second
      Mon 09:00 A finishes second
      Mon 09:00 A begins third
      Mon 09:00 A finishes third
      Mon 09:00 A ends at done
      Mon 09:00 B starts second
      Mon 09:00 B finishes second
      Mon 09:00 B begins third
      Mon 09:00 B finishes third
      Mon 09:00 B ends at done`,
  },
  {
    it: 'a delay holds any number, night and day, and lets go in the order of the ends',
    scenario: `
      items: { classes: { slow: 50%, quick: 50% } }
      stations:
        post: { kind: system, takes: 12h, classes: { quick: { takes: 6h } }, then: done }
        done: end`,
    releases: {
      A: 'Mon 18:00 post slow',
      B: 'Mon 19:00 post slow',
      C: 'Mon 20:00 post quick',
      D: 'Tue 01:00 post quick',
    },
    events: `
      Mon 18:00 A begins post
      Mon 19:00 B begins post
      Mon 20:00 C begins post
      Tue 01:00 D begins post
      Tue 02:00 C finishes post
      Tue 02:00 C ends at done
      Tue 06:00 A finishes post
      Tue 06:00 A ends at done
      Tue 07:00 B finishes post
      Tue 07:00 B ends at done
      Tue 07:00 D finishes post
      Tue 07:00 D ends at done`,
  },
  {
    it: 'a class has its own work, hand-off and way',
    scenario: `
      items: { classes: { simple: 50%, complex: 50% } }
      pools: { clerks: { count: 9 } }
      stations:
        desk:
          kind: review
          by: clerks
          takes: 30min
          then: done
          classes: { complex: { takes: 2h, handoff: 15min, then: other } }
        other: { kind: review, by: clerks, takes: 1h, then: done }
        done: end`,
    releases: { A: 'Mon 09:00 desk simple', B: 'Mon 09:00 desk complex' },
    events: `
      Mon 09:00 A joins desk
      Mon 09:00 A starts desk
      Mon 09:15 B reaches desk
      Mon 09:15 B joins desk
      Mon 09:15 B starts desk
      Mon 09:30 A finishes desk
      Mon 09:30 A ends at done
      Mon 11:15 B finishes desk
      Mon 11:15 B joins other
      Mon 11:15 B starts other
      Mon 12:15 B finishes other
      Mon 12:15 B ends at done`,
  },
  {
    it: 'a loop counts visits; `sets` comes before the routing that reads it, and lasts',
    scenario: `
      items: { attributes: { rounds: 0, hours: 1 } }
      pools: { clerks: { count: 1 } }
      stations:
        desk:
          kind: review
          by: clerks
          takes: (hours * 1h)
          sets: { rounds: (rounds + 1), hours: 2 }
          then:
            - { to: check, when: rounds < 3 }
            - { to: done }
        check: { kind: system, then: desk }
        done: end`,
    releases: { A: 'Mon 09:00 desk' },
    verbs: ['joins', 'begins', 'finishes', 'ends at'],
    events: `
      Mon 09:00 A joins desk
      Mon 10:00 A finishes desk
      Mon 10:00 A begins check
      Mon 10:00 A finishes check
      Mon 10:00 A joins desk, visit 2
      Mon 12:00 A finishes desk
      Mon 12:00 A begins check, visit 2
      Mon 12:00 A finishes check
      Mon 12:00 A joins desk, visit 3
      Mon 14:00 A finishes desk
      Mon 14:00 A ends at done`,
  },
  {
    it: 'rules: the first that applies, by class and by attribute',
    scenario: `
      items:
        classes: { simple: 50%, complex: { share: 50%, attributes: { amount: 5000 } } }
        attributes: { amount: 100 }
      stations:
        sort:
          kind: system
          then:
            - { to: high, when: amount > 1000 }
            - { to: never, when: class = "complex" }
            - { to: never, share: 0% }
            - { to: low, share: 100% }
            - { to: never }
        high: end
        low: end
        never: end`,
    releases: { A: 'Mon 09:00 sort simple', B: 'Mon 09:00 sort complex' },
    verbs: ['ends at'],
    events: `
      Mon 09:00 A ends at low
      Mon 09:00 B ends at high`,
  },
]

checkTimelines('timelines', rows)
