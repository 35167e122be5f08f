/** A report's folder is replaced as a whole, whatever was begun before; what is somebody's own stays. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hashAt, hashOf, readManifest } from '../../src/files/manifest.js'
import { finishReplacement, replaceReport } from '../../src/files/report-folder.js'

let root = ''
let out = ''
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'report-')))
  out = join(root, 'out')
  mkdirSync(out)
})
afterEach(() => {
  process.chdir(tmpdir())
  rmSync(root, { recursive: true, force: true })
})

type Files = Readonly<Record<string, string>>

const first: Files = { 'report.html': 'first', 'charts/ladder.svg': 'ladder 1', 'charts/old.svg': 'only of the first' }
const second: Files = { 'report.html': 'second', 'charts/ladder.svg': 'ladder 2', 'deck.pptx': 'slides' }

function write(result: string, files: Files) {
  const documents = Object.entries(files).map(([name, contents]) => ({ name, contents }))
  return replaceReport(out, { result, documents })
}

function put(name: string, contents: string): void {
  mkdirSync(dirname(join(out, name)), { recursive: true })
  writeFileSync(join(out, name), contents)
}

/** All that the folder holds but its manifest. */
function held(folder = out): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => name !== 'manifest.json')
    .sort()
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

function expectWhole(result: string, files: Files): void {
  const manifest = readManifest(out)
  expect(manifest).toMatchObject({ state: 'whole', result })
  expect(Object.keys(manifest?.files ?? {}).sort()).toEqual(Object.keys(files).sort())
  for (const [name, hash] of Object.entries(manifest?.files ?? {})) expect(hashAt(out, name)).toBe(hash)
  expect(readdirSync(root)).toEqual(['out'])
}

/** Both ways: as a whole, and one by one where the folder is where somebody stands. */
const ways = [
  { way: 'as a whole', stand: () => undefined },
  { way: 'one by one', stand: () => process.chdir(out) },
]

describe.each(ways)('$way', ({ stand }) => {
  beforeEach(stand)

  test('a report takes the place of another, old charts go with it', async () => {
    await write('1', first)
    expectWhole('1', first)
    expect(await write('2', second)).toEqual([])
    expect(held()).toEqual(second)
    expectWhole('2', second)
  })

  test('documents of the same result stay beside new ones', async () => {
    await write('1', first)
    await write('1', { 'report.pdf': 'paper' })
    expect(held()).toEqual({ ...first, 'report.pdf': 'paper' })
    expectWhole('1', { ...first, 'report.pdf': 'paper' })
  })

  test('what is somebody’s own survives', async () => {
    await write('1', first)
    put('notes.txt', 'mine')
    put('charts/mine.svg', 'mine')
    put('.resume/another', 'study')
    put('sweep/report.html', 'a report within')
    symlinkSync('/nowhere', join(out, 'link'))
    await write('2', second)
    rmSync(join(out, 'link'))
    expect(held()).toEqual({
      ...second,
      'notes.txt': 'mine',
      'charts/mine.svg': 'mine',
      '.resume/another': 'study',
      'sweep/report.html': 'a report within',
    })
    expectWhole('2', second)
  })

  test('what was changed, or has a name that the report takes, is kept under another', async () => {
    await write('1', first)
    put('report.html', 'edited')
    put('charts/old.svg', 'edited too')
    put('deck.pptx', 'my own slides')
    const kept = await write('2', second)
    expect(kept.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: 'deck.pptx', as: 'deck.kept.pptx' },
      { name: 'report.html', as: 'report.kept.html' },
    ])
    expect(held()).toEqual({
      ...second,
      'report.kept.html': 'edited',
      'charts/old.svg': 'edited too',
      'deck.kept.pptx': 'my own slides',
    })
    expectWhole('2', second)
  })

  test('a folder of the version before is taken over: the same names are replaced, nothing else is removed', async () => {
    for (const [name, text] of Object.entries(first)) put(name, text)
    expect(await write('2', second)).toEqual([])
    expect(held()).toEqual({ ...second, 'charts/old.svg': 'only of the first' })
    expectWhole('2', second)
  })

  test('a manifest of something else is kept', async () => {
    put('manifest.json', '{"name":"a web app"}')
    expect(await write('2', second)).toEqual([{ name: 'manifest.json', as: 'manifest.kept.json' }])
    expectWhole('2', second)
  })

  test('a manifest cannot have files removed that lie elsewhere', async () => {
    writeFileSync(join(root, 'elsewhere'), 'x')
    mkdirSync(join(root, 'there'))
    writeFileSync(join(root, 'there', 'x'), 'x')
    symlinkSync(join(root, 'there'), join(out, 'linked'))
    const files = { 'linked/x': hashOf('x') }
    put('manifest.json', JSON.stringify({ schema: 'loadbearing/manifest@1', state: 'whole', result: '1', files }))
    await write('2', second)
    expect(held(join(root, 'there'))).toEqual({ x: 'x' })
    put(
      'manifest.json',
      JSON.stringify({
        ...readManifest(out),
        schema: 'loadbearing/manifest@1',
        files: { '../elsewhere': hashOf('x') },
      }),
    )
    await write('1', first)
    expect(existsSync(join(root, 'elsewhere'))).toBe(true)
  })

  test('nothing that killed processes left outlives it', async () => {
    await write('1', first)
    const id = 2 ** 22 + 1
    mkdirSync(join(root, `.out.${id}.partial`))
    put(`charts/.ladder.svg.${id}.partial`, 'of the version before')
    put(`.report.html.${id}.partial`, 'of the version before')
    put(`.report.next.${id}.partial/x`, 'one by one')
    await write('2', second)
    expect(held()).toEqual(second)
    expectWhole('2', second)
  })
})

