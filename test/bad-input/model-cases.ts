/** What holds between the parts of a file, its runs, its evidence, its overlays and its tables. */
import { type BadCase, goodFile, replaced, whole } from './bad-case.js'

const work = 'exponential(6min)'
const byClerks = '    by: clerks\n'
const routing = '{ board: 50%, done: 50% }'
const board = '{ kind: approval, meets: Thu 14:00, decides: 20 items in 1h, then: done }'

export const flowCases: readonly BadCase[] = [
  replaced('unreachable', '  done: end\n', '  done: end\n  ¦archive: { kind: system, then: done }\n', {
    says: ['archive'],
  }),
  replaced('no-way-out', `${board}\n`, '{ kind: system, then: ¦board }\n', { says: ['no item can leave `board`'] }),
  replaced(
    'no-way-out',
    `${board}\n`,
    '{ kind: system, then: ¦{ back: 100% } }\n  back: { kind: system, then: board }\n',
    {
      says: ['loop `board`, `back`'],
    },
  ),
  replaced('no-way-out', `${board}\n`, '{ kind: system, then: ¦[{ to: board, share: 100% }, { to: done }] }\n'),
  whole(
    'no-end',
    'scenario: Round\narrivals: { rate: 1 per hour }\nstations:\n  ¦desk: { kind: system, then: desk }\n',
  ),
  replaced('no-last-rule', routing, '[{ to: board, share: 18% }, ¦{ to: done, when: amount > 5 }]'),
]

export const sizeCases: readonly BadCase[] = [
  whole(
    'too-many-items',
    'scenario: Flood\narrivals: ¦{ rate: 1e9 per hour }\nstations:\n  desk: { kind: system, then: done }\n  done: end\n',
    { says: ['16 weeks'] },
  ),
  whole(
    'bad-number',
    'scenario: Rich\narrivals: { rate: 1 per hour }\npools: { clerks: { count: 1, cost: ¦1e300 per hour } }\nstations:\n  desk: { kind: review, by: clerks, then: done }\n  done: end\n',
    { says: ['1e300'] },
  ),
]

export const capacityCases: readonly BadCase[] = [
  replaced('two-capacities', byClerks, `${byClerks}    ¦machine: { parallel: 1 }\n`, { says: ['one capacity'] }),
  replaced('missing-key', board, '{ kind: approval, ¦meets: Thu 14:00, then: done }', { says: ['decides'] }),
  replaced('not-a-meeting', byClerks, `${byClerks}    ¦decides: 20 items in 1h\n`, { says: ['meets'] }),
  replaced('not-a-meeting', byClerks, `${byClerks}    ¦cost: 5 per hour\n`, { says: ['pool'] }),
  replaced('takes-at-a-meeting', '{ kind: approval, meets', '{ kind: approval, ¦takes: 1h, meets'),
  replaced('not-at-an-end', '  done: end\n', '  done: { kind: end, ¦takes: 1h }\n'),
  replaced('not-an-end', byClerks, `${byClerks}    ¦value: 50%\n`),
  replaced('not-by-class', byClerks, `${byClerks}    classes: { complex: { ¦tool: Desk } }\n`),
]

export const runCases: readonly BadCase[] = [
  replaced('out-of-range', 'weeks: 4', 'weeks: ¦0'),
  replaced('two-lengths', 'weeks: 4, warm-up: 1w', 'weeks: 4, ¦items: 1000'),
  replaced('warm-up-too-long', 'warm-up: 1w', 'warm-up: ¦4w'),
  replaced('warm-up-too-long', 'weeks: 4, warm-up: 1w', 'items: 1000, warm-up: ¦1w'),
  replaced('out-of-range', 'seed: 1', 'seed: ¦1.5'),
  replaced('wrong-type', 'seed: 1', 'seed: 1, replications: ¦many'),
]

export const evidenceCases: readonly BadCase[] = [
  replaced('unknown-path', 'desk.takes:', '¦dsk.takes:', { says: ['`desk`'] }),
  replaced('wrong-type', 'tier: measured', 'tier: ¦mesured', { says: ['`measured`'] }),
  replaced('missing-key', 'desk.takes: { tier: measured, s', '¦desk.takes: { s'),
  replaced('bad-range', '5min to 7min', '¦7min to 5min'),
  replaced('missing-unit', '5min to 7min', '5 to ¦7'),
]

/** The file is an overlay on `base.yaml`, the good file. */
function overlay(codes: string, text: string, says: readonly string[] = []): BadCase {
  return whole(codes, text, { says, files: { 'base.yaml': goodFile } })
}

export const overlayCases: readonly BadCase[] = [
  whole('extends-itself', 'extends: ¦bad.yaml\n', { says: ['bad.yaml → bad.yaml'] }),
  whole('file-not-found', 'extends: ¦nowhere.yaml\n', { says: ['nowhere.yaml'] }),
  whole('wrong-type', '¦extends: [a, b]\n'),
  overlay('unknown-station', 'extends: base.yaml\nstations: { desk: { then: ¦nowhere } }\n'),
  overlay('two-capacities', 'extends: base.yaml\nstations: { board: { ¦by: clerks } }\n', ['`null`']),
  overlay('missing-key', 'extends: base.yaml\npools: { ¦clerks: { count: null } }\n'),
]

const table = 'empirical(minutes.csv minutes min)'

/** `file` is the table's text. */
function tabled(codes: string, by: string, file: string, says: readonly string[] = []): BadCase {
  return replaced(codes, work, by, { says, files: { 'minutes.csv': file } })
}

export const tableCases: readonly BadCase[] = [
  replaced('file-not-found', work, `¦${table}`, { says: ['minutes.csv'] }),
  tabled('unknown-column', `¦${table}`, 'id,length\n1,2\n', ['`minutes`', '2 columns']),
  tabled('empty', `¦${table}`, 'minutes\n'),
  tabled('missing-unit', '¦empirical(minutes.csv minutes)', 'minutes\n3\n'),
  tabled('bad-distribution', 'empirical(¦minutes.csv)', 'minutes\n3\n'),
  tabled('unknown-unit', 'empirical(minutes.csv minutes ¦m)', 'minutes\n3\n'),
]
