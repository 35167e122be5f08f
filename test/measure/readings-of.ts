/** What the probes say of one replication, by name. */
import { type Plan, Simulation } from '../../src/engine/index.js'
import { Measurement, type MeasurementOptions } from '../../src/measure/measurement.js'

export function readingsOf(
  plan: Plan,
  seed = 1,
  replication = 0,
  options: MeasurementOptions = { detail: 'full' },
): Map<string, number> {
  const measurements: Measurement[] = []
  const simulation = new Simulation(plan, seed, replication, (vitals) => {
    const measurement = new Measurement(vitals, options)
    measurements.push(measurement)
    return measurement.probes
  })
  simulation.run()
  return new Map(measurements.flatMap((measurement) => measurement.readings()))
}
