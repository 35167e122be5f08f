/** A signal ends threads in the midst of their jobs, on the package as it is built; the pool then serves the next study. */
import { expect, test } from 'vitest'

const library: typeof import('../../src/index.js') = await import(new URL('../../dist/index.js', import.meta.url).href)

/** A replication of minutes. */
const text = `
scenario: A busy desk
arrivals: { rate: 6000 per hour }
pools: { clerks: { count: 1200 } }
stations:
  desk: { kind: review, by: clerks, takes: exponential(10min), then: done }
  done: end
run: { weeks: 400 }`

test('threads that are told to stop do not end their replications first', async () => {
  const reading = await library.readScenarioText(text, { file: 'busy.yaml' })
  if ('problems' in reading) throw new Error(reading.problems[0].message)
  const executor = library.threads(2)
  const reason = new Error('the page was closed')
  const controller = new AbortController()
  let at = 0
  setTimeout(() => {
    at = performance.now()
    controller.abort(reason)
  }, 2_000)
  await expect(library.run(reading.loaded, { replications: 4, executor, signal: controller.signal })).rejects.toBe(
    reason,
  )
  expect(performance.now() - at).toBeLessThan(1_000)
  const next = await library.run(reading.loaded, { replications: 2, weeks: 2, executor })
  expect(next.run.events).toBeGreaterThan(0)
  const closing = performance.now()
  await executor.close()
  expect(performance.now() - closing).toBeLessThan(5_000)
})