test('the folder that a link leads to is replaced, not the link', async () => {
  symlinkSync(out, join(root, 'link'))
  await replaceReport(join(root, 'link'), { result: '1', documents: [{ name: 'a', contents: 'a' }] })
  expect(held()).toEqual({ a: 'a' })
  rmSync(join(root, 'link'))
  expectWhole('1', { a: 'a' })
})

test('what cannot be written leaves what was there', async () => {
  await write('1', first)
  await expect(write('2', { ...second, [`${'x'.repeat(300)}`]: 'too long a name' })).rejects.toThrow('ENAMETOOLONG')
  expect(held()).toEqual(first)
  expectWhole('1', first)
})

describe('what a killed command left is finished by the next', () => {
  const beside = (what: string) => join(root, `.out.${what}`)

  /** The first report with somebody's own file in its place, the second one written beside it. */
  beforeEach(async () => {
    await write('2', second)
    cpSync(out, join(root, 'second'), { recursive: true })
    rmSync(out, { recursive: true })
    mkdirSync(out)
    await write('1', first)
    renameSync(join(root, 'second'), beside('next'))
    put('notes.txt', 'mine')
  })

  test.each([
    { at: 'before the renames', does: () => undefined },
    { at: 'between the renames', does: () => renameSync(out, beside('former')) },
    {
      at: 'after the renames',
      does: () => {
        renameSync(out, beside('former'))
        renameSync(beside('next'), out)
      },
    },
    {
      at: 'while the former folder is cleared',
      does: () => {
        renameSync(out, beside('former'))
        renameSync(beside('next'), out)
        rmSync(join(beside('former'), 'charts'), { recursive: true })
      },
    },
  ])('$at', ({ does }) => {
    does()
    finishReplacement(out)
    expect(held()).toEqual({ ...second, 'notes.txt': 'mine' })
    expectWhole('2', second)
  })

  test('one by one: the manifest shows a half, and the next command goes on', () => {
    renameSync(beside('next'), join(out, '.report.next'))
    const before = readManifest(out)
    const now = readManifest(join(out, '.report.next'))
    const half = { schema: 'loadbearing/manifest@1', ...now, state: 'half', former: before?.files }
    put('manifest.json', JSON.stringify(half))
    renameSync(join(out, '.report.next', 'report.html'), join(out, 'report.html'))
    expect(readManifest(out)?.state).toBe('half')
    finishReplacement(out)
    expect(held()).toEqual({ ...second, 'notes.txt': 'mine' })
    expectWhole('2', second)
  })
})
