/** A scenario that is at hand as text: in a browser, in a test, in a program that keeps its files elsewhere. */
import { type Reading, readScenario, type SourceReader } from './read-scenario.js'
import { sha256 } from './sha256.js'

export interface TextOptions {
  /** Names the text in problems and in the result, and is what other files are looked up relative to; `scenario.yaml` unless said. */
  readonly file?: string
  /** The other files that the text names: `text` for what it extends, `table` for CSV files. Absent: there are none. */
  readonly reader?: Partial<SourceReader>
}

/** The checked scenario, or all of its problems. Never throws for what a text says; what the reader throws passes through. */
export function readScenarioText(
  text: string,
  { file = 'scenario.yaml', reader = {} }: TextOptions = {},
): Promise<Reading> {
  const itself = { file, text, sha256: sha256(text) }
  return readScenario(file, {
    text: async (name, from) => (from === undefined ? itself : reader.text?.(name, from)),
    table: async (name, from) => reader.table?.(name, from),
  })
}
