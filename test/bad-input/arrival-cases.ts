/** How items arrive and who is there: what can be wrong with sources, ramps, traces and pools. */
import { type BadCase, replaced, whole } from './bad-case.js'

const rate = 'rate: 20 per hour'
const source = '{ rate: 20 per hour, calendar: office }'
const people = 'count: 4, calendar: office'
/** Numbers of a day, and of its first hour. */
const day = (first: string) => `[${first}${', 0'.repeat(23)}]`
const noon = `[${'0, '.repeat(12)}5${', 0'.repeat(11)}]`

export const processCases: readonly BadCase[] = [
  replaced('missing-key', 'arrivals: { rate: 20 per hour, ', '¦arrivals: { ', {
    says: ['rate: 240 per workday', 'every, profile, batches, trace'],
  }),
  replaced('missing-key', source, '[¦{ name: web }]'),
  replaced('two-arrival-processes', rate, `${rate}, ¦every: 6min`, { says: ['`every` stands beside `rate`'] }),
  replaced('two-arrival-processes', rate, 'every: 6min, ¦rate: 20 per hour', {
    says: ['`rate` stands beside `every`'],
  }),
  replaced('unknown-key', rate, `${rate}, ¦rampp: { at: 1w, to: 2 }`, { says: ['did you mean `ramp`'] }),
  replaced('missing-key unknown-key', `arrivals: ${source}`, '¦arrivals: { ¦evry: 6min }', {
    says: ['did you mean `every`'],
  }),
]

export const everyCases: readonly BadCase[] = [
  replaced('missing-unit', rate, 'every: ¦6', { says: ['6min'] }),
  replaced('bad-duration', rate, 'every: ¦0min', { says: ['longer than zero'] }),
  replaced('bad-duration', rate, 'every: ¦choice(0min 100%)'),
  replaced('bad-duration', rate, 'every: ¦-6min'),
  replaced('bad-distribution', rate, 'every: ¦chance(0.5)'),
  replaced('not-constant', rate, 'every: ¦exponential(amount)', { says: ['constants'] }),
  replaced('not-constant', rate, 'every: ¦1h / volume'),
]

export const profileCases: readonly BadCase[] = [
  replaced('wrong-type', rate, 'profile: ¦[1, 2]', { says: ['24 numbers'] }),
  replaced('wrong-type', rate, 'profile: { Mon: ¦5 }', { says: ['24 numbers'] }),
  replaced('not-24-hours', rate, 'profile: { Mon: ¦[0, 25, 20] }', { says: ['3 numbers', '24'] }),
  replaced('unknown-day', rate, `profile: { ¦Monday: ${noon} }`, { says: ['`Mon`'] }),
  replaced('duplicate-day', rate, `profile: { Mon-Fri: ${noon}, ¦Wed: ${noon} }`, { says: ['`Wed`'] }),
  replaced('out-of-range', rate, `profile: { Mon: ${noon}, Tue: ${day('¦-1')} }`),
  replaced('wrong-type', rate, `profile: { Mon: ${day('¦five')} }`),
  replaced('no-arrivals', rate, `profile: ¦{ Mon: ${day('0')} }`),
  replaced('no-arrivals', rate, `profile: ¦{ Mon: ${day('4')} }`, { says: ['`office` is closed'] }),
  replaced('no-arrivals', rate, 'profile: ¦{}'),
]

export const batchCases: readonly BadCase[] = [
  replaced('wrong-type', rate, 'batches: ¦480', { says: ['Mon-Fri 02:00'] }),
  replaced('missing-key', rate, '¦batches: { at: Mon 02:00 }', { says: ['`size` of `batches`'] }),
  replaced('missing-key', rate, '¦batches: { size: 480 }', { says: ['`at` of `batches`'] }),
  replaced('out-of-range', rate, 'batches: { at: Mon 02:00, size: ¦0 }', { says: ['above 0'] }),
  replaced('out-of-range', rate, 'batches: { at: Mon 02:00, size: ¦2000000 }'),
  replaced('bad-meeting-time', rate, 'batches: { at: ¦nightly, size: 480 }'),
  replaced('bad-time', rate, 'batches: { at: Mon ¦25:00, size: 480 }'),
  replaced('empty', rate, 'batches: { at: ¦[], size: 480 }', { says: ['at least once a week'] }),
  replaced('duplicate-time', rate, 'batches: { at: ¦[Mon 02:00, Mon-Fri 02:00], size: 480 }'),
  replaced('unknown-key', rate, 'batches: { at: Mon 02:00, size: 480, ¦sise: 4 }', { says: ['`size`'] }),
]

export const rampCases: readonly BadCase[] = [
  replaced('wrong-type', rate, `${rate}, ramp: ¦2`, { says: ['{ at: 4w, to: 2 }'] }),
  replaced('missing-key', rate, `${rate}, ¦ramp: { at: 1w }`, { says: ['`to` of `ramp`'] }),
  replaced('missing-unit', rate, `${rate}, ramp: { at: ¦4, to: 2 }`, { says: ['4w'] }),
  replaced('bad-duration', rate, `${rate}, ramp: { at: ¦-1w, to: 2 }`),
  replaced('out-of-range', rate, `${rate}, ramp: { at: 1w, to: ¦0 }`, { says: ['above 0'] }),
  replaced('wrong-type', rate, `${rate}, ramp: { at: 1w, to: ¦double }`, { says: ['a factor'] }),
  replaced('empty', rate, `${rate}, ramp: ¦[]`),
  replaced('not-rising', rate, `${rate}, ramp: [{ at: 2w, to: 2 }, { at: ¦1w, to: 3 }]`, { says: ['order of time'] }),
  replaced('not-rising', rate, `${rate}, ramp: [{ at: 1w, to: 2 }, { at: ¦7d, to: 3 }]`),
].map((bad) => ({ ...bad, text: bad.text.replace('warm-up: 1w, ', '') }))

