/** Scenario texts for the validation tests: read as a user's file is read, and measures looked up by their path. */
import { type Loaded, readScenario } from '../../src/index.js'
import type { Estimate, Measures } from '../../src/verdict/result.js'

/** A checked scenario from its YAML text. Throws where the text has a problem. */
export async function loaded(text: string): Promise<Loaded> {
  const file = 'model.yaml'
  const reading = await readScenario(file, {
    text: async () => ({ file, text, sha256: '' }),
    table: async () => undefined,
  })
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
