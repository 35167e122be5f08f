/** The shipped stories: their folders, their files, and their committed results. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { formatProblem, type Loaded, readScenario } from '../../src/index.js'
import type { StressResult } from '../../src/verdict/result.js'

/** Names of the folders of scenarios/. */
export const stories: readonly string[] = readdirSync('scenarios', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

/** Those with a file of levers. */
export const storiesWithLevers = stories.filter((name) => existsSync(pathIn(name, 'levers.yaml')))

export function pathIn(story: string, file: string): string {
  return `scenarios/${story}/${file}`
}

export async function loadedFile(file: string): Promise<Loaded> {
  const reading = await readScenario(file)
  if ('problems' in reading) throw new Error(reading.problems.map(formatProblem).join('\n'))
  return reading.loaded
}

export function committedResult(story: string): { readonly text: string; readonly result: StressResult } {
  const text = readFileSync(`reports/${story}/result.json`, 'utf8')
  return { text, result: JSON.parse(text) }
}
