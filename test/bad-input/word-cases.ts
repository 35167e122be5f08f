/** Words that cannot be read, and values outside their bounds. */
import { type BadCase, replaced } from './bad-case.js'

const takes = 'takes: 24s'
const desk = 'exponential(6min)'
const agenda = 'decides: 20 items in 1h'
const perItem = 'per-item: 38'
const promise = 'p95(flow-time) < 5d'
const hours = 'office: Mon-Fri 09:00-17:00'

export const durationCases: readonly BadCase[] = [
  replaced('bad-duration', takes, 'takes: ¦-24s', { says: ['-24s'] }),
  replaced('missing-unit', takes, 'takes: ¦24', { says: ['24s, 24min'] }),
  replaced('unknown-unit', takes, 'takes: 24 ¦parsecs', { says: ['parsecs'] }),
  replaced('unknown-unit', 'warm-up: 1w', 'warm-up: ¦1m', { says: ['did you mean `min`'] }),
  replaced('bad-duration', agenda, 'decides: ¦20 items in 0h'),
  replaced('bad-duration', 'decays: 6% per day', 'decays: ¦cliff at 0d'),
  replaced('bad-duration', takes, 'takes: { distribution: uniform, from: ¦-1min, to: 2min }'),
  replaced('bad-duration', promise, 'p95(flow-time) < ¦0d'),
  replaced('missing-unit', desk, 'exponential(¦6)'),
]

export const distributionCases: readonly BadCase[] = [
  replaced('unknown-distribution', desk, '¦lognormalish(6min cv 1)', { says: ['did you mean `lognormal`'] }),
  replaced('bad-distribution', desk, 'lognormal(6min¦)', { says: ['lognormal(MEAN cv CV)'] }),
  replaced('bad-distribution', desk, 'exponential(6min ¦7min)'),
  replaced('bad-distribution', desk, '¦beta(9 2)', { says: ['a duration is wanted'] }),
  replaced('out-of-range', desk, 'lognormal(6min cv ¦-1)', { says: ['`cv` of `lognormal`'] }),
  replaced('out-of-range', desk, 'exponential(¦0min)', { says: ['above 0'] }),
  replaced('out-of-range', desk, 'uniform(5min ¦3min)', { says: ['below `from`'] }),
  replaced('out-of-range', desk, 'triangular(1min 9min ¦8min)', { says: ['below `mode`'] }),
  replaced('out-of-range', desk, 'erlang(6min ¦2.5)', { says: ['whole number'] }),
  replaced('out-of-range', 'beta(9 2)', 'beta(¦0 2)'),
  replaced('out-of-range', 'beta(9 2)', 'chance(¦1.2)'),
  replaced('shares-do-not-sum', desk, '¦choice(6min 80% 1h 30%)', { says: ['110 %'] }),
  replaced('bad-percent', desk, 'choice(6min ¦80 1h 20%)'),
]

export const expressionCases: readonly BadCase[] = [
  replaced('bad-expression', perItem, 'per-item: amount ¦<', { says: ['`amount <` ends'] }),
  replaced('bad-expression', perItem, 'per-item: (amount + ¦1', { says: ['parenthesis'] }),
  replaced('bad-expression', perItem, 'per-item: amount ¦== 3', { says: ['write `=`'] }),
  replaced('bad-expression', perItem, 'per-item: 0 < amount ¦< 5', { says: ['a < b and b < c'] }),
  replaced('bad-expression', perItem, 'per-item: ¦if(amount > 5)', { says: ['takes 3 values'] }),
  replaced('unknown-function', perItem, 'per-item: ¦maxi(amount)', { says: ['`max`'] }),
  replaced('type-mismatch', perItem, 'per-item: amount = ¦"simple"'),
  replaced('type-mismatch', perItem, 'per-item: 1 + ¦class'),
  replaced('bad-expression', perItem, 'per-item: { operator: ¦"<<", left: 1, right: 2 }'),
]

