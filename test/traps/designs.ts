/** Designs on which a common way of finding the bottleneck names the wrong one. The truth is known by hand, and said. */
import type { Relation } from '../../src/verdict/result.js'
import type { Finder } from './naive-finders.js'

export interface Trap {
  readonly name: string
  readonly text: string
  /** Id that breaks first; absent where either of two may. */
  readonly first?: string
  /** Break volume, within 4 %, by hand. */
  readonly at: number
  readonly relation: readonly Relation[]
  readonly verdict: readonly string[]
  readonly policy?: true
  /** A finder that is fooled, and whom it names. */
  readonly fooled?: { readonly finder: Finder; readonly names: string }
  /** Who pays at 2×, where it is another. */
  readonly target?: readonly string[]
}

const alone: readonly Relation[] = ['sole', 'accepted']

export const traps: readonly Trap[] = [
  {
    // Left and right are both full at 1 ÷ 0.75. One relieved alone leaves the other as it was.
    name: 'two equal desks in a row gain only together',
    text: `
arrivals: { rate: 12 per hour }
pools: { left: { count: 2 }, right: { count: 4 } }
stations:
  one: { kind: review, by: left, takes: exponential(7.5min), then: two }
  two: { kind: approval, by: right, takes: exponential(15min), then: done }
  done: end
run: { weeks: 10, warm-up: 2w, seed: 3 }`,
    at: 1 / 0.75,
    relation: ['and'],
    verdict: ['left', 'right'],
    fooled: { finder: 'longest queue', names: 'left' },
  },
  {
    // Each takes half of what comes, and each loses half of what is lost.
    name: 'two equal desks side by side cannot be told apart',
    text: `
arrivals: { rate: 24 per hour }
pools: { left: { count: 2 }, right: { count: 2 } }
stations:
  gate: { kind: ai, takes: 1s, then: { one: 50%, two: 50% } }
  one: { kind: review, by: left, takes: exponential(7.5min), then: done }
  two: { kind: review, by: right, takes: exponential(7.5min), then: done }
  done: end
run: { weeks: 6, warm-up: 1w, seed: 3 }`,
    at: 1 / 0.75,
    relation: ['or'],
    verdict: ['left', 'right'],
  },
  {
    // Two stations of 0.42 each make the clerks' 0.84; the experts have one of 0.7.
    name: 'a pool shared by two quiet stations',
    text: `
arrivals: { rate: 12 per hour }
pools: { clerks: { count: 2 }, experts: { count: 2 } }
stations:
  intake: { kind: review, by: clerks, takes: exponential(4.2min), then: study }
  study: { kind: review, by: experts, takes: exponential(7min), then: file }
  file: { kind: approval, by: clerks, takes: exponential(4.2min), then: done }
  done: end
run: { weeks: 6, warm-up: 1w, seed: 3 }`,
    first: 'clerks',
    at: 1 / 0.84,
    relation: alone,
    verdict: ['clerks'],
    fooled: { finder: 'busiest station today', names: 'study' },
  },
  {
    // 100 come a week, 108 are decided in two hours of it; the clerks are at 0.8 round the clock.
    name: 'a committee that is idle 98 % of the week',
    text: `
arrivals: { rate: 100 per week }
pools: { clerks: { count: 1 } }
stations:
  check: { kind: review, by: clerks, takes: exponential(80.64min), then: board }
  board: { kind: approval, meets: Thu 14:00, decides: 108 items in 2h, then: done }
  done: end
run: { weeks: 60, warm-up: 4w, seed: 3 }`,
    first: 'board',
    at: 1.08,
    relation: alone,
    verdict: ['board'],
    fooled: { finder: 'longest working', names: 'clerks' },
  },
  {
    // 400 come at once each night and are scanned by the morning (load 0.56); the two clerks are at 0.83.
    name: 'a nightly batch is a long queue that breaks late',
    text: `
arrivals: { batches: { at: Mon-Sun 22:00, size: 400 } }
pools: { clerks: { count: 2 } }
stations:
  scan: { kind: system, machine: { parallel: 1 }, takes: exponential(2min), then: check }
  check: { kind: review, by: clerks, takes: exponential(6min), then: done }
  done: end
run: { weeks: 6, warm-up: 1w, seed: 3 }`,
    first: 'clerks',
    at: 1 / ((400 * 6) / 60 / 48),
    relation: alone,
    verdict: ['clerks'],
    fooled: { finder: 'longest wait today', names: 'scan' },
  },
  {
    // As the first, but one in two may go past both: then less of what comes needs either.
    name: 'the way round is worth more than any desk',
    text: `
arrivals: { rate: 24 per hour }
pools: { left: { count: 2 }, right: { count: 4 } }
stations:
  gate: { kind: ai, takes: 1s, then: { one: 50%, done: 50% } }
  one: { kind: review, by: left, takes: exponential(7.5min), then: two }
  two: { kind: approval, by: right, takes: exponential(15min), then: done }
  done: end
run: { weeks: 8, warm-up: 1w, seed: 3 }`,
    at: 1 / 0.75,
    relation: alone,
    verdict: ['gate'],
    policy: true,
    fooled: { finder: 'longest queue', names: 'left' },
  },
  {
    // The board is full at 1.25, the clerks at 1.4, but at 2× far more is lost before the clerks than at the board.
    name: 'what breaks first is not where relief pays at 2×',
    text: `
arrivals: { rate: 100 per week }
pools: { clerks: { count: 1 } }
stations:
  check: { kind: review, by: clerks, takes: exponential(72min), then: { done: 80%, board: 20% } }
  board: { kind: approval, meets: Thu 14:00, decides: 25 items in 2h, then: done }
  done: end
run: { weeks: 60, warm-up: 4w, seed: 3 }`,
    first: 'board',
    at: 1.25,
    relation: alone,
    verdict: ['board'],
    target: ['clerks'],
  },
  {
    // 24 × 3 min are 1.2 of one hour.
    name: 'broken today',
    text: `
arrivals: { rate: 24 per hour }
pools: { clerks: { count: 1 }, others: { count: 1 } }
stations:
  desk: { kind: review, by: clerks, takes: exponential(3min), then: more }
  more: { kind: approval, by: others, takes: exponential(1min), then: done }
  done: end
run: { weeks: 4, warm-up: 1w, seed: 3 }`,
    first: 'clerks',
    at: 1 / 1.2,
    relation: alone,
    verdict: ['clerks'],
  },
]
