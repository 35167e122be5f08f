/**
 * The scenario reader's eyes: the files that a scenario names, relative to the file that names them. It knows neither
 * YAML nor what a column means.
 */
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import type { SourceReader } from '../scenario/source-reader.js'
import { AllowedPlaces } from './allowed-places.js'
import { readInputText, readText } from './read-text.js'
import { standardInput } from './standard-input.js'

/**
 * A reader that throws MalformedCsv for a table that is none. What a scenario names lies below the working directory, the
 * folder of a file that was asked for by itself, or one of `allowed`; what lies elsewhere is refused unread. A file `-`
 * that was asked for by itself is standard input.
 */
export function sourceReader(workingDirectory = process.cwd(), allowed: readonly string[] = []): SourceReader {
  const places = new AllowedPlaces([workingDirectory, ...allowed.map((folder) => resolve(workingDirectory, folder))])
  const locate = (file: string, from?: string) =>
    isAbsolute(file) ? file : resolve(workingDirectory, from === undefined ? '.' : dirname(from), file)

  const text: SourceReader['text'] = async (file, from) => {
    if (from === undefined && file === standardInput) return withFile(standardInput, await readInputText())
    const path = locate(file, from)
    if (from === undefined) places.add(dirname(path))
    // A file whose name some systems keep with the accents apart is found by the name with the accents on.
    for (const spelled of new Set([path, path.normalize('NFD')])) {
      // Read where the links led when they were looked at: one that is turned meanwhile changes nothing.
      const allowed = from === undefined ? spelled : await places.find(spelled)
      if (allowed === undefined) return { refused: elsewhere }
      const read = await readText(allowed)
      if (read !== undefined) return withFile(shown(path, workingDirectory), read)
    }
    return undefined
  }

  const table: SourceReader['table'] = async (file, from) => {
    const source = await text(file, from)
    if (source === undefined || 'refused' in source) return source
    // Few scenarios name a table: the others do not wait for what reads it.
    const { csvTable } = await import('./csv-table.js')
    return { file: source.file, sha256: source.sha256, ...(await csvTable(source.file, source.text)) }
  }

  return { text, table }
}

const elsewhere =
  'it lies neither below the working directory nor below the folder of the scenario; --allow DIR lets files of DIR be read'

function withFile(file: string, read: Awaited<ReturnType<typeof readText>>) {
  return read === undefined || 'refused' in read ? read : { file, ...read }
}

function shown(path: string, workingDirectory: string): string {
  return relative(workingDirectory, path).split(sep).join('/') || '.'
}
