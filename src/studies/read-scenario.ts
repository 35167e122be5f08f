/** Reads a scenario from the disk, unless another reader is handed over. */
import { sourceReader } from '../files/source-reader.js'
import { type Reading, readScenario as readWith, type SourceReader } from '../scenario/read-scenario.js'

/** The checked scenario, or all of its problems; `file` is relative to the working directory. */
export function readScenario(file: string, reader: SourceReader = sourceReader()): Promise<Reading> {
  return readWith(file, reader)
}
