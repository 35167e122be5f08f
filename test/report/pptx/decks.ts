/** The results that decks are made of in tests: every variant of the samples, every kind, the committed stories, hostile names. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Result, StressResult } from '../../../src/verdict/result.js'
import { sampleAsked, sampleAskedRun } from '../../sample-asked.js'
import {
  sampleCompare,
  sampleRedesign,
  sampleRun,
  sampleSelection,
  sampleSensitivity,
  sampleStress,
  sampleSweep,
  variants,
} from '../../sample-result.js'

export interface NamedResult<R extends Result = Result> {
  readonly name: string
  readonly result: R
}

export const stresses: readonly NamedResult<StressResult>[] = variants.flatMap((variant) => [
  { name: `${variant} with a redesign`, result: sampleStress(variant) },
  { name: `${variant} alone`, result: sampleStress(variant, false) },
  { name: `${variant} that asked`, result: sampleAsked(variant) },
  { name: `${variant} alone that asked`, result: sampleAsked(variant, false) },
])

export const others: readonly NamedResult[] = [
  { name: 'run', result: sampleRun() },
  { name: 'run that asked', result: sampleAskedRun() },
  { name: 'comparison', result: sampleCompare() },
  { name: 'selection', result: sampleSelection() },
  { name: 'undecided selection', result: sampleSelection('not told apart') },
  { name: 'sweep', result: sampleSweep() },
  { name: 'sweep of two', result: sampleSweep('supporting', 2) },
  { name: 'sweep where nothing breaks', result: sampleSweep('empty') },
  { name: 'sensitivity', result: sampleSensitivity() },
  { name: 'sensitivity where nothing breaks', result: sampleSensitivity('empty') },
  { name: 'levers that hold', result: sampleRedesign('holds') },
  { name: 'levers that fail', result: sampleRedesign('fails') },
]

/** As the command wrote them. */
export function stories(): NamedResult<StressResult>[] {
  return readdirSync('reports', { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => ({ name, result: JSON.parse(readFileSync(join('reports', name, 'result.json'), 'utf8')) }))
}

const control = String.fromCharCode(0, 7, 27)

export const hostileNames: readonly string[] = [
  `<b>&"']]>${control}</a:t>`,
  'A name that never ends '.repeat(9),
  'x'.repeat(200),
  '👩‍🚒🏳️‍🌈 '.repeat(20),
  'ועדת האישורים של החברה '.repeat(8),
  `=HYPERLINK("http://example.org")\u202e\ud800\ufffe_x000D_`,
]

/** Titles, names, sentences and reasons begin with it. */
export function renamed<R extends Result>(result: R, name: string): R {
  const texts = ['title', 'name', 'relief', 'sentence', 'text', 'promise']
  return JSON.parse(JSON.stringify(result), (key, value) => {
    return texts.includes(key) && typeof value === 'string' ? `${name} ${value}` : value
  })
}
