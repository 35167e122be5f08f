/** A scenario from the disk, or an error with all that is wrong with it. */
import type { Loaded, SourceReader } from '../scenario/read-scenario.js'
import { ScenarioError } from '../scenario/scenario-error.js'
import { readScenario } from './read-scenario.js'

/**
 * The checked scenario; `file` is relative to the working directory.
 * @throws ScenarioError with the problems; MalformedCsv for a CSV file that is none
 */
export async function load(file: string, reader?: SourceReader): Promise<Loaded> {
  const reading = await readScenario(file, reader)
  if ('problems' in reading) throw new ScenarioError(reading.problems)
  return reading.loaded
}
