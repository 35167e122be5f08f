/** Reads a scenario from the disk, unless another reader is handed over. */
import { type Reading, readScenario as readWith, type SourceReader } from '../scenario/read-scenario.js'
import { sourceReader } from './source-reader.js'

/**
 * The checked scenario, or all of its problems; `file` is relative to the working directory.
 * @throws MalformedCsv for a CSV file that is none
 */
export function readScenario(file: string, reader: SourceReader = sourceReader()): Promise<Reading> {
  return readWith(file, reader)
}
