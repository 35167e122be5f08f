/**
 * Questions and their answers as bytes. The same code runs in a page and in a bare context, which have the files as
 * texts and no disk.
 */
import type * as Engine from '../../src/browser.js'

export interface Question {
  readonly name: string
  readonly ask: 'run' | 'stress' | 'compare'
  /** Texts by name; `current.yaml` is among them, `redesign.yaml` where there is one. */
  readonly files: Readonly<Record<string, string>>
  readonly options: { readonly volume?: number; readonly weeks?: number; readonly replications?: number }
}

type Studies = Pick<typeof Engine, 'run' | 'stress' | 'compare'>

/** The result of each question as JSON, from its texts alone. */
export async function resultsFromTexts(engine: typeof Engine, questions: readonly Question[]): Promise<string[]> {
  const results: string[] = []
  for (const question of questions) {
    const { files } = question
    const read = (file: string) =>
      engine.readScenarioText(files[file], { file, reader: readerOf(files, engine.sha256) })
    results.push(await resultOf(engine, question, read))
  }
  return results
}

/** The result of one question as JSON, its designs read by `read`; throws where a scenario has problems. */
export async function resultOf(
  { run, stress, compare }: Studies,
  { ask, files, options }: Question,
  read: (file: string) => Promise<Engine.Reading>,
): Promise<string> {
  const current = loadedOf(await read('current.yaml'))
  const redesigns = 'redesign.yaml' in files ? [loadedOf(await read('redesign.yaml'))] : []
  if (ask === 'run') return JSON.stringify(await run(current, options))
  if (ask === 'compare') return JSON.stringify(await compare(current, redesigns, options))
  const [against] = redesigns
  return JSON.stringify(await stress(current, against === undefined ? options : { ...options, against }))
}

function loadedOf(reading: Engine.Reading): Engine.Loaded {
  if ('loaded' in reading) return reading.loaded
  throw new Error(reading.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'))
}

/** Tables of plain cells, split at commas. */
function readerOf(files: Question['files'], hashOf: typeof Engine.sha256): Engine.SourceReader {
  const text = async (file: string) =>
    file in files ? { file, text: files[file], sha256: hashOf(files[file]) } : undefined
  return {
    text,
    async table(file) {
      const found = await text(file)
      if (found === undefined) return undefined
      const [header, ...rows] = found.text
        .trimEnd()
        .split('\n')
        .map((line) => line.split(','))
      return { file, sha256: found.sha256, header, rows: rows.map((cells, index) => ({ line: index + 2, cells })) }
    },
  }
}
