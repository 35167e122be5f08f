/** Designs that break by capacity, whose truth is known by hand. */
import { alone, type Trap } from './trap.js'

export const capacityTraps: readonly Trap[] = [
  {
    name: 'two equal desks in a row gain only together',
    byHand:
      'Left: 12 × 7.5 min ÷ 2 people = 0.75; right: 12 × 15 min ÷ 4 = 0.75. Both are full at 1 ÷ 0.75, and one relieved alone leaves the other as it was.',
    text: `
arrivals: { rate: 12 per hour }
pools: { left: { count: 2 }, right: { count: 4 } }
stations:
  one: { kind: review, by: left, takes: exponential(7.5min), then: two }
  two: { kind: approval, by: right, takes: exponential(15min), then: done }
  done: end
run: { weeks: 7, warm-up: 1w, seed: 3 }`,
    at: 1 / 0.75,
    relation: ['and'],
    verdict: ['left', 'right'],
    fooled: { finder: 'longest queue', names: 'left' },
  },
  {
    name: 'two equal desks side by side cannot be told apart',
    byHand:
      '12 an hour for each: 12 × 7.5 min ÷ 2 people = 0.75. Each loses half of what is lost above 1 ÷ 0.75, and each relieved alone recovers that half.',
    text: `
arrivals: { rate: 24 per hour }
pools: { left: { count: 2 }, right: { count: 2 } }
stations:
  gate: { kind: ai, takes: 1s, then: { one: 50%, two: 50% } }
  one: { kind: review, by: left, takes: exponential(7.5min), then: done }
  two: { kind: review, by: right, takes: exponential(7.5min), then: done }
  done: end
run: { weeks: 4, warm-up: 1w, seed: 3 }`,
    at: 1 / 0.75,
    relation: ['or'],
    verdict: ['left', 'right'],
    fooled: { finder: 'longest queue', names: ['left', 'right'] },
  },
  {
    name: 'a pool shared by two quiet stations',
    byHand:
      "Two stations of 12 × 4.2 min ÷ 2 = 0.42 make the clerks' 0.84, full at 1.19; the experts have one of 12 × 7 min ÷ 2 = 0.70.",
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
    name: 'a committee that is idle 98 % of the week',
    byHand:
      '100 come a week and 108 are decided in two hours of it: full at 1.08. The clerks work 100 × 80.64 min = 134.4 of 168 hours: 0.80.',
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
    name: 'a nightly batch is a long queue that breaks late',
    byHand:
      '400 come at once each night and are scanned in 400 × 2 min = 13.3 of 24 hours: 0.56. The two clerks work 400 × 6 min = 40 of 48: 0.83, full at 1.20.',
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
    name: 'the way round is worth more than any desk',
    byHand:
      '12 of 24 an hour go through left (12 × 7.5 min ÷ 2 = 0.75) and right (12 × 15 min ÷ 4 = 0.75); either alone gains nothing, but one in five of the 12 sent past both is a fifth less work for each.',
    text: `
arrivals: { rate: 24 per hour }
pools: { left: { count: 2 }, right: { count: 4 } }
stations:
  gate: { kind: ai, takes: 1s, then: { one: 50%, done: 50% } }
  one: { kind: review, by: left, takes: exponential(7.5min), then: two }
  two: { kind: approval, by: right, takes: exponential(15min), then: done }
  done: end
run: { weeks: 5, warm-up: 1w, seed: 3 }`,
    at: 1 / 0.75,
    relation: alone,
    verdict: ['gate'],
    policy: true,
    fooled: { finder: 'longest queue', names: 'left' },
  },
  {
    name: 'what breaks first is not where relief pays at 2×',
    byHand:
      'The board decides 25 of 20 a week: full at 1.25; the clerks work 100 × 72 min = 120 of 168 hours: full at 1.40. At 2× the clerks pass on 140, of which 28 reach the board: 60 are lost before the clerks, 3 before the board.',
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
    fooled: { finder: 'longest queue', names: 'clerks' },
    target: ['clerks'],
  },
  {
    name: 'broken today',
    byHand:
      '24 × 3 min are 1.2 of one hour: full at 1 ÷ 1.2. The board has room for 5000 of at most 20 × 168 = 3360 a week that reach it; they wait half a week for it, 84 h, those before the clerks 0.2 t after t hours, 67 h on average over the weeks two and three.',
    text: `
arrivals: { rate: 24 per hour }
pools: { clerks: { count: 1 } }
stations:
  desk: { kind: review, by: clerks, takes: exponential(3min), then: board }
  board: { kind: approval, meets: Thu 14:00, decides: 5000 items in 2h, then: done }
  done: end
run: { weeks: 3, warm-up: 1w, seed: 3 }`,
    first: 'clerks',
    at: 1 / 1.2,
    relation: alone,
    verdict: ['clerks'],
    fooled: { finder: 'longest wait today', names: 'board' },
  },
  {
    name: 'the longest queue stands upstream of the constraint',
    byHand:
      'Intake: 12 × 6.5 min ÷ 2 = 0.65, full at 1.54; experts: 12 × 8 min ÷ 2 = 0.80, full at 1.25. At 2× intake is short of 2 − 1.54 = 0.46 and the experts of 1.54 − 1.25 = 0.29, yet only relief of the experts lets more items end.',
    text: `
arrivals: { rate: 12 per hour }
pools: { intake: { count: 2 }, experts: { count: 2 } }
stations:
  register: { kind: review, by: intake, takes: exponential(6.5min), then: study }
  study: { kind: approval, by: experts, takes: exponential(8min), then: done }
  done: end
run: { weeks: 5, warm-up: 1w, seed: 3 }`,
    first: 'experts',
    at: 1.25,
    relation: alone,
    verdict: ['experts'],
    fooled: { finder: 'longest queue', names: 'intake' },
  },
]
