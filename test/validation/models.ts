/** Scenario texts for the validation tests: read as a user's file is read, and measures looked up by their path. */
import { type Loaded, readScenario } from '../../src/index.js'
import type { Estimate, Measures } from '../../src/verdict/result.js'
import { memoryReader } from '../scenario/memory-reader.js'

/** A checked scenario from its YAML text and the CSV files that it names. Throws where the text has a problem. */
export async function loaded(text: string, files: Readonly<Record<string, string>> = {}): Promise<Loaded> {
  const file = 'model.yaml'
  const reading = await readScenario(file, memoryReader({ ...files, [file]: text }))
  if ('problems' in reading) throw new Error(reading.problems.map(({ line, message }) => `${line}: ${message}`).join())
  return reading.loaded
}

/** The estimate at a path such as `stations.review.waitingTime.mean`. Throws where there is none. */
export function estimateAt(measures: Measures, path: string): Estimate {
  let place: unknown = measures
  for (const key of path.split('.'))
    place =
      typeof place === 'object' && place !== null
        ? Object.entries(place).find(([name]) => name === key)?.[1]
        : undefined
  if (!isEstimate(place)) throw new Error(`nothing is measured at ${path}`)
  return place
}

function isEstimate(value: unknown): value is Estimate {
  return typeof value === 'object' && value !== null && 'estimate' in value && 'low' in value && 'high' in value
}
