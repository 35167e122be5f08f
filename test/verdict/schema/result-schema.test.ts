/** A result file is held against its schema before anything is made of it: what passes can be drawn, all else is told with its path. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { schemaText } from '../../../src/cli/schema-text.js'
import { explanationOf } from '../../../src/report/explain.js'
import { proposal } from '../../../src/report/proposal/propose.js'
import { terminalReport } from '../../../src/report/terminal.js'
import type { Result } from '../../../src/verdict/result.js'
import { checkResult } from '../../../src/verdict/schema/result-problems.js'
import { sampleAsked, sampleAskedRun } from '../../sample-asked.js'
import {
  sampleCompare,
  sampleRedesign,
  sampleRun,
  sampleSensitivity,
  sampleStress,
  sampleSweep,
  variants,
} from '../../sample-result.js'
import { mutationsOf } from './mutations.js'

function asFile(result: unknown): unknown {
  return JSON.parse(JSON.stringify(result))
}

function problemsOf(value: unknown) {
  const checked = checkResult(value)
  return 'problems' in checked ? checked.problems : []
}

const reports = readdirSync('reports', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('result.json'))
  .map((name) => `reports/${name}`)
  .sort()

test('every shipped result is one', () => {
  expect(reports.length).toBeGreaterThan(10)
  for (const file of reports) expect(problemsOf(JSON.parse(readFileSync(file, 'utf8'))), file).toEqual([])
})

const madeUp: readonly (readonly [string, Result])[] = [
  ...variants.flatMap((variant) => [
    [`stress ${variant}`, sampleStress(variant)] as const,
    [`sweep ${variant}`, sampleSweep(variant, 2)] as const,
    [`sensitivity ${variant}`, sampleSensitivity(variant)] as const,
    [`compare ${variant}`, sampleCompare(variant)] as const,
    [`run ${variant}`, sampleRun(variant)] as const,
    [`asked ${variant}`, sampleAsked(variant)] as const,
    [`asked run ${variant}`, sampleAskedRun(variant)] as const,
  ]),
  ['redesign holds', sampleRedesign('holds')],
  ['redesign fails', sampleRedesign('fails')],
]

test.each(madeUp)('the made-up %s is one', (_name, result) => {
  expect(problemsOf(asFile(result))).toEqual([])
})

test('the shipped result.schema.json is what `loadbearing schema result` writes', async () => {
  expect(readFileSync('scenarios/result.schema.json', 'utf8')).toBe(await schemaText('result'))
})

test('what is wrong is told with its path', () => {
  const result = JSON.parse(JSON.stringify(sampleStress()))
  result.answer.breaksAt.low = null
  result.volumes[0].measures.stations.__proto__x = { visits: 3 }
  result.warnings = {}
  expect(problemsOf(result)).toEqual([
    { path: 'answer.breaksAt.low', message: 'a finite number is wanted here' },
    { path: 'volumes[0].measures.stations.__proto__x.visits', message: 'an object is wanted here' },
    { path: 'warnings', message: 'a list is wanted here' },
  ])
})

test('a station called __proto__ is held against the schema as any other', () => {
  const result = JSON.parse(JSON.stringify(sampleStress()))
  result.volumes[0].measures.stations = JSON.parse('{ "__proto__": { "visits": 3 } }')
  expect(problemsOf(result)).toEqual([
    { path: 'volumes[0].measures.stations.__proto__.visits', message: 'an object is wanted here' },
  ])
})

test('what is nested without end is refused, and takes no stack', () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
  const text = JSON.stringify(sampleStress()).replace('"resolved":', `"resolved":{"deep":${deep}},"old":`)
  expect(problemsOf(JSON.parse(text))).toEqual([
    { path: 'scenario.resolved.deep', message: 'more than 100 levels deep' },
  ])
})

const kinds = [
  sampleAsked(),
  sampleAskedRun(),
  sampleCompare(),
  sampleSweep(),
  sampleSensitivity(),
  sampleRedesign('holds'),
]

test('of mutated results each is told with its path or is worded without a crash', () => {
  const crashes = kinds.flatMap((result, kind) =>
    mutationsOf(asFile(result), Number(process.env.MUTATIONS ?? 17), 20261201 + kind).flatMap(({ path, how, text }) => {
      const checked = checkResult(JSON.parse(text))
      if ('problems' in checked) return checked.problems.length > 0 ? [] : [`${path.join('.')}: nothing said`]
      try {
        return /\b(undefined|NaN|Infinity|\[object)/.test(worded(checked.result))
          ? [`${result.schema} ${path.join('.')} ${how}: garbage`]
          : []
      } catch (error) {
        return [
          `${result.schema} ${path.join('.')} ${how}: ${String(error)} ${error instanceof Error ? error.stack?.split('\n')[1] : ''}`,
        ]
      }
    }),
  )
  expect(crashes).toEqual([])
})

/** All the words that are made of a result. */
function worded(result: Result): string {
  const explained = result.schema === 'loadbearing/stress@1' ? explanationOf(result) : undefined
  return [terminalReport(result, { colour: false, written: [] }), JSON.stringify(proposal(result, [])), explained]
    .map((each) => (typeof each === 'string' ? each : JSON.stringify(each)))
    .join('\n')
}
