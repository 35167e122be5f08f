import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
  expect(await sourceReader(folder).text(file, from)).toMatchObject({ file: is })
})

test('an absolute path too', async () => {
  const read = await sourceReader(join(folder, 'story')).text(join(folder, 'story', 'current.yaml'))
  expect(read).toMatchObject({ file: 'current.yaml' })
})

test('a table stands relative to the file that names it', async () => {
  const table = await sourceReader(folder).table('data/times.csv', 'story/current.yaml')
  expect(table).toMatchObject({ file: 'story/data/times.csv', header: ['minutes'], rows: [{ line: 2, cells: ['4'] }] })
})

test.each(['nothing', 'story/current.yaml/x'])('%s is not there', async (file) => {
  expect(await sourceReader(folder).text(file)).toBeUndefined()
  expect(await sourceReader(folder).table(file, 'x.yaml')).toBeUndefined()
})

test.each([
  ['story', 'a folder'],
  ['binary', 'not text'],
  ['latin-1', 'Latin-1'],
])('%s is there, and said to be no text', async (file, why) => {
  expect(await sourceReader(folder).text(file)).toEqual({ refused: expect.stringContaining(why) })
  expect(await sourceReader(folder).table(file, 'x.yaml')).toEqual({ refused: expect.stringContaining(why) })
})

test.skipIf(process.platform === 'win32').each([
  ['a pipe', 'pipe'],
  ['a device', '/dev/zero'],
])('%s is refused, and nobody waits for it', async (what, file) => {
  if (file === 'pipe') execFileSync('mkfifo', [join(folder, file)])
  expect(await sourceReader(folder).text(file)).toEqual({ refused: expect.stringContaining(what) })
})

test('links that lead in a circle are refused in words', async () => {
  symlinkSync('circle', join(folder, 'circle'))
  expect(await sourceReader(folder).text('circle')).toEqual({ refused: expect.stringContaining('circle') })
})

test('a file that is too large is refused unread', async () => {
  writeFileSync(join(folder, 'large'), '')
  truncateSync(join(folder, 'large'), 2 ** 40)
  expect(await sourceReader(folder).text('large')).toEqual({ refused: expect.stringContaining('larger than 256 MB') })
})

test.each([
  ['UTF-16, the low byte first', [0xff, 0xfe, 0x61, 0x00, 0xe9, 0x00]],
  ['UTF-16, the high byte first', [0xfe, 0xff, 0x00, 0x61, 0x00, 0xe9]],
  ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, 0x61, 0xc3, 0xa9]],
])('%s is read by its mark', async (_, bytes) => {
  writeFileSync(join(folder, 'marked'), Uint8Array.from(bytes))
  expect(await sourceReader(folder).text('marked')).toMatchObject({ text: 'aé' })
})

test('UTF-16 without a mark is named', async () => {
  writeFileSync(join(folder, 'wide'), Buffer.from('name,at\nx,2026-01-05\n', 'utf16le'))
  expect(await sourceReader(folder).text('wide')).toEqual({ refused: expect.stringContaining('UTF-16') })
})

test('a name with its accents apart finds the file with the accents on, and the other way round', async () => {
  writeFileSync(join(folder, 'cafe\u0301.csv'), 'a\n1\n')
  expect(await sourceReader(folder).table('caf\u00e9.csv', 'x.yaml')).toMatchObject({ header: ['a'] })
})

describe('what a scenario names', () => {
  let inside = ''
  beforeAll(() => {
    inside = join(folder, 'story')
  })
  const outside = { refused: expect.stringContaining('--allow') }

  test('lies below the working directory', async () => {
    expect(await sourceReader(inside).text('current.yaml', 'x.yaml')).toHaveProperty('text')
    expect(await sourceReader(inside).text('../binary', 'x.yaml')).toEqual(outside)
    expect(await sourceReader(inside).table(join(folder, 'latin-1'), 'x.yaml')).toEqual(outside)
  })

  test('is refused elsewhere whether it is there or not', async () => {
    expect(await sourceReader(inside).text('../never', 'x.yaml')).toEqual(outside)
  })

  test('or below the folder of the file that was asked for', async () => {
    const reader = sourceReader(join(folder, 'story', 'data'))
    expect(await reader.text('../current.yaml', 'x.yaml')).toEqual(outside)
    expect(await reader.text('../current.yaml')).toHaveProperty('text')
    expect(await reader.text('../current.yaml', 'x.yaml')).toHaveProperty('text')
  })

  test('or below a folder that is allowed', async () => {
    expect(await sourceReader(join(inside, 'data'), [inside]).text('../current.yaml', 'x.yaml')).toHaveProperty('text')
  })

  test('and a link is where it leads to', async () => {
    symlinkSync(join(folder, 'binary'), join(inside, 'link.csv'))
    expect(await sourceReader(inside).text('link.csv', 'x.yaml')).toEqual(outside)
  })
})
