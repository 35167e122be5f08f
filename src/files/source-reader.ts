/**
 * The scenario reader's eyes: the files that a scenario names, relative to the file that names them. It knows neither
 * YAML nor what a column means.
 */
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import type { SourceReader } from '../scenario/source-reader.js'
import { readText } from './read-text.js'

/** A reader that throws MalformedCsv for a table that is none. What is no file, or no text, is not there. */
export function sourceReader(workingDirectory = process.cwd()): SourceReader {
  const locate = (file: string, from?: string) =>
    isAbsolute(file) ? file : resolve(workingDirectory, from === undefined ? '.' : dirname(from), file)

  async function text(file: string, from?: string) {
    const path = locate(file, from)
    const read = await readText(path)
    return 'refused' in read ? undefined : { file: shown(path, workingDirectory), ...read }
  }

  async function table(file: string, from: string) {
    const source = await text(file, from)
    if (source === undefined) return undefined
    // Few scenarios name a table: the others do not wait for what reads it.
    const { csvTable } = await import('./csv-table.js')
    return { file: source.file, sha256: source.sha256, ...(await csvTable(source.file, source.text)) }
  }

  return { text, table }
}

function shown(path: string, workingDirectory: string): string {
  return relative(workingDirectory, path).split(sep).join('/') || '.'
}
