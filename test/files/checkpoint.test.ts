import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Checkpoint } from '../../src/files/checkpoint.js'

let folder = ''
let file = ''
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'checkpoint-')), '.resume')
  file = join(folder, 'key')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

/** Two runs in, written. */
function withTwo(): Checkpoint {
  const checkpoint = new Checkpoint(folder, 'key')
  checkpoint.set('first', { values: Float64Array.of(1.5, Number.NaN, -0, 1 / 3), events: 7 })
  checkpoint.set('second', { values: new Float64Array(8).subarray(3, 5), events: 9e12 })
  checkpoint.flush()
  return checkpoint
}

test('gives back what was set, to the bit', () => {
  withTwo()
  const again = new Checkpoint(folder, 'key')
  expect(again.found).toBe(2)
  expect(again.get('first')).toEqual({ values: Float64Array.of(1.5, Number.NaN, -0, 1 / 3), events: 7 })
  expect(again.get('second')).toEqual({ values: new Float64Array(2), events: 9e12 })
  expect(again.get('third')).toBeUndefined()
})

test('gives back what stands beside the values, where there is anything', () => {
  const checkpoint = new Checkpoint(folder, 'key')
  checkpoint.set('beside', { values: Float64Array.of(1), events: 2, paths: Float64Array.of(3, 0.1, -1) })
  checkpoint.set('empty', { values: Float64Array.of(1), events: 2, paths: new Float64Array() })
  checkpoint.flush()
  const again = new Checkpoint(folder, 'key')
  expect(again.get('beside')).toEqual({ values: Float64Array.of(1), events: 2, paths: Float64Array.of(3, 0.1, -1) })
  expect(again.get('empty')?.paths).toEqual(new Float64Array())
})

test('writes nothing before it is told, and each run once', () => {
  const checkpoint = new Checkpoint(folder, 'key')
  checkpoint.flush()
  expect(existsSync(folder)).toBe(false)
  const length = withTwo() && readFileSync(file).length
  const again = new Checkpoint(folder, 'key')
  again.set('first', { values: Float64Array.of(2), events: 1 })
  again.flush()
  expect(readFileSync(file)).toHaveLength(length)
  expect(again.get('first')?.events).toBe(7)
})

test('another key sees nothing of it', () => {
  withTwo()
  expect(new Checkpoint(folder, 'other').found).toBe(0)
})

const damages: { name: string; damage: (text: string) => string | Buffer; left: number }[] = [
  { name: 'a torn end', damage: (text) => text.slice(0, -20), left: 1 },
  { name: 'a changed number', damage: (text) => text.replace('"first",7', '"first",8'), left: 1 },
  { name: 'a line of something else', damage: (text) => `{}\nnull\n\n${text}[1,2\n`, left: 2 },
  { name: 'bytes', damage: () => Buffer.from([0, 255, 10, 13, 128]), left: 0 },
  { name: 'nothing', damage: () => '', left: 0 },
]

test.each(damages)('passes over $name', ({ damage, left }) => {
  withTwo()
  writeFileSync(file, damage(readFileSync(file, 'utf8')))
  expect(new Checkpoint(folder, 'key').found).toBe(left)
})

test('goes on after a torn line', () => {
  withTwo()
  appendFileSync(file, '0123456789abcdef ["torn",')
  const again = new Checkpoint(folder, 'key')
  again.set('third', { values: Float64Array.of(3), events: 3 })
  again.flush()
  expect(new Checkpoint(folder, 'key').found).toBe(3)
})

test('a folder in its place holds nothing', () => {
  mkdirSync(file, { recursive: true })
  expect(new Checkpoint(folder, 'key').found).toBe(0)
})

test('discard removes what the study left, and the folder with it', () => {
  withTwo().discard()
  expect(existsSync(folder)).toBe(false)
})

test('discard leaves what another study left', () => {
  const checkpoint = withTwo()
  writeFileSync(join(folder, 'other'), 'of another study')
  checkpoint.discard()
  expect(readdirSync(folder)).toEqual(['other'])
})

describe('where it cannot be written, it says why and keeps what it has', () => {
  test('a file stands in the place of its folder', () => {
    writeFileSync(folder, '')
    const checkpoint = new Checkpoint(folder, 'key')
    checkpoint.set('first', { values: Float64Array.of(1), events: 1 })
    expect(checkpoint.flush()).toContain('a file stands in its place')
    checkpoint.discard()
    rmSync(folder)
    expect(checkpoint.flush()).toBeUndefined()
    expect(new Checkpoint(folder, 'key').found).toBe(1)
  })

  test.skipIf(process.platform === 'win32')('a pipe stands in its place, which would wait for ever', () => {
    mkdirSync(folder)
    execFileSync('mkfifo', [file])
    const checkpoint = new Checkpoint(folder, 'key')
    checkpoint.set('first', { values: Float64Array.of(1), events: 1 })
    expect(checkpoint.flush()).toContain('no file')
  })
})
