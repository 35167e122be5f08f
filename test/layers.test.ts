/** The layer check must be able to fail: imports that the house forbids are written into a copy of the sources. */
import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const forbidden = [
  { in: 'engine/clock.ts', imports: '../measure/measurement.js', breaks: 'engine-imports' },
  { in: 'engine/clock.ts', imports: 'node:fs', breaks: 'engine-packages' },
  { in: 'engine/agenda.ts', imports: 'node:fs', breaks: 'disk-behind-one-door' },
  { in: 'engine/agenda.ts', imports: 'simple-statistics', breaks: 'engine-packages' },
  { in: 'scenario/calendar.ts', imports: '../engine/clock.js', breaks: 'scenario-imports' },
  { in: 'random/beta.ts', imports: '../statistics/interval.js', breaks: 'random-imports' },
  { in: 'random/beta.ts', imports: 'seedrandom', breaks: 'seedrandom-in-one-file' },
  { in: 'theory/mean.ts', imports: '../engine/clock.js', breaks: 'theory-imports' },
  { in: 'statistics/line.ts', imports: '../scenario/scenario.js', breaks: 'statistics-imports' },
  { in: 'measure/money.ts', imports: '../experiment/study.js', breaks: 'measure-imports' },
  { in: 'experiment/study.ts', imports: '../verdict/answer.js', breaks: 'experiment-imports' },
  { in: 'experiment/study.ts', imports: 'piscina', breaks: 'piscina-in-threads' },
  { in: 'verdict/answer.ts', imports: '../chart/chart.js', breaks: 'verdict-imports' },
  { in: 'chart/theme.ts', imports: '../engine/clock.js', breaks: 'chart-imports' },
  { in: 'chart/theme.ts', imports: '@resvg/resvg-js', breaks: 'drawing-in-one-file' },
  { in: 'report/json.ts', imports: '../experiment/study.js', breaks: 'report-imports' },
  { in: 'report/json.ts', imports: '../scenario/calendar.js', breaks: 'report-reads-scenarios-to-describe' },
  { in: 'files/read-text.ts', imports: '../experiment/study.js', breaks: 'files-imports' },
  { in: 'studies/run.ts', imports: '../files/read-text.js', breaks: 'studies-imports' },
  { in: 'studies/run.ts', imports: 'node:path', breaks: 'studies-packages' },
  { in: 'browser.ts', imports: './experiment/threads.js', breaks: 'browser-door' },
  { in: 'index.ts', imports: './cli/exit-code.js', breaks: 'front-door' },
  { in: 'report/json.ts', imports: '../cli/exit-code.js', breaks: 'nobody-imports-cli' },
  { in: 'cli/exit-code.ts', imports: '../engine/clock.js', breaks: 'cli-imports' },
  { in: 'cli/exit-code.ts', imports: 'zod', breaks: 'cli-packages' },
  { in: 'cli/refusal.ts', imports: 'vitest', breaks: 'no-development-packages' },
  { in: 'cli/refusal.ts', imports: './nowhere.js', breaks: 'no-unknown' },
  { in: 'cli/exit-code.ts', imports: './gate.js', breaks: 'no-cycles' },
] as const

let folder = ''
let found: readonly Violation[] = []
let cruised = 0

interface Violation {
  readonly from: string
  readonly to?: string
  readonly rule: { readonly name: string }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'layers-'))
  for (const name of ['src', 'build', '.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    cpSync(name, join(folder, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  for (const { in: file, imports } of forbidden) appendFileSync(join(folder, 'src', file), `\nimport '${imports}'\n`)
  writeFileSync(join(folder, 'src', 'alone.ts'), 'export const alone = true\n')
  writeFileSync(join(folder, 'src', 'theory', 'unasked.ts'), "import './mean.js'\n")
  const { violations, totalCruised } = cruise(folder)
  found = violations
  cruised = totalCruised
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function cruise(cwd: string): { violations: Violation[]; totalCruised: number } {
  const bin = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [bin, '--config', '.dependency-cruiser.cjs', '--preserve-symlinks', '--output-type', 'json', 'src']
  const written = execFileSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
  return JSON.parse(written).summary
}

test('sees the modules', () => {
  expect(cruised).toBeGreaterThan(100)
})

test.each(forbidden)('$in may not import $imports', ({ in: file, breaks }) => {
  expect(found.filter(({ from }) => from === `src/${file}`).map(({ rule }) => rule.name)).toContain(breaks)
})

test('a file that nothing imports is found', () => {
  expect(found.filter(({ from }) => from === 'src/alone.ts').map(({ rule }) => rule.name)).toContain('no-orphans')
})

test('a file that no door leads to is found', () => {
  const unreached = found.filter(({ rule }) => rule.name === 'no-unreached').map(({ from, to }) => to ?? from)
  expect(unreached).toContain('src/theory/unasked.ts')
})

/** Cycles through a touched file, and files that only tests import: there are none here. */
const ofTheCopy = ['no-cycles', 'no-orphans']

test('what nobody touched keeps to its layer', () => {
  const touched = new Set<string>([
    'src/alone.ts',
    'src/theory/unasked.ts',
    ...forbidden.map(({ in: file }) => `src/${file}`),
  ])
  const others = found.filter(({ from, rule }) => !touched.has(from) && !ofTheCopy.includes(rule.name))
  expect(others).toEqual([])
})
