/** What ships with the package beside its code: its description, the packages it needs, the stories that `init` copies. */
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const packageFolder = fileURLToPath(new URL('../..', import.meta.url))
const stories = join(packageFolder, 'scenarios')

export interface PackageDescription {
  readonly version: string
  /** The least version of Node that it runs on, `20.19`. */
  readonly leastNode: string
  /** Names of the packages that it needs. */
  readonly needs: readonly string[]
}

export async function packageDescription(): Promise<PackageDescription> {
  const described = await descriptionIn(packageFolder)
  return {
    version: textIn(described, 'version') ?? 'unknown',
    leastNode: (textIn(valueIn(described, 'engines'), 'node') ?? '').replace(/^>=\s*/, ''),
    needs: Object.keys(Object(valueIn(described, 'dependencies'))),
  }
}

export async function packageVersion(): Promise<string> {
  return (await packageDescription()).version
}

/** The version of a package that this one needs, bundled or as Node would find it; undefined where it is not there. */
export async function installedVersion(name: string): Promise<string | undefined> {
  const bundled = (await bundledVersions()).get(name)
  if (bundled !== undefined) return bundled
  for (const folder of createRequire(join(packageFolder, 'package.json')).resolve.paths(name) ?? []) {
    const described = await descriptionIn(join(folder, name)).catch(() => undefined)
    if (described !== undefined) return textIn(described, 'version')
  }
  return undefined
}

/** What the build put into dist/bundled/, by name: none in a clone that is not built. */
async function bundledVersions(): Promise<Map<string, string>> {
  const text = await readFile(join(packageFolder, 'dist', 'bundled', 'packages.json'), 'utf8').catch(() => '[]')
  const packages: readonly { readonly name: string; readonly version: string }[] = JSON.parse(text)
  return new Map(packages.map(({ name, version }) => [name, version]))
}

async function descriptionIn(folder: string): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
}

function valueIn(described: unknown, key: string): unknown {
  return typeof described === 'object' && described !== null ? Reflect.get(described, key) : undefined
}

function textIn(described: unknown, key: string): string | undefined {
  const value = valueIn(described, key)
  return typeof value === 'string' ? value : undefined
}

/** Names of the stories, sorted. */
export async function storyNames(): Promise<string[]> {
  const entries = await readdir(stories, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** The files of a story by their paths in it, with `/` between the parts; those of its folders too. */
export async function storyFiles(story: string): Promise<Map<string, Buffer>> {
  const folder = join(stories, story)
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)))
}
