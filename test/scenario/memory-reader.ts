/** A reader of files that are given as texts, for tests of the scenario folder, which opens no file itself. */
import type { SourceReader } from '../../src/scenario/read-scenario.js'

/** Files by name; a name is relative to the folder of the file that mentions it. Tables are split at commas. */
export function memoryReader(files: Readonly<Record<string, string>>): SourceReader {
  const text = async (file: string, from?: string) => {
    const folder = from?.includes('/') ? from.slice(0, from.lastIndexOf('/') + 1) : ''
    const name = folder + file
    return Object.hasOwn(files, name) ? { file: name, text: files[name], sha256: `hash of ${name}` } : undefined
  }
  const table = async (file: string, from: string) => {
    const found = await text(file, from)
    if (found === undefined) return undefined
    const [header, ...rows] = found.text
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','))
    return {
      file: found.file,
      sha256: found.sha256,
      header,
      rows: rows.map((cells, index) => ({ line: index + 2, cells })),
    }
  }
  return { text, table }
}
