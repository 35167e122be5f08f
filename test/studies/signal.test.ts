/** A study that is told to end: it rejects at once with the signal's reason, whatever it runs on. */
import { expect, test } from 'vitest'
import * as library from '../../src/browser.js'

const text = `
scenario: A desk
arrivals: { rate: 60 per hour }
pools: { clerks: { count: 12 } }
stations:
  desk: { kind: review, by: clerks, takes: exponential(10min), then: done }
  done: end
run: { weeks: 10 }`

async function desk(): Promise<library.Loaded> {
  const reading = await library.readScenarioText(text, { file: 'desk.yaml' })
  if ('problems' in reading) throw new Error(reading.problems[0].message)
  return reading.loaded
}

const loaded = await desk()
const leversRead = await library.readLevers('levers.yaml', loaded, {
  text: async (file) => ({
    file,
    sha256: '',
    text: 'levers: { more: { costs: { per-week-each: 100 }, range: { path: pools.clerks.count, from: 12, to: 14 } } }',
  }),
  table: async () => undefined,
})
if ('problems' in leversRead) throw new Error(leversRead.problems[0].message)
const { levers } = leversRead
const swept = await library.varied(loaded, [{ path: 'pools.clerks.count', values: ['12', '13'] }])
if ('problems' in swept) throw new Error(swept.problems[0].message)

type Options = Pick<library.StudyOptions, 'signal' | 'onProgress' | 'executor'>
const studies: Readonly<Record<string, (options: Options) => Promise<unknown>>> = {
  run: (options) => library.run(loaded, { replications: 200, ...options }),
  stress: (options) => library.stress(loaded, options),
  compare: (options) => library.compare(loaded, [loaded], { replications: 200, ...options }),
  sweep: (options) => library.sweep(swept, options),
  redesign: (options) => library.redesign(loaded, levers, options),
}
const reason = new Error('the page was closed')

test.each(Object.entries(studies))('%s ends with the reason, and goes no further', async (_name, study) => {
  const controller = new AbortController()
  let told = 0
  const onProgress = () => {
    told++
    if (told === 3) setTimeout(() => controller.abort(reason))
  }
  await expect(study({ signal: controller.signal, onProgress })).rejects.toBe(reason)
  const before = told
  await new Promise((resume) => setTimeout(resume, 100))
  expect(told).toBe(before)
})

test.each(Object.entries(studies))('%s does not begin where the signal has come already', async (_name, study) => {
  let told = 0
  const onProgress = () => told++
  await expect(study({ signal: AbortSignal.abort(reason), onProgress })).rejects.toBe(reason)
  expect(told).toBe(0)
})

test('an executor that cannot stop is not waited for', async () => {
  const controller = new AbortController()
  const executor: library.Executor = { run: () => new Promise(() => undefined), close: async () => undefined }
  setTimeout(() => controller.abort(reason), 10)
  await expect(studies.run({ signal: controller.signal, executor })).rejects.toBe(reason)
})

test('a signal that never comes changes no byte', async () => {
  const once = await library.run(loaded, { replications: 2 })
  const again = await library.run(loaded, { replications: 2, signal: new AbortController().signal })
  expect(JSON.stringify(again)).toBe(JSON.stringify(once))
})
