/**
 * The beginning of a run, tried before anybody waits for its end: the first replication at today's volume, up to so many
 * steps of its items. What an expression cannot be is found here where these items show it, and it is what the run itself
 * would meet.
 */
import {
  anyNumber,
  guardedExpression,
  noProbes,
  type Probes,
  plan,
  Simulation,
  saidOfValue,
  type Vitals,
} from '../engine/index.js'
import type { Scenario } from '../scenario/scenario.js'

/** Arrivals and visits. */
const mostSteps = 20_000
const mostWeeks = 52

/** @throws ImpossibleDraw for what cannot be */
export function rehearse(scenario: Scenario): void {
  const { run, value } = scenario
  const weeks = 'weeks' in run.length ? Math.min(run.length.weeks, mostWeeks) : mostWeeks
  const mostItems = 'items' in run.length ? run.length.items : Number.POSITIVE_INFINITY
  let steps = 0
  let arrived = 0
  const step = () => {
    if (++steps >= mostSteps || arrived >= mostItems) simulation.system.isOver = true
  }
  const probesOf = ({ scope }: Vitals): Probes => {
    const worthOf = value === undefined ? () => 0 : guardedExpression(value.perItem, saidOfValue, anyNumber, scope)
    return {
      ...noProbes,
      flow: {
        arrived() {
          arrived++
          step()
        },
        ended() {},
      },
      encounters: { arrived() {}, handedOff: step, joined: step, ended: worthOf, forked: step, merged() {} },
    }
  }
  const compiled = plan({ ...scenario, run: { ...run, length: { weeks } } }, { volume: 1, warmUp: 0 })
  const simulation = new Simulation(compiled, run.seed, 0, probesOf)
  simulation.run()
}
