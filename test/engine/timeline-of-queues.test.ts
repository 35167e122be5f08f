/** What happens in queues, by hand: who gives up, who is turned away, who waits for company, who is served first. */
import { describe, expect, it } from 'vitest'
import { checkTimelines, type TimelineRow } from './check-timelines.js'
import { timeline } from './timeline.js'

const work = ['starts', 'finishes']

const mail = 'mail: { kind: system, takes: 2h, then: done }'
const spare = 'spare: { kind: review, by: clerks, then: done }'
const office = 'count: 1, calendar: office'

interface Around {
  /** The clerks; one, round the clock, unless said. */
  readonly people?: string
  readonly items?: string
  /** Another station. */
  readonly beside?: string
}

/** One desk. */
const desk = (more: string, { people = 'count: 1', items = '{}', beside = '' }: Around = {}) => `
  calendars: { office: Mon-Fri 09:00-17:00 }
  items: ${items}
  pools: { clerks: { ${people} } }
  stations:
    desk: { kind: review, by: clerks, ${more}, then: done }
    ${beside}
    done: end`

const patience: TimelineRow[] = [
  {
    it: 'who has waited long enough leaves, even as the clerk becomes free',
    scenario: desk('takes: 1h, patience: { after: 45min, to: mail }', { beside: mail }),
    releases: { A: 'Mon 09:00 desk', B: 'Mon 09:15 desk', C: 'Mon 09:30 desk' },
    events: `
      Mon 09:00 A joins desk
      Mon 09:00 A starts desk
      Mon 09:15 B joins desk
      Mon 09:30 C joins desk
      Mon 10:00 A finishes desk
      Mon 10:00 A ends at done
      Mon 10:00 B gives up at desk
      Mon 10:00 B begins mail
      Mon 10:00 C starts desk
      Mon 11:00 C finishes desk
      Mon 11:00 C ends at done
      Mon 12:00 B finishes mail
      Mon 12:00 B ends at done`,
  },
  {
    it: 'the patience of an earlier wait is forgotten',
    scenario: `
      items: { classes: { quick: 50%, slow: 50% } }
      pools: { clerks: { count: 1 } }
      stations:
        desk:
          kind: review
          by: clerks
          takes: 15min
          classes: { slow: { takes: 2h } }
          patience: { after: 1h, to: mail }
          then: [{ to: desk, when: class = "quick" and visits < 2 }, { to: done }]
        mail: { kind: system, takes: 2h, then: done }
        done: end`,
    releases: { A: 'Mon 09:00 desk quick', B: 'Mon 09:00 desk slow' },
    events: `
      Mon 09:00 A joins desk
      Mon 09:00 B joins desk
      Mon 09:00 A starts desk
      Mon 09:15 A finishes desk
      Mon 09:15 A joins desk, visit 2
      Mon 09:15 B starts desk
      Mon 10:15 A gives up at desk
      Mon 10:15 A begins mail
      Mon 11:15 B finishes desk
      Mon 11:15 B ends at done
      Mon 12:15 A finishes mail
      Mon 12:15 A ends at done`,
  },
  {
    it: 'runs on the clock, night and day; a class may have its own, and the middle of the queue is left too',
    scenario: desk('takes: 1h, classes: { mid: { patience: { after: 2h, to: mail } } }', {
      people: office,
      items: '{ classes: { slow: 40%, mid: 30%, quick: 30% } }',
      beside: mail,
    }),
    releases: { A: 'Mon 17:00 desk slow', B: 'Mon 17:15 desk mid', C: 'Mon 17:30 desk quick' },
    verbs: ['gives up at', 'starts'],
    events: `
      Mon 19:15 B gives up at desk
      Tue 09:00 A starts desk
      Tue 10:00 C starts desk`,
  },
  {
    it: 'ends before the desk opens, and before the sitting begins',
    scenario: `
      calendars: { office: Mon-Fri 09:00-17:00 }
      pools: { clerks: { count: 1, calendar: office } }
      stations:
        desk: { kind: review, by: clerks, takes: 1h, patience: { after: 1h, to: board }, then: done }
        board: { kind: approval, meets: Mon 10:00, decides: 9 items in 30min, patience: { after: 1h, to: done }, then: done }
        done: end`,
    releases: { A: 'Mon 08:00 desk', B: 'Mon 08:15 desk', C: 'Mon 09:15 board' },
    events: `
      Mon 08:00 A joins desk
      Mon 08:15 B joins desk
      Mon 09:00 A gives up at desk
      Mon 09:00 A joins board
      Mon 09:00 B starts desk
      Mon 09:15 C joins board
      Mon 10:00 B finishes desk
      Mon 10:00 B ends at done
      Mon 10:00 A gives up at board
      Mon 10:00 A ends at done
      Mon 10:00 C starts board
      Mon 10:30 C finishes board
      Mon 10:30 C ends at done`,
  },
]

