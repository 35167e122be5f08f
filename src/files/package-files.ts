/** What ships with the package beside its code: its version and the stories that `init` copies. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const packageFolder = fileURLToPath(new URL('../..', import.meta.url))
const stories = join(packageFolder, 'scenarios')

export async function packageVersion(): Promise<string> {
  const described: unknown = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'))
  const hasVersion = typeof described === 'object' && described !== null && 'version' in described
  return hasVersion && typeof described.version === 'string' ? described.version : 'unknown'
}

/** Names of the stories, sorted. */
export async function storyNames(): Promise<string[]> {
  const entries = await readdir(stories, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** The files of a story by name. */
export async function storyFiles(story: string): Promise<Map<string, Buffer>> {
  const folder = join(stories, story)
  const names = (await readdir(folder)).sort()
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)))
}