export const rampedRunCases: readonly BadCase[] = [
  replaced('warm-up-too-long', 'warm-up: 1w', 'warm-up: ¦1w', { says: ['with a ramp'] }),
].map((bad) => ({ ...bad, text: bad.text.replace(rate, `${rate}, ramp: { at: 2w, to: 2 }`) }))

/** Few enough for the first week, or on one day. */
export const countCases: readonly BadCase[] = [
  whole(
    'too-many-items',
    'scenario: Flood\narrivals: ¦{ every: 1s, ramp: { at: 1w, to: 200 } }\nstations: { desk: { kind: system, then: done }, done: end }\n',
    { says: ['16 weeks'] },
  ),
  whole(
    'too-many-items',
    'scenario: Flood\narrivals: ¦{ batches: { at: Mon-Sun 02:00, size: 1e6 } }\nstations: { desk: { kind: system, then: done }, done: end }\nrun: { weeks: 500 }\n',
  ),
]

const trace = 'trace: { file: seen.csv, column: arrived }'

/** The good file with a trace and a date. */
function traced(codes: string, by: string, rows: readonly string[], says: readonly string[] = []): BadCase {
  const dated = replaced(codes, source, `{ ${by} }`, {
    says,
    files: { 'seen.csv': ['case,arrived', ...rows].join('\n') },
  })
  return { ...dated, text: dated.text.replace('weeks: 4', 'from: 2026-01-05, weeks: 4') }
}

const good = '1,2026-01-05T09:00'

export const traceCases: readonly BadCase[] = [
  replaced('no-date', source, `{ trace: ¦{ file: seen.csv, column: arrived } }`, {
    files: { 'seen.csv': `case,arrived\n${good}\n` },
    says: ['run: { from: 2026-01-05 }'],
  }),
  traced('wrong-type', 'trace: ¦seen.csv', [good], ['{ file: arrivals.csv, column: arrived }']),
  traced('missing-key', '¦trace: { file: seen.csv }', [good], ['`column` of `trace`']),
  traced('file-not-found', 'trace: { file: ¦sen.csv, column: arrived }', [good]),
  traced('unknown-column', 'trace: { file: ¦seen.csv, column: arived }', [good], ['did you mean `arrived`']),
  traced('empty', 'trace: { file: ¦seen.csv, column: arrived }', []),
  traced('calendar-at-a-trace', `${trace}, ¦calendar: office`, [good]),
].map((bad) => ({ ...bad, text: bad.text.replace('warm-up: 1w, ', '') }))

/** A date that is no Monday is told once, not once more by the trace. */
export const undatedTraceCases: readonly BadCase[] = [
  replaced('not-a-monday', 'weeks: 4', 'from: ¦2026-01-06, weeks: 4'),
].map((bad) => ({
  ...bad,
  text: bad.text.replace(source, `{ ${trace} }`),
  files: { 'seen.csv': `case,arrived\n${good}\n` },
}))

export const poolCases: readonly BadCase[] = [
  replaced('beside-shifts', people, `shifts: [{ count: 4, calendar: office }], ¦count: 4`, {
    says: ['`count` stands'],
  }),
  replaced('beside-shifts beside-shifts', people, `¦count: 4, ¦calendar: office, shifts: [{ count: 4 }]`),
  replaced('empty', people, 'shifts: ¦[]'),
  replaced('wrong-type', people, 'shifts: ¦{ count: 4 }', { says: ['list of shifts'] }),
  replaced('wrong-type', people, 'shifts: [¦4]'),
  replaced('missing-key', people, 'shifts: [¦{ calendar: office }]', { says: ['`count`'] }),
  replaced('out-of-range', people, 'shifts: [{ count: ¦0, calendar: office }]'),
  replaced('unknown-calendar', people, 'shifts: [{ count: 4, calendar: ¦offce }]', { says: ['`office`'] }),
  replaced('unknown-key', people, 'shifts: [{ count: 4, calendar: office, ¦cost: 5 per hour }]'),
  replaced('out-of-range', people, `${people}, absent: ¦100%`, { says: ['below 100 %'] }),
  replaced('percent-out-of-range', people, `${people}, absent: ¦-8%`),
  replaced('percent-out-of-range', people, `${people}, absent: ¦8`),
  replaced('missing-key', `clerks: { ${people}, cost`, '¦clerks: { cost', { says: ['`count` of `clerks`'] }),
]

export const severalCases: readonly BadCase[] = [
  whole(
    'not-24-hours two-arrival-processes out-of-range not-rising out-of-range beside-shifts unknown-calendar',
    `scenario: Much is wrong
arrivals:
  - { name: web, profile: { Mon: ¦[1] } }
  - { name: post, rate: 5 per hour, ¦every: 1h }
  - { name: night, batches: { at: Mon 02:00, size: ¦-1 } }
  - { name: late, rate: 5 per hour, ramp: [{ at: 2w, to: 2 }, { at: ¦1w, to: 3 }] }
pools:
  clerks: { absent: ¦100%, shifts: [{ count: 1 }], ¦count: 2 }
  seniors: { shifts: [{ count: 1, calendar: ¦office }] }
stations:
  desk: { kind: review, by: clerks, then: second }
  second: { kind: review, by: seniors, then: done }
  done: end
`,
  ),
]
