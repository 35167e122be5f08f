/** Who works at a station, who waits there, in which order, and expressions that look at the run. */
import { type BadCase, goodFile, replaced, whole } from './bad-case.js'

const byClerks = '    by: clerks\n'
const machine = 'kind: ai, machine: { parallel: 2 },'
const meets = 'kind: approval, meets: Thu 14:00,'
const perItem = 'per-item: 38'

/** The good file with further lines at its desk, which has a queue. */
function atDesk(codes: string, lines: string, says: readonly string[] = []): BadCase {
  return replaced(codes, byClerks, `${byClerks}    ${lines}\n`, { says })
}

/** Its `score` without the machine, which makes it a delay. */
function atDelay(codes: string, keys: string, says: readonly string[] = []): BadCase {
  return replaced(codes, machine, `kind: ai, ${keys},`, { says })
}

export const peopleCases: readonly BadCase[] = [
  replaced('empty', 'by: clerks', 'by: ¦{}'),
  replaced('unknown-pool', 'by: clerks', 'by: { ¦clreks: 1 }', { says: ['did you mean `clerks`'] }),
  replaced('out-of-range', 'by: clerks', 'by: { clerks: ¦0 }'),
  replaced('too-few-people', 'by: clerks', 'by: { clerks: ¦5 }', { says: ['5 people of `clerks`', 'more than 4'] }),
  atDesk('too-few-people', 'uses: ¦5'),
  atDesk('out-of-range', 'uses: ¦1.5'),
  replaced('uses-beside-a-map', 'by: clerks', 'by: { clerks: 1 }\n    ¦uses: 2'),
  replaced('no-pool', meets, `${meets} ¦uses: 2,`, { says: ['no `by`'] }),
  whole(
    'never-together',
    `scenario: Day and night
calendars: { day: Mon-Fri 09:00-17:00, night: Mon-Fri 18:00-24:00 }
arrivals: { rate: 1 per hour }
pools: { clerks: { count: 2, calendar: day }, guards: { count: 2, calendar: night } }
stations:
  desk: { kind: review, by: ¦{ clerks: 1, guards: 1 }, takes: 1h, then: done }
  done: end
`,
    { says: ['no hour in common'] },
  ),
  whole(
    'never-together too-few-people',
    `scenario: Enough at night alone
calendars: { day: Mon-Fri 09:00-17:00, night: Mon-Fri 18:00-24:00 }
arrivals: { rate: 1 per hour }
pools:
  clerks: { shifts: [{ count: 1, calendar: day }, { count: 3, calendar: night }] }
  seniors: { count: 2, calendar: day }
stations:
  desk: { kind: review, by: ¦{ clerks: 2, seniors: 1 }, takes: 1h, then: board }
  board: { kind: review, by: { clerks: 1, seniors: ¦3 }, takes: 1h, then: done }
  done: end
`,
  ),
]

/** Priorities that age moves in another way than the two that keep a queue in order. */
const ageing: readonly BadCase[] = [
  atDesk('priority-by-age', 'priority: amount ¦* age', ['at one rate for all', 'if(age > 5d, high, normal)']),
  atDesk('priority-by-age', 'priority: age ¦* age'),
  atDesk('priority-by-age', 'priority: 1 ¦/ age'),
  atDesk('priority-by-age', 'priority: ¦min(age, 5d)'),
  atDesk('priority-by-age', 'priority: ¦if(age > 5d, age, 0)'),
  atDesk('priority-by-age', 'priority: ¦if(class = "complex", 2 * age, age)'),
  atDesk('priority-by-age', 'priority: age ¦> amount'),
  atDesk('priority-by-age', 'priority: 2 * (age ¦= 5d)'),
  atDesk('priority-by-age', 'priority: age\n    classes: { complex: { priority: ¦high } }', ['another rate']),
  atDesk('unknown-attribute', 'priority: if(age > 5d, ¦hihg, normal)'),
]

