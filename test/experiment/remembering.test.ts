/** A memory of outcomes: each job is run once, outcomes come in the order of the jobs, the numbers stay the same. */
import { describe, expect, it } from 'vitest'
import type { Executor, Job, Outcome } from '../../src/experiment/executor.js'
import { inline } from '../../src/experiment/inline.js'
import { keyOf, remembering } from '../../src/experiment/remembering.js'
import { oneDesk } from './made-up-study.js'

const job: Job = { design: 0, volume: 1, replication: 0, seed: 1, warmUp: 168, detail: 'growth' }
const jobs = [3, 1, 4, 2].map((replication) => ({ ...job, replication }))

/** Outcomes that tell the replication, told to `onDone` backwards; `asked` are the replications that came through. */
function counting(): { executor: Executor; asked: number[][] } {
  const asked: number[][] = []
  const executor: Executor = {
    async run(_designs, all, onDone) {
      asked.push(all.map(({ replication }) => replication))
      const outcomes = all.map(({ replication }) => ({ values: Float64Array.of(replication), events: replication }))
      for (const [index, outcome] of [...outcomes.entries()].reverse()) onDone(index, outcome)
      return outcomes
    },
    async close() {},
  }
  return { executor, asked }
}

async function run(executor: Executor, all: readonly Job[]) {
  const done: [number, number][] = []
  const outcomes = await executor.run([oneDesk()], all, (index, { events }) => done.push([index, events]))
  return { events: outcomes.map((outcome) => outcome.events), done }
}

describe('remembering', () => {
  it('runs what is missing, once, and keeps the order of the jobs', async () => {
    const memory = new Map<string, Outcome>()
    const { executor, asked } = counting()
    const remembers = remembering(executor, memory)
    expect((await run(remembers, jobs.slice(1, 3))).events).toEqual([1, 4])
    const { events, done } = await run(remembers, jobs)
    expect(events).toEqual([3, 1, 4, 2])
    expect(done.toSorted(([a], [b]) => a - b)).toEqual([
      [0, 3],
      [1, 1],
      [2, 4],
      [3, 2],
    ])
    expect(asked).toEqual([
      [1, 4],
      [3, 2],
    ])
    expect(memory.size).toBe(4)
    await run(remembers, jobs)
    expect(asked.flat().length).toBe(4)
  })

  it('puts an outcome into the memory as it comes, so that an interruption keeps it', async () => {
    const memory = new Map<string, Outcome>()
    const breaksOff: Executor = {
      async run(_designs, _all, onDone) {
        onDone(1, { values: new Float64Array(1), events: 7 })
        throw new Error('interrupted')
      },
      async close() {},
    }
    await expect(run(remembering(breaksOff, memory), jobs)).rejects.toThrow('interrupted')
    expect([...memory.keys()]).toEqual([keyOf(jobs[1])])
  })

  it('refuses an executor that returns too little', async () => {
    const { executor } = counting()
    const short: Executor = { ...executor, run: async (...all) => (await executor.run(...all)).slice(1) }
    await expect(run(remembering(short, new Map()), jobs)).rejects.toThrow('too few')
  })

  it('gives the same numbers from memory as from the run', async () => {
    const designs = [oneDesk({ run: { length: { weeks: 2 }, warmUp: 0, replications: 2, seed: 1 } })]
    const memory = new Map<string, Outcome>()
    const real = [0, 1].map((replication) => ({ ...job, replication }))
    const ignore = () => {}
    const first = await inline().run(designs, real, ignore)
    await remembering(inline(), memory).run(designs, [real[1]], ignore)
    expect(await remembering(inline(), memory).run(designs, real, ignore)).toEqual(first)
    expect(first[0].values).not.toEqual(first[1].values)
  })
})

describe('keyOf', () => {
  it('tells apart whatever changes an outcome', () => {
    const others: Partial<Job>[] = [
      { design: 1 },
      { volume: 1.001 },
      { replication: 1 },
      { seed: 2 },
      { warmUp: 0 },
      { detail: 'full' },
      { seriesEvery: 168 },
      { unlimited: ['clerks'] },
    ]
    const keys = [job, ...others.map((other) => ({ ...job, ...other }))].map(keyOf)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keyOf({ ...job })).toBe(keyOf(job))
  })
})