export const quantityCases: readonly BadCase[] = [
  replaced('missing-unit', 'rate: 20 per hour', 'rate: ¦20', { says: ['per workday'] }),
  replaced('unknown-period', 'rate: 20 per hour', 'rate: 20 per ¦day', { says: ['workday', 'week'] }),
  replaced('not-positive', 'rate: 20 per hour', 'rate: ¦0 per hour'),
  replaced('not-positive', 'rate: 20 per hour', 'rate: { count: ¦-1, per: hour }'),
  replaced('out-of-range', 'count: 4', 'count: ¦0', { says: ['count'] }),
  replaced('out-of-range', 'count: 4', 'count: ¦6.5', { says: ['6.5'] }),
  replaced('out-of-range', agenda, 'decides: ¦0.5 items in 1h'),
  replaced('bad-agenda', agenda, 'decides: ¦twenty'),
  replaced('missing-unit', 'cost: 50 per hour', 'cost: ¦50', { says: ['50 per hour'] }),
  replaced('unknown-unit', 'cost: 50 per hour', 'cost: 50 per ¦item', { says: ['per hour'] }),
  replaced('negative-cost', 'cost: 50 per hour', 'cost: ¦-50 per hour'),
  replaced('bad-decay', 'decays: 6% per day', 'decays: ¦slowly'),
  replaced('unknown-period', 'decays: 6% per day', 'decays: 6% per ¦fortnight'),
]

export const shareCases: readonly BadCase[] = [
  replaced('shares-do-not-sum', '{ board: 50%, done: 50% }', '¦{ board: 56%, done: 50% }', { says: ['106 %'] }),
  replaced('shares-do-not-sum', '{ board: 50%, done: 50% }', '¦{ board: 40%, done: 50% }', { says: ['90 %'] }),
  replaced('shares-do-not-sum', '{ simple: 80%, complex: 20% }', '¦{ simple: 70%, complex: 20% }', { says: ['90 %'] }),
  replaced('percent-out-of-range', 'board: 50%', 'board: ¦118%', { says: ['118%'] }),
  replaced('percent-out-of-range', 'board: 50%', 'board: ¦50', { says: ['write 50%'] }),
  replaced('bad-percent', 'board: 50%', 'board: "¦0.5"', { says: ['%'] }),
]

export const timeCases: readonly BadCase[] = [
  replaced('closes-before-it-opens', hours, 'office: Mon-Fri ¦17:00-09:00', {
    says: ['17:00', 'a night is two spans'],
  }),
  replaced('never-opens', hours, 'office: { hours: ¦[] }'),
  replaced('hours-overlap', hours, 'office: ¦[Mon-Fri 09:00-17:00, Fri 16:00-18:00]'),
  replaced('unknown-day', hours, 'office: Mon-¦Fry 09:00-17:00', { says: ['Fri'] }),
  replaced('bad-time', hours, 'office: Mon-Fri ¦9:70-17:00'),
  replaced('bad-hours', hours, 'office: ¦nine to five'),
  replaced('no-date', hours, 'office: { hours: 24x7, ¦holidays: [2026-12-25] }', { says: ['from: 2026-01-05'] }),
  replaced('bad-date', 'seed: 1', 'seed: 1, from: ¦2026-02-30'),
  replaced('not-a-monday', 'seed: 1', 'seed: 1, from: ¦2026-01-06'),
  replaced('bad-meeting-time', 'meets: Thu 14:00', 'meets: ¦Thursdays'),
  replaced('sittings-overlap', 'meets: Thu 14:00', 'meets: ¦[Thu 14:00, Thu 14:30]'),
]

export const promiseCases: readonly BadCase[] = [
  replaced('unknown-measure', promise, 'p95(¦flowtime) < 5d', { says: ['`flow-time`'] }),
  replaced('unknown-statistic', promise, '¦p100(flow-time) < 5d', { says: ['p1 to p99'] }),
  replaced('unknown-station', promise, 'p95(waiting-time, ¦dsk) < 5d', { says: ['`desk`'] }),
  replaced('bad-promise', promise, 'p95(¦waiting-time) < 5d', { says: ['of a station'] }),
  replaced('no-queue', promise, 'p95(waiting-time, ¦done) < 5d'),
  replaced('bad-promise', promise, 'p95(flow-time) ¦<= 5d', { says: ['write <'] }),
  replaced('bad-promise', promise, 'throughput < ¦30 per hour'),
  replaced('missing-unit', promise, 'p95(flow-time) < ¦5'),
  replaced('bad-percent', promise, 'late(5d) < ¦10'),
  replaced('no-escape', promise, 'escape(¦desk) < 5%', { says: ['patience', 'limit'] }),
  replaced('no-queue', promise, 'escape(¦done) < 5%'),
  replaced('unknown-station', promise, 'escape(¦dsk) < 5%', { says: ['`desk`'] }),
  replaced('bad-promise', promise, '¦escape < 5%', { says: ['escape(STATION)'] }),
  replaced('bad-promise', promise, '¦p95(escape, desk) < 5%'),
  replaced('no-escape', promise, '{ of: escape, station: ¦desk, below: 5% }'),
  replaced('bad-promise', promise, '¦{ of: flow-time }'),
]
