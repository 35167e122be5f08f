/**
 * What `npm pack` makes, laid out as npm would install it: the command runs, the library compiles strictly against the
 * types that it brings, and the tarball holds what it needs and no more. Only the packages that it declares are there.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundle } from '../browser/bundle.js'
import { tinyScenario } from '../cli/loadbearing.js'

const megabyte = 1024 * 1024
const folder = mkdtempSync(join(tmpdir(), 'package-'))
const installed = join(folder, 'node_modules', 'loadbearing')
let packed: { filename: string; size: number; unpackedSize: number; files: { path: string }[] }
let paths: string[] = []

beforeAll(() => {
  execFileSync('node', ['build/sbom.mjs'])
  // Without scripts: it is built already, and packing would build it again.
  const words = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]
  ;[packed] = JSON.parse(execFileSync('npm', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  paths = packed.files.map(({ path }) => path)
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xzf', join(folder, packed.filename), '--strip-components=1', '-C', installed])
  const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  for (const name of Object.keys(dependencies)) link(name)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('it holds the command, the library, the stories and their schemas, the pages, the licence', () => {
  const stories = readdirSync('scenarios', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  for (const path of [
    'dist/cli/bin.js',
    'dist/index.d.ts',
    'dist/browser.d.ts',
    'dist/experiment/thread-worker.js',
    'scenarios/scenario.schema.json',
    'scenarios/levers.schema.json',
    'scenarios/result.schema.json',
    ...stories.flatMap(({ name }) => [`scenarios/${name}/current.yaml`, `scenarios/${name}/README.md`]),
    'docs/guide.md',
    'docs/language.md',
    'docs/glossary.md',
    'dist/bundled/LICENSES.txt',
    'dist/sbom.cdx.json',
    'README.md',
    'LICENSE',
    'THIRD-PARTY.md',
  ])
    expect(paths).toContain(path)
})

test('and nothing else: no tests, no sources, no reports, no maps to sources that are not there', () => {
  const others = paths.filter((path) => !/^(dist|docs|scenarios)\//.test(path))
  expect(others.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'THIRD-PARTY.md', 'package.json'])
  expect(paths.filter((path) => /\.map$|\.test\.|^dist\/.*(?<!\.d)\.ts$|\.tsbuildinfo$/.test(path))).toEqual([])
  const bin = readFileSync(join(installed, 'dist/cli/main.js'), 'utf8')
  expect(bin).not.toContain('sourceMappingURL')
})

test('it stays small', () => {
  expect(packed.size).toBeLessThan(2.25 * megabyte)
  expect(packed.unpackedSize).toBeLessThan(10 * megabyte)
})

test('the bill of materials has what is installed and what is bundled, each with its licence', () => {
  const bill = JSON.parse(readFileSync(join(installed, 'dist/sbom.cdx.json'), 'utf8'))
  const bundled: readonly { name: string; version: string; license: string }[] = JSON.parse(
    readFileSync(join(installed, 'dist/bundled/packages.json'), 'utf8'),
  )
  const listed: readonly { name: string; version: string }[] = bill.components
  const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  expect([bill.bomFormat, bill.metadata.component.name, bill.serialNumber]).toEqual([
    'CycloneDX',
    'loadbearing',
    undefined,
  ])
  expect(listed.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(dependencies)))
  for (const { name, version } of bundled) expect(listed).toContainEqual(expect.objectContaining({ name, version }))
  // pptxgenjs asks for a package that has the name of Node's module, and loads Node's.
  expect(listed.map(({ name }) => name)).not.toContain('https')
  const licences = readFileSync(join(installed, 'dist/bundled/LICENSES.txt'), 'utf8')
  for (const { name, version, license } of bundled) expect(licences).toContain(`${name} ${version}: ${license}\n`)
})

test('links between its pages lead somewhere', () => {
  for (const page of paths.filter((path) => /^docs\/[a-z]+\.md$/.test(path))) {
    const text = readFileSync(join(installed, page), 'utf8')
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)/g))
      expect(existsSync(join(installed, dirname(page), target)), `${page} → ${target}`).toBe(true)
  }
})

test('the command', { timeout: 120_000 }, () => {
  writeFileSync(join(folder, 'tiny.yaml'), tinyScenario)
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(command('--version')).toBe(`${version}\n`)
  expect(command('init', 'claims', '--template', 'insurance-claims')).toContain('loadbearing check claims/current.yaml')
  expect(command('check', 'claims/current.yaml', 'claims/redesign.yaml')).toContain('ok  claims/redesign.yaml')
  expect(command('stress', 'tiny.yaml', '--replications', '10', '--jobs', '2', '--to', 'html,csv,json')).toMatch(
    / breaks? first, at 1\.\d+× /,
  )
  expect(command('doctor')).toContain('All that is needed is there.')
})

const program = `import { formatProblem, type Loaded, load, type Outcome, type Problem, run, type RunResult, ScenarioError, type StressResult, stress } from 'loadbearing'
import { readScenarioText, run as runInPage } from 'loadbearing/engine'

const once: RunResult = await run(await load('tiny.yaml'), { replications: 10, signal: new AbortController().signal })
const [{ measures }] = once.volumes
const mean: number | undefined = measures.flowTime?.mean?.estimate
console.log(typeof mean)

const told: readonly Problem[] = await load('nowhere.yaml').then(
  () => [],
  (error: unknown) => (error instanceof ScenarioError ? error.problems : []),
)
console.log(told.map(({ code }) => code).join())
const memory = new Map<string, Outcome>()
console.log(memory.size)

const text = "scenario: One\\narrivals: { rate: 5 per hour }\\nstations: { wait: { kind: system, takes: 1h, then: done }, done: end }\\nrun: { weeks: 4 }"
const page = await readScenarioText(text, { file: 'one.yaml' })
if ('problems' in page) throw new Error(page.problems.map(formatProblem).join())
console.log((await runInPage(page.loaded, { replications: 10 })).schema)

export const ask: (loaded: Loaded) => Promise<StressResult> = (loaded) => stress(loaded)
`

test('the library: strict types, those of its packages checked too, and it runs', { timeout: 120_000 }, () => {
  compile(program)
  expect(node(folder, 'built/program.mjs')).toBe('number\nfile-not-found\n0\nloadbearing/run@1\n')
  expect(() => compile(program.replace('number | undefined', 'string'))).toThrow(/TS2322/)
})

const inPage = `import { type Loaded, load } from 'loadbearing/engine'
export const ask = load satisfies (file: string) => Promise<Loaded>
`

const pageProgram = `import { readScenarioText, type RunResult, run, ScenarioError } from 'loadbearing/engine'

const text = "scenario: One\\narrivals: { rate: 5 per hour }\\nstations: { wait: { kind: system, takes: 1h, then: done }, done: end }\\nrun: { weeks: 4 }"
export async function ask(signal: AbortSignal): Promise<RunResult> {
  const reading = await readScenarioText(text, { file: 'one.yaml' })
  if ('problems' in reading) throw new ScenarioError(reading.problems)
  return run(reading.loaded, { replications: 10, signal })
}
`

test('a page: the types are there, the disk is not, and the bundle runs and can be stopped', {
  timeout: 120_000,
}, async () => {
  expect(() => compile(inPage)).toThrow(/TS2305/)
  compile(pageProgram)
  const { code, missing } = await bundle(join(folder, 'built/program.mjs'))
  expect(missing).toEqual([])
  writeFileSync(
    join(folder, 'page.mjs'),
    `${code}
const { schema } = await bundled.ask(new AbortController().signal)
const reason = await bundled.ask(AbortSignal.abort('left')).catch((reason) => reason)
console.log(schema, reason)
`,
  )
  expect(node(folder, 'page.mjs')).toBe('loadbearing/run@1 left\n')
})

test('a bundler leaves out what a page does not use', async () => {
  writeFileSync(join(folder, 'one.mjs'), "export { sha256 } from 'loadbearing/engine'\n")
  const { code } = await bundle(join(folder, 'one.mjs'))
  expect(code.length).toBeLessThan(50_000)
})

/** No `skipLibCheck`, and no types but those that the package asks for. */
const compilerOptions = {
  target: 'ES2023',
  lib: ['ES2023', 'DOM'],
  module: 'NodeNext',
  moduleResolution: 'NodeNext',
  strict: true,
  exactOptionalPropertyTypes: true,
  types: [],
  outDir: 'built',
}

function compile(text: string): void {
  writeFileSync(join(folder, 'program.mts'), text)
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.mts'] }))
  const { status, stdout } = spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', '.'], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stdout)
}

function command(...words: readonly string[]): string {
  return node(folder, join(installed, 'dist/cli/bin.js'), ...words)
}

function node(cwd: string, ...words: readonly string[]): string {
  return execFileSync(process.execPath, words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

function link(name: string): void {
  const place = join(folder, 'node_modules', name)
  mkdirSync(dirname(place), { recursive: true })
  symlinkSync(resolve('node_modules', name), place)
}
