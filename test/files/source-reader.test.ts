import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sourceReader } from '../../src/files/source-reader.js'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reader-'))
  mkdirSync(join(folder, 'story', 'data'), { recursive: true })
  writeFileSync(join(folder, 'story', 'current.yaml'), '\ufeffscenario: Größe\n')
  writeFileSync(join(folder, 'story', 'data', 'times.csv'), 'minutes\n4\n')
  writeFileSync(join(folder, 'binary'), Buffer.from([0, 1, 2, 255]))
  writeFileSync(join(folder, 'latin-1'), Buffer.from([0x47, 0x72, 0xf6, 0xdf, 0x65]))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a text comes without its byte order mark, with the hash of its bytes', async () => {
  const read = await sourceReader(folder).text('story/current.yaml')
  const sha256 = createHash('sha256').update('\ufeffscenario: Größe\n').digest('hex')
  expect(read).toEqual({ file: 'story/current.yaml', text: 'scenario: Größe\n', sha256 })
})

const places = [
  {
    name: 'beside the file that names it',
    file: './current.yaml',
    from: 'story/redesign.yaml',
    is: 'story/current.yaml',
  },
  { name: 'a folder up', file: '../story/current.yaml', from: 'story/x.yaml', is: 'story/current.yaml' },
  { name: 'with a dot', file: './story/../story/current.yaml', from: undefined, is: 'story/current.yaml' },
]

test.each(places)('a file is named relative to the working directory: $name', async ({ file, from, is }) => {
  expect((await sourceReader(folder).text(file, from))?.file).toBe(is)
})

test('an absolute path too', async () => {
  const read = await sourceReader(join(folder, 'story')).text(join(folder, 'story', 'current.yaml'))
  expect(read?.file).toBe('current.yaml')
})

test('a table stands relative to the file that names it', async () => {
  const table = await sourceReader(folder).table('data/times.csv', 'story/current.yaml')
  expect(table).toMatchObject({ file: 'story/data/times.csv', header: ['minutes'], rows: [{ line: 2, cells: ['4'] }] })
})

test.each(['nothing', 'story', 'story/current.yaml/x', 'binary', 'latin-1'])('%s is no text', async (file) => {
  expect(await sourceReader(folder).text(file)).toBeUndefined()
  expect(await sourceReader(folder).table(file, 'x.yaml')).toBeUndefined()
})
