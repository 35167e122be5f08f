/**
 * What holds of every scenario file: it is accepted, its twin means the same, it runs without a fault and as its events,
 * counted again, say; the same again and from the twin, bit by bit.
 */
import { type Plan, plan, Simulation } from '../../src/engine/index.js'
import { Measurement } from '../../src/measure/measurement.js'
import { checkScenario, formatProblem, type Reading, readScenario } from '../../src/scenario/read-scenario.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { inHours } from '../in-hours.js'
import { memoryReader } from '../scenario/memory-reader.js'
import type { AnyFile } from './generator/written.js'
import { twinOf } from './twin/twin-of.js'
import { Witness } from './witness/witness.js'

const name = 'any.yaml'

/** Seconds that a scenario may take, all its runs together. */
const longest = 5

export class Refused extends Error {
  override readonly name = 'Refused'
}

/** Throws `Refused` where the file is not accepted, and another error where something does not hold. */
export async function checkFile(file: AnyFile): Promise<void> {
  const started = process.cpuUsage()
  const scenario = await accepted(file)
  const twin = await twinScenario(file)
  same('the twin is another scenario', JSON.stringify(twin), JSON.stringify(scenario))
  const once = witnessed(planOf(scenario, file.volume))
  same('a second run reads otherwise', witnessed(planOf(scenario, file.volume)), once)
  same('the twin reads otherwise', witnessed(planOf(twin, file.volume)), once)
  const { user, system } = process.cpuUsage(started)
  const seconds = (user + system) / 1e6
  if (seconds > longest) throw new Error(`it took ${seconds} s`)
}

/** The scenario that the file says. */
export async function accepted(file: AnyFile): Promise<Scenario> {
  return scenarioOf(await readScenario(name, readerOf(file)))
}

async function twinScenario(file: AnyFile): Promise<Scenario> {
  return scenarioOf(await checkScenario(twinOf(file.written), readerOf(file), { file: name }))
}

export function readerOf(file: AnyFile) {
  return memoryReader({ ...file.tables, [name]: file.text })
}

function scenarioOf(reading: Reading): Scenario {
  if ('problems' in reading) throw new Refused(reading.problems.map((problem) => formatProblem(problem)).join('\n'))
  return reading.loaded.scenario
}

function planOf(scenario: Scenario, volume: number): Plan {
  const { warmUp } = scenario.run
  return plan(scenario, { volume, warmUp: warmUp === 'auto' ? 0 : warmUp })
}

/** All readings of one replication, as text, held against the witness. */
function witnessed(compiled: Plan): string {
  const watched: { witness: Witness; measurement: Measurement }[] = []
  const simulation = new Simulation(compiled, compiled.scenario.run.seed, 0, (vitals) => {
    const measurement = new Measurement(vitals, { detail: 'full' })
    const witness = new Witness(vitals)
    watched.push({ witness, measurement })
    return { ...measurement.probes, log: witness.log, encounters: witness.besides(measurement.probes.encounters) }
  })
  simulation.run()
  const [{ witness, measurement }] = watched
  witness.close()
  const readings = measurement.readings()
  compare(compiled, witness, new Map(readings), inHours(simulation.clock.now))
  return JSON.stringify(readings)
}

/** What the witness counted over the whole run, where the window is the whole run. */
function compare(
  { opens, scenario }: Plan,
  witness: Witness,
  readings: ReadonlyMap<string, number>,
  over: number,
): void {
  if (opens > 0 || over === 0) return
  const counted = new Map([
    ['arrived', witness.arrived],
    ['ended', witness.ended],
    ['flowTime.mean', (witness.flowTime + witness.ages(over)) / witness.arrived],
    ['review.wrongAtEnd', witness.wrong / witness.arrived],
    ...scenario.stations.map(({ id }) => [`stations.${id}.queueLength`, witness.stations.area(id) / over] as const),
  ])
  for (const [reading, expected] of counted) {
    const found = readings.get(reading)
    if (found === undefined || Number.isNaN(expected)) continue
    const isNear = Math.abs(found - expected) <= 1e-8 * (1 + Math.abs(expected))
    if (!isNear) throw new Error(`${reading} reads ${found}, counted again ${expected}`)
  }
}

function same(what: string, found: string, expected: string): void {
  if (found === expected) return
  const start = [...expected].findIndex((letter, index) => letter !== found[index])
  const around = (text: string) => text.slice(Math.max(0, start - 80), start + 80)
  throw new Error(`${what}: ${around(found)}\ninstead of ${around(expected)}`)
}
