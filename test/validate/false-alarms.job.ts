/**
 * How often a stable design at load 0.9 is called broken today. Writes docs/validation/false-alarms.md.
 * `STUDIES=40` asks for fewer, and writes nothing.
 */
import { afterAll, expect, it } from 'vitest'
import { stress } from '../../src/studies/stress.js'
import { loadedFrom } from './loaded-from.js'
import { percent, type Row, writeOutcome } from './outcome.js'

const studies = Number(process.env.STUDIES ?? 400)
const most = 0.05
const rows: Row[] = []

/** Three desks in a row, the first of them at 0.9; the run is so short that a queue from the empty start still fills. */
const designs = [
  {
    name: 'one person at 0.9',
    text: `
arrivals: { rate: 1.8 per hour }
pools: { clerks: { count: 1 } }
stations:
  desk: { kind: review, by: clerks, takes: exponential(30min), then: done }
  done: end
run: { weeks: 5, warm-up: 1w }`,
  },
  {
    name: 'three in a row, at 0.9, 0.9 and 0.6',
    text: `
arrivals: { rate: 1.8 per hour }
pools: { first: { count: 2 }, second: { count: 4 }, third: { count: 1 } }
stations:
  one: { kind: review, by: first, takes: exponential(60min), then: two }
  two: { kind: review, by: second, takes: lognormal(120min cv 1.5), then: three }
  three: { kind: approval, by: third, takes: exponential(20min), then: done }
  done: end
run: { weeks: 5, warm-up: auto }`,
  },
  {
    name: 'a weekly board at 0.9',
    text: `
arrivals: { rate: 27 per week }
stations:
  board: { kind: approval, meets: Thu 14:00, decides: 30 items in 2h, then: done }
  done: end
run: { weeks: 20, warm-up: auto }`,
  },
]

it.each(designs)('$name', async ({ name, text }) => {
  const loaded = await loadedFrom(text)
  let grew = 0
  let called = 0
  for (let seed = 1; seed <= studies; seed++) {
    const { answer, volumes } = await stress(loaded, { seed, proof: false })
    const today = volumes.find(({ volume }) => volume === 1)
    if ((today?.grows.length ?? 0) > 0) grew++
    if ((answer.breaksAt?.estimate ?? Number.POSITIVE_INFINITY) < 1) called++
  }
  const row = [name, percent(grew / studies, 2), percent(called / studies, 2)]
  console.log(row.join(' · '))
  rows.push(row)
  expect(grew / studies).toBeLessThanOrEqual(most)
})

afterAll(() => {
  if (studies < 400) return
  writeOutcome('false-alarms', {
    title: 'Stable designs that are called broken',
    about: `Seeds 1 to ${studies} of each design. Asked: something is said to grow at 1× in at most ${percent(most, 0)} of the studies.`,
    head: ['design', 'grows at 1×', 'first break below 1×'],
    rows,
  })
})
