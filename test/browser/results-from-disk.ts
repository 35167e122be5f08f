/** The answers as Node gives them: from files on the disk, by the library's front door as it is built. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Question, resultOf } from './results.js'

const frontDoor = new URL('../../dist/index.js', import.meta.url)

/** The result of each question as JSON. */
export async function resultsFromDisk(questions: readonly Question[]): Promise<string[]> {
  const library: typeof import('../../src/index.js') = await import(frontDoor.href)
  const results: string[] = []
  for (const question of questions) {
    const folder = mkdtempSync(join(tmpdir(), 'question-'))
    for (const [name, text] of Object.entries(question.files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    const reader = library.sourceReader(folder)
    results.push(await resultOf(library, question, (file) => library.readScenario(file, reader)))
    rmSync(folder, { recursive: true })
  }
  return results
}
