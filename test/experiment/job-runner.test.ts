/** One job, and what is known of a self-check that failed in it. */
import { describe, expect, it } from 'vitest'
import { Fault, ImpossibleDraw } from '../../src/engine/index.js'
import type { Job } from '../../src/experiment/executor.js'
import { failureOf, revived } from '../../src/experiment/failure.js'
import { JobRunner } from '../../src/experiment/job-runner.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { by, constant, end, pool, station, to } from '../builder.js'
import { oneDesk } from './made-up-study.js'

const job: Job = { design: 0, volume: 2, replication: 3, seed: 7, warmUp: 0, detail: 'growth' }
const run: Scenario['run'] = { length: { weeks: 1 }, warmUp: 0, replications: 10, seed: 1 }

/** The check lets no such pool through: somebody works whole hours and is paid for half of them. */
const halfPaid = oneDesk({
  run,
  pools: [pool('clerks', 0.5)],
  stations: [station('desk', to('done'), { capacity: by('clerks'), takes: constant(1) }), end()],
})

function thrown(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  return undefined
}

describe('JobRunner', () => {
  it('gives each design, volume, replication and relief its own numbers, and the same ones again', () => {
    const runner = new JobRunner([oneDesk({ run }), oneDesk({ run, stations: halfPaid.stations })])
    const others: Partial<Job>[] = [{}, { design: 1 }, { volume: 3 }, { replication: 4 }, { seed: 8 }, { warmUp: 24 }]
    const outcomes = others.map((other) => runner.run({ ...job, ...other }).values.join())
    expect(new Set(outcomes).size).toBe(others.length)
    expect(others.map((other) => runner.run({ ...job, ...other }).values.join())).toEqual(outcomes)
  })

  it('says of a failed self-check in which replication, at which volume, when', () => {
    const error = thrown(() => new JobRunner([halfPaid]).run(job))
    expect(error).toBeInstanceOf(Fault)
    expect(error).toMatchObject({ where: { seed: 7, replication: 3, volume: 2, time: 168 } })
  })
})

describe('failures', () => {
  it.each([new Fault('lost', { time: 5, seed: 1 }), new ImpossibleDraw('negative')])(
    '%s comes through a thread whole',
    (error) => {
      const failure = failureOf(error)
      if (failure === undefined) throw new Error('no failure')
      const posted: unknown = structuredClone(failure)
      expect(posted).toEqual(failure)
      const again = revived(failure)
      expect(again).toEqual(error)
      expect(again).toBeInstanceOf(error.constructor)
    },
  )

  it('leave other errors alone', () => {
    expect(failureOf(new TypeError('x'))).toBeUndefined()
  })
})