export const queueCases: readonly BadCase[] = [
  ...ageing,
  atDelay('no-queue', '¦patience: { after: 2h, to: done }', ['nobody waits']),
  atDelay('no-queue', '¦limit: { queue: 3, to: done }'),
  atDelay('no-queue', 'classes: { complex: { ¦patience: { after: 2h, to: done } } }'),
  atDesk('wrong-type', 'patience: ¦2h', ['{ after: 2h, to: STATION }']),
  atDesk('bad-duration', 'patience: { after: ¦0h, to: done }', ['limit: { queue: 0']),
  atDesk('bad-duration', 'patience: { after: ¦-2h, to: done }'),
  atDesk('missing-unit', 'patience: { after: exponential(¦2), to: done }'),
  atDesk('unknown-station', 'patience: { after: 2h, to: ¦dne }', ['`done`']),
  atDesk('join-misplaced', 'patience: { after: 2h, to: ¦join }'),
  atDesk('missing-key', '¦patience: { after: 2h }', ['`to` of `patience`']),
  atDesk('unknown-key', 'patience: { after: 2h, ¦too: done, to: done }', ['did you mean `to`']),
  atDesk('wrong-type', 'limit: ¦40'),
  atDesk('out-of-range', 'limit: { queue: ¦-1, to: done }'),
  atDesk('out-of-range', 'limit: { queue: ¦2.5, to: done }'),
  atDesk('turned-round', 'limit: { queue: 4, to: ¦desk }', ['no time']),
  whole(
    'turned-round',
    goodFile
      .replace(byClerks, `${byClerks}    limit: { queue: 4, to: ¦board }\n`)
      .replace(meets, `${meets} limit: { queue: 9, to: desk },`),
    { says: ['`desk`, `board`'] },
  ),
  replaced('nobody-gets-in', meets, `${meets} ¦limit: { queue: 0, to: done },`),
  atDesk('wrong-type', 'batch: ¦5'),
  atDesk('out-of-range', 'batch: { size: ¦0 }'),
  atDesk('bad-duration', 'batch: { size: 5, or-after: ¦0h }'),
  atDesk('missing-key', '¦batch: { or-after: 1d }', ['`size` of `batch`']),
  replaced('batch-at-a-meeting', meets, `${meets} ¦batch: { size: 5 },`),
  atDesk('patience-in-a-batch', 'batch: { size: 5 }\n    ¦patience: { after: 2h, to: done }'),
  atDesk('patience-in-a-batch', 'batch: { size: 5 }\n    classes: { complex: { ¦patience: { after: 2h, to: done } } }'),
  atDesk('batch-never-full', 'batch: { size: 5 }\n    ¦limit: { queue: 3, to: done }', ['at least 4']),
  whole(
    'batch-never-full',
    `scenario: Ends with its items
arrivals: { rate: 6 per hour }
pools: { clerks: { count: 1 } }
stations:
  desk: { kind: review, by: clerks, takes: 6min, batch: ¦{ size: 5 }, then: done }
  done: end
run: { items: 12 }
`,
    { says: ['or-after'] },
  ),
]

export const orderCases: readonly BadCase[] = [
  atDesk('unknown-priority', 'priority: ¦hihg', ['did you mean `high`']),
  atDesk('unknown-attribute', 'priority: ¦urgency + 1'),
  atDesk('type-mismatch', 'priority: ¦class'),
  atDesk('wrong-type', 'priority: ¦[1, 2]'),
  atDesk('bad-expression', 'priority: amount ¦>'),
  atDesk('unknown-priority', 'classes: { complex: { priority: ¦lwo } }'),
  atDesk('unknown-discipline', 'discipline: ¦lfio', ['did you mean']),
  atDesk('no-due-time', 'discipline: ¦due', ['attributes: { due: 5d }']),
]

export const runReadingCases: readonly BadCase[] = [
  replaced('no-meaning-here', perItem, 'per-item: 38 / ¦visits', { says: ['belongs to none'] }),
  replaced('no-meaning-here', perItem, 'per-item: 38 - queue(¦desk)'),
  replaced('no-meaning-here', 'lognormal(4200 cv 1.4)', '¦age + 1', { says: ['on arrival'] }),
  replaced('no-meaning-here', 'lognormal(4200 cv 1.4)', 'normal(¦visits sd 1)'),
  atDesk('unknown-station', 'priority: queue(¦dsk)', ['did you mean `desk`']),
  atDesk('no-queue', 'priority: queue(¦done)', ['nobody waits']),
  atDesk('unknown-attribute', 'priority: ¦desk + 1', ['queue(desk)']),
  atDesk('unknown-attribute', 'priority: ¦queue + 1', ['queue(STATION)']),
  atDesk('bad-expression', 'priority: queue(¦)', ['the name of a station']),
  atDesk('unknown-function', 'priority: ¦queu(desk)', ['did you mean `queue`']),
  atDesk('unknown-attribute', 'priority: ¦visit', ['did you mean `visits`']),
  atDesk('unknown-station', 'priority: ¦{ queue: dsk }', ['did you mean `desk`']),
  atDesk('unknown-station', 'priority: { operator: "+", left: 1, right: ¦{ queue: dsk } }'),
]

export const manyCases: readonly BadCase[] = [
  atDesk(
    'out-of-range no-due-time unknown-station unknown-priority out-of-range patience-in-a-batch unknown-station',
    `uses: ¦0
    discipline: ¦due
    limit: { queue: 9, to: ¦nowhere }
    priority: ¦hgih
    batch: { size: ¦2.5 }
    ¦patience: { after: 2h, to: ¦dne }`,
  ),
]
