/** A scenario of twice the size is checked, and its load known, in about twice the time. */
import { expect, it } from 'vitest'
import { readScenarioText } from '../../src/scenario/read-scenario-text.js'
import { offeredLoad, windowOf } from '../../src/theory/offered-load.js'

const head = 'scenario: s\narrivals: { rate: 1 per hour, to: s0 }\n'
const each = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('')
const next = (index: number, count: number) => (index < count - 1 ? `s${index + 1}` : 'done')

const kinds: Readonly<Record<string, (count: number) => string>> = {
  'pools and evidence': (n) =>
    `${head}pools:\n${each(n, (i) => `  p${i}: { count: 5 }\n`)}stations:\n${each(n, (i) => `  s${i}: { kind: review, by: p${i}, takes: 1s, then: ${next(i, n)} }\n`)}  done: end\nevidence:\n${each(n, (i) => `  stations.s${i}.takes: measured\n`)}`,
  'rework and uses': (n) =>
    `${head}pools: { p: { count: 50 } }\nstations:\n${each(n, (i) => `  s${i}: { kind: review, by: p, uses: ${1 + (i % 5)}, takes: 1s, then: { s${Math.max(0, i - 1)}: 10%, ${next(i, n)}: 90% } }\n`)}  done: end\n`,
  'rules that a run alone can tell': (n) =>
    `${head}pools: { p: { count: 50 } }\nstations:\n${each(n, (i) => `  s${i}: { kind: review, by: p, takes: 1s, then: [{ to: done, when: queue(s${(7 * i) % n}) > 9 }, { to: ${next(i, n)} }] }\n`)}  done: end\n`,
}

it.each(Object.keys(kinds))('%s', async (kind) => {
  /** Milliseconds of the processor: what else runs on the machine is no part of it. */
  const time = async (count: number) => {
    const start = process.cpuUsage()
    const reading = await readScenarioText(kinds[kind](count))
    if (!('loaded' in reading)) throw new Error(JSON.stringify(reading.problems[0]))
    const loads = offeredLoad(reading.loaded.scenario, windowOf(reading.loaded.scenario, 0))
    for (const { id } of loads.constraints) loads.breakVolume(id)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
  await time(200)
  const once = Math.min(await time(400), await time(400))
  const twice = Math.min(await time(800), await time(800))
  expect(twice / Math.max(100, once)).toBeLessThan(4)
})
