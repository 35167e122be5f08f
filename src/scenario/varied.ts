/** A scenario with other values at some of its paths, read and checked again as if its file said so. */
import { checkScenario, type Loaded, type Reading, type SourceReader } from './read-scenario.js'
import { placeOfValue, withValue } from './value-path.js'
import type { JsonObject, JsonValue } from './written/written.js'

/** Another value at a path, as the file would write it. */
export interface Variation {
  readonly path: string
  readonly value: JsonValue
}

/** Problems name the file and the values that were put in. */
export async function variedScenario(
  { file, sha256, resolved, warmUpAt }: Loaded,
  variations: readonly Variation[],
  reader?: Pick<SourceReader, 'table'>,
): Promise<Reading> {
  let varied: JsonObject = resolved
  for (const { path, value } of variations) {
    const place = placeOfValue(varied, path)
    if ('hint' in place) return { problems: [unknownPath(file, path, place.hint)] }
    varied = withValue(varied, place, value)
  }
  const reading = await checkScenario(varied, reader, { file, sha256 })
  // The places of a varied scenario are those of its text as JSON, which nobody has.
  if ('loaded' in reading) return { loaded: { ...reading.loaded, ...(warmUpAt !== undefined && { warmUpAt }) } }
  const said = variations.map(({ path, value }) => `${path}=${String(value)}`).join(', ')
  return { problems: reading.problems.map((problem) => ({ ...problem, file: `${file} with ${said}` })) }
}

function unknownPath(file: string, path: string, hint: string) {
  const message = `there is no \`${path}\` in the file`
  return { file, line: 1, column: 1, code: 'unknown-path', message, ...(hint === '' ? {} : { hint }) }
}

/** A number where the text is one, as the file would read it. */
export function asWritten(text: string): JsonValue {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : text
}
