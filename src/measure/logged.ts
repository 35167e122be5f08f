/** One replication with nothing but its log of visits: the same run as a measured one, since a probe changes nothing. */
import { Fault, noProbes, type Plan, Simulation } from '../engine/index.js'
import { microsecondsPerHour } from '../scenario/calendar.js'
import { EventLog, type VisitLog } from './event-log.js'

/** Throws a `Fault` that says when, where a self-check fails. */
export function logged(plan: Plan, seed: number, replication: number): VisitLog {
  let log: EventLog | undefined
  const simulation = new Simulation(plan, seed, replication, (vitals) => {
    log = new EventLog(vitals)
    return { ...noProbes, log }
  })
  try {
    simulation.run()
  } catch (error) {
    throw error instanceof Fault ? error.at({ time: simulation.clock.now / microsecondsPerHour }) : error
  }
  return log ?? { count: 0, items: 0, visits: [] }
}
