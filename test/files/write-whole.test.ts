import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFolder } from '../../src/files/folders.js'
import { writeWhole } from '../../src/files/write-whole.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('writes a file, its folders, and leaves nothing beside it', async () => {
  await writeWhole(join(folder, 'a', 'b', 'c.txt'), 'first')
  await writeWhole(join(folder, 'a', 'b', 'c.txt'), Buffer.from('second'))
  expect(readFileSync(join(folder, 'a', 'b', 'c.txt'), 'utf8')).toBe('second')
  expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['c.txt'])
})

test('where it cannot, it throws and leaves nothing', async () => {
  mkdirSync(join(folder, 'taken', 'inside'), { recursive: true })
  await expect(writeWhole(join(folder, 'taken'), 'x')).rejects.toThrow()
  expect(readdirSync(folder)).toEqual(['taken'])
})

test('a folder cannot be made where a file stands', async () => {
  writeFileSync(join(folder, 'file'), '')
  expect(() => makeFolder(join(folder, 'file'))).toThrow('EEXIST')
  expect(() => makeFolder(join(folder, 'file', 'in'))).toThrow('ENOTDIR')
})
