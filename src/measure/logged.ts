/** One replication with the log of its visits: the same run as a measured one, with its end, since a probe changes nothing. */
import { Fault, type Plan, Simulation } from '../engine/index.js'
import { microsecondsPerHour } from '../scenario/calendar.js'
import { EventLog, type VisitLog } from './event-log.js'
import { Measurement } from './measurement.js'

/** Throws a `Fault` that says when, where a self-check fails. */
export function logged(plan: Plan, seed: number, replication: number): VisitLog {
  let log: EventLog | undefined
  const simulation = new Simulation(plan, seed, replication, (vitals) => {
    log = new EventLog(vitals)
    return { ...new Measurement(vitals, { detail: 'times' }).probes, log }
  })
  try {
    simulation.run()
  } catch (error) {
    throw error instanceof Fault ? error.at({ time: simulation.clock.now / microsecondsPerHour }) : error
  }
  return log ?? { count: 0, items: 0, visits: [] }
}
