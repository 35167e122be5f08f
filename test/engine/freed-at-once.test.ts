/** Where a server starts anew before who is done has gone on. That this changes no measure, the recounts from logs show. */
import { expect, it } from 'vitest'
import { stationsFreedAtOnce } from '../../src/engine/freed-at-once.js'
import { scenarioOf } from '../builder.js'

const head = `
scenario: test
arrivals: { rate: 20 per hour }
pools: { people: { count: 4 }, others: { count: 4 } }
run: { weeks: 2, warm-up: 0w, seed: 1 }
stations:
`

it.each<[string, string, string[]]>([
  [
    'a line of two pools',
    'a: { kind: review, by: people, takes: 5min, then: b }\n  b: { kind: review, by: others, takes: 5min, then: done }',
    ['a', 'b'],
  ],
  ['straight back', 'a: { kind: review, by: people, takes: 5min, then: { a: 10%, done: 90% } }', []],
  [
    'back after work elsewhere',
    'a: { kind: review, by: people, takes: 5min, then: b }\n  b: { kind: review, by: others, takes: 5min, then: { a: 10%, done: 90% } }',
    ['a', 'b'],
  ],
  [
    'back after work elsewhere that may be under a microsecond',
    'a: { kind: review, by: people, takes: exponential(5min), then: b }\n  b: { kind: review, by: others, takes: exponential(5min), then: { a: 10%, done: 90% } }',
    [],
  ],
  [
    'a line of two pools whose work may be under a microsecond',
    'a: { kind: review, by: people, takes: exponential(5min), then: b }\n  b: { kind: review, by: others, takes: exponential(5min), then: done }',
    ['a', 'b'],
  ],
  [
    'back past a delay that may be none',
    'a: { kind: review, by: people, takes: 5min, then: b }\n  b: { kind: system, takes: uniform(0min 5min), then: { a: 10%, done: 90% } }',
    [],
  ],
  ['work that may be none', 'a: { kind: review, by: people, takes: normal(5min sd 2min), then: done }', []],
  [
    'past a queue with a limit',
    'a: { kind: review, by: people, takes: 5min, then: b }\n  b: { kind: review, by: others, takes: 5min, limit: { queue: 3, to: c }, then: done }\n  c: { kind: review, by: people, takes: 5min, then: done }',
    ['c'],
  ],
  [
    'a rule on a queue',
    'a: { kind: review, by: people, takes: 5min, then: [ { to: b, when: queue(a) > 3 }, { to: done } ] }\n  b: { kind: review, by: others, takes: 5min, then: done }',
    [],
  ],
])('%s', async (_name, stations, expected) => {
  const scenario = await scenarioOf(`${head}  ${stations}\n  done: end\n`)
  expect([...stationsFreedAtOnce(scenario)].sort()).toEqual(expected)
})