const limit: TimelineRow[] = [
  {
    it: 'who finds as many waiting goes elsewhere; who will start at this instant does not wait',
    scenario: desk('takes: 1h, limit: { queue: 1, to: mail }', { beside: mail }),
    releases: {
      A: 'Mon 09:00 desk',
      B: 'Mon 09:15 desk',
      C: 'Mon 09:30 desk',
      D: 'Mon 10:00 desk',
      E: 'Mon 10:00 desk',
    },
    verbs: ['joins', 'starts', 'is turned away from', 'begins'],
    events: `
      Mon 09:00 A joins desk
      Mon 09:00 A starts desk
      Mon 09:15 B joins desk
      Mon 09:30 C is turned away from desk
      Mon 09:30 C begins mail
      Mon 10:00 D joins desk
      Mon 10:00 E is turned away from desk
      Mon 10:00 E begins mail
      Mon 10:00 B starts desk
      Mon 11:00 D starts desk`,
  },
  {
    it: 'of 0 lets in whom a free clerk takes at once',
    scenario: desk('takes: 1h, limit: { queue: 0, to: mail }', { beside: mail }),
    releases: {
      A: 'Mon 09:00 desk',
      B: 'Mon 09:15 desk',
      C: 'Mon 10:00 desk',
      D: 'Mon 12:00 desk',
      E: 'Mon 12:00 desk',
    },
    verbs: ['starts', 'is turned away from'],
    events: `
      Mon 09:00 A starts desk
      Mon 09:15 B is turned away from desk
      Mon 10:00 C starts desk
      Mon 12:00 E is turned away from desk
      Mon 12:00 D starts desk`,
  },
  {
    it: 'of 0 lets in nobody before the desk opens, and is asked after the hand-off',
    scenario: desk('takes: 1h, handoff: 30min, limit: { queue: 0, to: mail }', { people: office, beside: mail }),
    releases: { A: 'Mon 08:15 desk', B: 'Mon 08:30 desk', C: 'Mon 08:45 desk' },
    verbs: ['reaches', 'joins', 'is turned away from'],
    events: `
      Mon 08:45 A reaches desk
      Mon 08:45 A is turned away from desk
      Mon 09:00 B reaches desk
      Mon 09:00 B joins desk
      Mon 09:15 C reaches desk
      Mon 09:15 C is turned away from desk`,
  },
  {
    it: 'counts who could start though another station of the pool will take the clerk',
    scenario: desk('takes: 1h, limit: { queue: 1, to: spare }', { beside: spare }),
    releases: { A: 'Mon 09:00 desk', B: 'Mon 09:15 spare', C: 'Mon 09:30 desk', D: 'Mon 10:00 desk' },
    verbs: ['joins', 'starts', 'is turned away from'],
    events: `
      Mon 09:00 A joins desk
      Mon 09:00 A starts desk
      Mon 09:15 B joins spare
      Mon 09:30 C joins desk
      Mon 10:00 D joins desk
      Mon 10:00 B starts spare
      Mon 10:00 C starts desk
      Mon 11:00 D starts desk`,
  },
  {
    it: 'at a meeting: the agenda does not help, since nobody starts before the sitting',
    scenario: `
      stations:
        board: { kind: approval, meets: Mon 10:00, decides: 9 items in 30min, limit: { queue: 1, to: mail }, then: done }
        mail: { kind: system, takes: 2h, then: done }
        done: end`,
    releases: { A: 'Mon 09:00 board', B: 'Mon 10:00 board', C: 'Mon 10:15 board' },
    verbs: ['joins', 'starts', 'is turned away from'],
    events: `
      Mon 09:00 A joins board
      Mon 10:00 B is turned away from board
      Mon 10:00 A starts board
      Mon 10:15 C joins board`,
  },
]

