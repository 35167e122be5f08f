/**
 * Same scenario, same seed: the same bytes of result, whatever simulates it. Run on the package as it is built, whose
 * worker threads load a built file.
 */
import { describe, expect, it } from 'vitest'

const folder = new URL('../../dist/', import.meta.url)

const text = `
scenario: Same bytes
calendars: { office: Mon-Fri 09:00-17:00 }
items: { attributes: { confidence: beta(9 2) } }
arrivals: { rate: 12 per hour, calendar: office }
pools: { clerks: { count: 3, calendar: office, cost: 40 per hour } }
stations:
  score: { kind: ai, machine: { parallel: 2 }, takes: 3min, then: [{ to: done, when: confidence > 0.95 }, { to: review }] }
  review: { kind: review, by: clerks, takes: gamma(11min cv 1.4), then: { board: 10%, done: 90% } }
  board: { kind: approval, meets: Tue Thu 10:00, decides: 30 items in 1h, then: done }
  done: end
value: { per-item: 20, decays: 6% per day }
promises: [p95(flow-time) < 6d, late(3d) < 10%]
run: { weeks: 8, warm-up: auto, replications: auto }`

async function built() {
  const library: typeof import('../../src/index.js') = await import(new URL('index.js', folder).href)
  const workers: typeof import('../../src/experiment/threads.js') = await import(
    new URL('experiment/threads.js', folder).href
  )
  const reading = await library.readScenario('same.yaml', {
    text: async (file) => ({ file, text, sha256: '' }),
    table: async () => undefined,
  })
  if ('problems' in reading) throw new Error(reading.problems[0].message)
  return { ...library, ...workers, current: reading.loaded }
}

describe('the bytes of a result', () => {
  it.each([
    ['run', {}],
    ['stress', { weeks: 4, replications: 3 }],
  ] as const)('of `%s` are the same inline, again, and on two threads', async (command, options) => {
    const { [command]: study, inline, threads, current } = await built()
    const onThreads = threads(2)
    const bytes = async (executor = inline(), seed = 3) =>
      JSON.stringify(await study(current, { ...options, executor, seed }))
    const once = await bytes()
    expect(await bytes()).toBe(once)
    expect(await bytes(onThreads)).toBe(once)
    await onThreads.close()
    expect(await bytes(inline(), 4)).not.toBe(once)
  })
})
