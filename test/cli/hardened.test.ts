/** The main command under the flags by which Node is hardened: it runs, and writes the same bytes. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bin, Desk } from './loadbearing.js'

const few = ['--weeks', '4', '--replications', '2', '--jobs', '2', '--quiet']
const everything = ['--to', 'html,pptx,docx,pdf,png,svg,csv']

let desk: Desk
beforeAll(() => {
  desk = new Desk()
  hardened([], 'reports/plain', everything)
})
afterAll(() => desk.remove())

test('no code is made from strings', () => {
  hardened(['--disallow-code-generation-from-strings'], 'reports/no-strings', everything)
  expect(filesIn('reports/no-strings')).toEqual(filesIn('reports/plain'))
})

test('it reads its package and the scenario’s folder, and writes the output, no more', () => {
  hardened(flagsOfPermission(), 'reports/permitted', everything)
  expect(filesIn('reports/permitted')).toEqual(filesIn('reports/plain'))
})

test('what the language has built in is frozen', () => {
  hardened(['--frozen-intrinsics'], 'reports/frozen', everything)
  expect(filesIn('reports/frozen')).toEqual(filesIn('reports/plain'))
})

test('where the output is not permitted, it says so', () => {
  const permitted = flagsOfPermission().filter((flag) => !flag.startsWith('--allow-fs-write'))
  const { status, stderr } = command(permitted, 'reports/forbidden', ['--to', 'csv'])
  expect(status).toBe(2)
  expect(stderr).toContain('reports/forbidden cannot be written: Node runs with --experimental-permission')
})

function flagsOfPermission(): string[] {
  const here = realpathSync(desk.folder)
  const read = [resolve('package.json'), resolve('dist'), realpathSync('node_modules'), here]
  return [
    '--experimental-permission',
    '--allow-worker',
    '--allow-addons',
    ...read.map((path) => `--allow-fs-read=${path}`),
    `--allow-fs-write=${join(here, 'reports')}`,
  ]
}

function command(flags: readonly string[], out: string, to: readonly string[]): SpawnSyncReturns<string> {
  const words = [...flags, bin, 'stress', 'tiny.yaml', ...few, ...to, '--out', out]
  return spawnSync(process.execPath, words, { cwd: desk.folder, encoding: 'utf8' })
}

function hardened(flags: readonly string[], out: string, to: readonly string[]): void {
  const { status, stderr } = command(flags, out, to)
  if (status !== 0) throw new Error(`${flags.join(' ')}: exit ${status}\n${stderr}`)
}

/** The bytes of every file, by its path. */
function filesIn(out: string): Map<string, string> {
  const folder = desk.path(out)
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'base64')]))
}
