import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Answer, judge } from './compare.js'
import { ordinary } from './ordinary.js'
import { readModel } from './read-model.js'

it('a seed is a file', () => {
  const [one, two] = [1, 2].map(() => ordinary(7, mkdtempSync(join(tmpdir(), 'ordinary-'))))
  expect(readFileSync(one.file, 'utf8')).toBe(readFileSync(two.file, 'utf8'))
  expect(readModel(one.file).stations.length).toBeGreaterThan(3)
})

const told = (answer: Omit<Answer, 'sentence'>) => ({
  answer: { ...answer, sentence: '' },
  warmUp: 0,
  seconds: 0,
  estimates: new Map(),
})
const at = (low: number, high: number) => ({ estimate: (low + high) / 2, low, high })
const clerks = { names: ['clerks'], because: 'growth', low: 1.5, high: 1.53 } as const
const late = { names: ['late'], because: 'promise', low: 2, high: 2.02 } as const

it.each([
  ['ok', { because: 'capacity', first: 'clerks', breaksAt: at(1.48, 1.55) }],
  ['wrong-name', { because: 'promise', first: 'late', breaksAt: at(1.48, 1.55) }],
  ['missed', { because: 'capacity', first: 'clerks', breaksAt: at(1.7, 1.8) }],
  ['missed', { because: 'nothing' }],
  ['ok', { because: 'promise', first: 'late', notSettled: ['clerks'], breaksAt: at(1.48, 1.55) }],
  ['unknown', { because: 'unknown' }],
])('an answer is judged: %s', (verdict, answer) => {
  expect(judge(told(answer), [clerks, late]).verdict).toBe(verdict)
})
