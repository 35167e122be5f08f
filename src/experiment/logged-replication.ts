/** One replication of one design, visit by visit. */
import { Fault } from '../engine/index.js'
import type { VisitLog } from '../measure/event-log.js'
import { logged } from '../measure/logged.js'
import type { Scenario } from '../scenario/scenario.js'
import type { Job } from './executor.js'
import { planOf } from './job-runner.js'

/** The log of the run that such a job measures. Throws a `Fault` that says where, where a self-check fails. */
export function loggedReplication(
  scenario: Scenario,
  job: Pick<Job, 'volume' | 'replication' | 'seed' | 'warmUp' | 'follow'>,
): VisitLog {
  const { volume, replication, seed } = job
  try {
    return logged(planOf(scenario, job), seed, replication)
  } catch (error) {
    throw error instanceof Fault ? error.at({ seed, replication, volume }) : error
  }
}
