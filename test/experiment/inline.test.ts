/** Replications in this thread. */
import { expect, it } from 'vitest'
import type { Job } from '../../src/experiment/executor.js'
import { inline } from '../../src/experiment/inline.js'
import { oneDesk } from './made-up-study.js'

const job: Job = { design: 0, volume: 1, replication: 0, seed: 1, warmUp: 168, detail: 'growth' }
const jobs = [job, { ...job, replication: 1 }]

it('pauses after each job, and tells of it before', async () => {
  const told: string[] = []
  const pause = async () => {
    told.push('pause')
  }
  const designs = [oneDesk({ run: { length: { weeks: 1 }, warmUp: 0, replications: 2, seed: 1 } })]
  await inline({ pause }).run(designs, jobs, (index) => told.push(`done ${index}`))
  expect(told).toEqual(['done 0', 'pause', 'done 1', 'pause'])
})
