/** How long ago the items arrived that are open where exceptions live. */
import type { Sample } from '../experiment/sample.js'
import { openReading } from '../measure/open-items.js'
import { exceptionStations } from '../scenario/exceptions.js'
import type { Scenario } from '../scenario/scenario.js'
import { meanInterval } from '../statistics/interval.js'
import type { AgesAt, OpenAges } from './question-types.js'

/** Empty where they were not read. */
export function agesAt(volume: number, sample: Sample, scenario: Scenario): AgesAt[] {
  const read = exceptionStations(scenario).filter(({ id }) => sample.has(`${openReading(id)}.count`))
  if (read.length === 0) return []
  return [{ volume, stations: Object.fromEntries(read.map(({ id }) => [id, openAges(sample, openReading(id))])) }]
}

function openAges(sample: Sample, path: string): OpenAges {
  const isEver = sample.of(`${path}.count`).some((count) => count > 0)
  const names = isEver ? (['count', 'mean', 'p50', 'p95', 'oldest'] as const) : (['count', 'oldest'] as const)
  const known = names.flatMap((name) => {
    const values = sample.of(`${path}.${name}`).filter(Number.isFinite)
    return values.length === 0 ? [] : [[name, meanInterval(values)] as const]
  })
  return Object.fromEntries(known)
}