/** One desk, four items: `A` is at work while the others gather. */
const fourAt = (words: Readonly<Record<'A' | 'B' | 'C' | 'D', string>>) =>
  Object.fromEntries(
    Object.entries(words).map(([label, word], i) => [label, `Mon 09:${['00', '15', '30', '45'][i]} ${word}`]),
  )
const hours = 'takes: (hours * 1h)'
/** A table of arrivals on the first Monday. */
const dayOf = (...times: readonly string[]) => `at\n${times.map((time) => `2026-01-05T${time}\n`).join('')}`
const classOf = (share: string, attributes: string) => `{ share: ${share}, attributes: { ${attributes} } }`
const classes = `{
  slow: ${classOf('40%', 'hours: 2, due: 30h, amount: 1')},
  mid: ${classOf('30%', 'hours: 1, due: 20h, amount: 5')},
  quick: ${classOf('30%', 'hours: 0.25, due: 10h, amount: 5')} }`
const byClass = `{ classes: ${classes}, attributes: { hours: 1, due: 1h, amount: 0 } }`.replaceAll('\n', ' ')

const batch: TimelineRow[] = [
  {
    it: 'is worked on when it is full, or when its first has waited long enough',
    scenario: desk('takes: 30min, batch: { size: 2, or-after: 1h }'),
    releases: {
      A: 'Mon 09:00 desk',
      B: 'Mon 09:15 desk',
      C: 'Mon 10:00 desk',
      D: 'Mon 12:00 desk',
      E: 'Mon 12:45 desk',
    },
    verbs: work,
    events: `
      Mon 09:15 A starts desk
      Mon 09:15 B starts desk
      Mon 09:45 A finishes desk
      Mon 09:45 B finishes desk
      Mon 11:00 C starts desk
      Mon 11:30 C finishes desk
      Mon 12:45 D starts desk
      Mon 12:45 E starts desk
      Mon 13:15 D finishes desk
      Mon 13:15 E finishes desk`,
  },
  {
    it: 'who comes as it falls due is of it',
    scenario: desk('takes: 30min, batch: { size: 3, or-after: 1h }'),
    releases: { A: 'Mon 09:00 desk', B: 'Mon 10:00 desk', C: 'Mon 10:15 desk' },
    verbs: ['starts'],
    events: `
      Mon 10:00 A starts desk
      Mon 10:00 B starts desk
      Mon 11:15 C starts desk`,
  },
  {
    it: 'a full one leaves nothing due to the next',
    scenario: desk('takes: 15min, batch: { size: 2, or-after: 2h }'),
    releases: { A: 'Mon 09:00 desk', B: 'Mon 10:00 desk', C: 'Mon 10:30 desk' },
    verbs: ['starts'],
    events: `
      Mon 10:00 A starts desk
      Mon 10:00 B starts desk
      Mon 12:30 C starts desk`,
  },
  {
    it: 'takes what its first one takes; the next waits as one, and each goes its own way in the order of joining',
    scenario: `
      items: { classes: { slow: 50%, quick: 50% } }
      pools: { clerks: { count: 1 } }
      stations:
        desk:
          kind: review
          by: clerks
          takes: 15min
          batch: { size: 2 }
          classes: { slow: { takes: 2h, then: post } }
          then: done
        post: { kind: system, takes: 1h, then: done }
        done: end`,
    releases: {
      A: 'Mon 09:00 desk slow',
      B: 'Mon 09:15 desk quick',
      C: 'Mon 09:30 desk quick',
      D: 'Mon 09:45 desk slow',
      E: 'Mon 10:00 desk quick',
    },
    verbs: ['starts', 'finishes', 'begins', 'ends at'],
    events: `
      Mon 09:15 A starts desk
      Mon 09:15 B starts desk
      Mon 11:15 A finishes desk
      Mon 11:15 A begins post
      Mon 11:15 B finishes desk
      Mon 11:15 B ends at done
      Mon 11:15 C starts desk
      Mon 11:15 D starts desk
      Mon 11:30 C finishes desk
      Mon 11:30 C ends at done
      Mon 11:30 D finishes desk
      Mon 11:30 D begins post
      Mon 12:15 A finishes post
      Mon 12:15 A ends at done
      Mon 12:30 D finishes post
      Mon 12:30 D ends at done`,
  },
  {
    it: 'keeps filling while the clerk is busy, though its time is up',
    scenario: desk('takes: 2h, batch: { size: 2, or-after: 15min }'),
    releases: {
      A: 'Mon 09:00 desk',
      B: 'Mon 09:30 desk',
      C: 'Mon 10:30 desk',
      D: 'Mon 11:00 desk',
      E: 'Mon 13:00 desk',
    },
    verbs: work,
    // A begins alone; B, whose time is up at 09:45, is joined by C; D, too, by E, who comes as the clerk is free.
    events: `
      Mon 09:15 A starts desk
      Mon 11:15 A finishes desk
      Mon 11:15 B starts desk
      Mon 11:15 C starts desk
      Mon 13:15 B finishes desk
      Mon 13:15 C finishes desk
      Mon 13:15 D starts desk
      Mon 13:15 E starts desk
      Mon 15:15 D finishes desk
      Mon 15:15 E finishes desk`,
  },
  {
    it: 'who is left behind waits until its own time is up, or for company',
    scenario: desk('takes: 1h, batch: { size: 2, or-after: 2h }'),
    releases: {
      A: 'Mon 09:00 desk',
      B: 'Mon 09:00 desk',
      C: 'Mon 09:15 desk',
      D: 'Mon 09:30 desk',
      E: 'Mon 09:45 desk',
      F: 'Mon 14:00 desk',
    },
    verbs: ['starts'],
    events: `
      Mon 09:00 A starts desk
      Mon 09:00 B starts desk
      Mon 10:00 C starts desk
      Mon 10:00 D starts desk
      Mon 11:45 E starts desk
      Mon 16:00 F starts desk`,
  },
  {
    it: 'takes the first by priority, then by discipline; the first of them leads',
    scenario: desk(`${hours}, priority: amount, discipline: shortest, batch: { size: 2, or-after: 2h }`, {
      items: byClass,
    }),
    releases: {
      A: 'Mon 09:00 desk slow',
      B: 'Mon 09:15 desk slow',
      C: 'Mon 09:30 desk slow',
      D: 'Mon 09:45 desk mid',
      E: 'Mon 10:00 desk quick',
    },
    verbs: work,
    // At 11:15 B's turn has come, with C; but D and E have the higher amount, and E the less work.
    events: `
      Mon 09:15 A starts desk
      Mon 09:15 B starts desk
      Mon 11:15 A finishes desk
      Mon 11:15 B finishes desk
      Mon 11:15 E starts desk
      Mon 11:15 D starts desk
      Mon 11:30 E finishes desk
      Mon 11:30 D finishes desk
      Mon 11:30 C starts desk
      Mon 13:30 C finishes desk`,
  },
  {
    it: 'a limit does not turn away who makes it full as a clerk is free',
    scenario: desk('takes: 1h, batch: { size: 2 }, limit: { queue: 1, to: mail }', { beside: mail }),
    releases: { A: 'Mon 09:00 desk', B: 'Mon 09:15 desk', C: 'Mon 09:30 desk', D: 'Mon 09:45 desk' },
    verbs: ['starts', 'is turned away from'],
    events: `
      Mon 09:15 A starts desk
      Mon 09:15 B starts desk
      Mon 09:45 D is turned away from desk`,
  },
  {
    it: 'does not hold up another station of its people while it gathers',
    scenario: desk('takes: 1h, batch: { size: 2, or-after: 3h }, priority: high', {
      beside: 'spare: { kind: review, by: clerks, takes: 30min, then: done }',
    }),
    releases: { A: 'Mon 09:00 desk', B: 'Mon 09:15 spare', C: 'Mon 09:30 spare', D: 'Mon 09:30 desk' },
    verbs: ['starts'],
    events: `
      Mon 09:15 B starts spare
      Mon 09:45 A starts desk
      Mon 09:45 D starts desk
      Mon 10:45 C starts spare`,
  },
  {
    it: 'at a delay goes off together',
    scenario: `
      stations:
        post: { kind: system, takes: 1h, batch: { size: 2, or-after: 3h }, then: done }
        done: end`,
    releases: { A: 'Mon 09:00 post', B: 'Mon 10:00 post', C: 'Mon 10:30 post' },
    events: `
      Mon 09:00 A joins post
      Mon 10:00 B joins post
      Mon 10:00 A starts post
      Mon 10:00 B starts post
      Mon 10:30 C joins post
      Mon 11:00 A finishes post
      Mon 11:00 A ends at done
      Mon 11:00 B finishes post
      Mon 11:00 B ends at done
      Mon 13:30 C starts post
      Mon 14:30 C finishes post
      Mon 14:30 C ends at done`,
  },
]

