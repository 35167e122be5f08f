/** What runs on a worker thread: the designs come once, as its data; then jobs. */
import { move, workerData } from 'piscina'
import type { Scenario } from '../scenario/scenario.js'
import type { Job, Outcome } from './executor.js'
import { type Failure, failureOf } from './failure.js'
import { JobRunner } from './job-runner.js'

const runner = new JobRunner(workerData as readonly Scenario[])

export default function runJob(job: Job): Outcome | Failure {
  try {
    const outcome = runner.run(job)
    move(outcome.values.buffer as ArrayBuffer)
    return outcome
  } catch (error) {
    const failure = failureOf(error)
    if (failure === undefined) throw error
    return failure
  }
}
