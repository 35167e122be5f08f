/** Files that are no scenario at all, unknown and missing keys, unknown names. */
import { type BadCase, replaced, whole } from './bad-case.js'

export const yamlCases: readonly BadCase[] = [
  whole('empty', '¦'),
  whole('empty', '¦# only a comment\n'),
  whole('not-a-map', '¦- scenario: a list'),
  whole('not-a-map', '¦just words'),
  whole('yaml', 'scenario: One\n¦---\nscenario: Two\n', { says: ['second document'] }),
  replaced('yaml', '    kind: review\n', '¦\tkind: review\n', { says: ['tab'] }),
  replaced('yaml', 'scenario: Claims', 'scenario: ¦@Claims', { says: ['cannot begin with `@`'] }),
  replaced('yaml', 'scenario: Claims', 'scenario: ¦Claims: all', { says: ['second colon'] }),
  replaced('duplicate-key', '    by: clerks\n', '    by: clerks\n    ¦by: clerks\n', { says: ['`by` stands twice'] }),
  replaced('unknown-alias', 'kind: review', 'kind: ¦*review'),
  replaced('yaml', 'kind: review', 'kind: ¦!odd review', { says: ['tag'] }),
  replaced('bad-number', 'weeks: 4', 'weeks: ¦1e999'),
  replaced('bad-number', 'per-item: 38', 'per-item: ¦.inf'),
  replaced('bad-key', 'value: {', 'value: { ¦[1, 2]: 3,'),
  replaced('comma-in-braces', 'takes: 24s', 'takes: ¦lognormal(24s, cv 1)', { says: ['comma', 'quotes'] }),
  replaced('comma-in-braces', 'per-item: 38', 'per-item: ¦if(amount > 5, 1, 2) * 3'),
]

export const keyCases: readonly BadCase[] = [
  replaced('unknown-key', 'promises:', '¦promisses:', { says: ['did you mean `promises`'] }),
  replaced('unknown-key', '    by: clerks\n', '    by: clerks\n    ¦toool: Desktop\n', {
    says: ['did you mean `tool`'],
  }),
  replaced('unknown-key', '{ count: 4,', '{ ¦colour: red, count: 4,'),
  replaced('unknown-key', 'exponential(6min)', '{ distribution: lognormal, mean: 6min, cv: 1, ¦skew: 2 }'),
  replaced('unknown-key', 'exponential(6min)', '{ ¦hour: 2 }', { says: ['did you mean `hours`'] }),
  replaced('missing-key', '  clerks: { count: 4, cal', '  ¦clerks: { cal', { says: ['`count` of `clerks`'] }),
  replaced('missing-key', '  desk:\n    kind: review\n', '  ¦desk:\n', { says: ['`kind` of `desk`'] }),
  replaced('missing-key', 'takes: 24s', '¦takes: { distribution: gamma, mean: 24s }', { says: ['`cv` of `takes`'] }),
  replaced('missing-key', 'arrivals: { rate: 20 per hour, c', '¦arrivals: { c', { says: ['rate: 240 per workday'] }),
  replaced('missing-key', '  done: end\n', '  ¦spare: { kind: system, takes: 1h }\n  done: end\n', {
    says: ['`then` of `spare`'],
  }),
  replaced('wrong-type', 'scenario: Claims', 'scenario: ¦[Claims]'),
  replaced('wrong-type', 'count: 4', 'count: ¦four', { says: ['`four`', 'whole number'] }),
  replaced('wrong-type', 'weeks: 4', 'weeks: ¦', { says: ['nothing stands'] }),
  whole('missing-key missing-key unknown-key', '¦¦¦scenaro: Typo\nstations: { done: end }\n', {
    says: ['`scenario` is missing', '`arrivals` is missing', 'did you mean `scenario`'],
  }),
]

export const leversCases: readonly BadCase[] = [
  replaced('levers-apart', 'value: {', '¦levers: {}\nvalue: {', { says: ['a file of its own', '--levers'] }),
]

export const nameCases: readonly BadCase[] = [
  replaced('unknown-pool', 'by: clerks', 'by: ¦clreks', { says: ['did you mean `clerks`'] }),
  replaced('unknown-station', 'board: 50%, done', '¦bord: 50%, done', { says: ['did you mean `board`'] }),
  replaced('unknown-station', 'then: done', 'then: ¦finished'),
  replaced('unknown-station', 'hour, calendar: office }\npools', 'hour, calendar: office, to: ¦triage }\npools'),
  replaced('unknown-calendar', 'count: 4, calendar: office', 'count: 4, calendar: ¦offcie', { says: ['`office`'] }),
  replaced('unknown-class', '    by: clerks\n', '    by: clerks\n    classes: { ¦hard: { takes: 9min } }\n', {
    says: ['simple, complex'],
  }),
  replaced('unknown-class', 'per-item: 38', 'per-item: 38 * (class = ¦"simpel")', { says: ['`simple`'] }),
  replaced('unknown-attribute', '    by: clerks\n', '    by: clerks\n    sets: { ¦confidnce: 0.99 }\n', {
    says: ['`confidence`'],
  }),
  replaced('unknown-attribute', 'per-item: 38', 'per-item: 2 * ¦amont', { says: ['`amount`'] }),
  replaced('unknown-attribute', 'per-item: 38', 'per-item: ¦amount-2', { says: ['a minus has spaces'] }),
  replaced('attribute-order', 'beta(9 2)', 'chance((¦amount / 9000))', { says: ['drawn later'] }),
  replaced('unknown-kind', 'kind: review', 'kind: ¦reveiw', { says: ['`review`'] }),
  replaced('unknown-path', 'desk.takes:', '¦desk.tkes:', { says: ['did you mean `takes`'] }),
  replaced('duplicate-name unreachable', '  board: {', '  ¦¦clerks: { kind: system, then: done }\n  board: {'),
  replaced('reserved-name', '  office: Mon', '  ¦24x7: Mon-Sun 00:00-24:00\n  office: Mon'),
  replaced('bad-name', '    amount: logn', '    ¦2nd: 1\n    amount: logn'),
  replaced('reserved-name', '    amount: logn', '    ¦class: 1\n    amount: logn'),
]