const order: TimelineRow[] = [
  {
    it: 'lifo: the latest first',
    scenario: desk('takes: 1h, discipline: lifo'),
    releases: fourAt({ A: 'desk', B: 'desk', C: 'desk', D: 'desk' }),
    verbs: ['starts'],
    events: `
      Mon 09:00 A starts desk
      Mon 10:00 D starts desk
      Mon 11:00 C starts desk
      Mon 12:00 B starts desk`,
  },
  ...['0', 'amount'].map((priority) => ({
    it: `lifo: of one instant the last to join, at priority ${priority}`,
    scenario: desk(`takes: 1h, discipline: lifo, priority: ${priority}`, { items: byClass }),
    releases: { A: 'Mon 09:00 desk mid', B: 'Mon 09:15 desk mid', C: 'Mon 09:15 desk mid', D: 'Mon 09:15 desk mid' },
    verbs: ['starts'],
    events: `
      Mon 09:00 A starts desk
      Mon 10:00 D starts desk
      Mon 11:00 C starts desk
      Mon 12:00 B starts desk`,
  })),
  {
    it: 'shortest: the least work first, then the order of joining; nobody is interrupted',
    scenario: desk(`${hours}, discipline: shortest`, { items: byClass }),
    releases: fourAt({ A: 'desk slow', B: 'desk mid', C: 'desk quick', D: 'desk quick' }),
    verbs: ['starts'],
    events: `
      Mon 09:00 A starts desk
      Mon 11:00 C starts desk
      Mon 11:15 D starts desk
      Mon 11:30 B starts desk`,
  },
  {
    it: 'due: the earliest arrival and its `due` first',
    scenario: desk(`${hours}, discipline: due`, { items: byClass }),
    releases: fourAt({ A: 'desk slow', B: 'desk slow', C: 'desk mid', D: 'desk quick' }),
    verbs: ['starts'],
    events: `
      Mon 09:00 A starts desk
      Mon 11:00 D starts desk
      Mon 11:15 C starts desk
      Mon 12:15 B starts desk`,
  },
  {
    it: 'priority by expression goes before the discipline',
    scenario: desk(`${hours}, priority: amount, discipline: shortest`, { items: byClass }),
    releases: fourAt({ A: 'desk slow', B: 'desk slow', C: 'desk mid', D: 'desk quick' }),
    verbs: ['starts'],
    events: `
      Mon 09:00 A starts desk
      Mon 11:00 D starts desk
      Mon 11:15 C starts desk
      Mon 12:15 B starts desk`,
  },
  {
    it: 'a pool takes the station whose first has the highest priority; a class may have its own',
    scenario: `
      items: ${byClass}
      pools: { clerks: { count: 1 } }
      stations:
        plain: { kind: review, by: clerks, takes: 1h, priority: 3, then: done }
        other: { kind: review, by: clerks, takes: 1h, priority: amount, classes: { quick: { priority: 2 } }, then: done }
        done: end`,
    releases: {
      ...fourAt({ A: 'plain slow', B: 'plain mid', C: 'other slow', D: 'other mid' }),
      E: 'Mon 09:45 other quick',
    },
    verbs: ['starts'],
    events: `
      Mon 09:00 A starts plain
      Mon 10:00 D starts other
      Mon 11:00 B starts plain
      Mon 12:00 E starts other
      Mon 13:00 C starts other`,
  },
  {
    it: 'a priority is that of the instant of joining, whatever it would be now',
    scenario: `
      pools: { clerks: { count: 1 } }
      stations:
        plain: { kind: review, by: clerks, takes: 1h, priority: 1, then: done }
        other: { kind: review, by: clerks, takes: 1h, priority: 2 * queue(plain), then: done }
        done: end`,
    releases: fourAt({ A: 'plain', B: 'other', C: 'plain', D: 'other' }),
    verbs: ['starts'],
    // B joined with 0, C has 1, and D joined with 2.
    events: `
      Mon 09:00 A starts plain
      Mon 10:00 D starts other
      Mon 11:00 C starts plain
      Mon 12:00 B starts other`,
  },
  {
    it: 'a priority that rises with age rises while an item waits, and is compared as somebody looks',
    scenario: `
      run: { from: 2026-01-05, weeks: 1 }
      arrivals:
        - { name: plainly, trace: { file: plain.csv, column: at }, to: plain }
        - { name: later, trace: { file: way.csv, column: at }, to: way }
        - { name: ageing, trace: { file: aged.csv, column: at }, to: aged }
      pools: { clerks: { count: 1 } }
      stations:
        way: { kind: system, takes: 2h, then: aged }
        plain: { kind: review, by: clerks, takes: 1h, priority: 2, then: done }
        aged: { kind: review, by: clerks, takes: 1h, priority: age / 1h, then: done }
        done: end`,
    files: {
      'plain.csv': dayOf('09:00', '09:15', '09:45', '10:15'),
      'way.csv': dayOf('08:00'),
      'aged.csv': dayOf('09:30'),
    },
    verbs: ['starts'],
    // 1 joins at 10:00 with an age of 2, before 4, and gives way to 3, who waits longer. At 12:00 the age of 4 is above 2.
    events: `
      Mon 09:00 2 starts plain
      Mon 10:00 3 starts plain
      Mon 11:00 1 starts aged
      Mon 12:00 4 starts aged
      Mon 13:00 5 starts plain
      Mon 14:00 6 starts plain`,
  },
  {
    it: 'a priority that compares age with a constant changes as the item passes it',
    scenario: `
      run: { from: 2026-01-05, weeks: 1 }
      items: { classes: { slow: 50%, quick: 50% } }
      arrivals:
        - { name: slowly, trace: { file: slow.csv, column: at }, classes: { slow: 100% } }
        - { name: quickly, trace: { file: quick.csv, column: at }, classes: { quick: 100% } }
      pools: { clerks: { count: 1 } }
      stations:
        desk:
          kind: review
          by: clerks
          takes: 1h
          discipline: lifo
          priority: if(age >= 3h, high, normal)
          classes: { quick: { priority: "if(age > 1h, high, low)" } }
          then: done
        done: end`,
    files: { 'slow.csv': dayOf('09:00', '09:00', '09:30', '10:30', '11:15', '11:30'), 'quick.csv': dayOf('10:00') },
    verbs: ['starts'],
    // Of one priority the last comes first. At 11:00 the age of 4, the quick one, is 1 h and not above; 1 is 3 h at 12:00.
    events: `
      Mon 09:00 2 starts desk
      Mon 10:00 3 starts desk
      Mon 11:00 5 starts desk
      Mon 12:00 4 starts desk
      Mon 13:00 1 starts desk
      Mon 14:00 7 starts desk
      Mon 15:00 6 starts desk`,
  },
  {
    it: 'at a meeting, who passes the constant as it sits is before who does not',
    scenario: `
      run: { from: 2026-01-05, weeks: 1 }
      arrivals: { trace: { file: files.csv, column: at } }
      stations:
        board:
          kind: approval
          meets: Mon-Wed 10:00
          decides: 1 items in 15min
          discipline: lifo
          priority: if(age >= 1d, 1, 0)
          then: done
        done: end`,
    files: { 'files.csv': `${dayOf('10:00', '10:00')}2026-01-06T09:00\n` },
    verbs: ['starts'],
    events: `
      Mon 10:00 2 starts board
      Tue 10:00 1 starts board
      Wed 10:00 3 starts board`,
  },
  {
    it: 'priority and discipline at a meeting',
    scenario: `
      items: ${byClass}
      stations:
        board: { kind: approval, meets: Mon-Wed 10:00, decides: 1 items in 15min, priority: amount, discipline: lifo, then: done }
        done: end`,
    releases: fourAt({ A: 'board slow', B: 'board mid', C: 'board quick', D: 'board slow' }),
    verbs: ['starts'],
    events: `
      Mon 10:00 C starts board
      Tue 10:00 B starts board
      Wed 10:00 D starts board`,
  },
  {
    it: 'at one instant: arrivals, then patience',
    scenario: `
      run: { from: 2026-01-05, weeks: 1 }
      arrivals: { trace: { file: calls.csv, column: at } }
      pools: { clerks: { count: 1 } }
      stations:
        desk: { kind: review, by: clerks, takes: 3h, patience: { after: 1h, to: mail }, limit: { queue: 1, to: mail }, then: done }
        mail: { kind: system, takes: 2h, then: done }
        done: end`,
    files: { 'calls.csv': 'at\n2026-01-05T08:00\n2026-01-05T09:00\n2026-01-05T10:00\n' },
    verbs: ['joins', 'is turned away from', 'gives up at'],
    events: `
      Mon 08:00 1 joins desk
      Mon 09:00 2 joins desk
      Mon 10:00 3 is turned away from desk
      Mon 10:00 2 gives up at desk`,
  },
]

