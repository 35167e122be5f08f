/** A few generated files on the package as it is built: the same bytes whatever the number of workers. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readerOf } from './check-file.js'
import { anyFile } from './generator/any-file.js'

const folder = new URL('../../dist/', import.meta.url)

it('the bytes of a result are the same in this thread, on one worker and on two', async () => {
  const library: typeof import('../../src/index.js') = await import(new URL('index.js', folder).href)
  const workers: typeof import('../../src/experiment/threads.js') = await import(
    new URL('experiment/threads.js', folder).href
  )
  for (const file of fc.sample(anyFile, { numRuns: 5, seed: 20260907 })) {
    const reading = await library.checkScenario(file.written, readerOf(file))
    if ('problems' in reading) throw new Error(reading.problems[0].message)
    const bytes = async (executor = library.inline()) => {
      const result = await library.run(reading.loaded, { volume: file.volume, replications: 3, executor })
      await executor.close()
      return JSON.stringify(result)
    }
    const inThisThread = await bytes()
    for (const count of [1, 2]) expect(await bytes(workers.threads(count)), file.text).toBe(inThisThread)
  }
})
