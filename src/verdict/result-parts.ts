/** The parts that results share. */

import { escaping, impliedEscapes } from '../experiment/escapes.js'
import type { Sample } from '../experiment/sample.js'
import { summary } from '../measure/summary.js'
import { own } from '../scenario/own.js'
import type { Loaded } from '../scenario/read-scenario.js'
import type { Scenario } from '../scenario/scenario.js'
import type { OfferedLoad } from '../theory/offered-load.js'
import { countedLoads } from './counted-loads.js'
import type { RunPart, ScenarioPart, VolumePart } from './result.js'

export function scenarioPart({ scenario, file, sha256, resolved, data, levers }: Loaded): ScenarioPart {
  const { name, because, currency } = scenario
  return {
    name,
    file,
    sha256,
    resolved,
    ...(Object.keys(data).length === 0 ? {} : { data }),
    ...(because === undefined ? {} : { because }),
    ...(currency === undefined ? {} : { currency }),
    ...(levers === undefined ? {} : { levers }),
  }
}

export function runPart(
  { run }: Scenario,
  done: { replications: number; warmUp: number; events: number },
  options: RunPart['options'],
): RunPart {
  const { length } = run
  return {
    seed: run.seed,
    replications: done.replications,
    ...('weeks' in length ? { weeks: length.weeks } : { items: length.items }),
    warmUp: done.warmUp,
    events: done.events,
    timeUnit: 'hour',
    options,
  }
}

export function volumePart(
  volume: number,
  sample: Sample,
  scenario: Scenario,
  loads: OfferedLoad,
  grows: readonly string[],
): VolumePart {
  const known = loads
    .at(volume)
    .constraints.flatMap(({ id, load }) => (load === undefined ? [] : [[id, load] as const]))
  const offeredLoad = Object.fromEntries(known)
  const measures = summary(sample, scenario, (id) => own(offeredLoad, id))
  const escapes = escaping(sample, impliedEscapes(scenario))
  const countedLoad = countedLoads(sample, scenario, loads)
  const common = {
    volume,
    replications: sample.replications,
    measures,
    grows,
    offeredLoad,
    ...(Object.keys(countedLoad).length === 0 ? {} : { countedLoad }),
  }
  return escapes.length === 0 ? common : { ...common, escapes }
}