checkTimelines('patience', patience)
checkTimelines('a limit', limit)
checkTimelines('a batch', batch)
checkTimelines('the order of a queue', order)

describe('a hand-off', () => {
  it('is drawn anew at each try of who was turned away', async () => {
    const text = `
      scenario: tries
      arrivals: { batches: { at: Mon 08:00, size: 2 } }
      pools: { clerks: { count: 1 } }
      stations:
        desk: { kind: review, by: clerks, handoff: uniform(10min 50min), takes: 5h, limit: { queue: 0, to: later }, then: done }
        later: { kind: system, takes: 1h, then: desk }
        done: end
      run: { weeks: 1, warm-up: 0h }`
    const told = await timeline(text, undefined, { verbs: ['reaches', 'is turned away from'] })
    const turnedAway = told.find((line) => line.includes('turned away'))?.split(' ')[2]
    const minutes = told
      .filter((line) => line.includes(` ${turnedAway} reaches desk`))
      .map((line) => line.split(' ')[1].split(':').map(Number))
      .map(([hour, minute, second = 0]) => 60 * hour + minute + second / 60)
    const handoffs = minutes.map((minute, i) => minute - (i === 0 ? 8 * 60 : minutes[i - 1] + 60))
    expect(handoffs.length).toBeGreaterThan(2)
    for (const handoff of handoffs) {
      expect(handoff).toBeGreaterThan(9.9)
      expect(handoff).toBeLessThan(50.1)
    }
    expect(new Set(handoffs.map((handoff) => handoff.toFixed(1))).size).toBe(handoffs.length)
  })
})
