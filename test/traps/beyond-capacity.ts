/** Designs that break while every capacity is enough, and designs that hold again above their first break. */
import { alone, type Trap } from './trap.js'

export const trapsBeyondCapacity: readonly Trap[] = [
  {
    name: 'a promise that breaks long before capacity',
    byHand:
      'Experts: M/M/1 with 6 an hour, 3V come; P(wait > 1 h) = 0.5V · exp(−(6 − 3V)) reaches 5 % at V = 1.178 (0.589 × 0.0849). By capacity the crew is full first, at 6 × 6 min = 0.60: 1.67; the experts at 2.',
    text: `
arrivals: { rate: 6 per hour }
pools: { crew: { count: 1 }, experts: { count: 1 } }
stations:
  check: { kind: review, by: crew, takes: exponential(6min), then: { done: 50%, study: 50% } }
  study: { kind: approval, by: experts, takes: exponential(10min), then: done }
  done: end
promises: ['p95(waiting-time, study) < 1h']
run: { weeks: 12, warm-up: 1w, seed: 3 }`,
    first: 'waiting-time',
    because: 'promise',
    at: 1.1779,
    relation: alone,
    verdict: ['experts'],
    fooled: { finder: 'highest offered load', names: 'crew' },
    target: ['crew'],
  },
  {
    // The margin's own definition: where a step of 5 % brings no more than 1 % of what it brings today. The peak of the
    // curve, where exp(6 − 3V) = 1 + 3V, lies at 1.442, in the middle of that step.
    name: 'money that breaks before promise and capacity',
    byHand:
      'Worth something only within 1 h: 3V · (1 − exp(−(6 − 3V))) items an hour are; the step from V to 1.05V brings 1 % of what it brings at 1× at V = 1.405. The promise (wait over 2 h: 0.5V · exp(−2 (6 − 3V)) = 5 %) breaks at 1.544, the crew (3 × 12 min = 0.60) at 1.67, the experts at 2.',
    text: `
currency: EUR
arrivals: { rate: 6 per hour }
pools: { crew: { count: 1, cost: 30 per hour }, experts: { count: 1, cost: 60 per hour } }
stations:
  gate: { kind: ai, takes: 0s, then: { check: 50%, study: 50% } }
  check: { kind: review, by: crew, takes: exponential(12min), then: filed }
  study: { kind: approval, by: experts, takes: exponential(10min), then: paid }
  filed: { kind: end, value: 0% }
  paid: end
value: { per-item: 100, decays: cliff at 1h }
promises: ['p95(waiting-time, study) < 2h']
run: { weeks: 10, warm-up: 1w, seed: 3 }`,
    first: 'margin',
    because: 'money',
    at: 1.405,
    relation: alone,
    verdict: ['experts'],
    fooled: { finder: 'longest queue', names: 'crew' },
    target: ['crew'],
  },
  {
    // Rybko and Stolyar (1992). While one of the closing queues is worked off, the other station's preparing has to
    // wait, and nothing comes to its own closing queue: the two closings are never both at work, as if one person did
    // both. That person, the virtual station, has the load V · (0.6 + 0.6).
    name: 'two lines that starve each other',
    byHand:
      'East and west: 1 × (0.1 h + 0.6 h) = 0.70 each; the archive 2 × 0.3525 h = 0.705, full at 1.42. The two closings are never both at work: 1 × (0.6 h + 0.6 h) = 1.2 of one hour, full at 1 ÷ 1.2 = 0.833. A quarter more on either side makes that 0.6 + 0.48 = 1.08, full at 0.926.',
    text: `
arrivals:
  - { name: out, rate: 1 per hour, to: prepare-out }
  - { name: back, rate: 1 per hour, to: prepare-back }
pools: { east: { count: 1 }, west: { count: 1 }, archive: { count: 1 } }
stations:
  prepare-out: { kind: review, by: east, priority: low, takes: exponential(0.1h), then: close-out }
  close-out: { kind: approval, by: west, priority: high, takes: exponential(0.6h), then: file }
  prepare-back: { kind: review, by: west, priority: low, takes: exponential(0.1h), then: close-back }
  close-back: { kind: approval, by: east, priority: high, takes: exponential(0.6h), then: file }
  file: { kind: system, by: archive, takes: exponential(0.3525h), then: done }
  done: end
run: { weeks: 24, warm-up: 2w, seed: 3 }`,
    because: 'growth',
    at: 1 / 1.2,
    relation: ['or'],
    verdict: ['east', 'west'],
    fooled: { finder: 'highest offered load', names: 'archive' },
  },
  {
    // Lu and Kumar (1991): as above in one line that comes back. The sweep looks at 1× and 1.25×, and between them lies
    // no volume at which a person by itself is full.
    name: 'steps that starve each other just below a full person',
    byHand:
      'East and west 0.855 × (0.36 h + 0.54 h) = 0.77 each, full at 1.30. The two steps that go before are never both at work: 0.855 × (0.54 h + 0.54 h) = 0.923 of one hour, full at 1.083. A quarter more on either side makes that 0.54 + 0.432, full at 1.203.',
    text: `
arrivals: { rate: 0.855 per hour }
pools: { east: { count: 1 }, west: { count: 1 } }
stations:
  step-1: { kind: review, by: east, priority: low, takes: exponential(0.36h), then: step-2 }
  step-2: { kind: review, by: west, priority: high, takes: exponential(0.54h), then: step-3 }
  step-3: { kind: review, by: west, priority: low, takes: exponential(0.36h), then: step-4 }
  step-4: { kind: approval, by: east, priority: high, takes: exponential(0.54h), then: done }
  done: end
run: { weeks: 40, warm-up: 4w, seed: 3 }`,
    because: 'growth',
    at: 1 / (0.855 * 1.08),
    relation: ['or'],
    verdict: ['east', 'west'],
    fooled: { finder: 'highest offered load', names: ['east', 'west'] },
  },
  {
    name: 'an island: a way round that opens at a higher volume',
    byHand:
      'Up to 1.6× the desk has 8 × 6 min = 0.80 of an hour: full at 1.25. From 1.6× on 48 % go round it: 0.52 × 0.80 = 0.416, full at 2.40. It holds from 1.6 to 2.40.',
    text: `
arrivals: { rate: 8 per hour }
pools: { clerks: { count: 1 }, others: { count: 1 } }
stations:
  gate:
    kind: ai
    takes: 1s
    then:
      - { to: template, share: 'if(volume >= 1.6, 48%, 0%)' }
      - { to: desk }
  desk: { kind: review, by: clerks, takes: exponential(6min), then: done }
  template: { kind: approval, by: others, takes: exponential(1min), then: done }
  done: end
run: { weeks: 5, warm-up: 1w, seed: 3 }`,
    first: 'clerks',
    at: 1.25,
    relation: alone,
    verdict: ['clerks'],
    fooled: { finder: 'one run at the target', names: 'nothing' },
    target: [],
    island: { from: 1.6, to: 1 / 0.416 },
  },
  {
    // The callers are an M/M/1 of load x = 0.32V, and letters see it as it is on average over time: at least one caller
    // waits, two are there, with probability x². By themselves, with nobody waiting at the phone, the clerks would be
    // full at 1 ÷ 0.96 = 1.04.
    name: 'an island: letters answered by template while the phone is busy',
    byHand:
      'Phone: 3.2V × 6 min, x = 0.32V, full at 3.125; somebody waits there with probability x², and then a letter goes round the clerks: they have 9.6V × 6 min × (1 − x²) = 3x (1 − x²), which is 1 at x = 0.395 and again at 0.742: full from V = 1.234 to 2.319, enough from there to 3.125. Faster callers send more letters to the clerks.',
    text: `
arrivals:
  - { name: calls, rate: 3.2 per hour, to: phone }
  - { name: letters, rate: 9.6 per hour, to: sort }
pools: { callers: { count: 1 }, clerks: { count: 1 } }
stations:
  sort:
    kind: ai
    takes: 0s
    then:
      - { to: done, when: queue(phone) >= 1 }
      - { to: letter }
  phone: { kind: review, by: callers, takes: exponential(6min), then: done }
  letter: { kind: approval, by: clerks, takes: exponential(6min), then: done }
  done: end
run: { weeks: 7, warm-up: 1w, seed: 3 }`,
    first: 'clerks',
    because: 'growth',
    at: 1.2342,
    relation: alone,
    verdict: ['clerks'],
    fooled: { finder: 'highest offered load', names: 'callers' },
    island: { from: 2.3195, to: 3.125 },
  },
]
