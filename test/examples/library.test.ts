/**
 * The examples of docs/library.md and of the README, as a user's program: compiled by tsc against the package's types,
 * strictly. Those that say what they print are run by node, and print it.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blocksOf, writtenExamples } from './written-examples.js'

const readme = readFileSync('README.md', 'utf8')
const examples = [
  ...writtenExamples('readme', readme),
  ...writtenExamples('library', readFileSync('docs/library.md', 'utf8')),
]
const folder = mkdtempSync(join(tmpdir(), 'program-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const compilerOptions = {
  target: 'ES2023',
  module: 'NodeNext',
  lib: ['ES2023'],
  types: ['node'],
  typeRoots: [resolve('node_modules/@types')],
  strict: true,
  exactOptionalPropertyTypes: true,
  outDir: 'built',
}

/** A program that has the package as its dependency, and the two scenarios of the README in its folder. */
beforeAll(() => {
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(resolve('.'), join(folder, 'node_modules', 'loadbearing'))
  const [current = '', redesign = ''] = blocksOf('yaml', readme)
  write('loans.yaml', current)
  write('redesign.yaml', redesign)
  write('package.json', JSON.stringify({ type: 'module' }))
  write('tsconfig.json', JSON.stringify({ compilerOptions, files: examples.map(({ name }) => `${name}.ts`) }))
  for (const { name, code } of examples) write(`${name}.ts`, code)
  node(resolve('node_modules/typescript/bin/tsc'), '-p', '.')
})

test('both pages have examples', () => {
  expect(examples.map(({ name }) => name)).toEqual(expect.arrayContaining(['readme-1', 'library-6']))
})

const printing = examples.filter(({ prints }) => prints !== undefined)

test.each(printing)('$name prints what the page says', { timeout: 120_000 }, ({ name, prints }) => {
  expect(node(join('built', `${name}.js`))).toBe(prints)
})

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text)
}

/** What a program of ours prints; its messages are part of what is thrown where it fails. */
function node(...words: readonly string[]): string {
  try {
    return execFileSync(process.execPath, words, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    const said = error instanceof Error && 'stdout' in error ? error.stdout : ''
    throw new Error(`${words.join(' ')} failed: ${said}`, { cause: error })
  }
}
