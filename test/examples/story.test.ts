/** The shipped story's committed result is, byte for byte, what the command writes. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { answerLines } from '../../src/report/answer-lines.js'
import type { StressResult } from '../../src/verdict/result.js'
import { bin } from '../cli/loadbearing.js'

const committed = 'reports/insurance-claims'
const story = 'scenarios/insurance-claims'
const out = mkdtempSync(join(tmpdir(), 'story-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

const shipped = readdirSync(committed, { recursive: true, encoding: 'utf8' }).filter(
  (name) =>
    name !== 'manifest.json' &&
    /\.(json|html|svg|csv)$/.test(name) &&
    !name.endsWith('.vl.json') &&
    !/^(sweep|sensitivity)\//.test(name),
)

test('the result of insurance-claims', { timeout: 170_000 }, () => {
  const words = ['stress', `${story}/current.yaml`, '--against', `${story}/redesign.yaml`]
  const run = spawnSync(process.execPath, [bin, ...words, '--out', out, '--to', 'html,svg,csv,json'], {
    encoding: 'utf8',
  })
  expect(run.status).toBe(0)
  expect(shipped).toContain('result.json')
  for (const name of shipped) expect(read(out, name) === read(committed, name), `${name} is as committed`).toBe(true)
})

test('the README quotes the answer', () => {
  const result: StressResult = JSON.parse(read(committed, 'result.json'))
  for (const line of answerLines(result)) expect(readFileSync('README.md', 'utf8')).toContain(line)
})

function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}
