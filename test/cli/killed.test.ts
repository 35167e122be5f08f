/**
 * Processes that are killed while they write: whatever the instant, the folder holds the old report or the new one, whole
 * by its manifest, and the next command gives the bytes that it would have given anyway.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashAt, readManifest } from '../../src/files/manifest.js'
import { finishReplacement } from '../../src/files/report-folder.js'
import { Desk } from './loadbearing.js'

let desk: Desk
beforeAll(() => {
  desk = new Desk({})
  const module = resolve('dist/files/report-folder.js')
  // Two reports in turn, told apart by every byte; the second one has other charts.
  writeFileSync(
    desk.path('write.mjs'),
    `import { replaceReport } from ${JSON.stringify(module)}
const charts = (which) => Array.from({ length: 20 }, (_, n) => ({ name: 'charts/' + which + n + '.svg', contents: which.repeat(5000) }))
for (let turn = 0; ; turn++) {
  const result = turn % 2 === 0 ? 'a' : 'b'
  await replaceReport('out', { result, documents: [{ name: 'report.html', contents: result }, ...charts(result)] })
  process.stdout.write('.')
}`,
  )
})
afterAll(() => desk.remove())

function killedAfter(milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, [desk.path('write.mjs')], {
    cwd: desk.folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), milliseconds))
  return new Promise((done) => child.on('close', () => done()))
}

/** What is wrong with the report in the folder; '' where it is whole. */
function wrongWith(folder: string): string {
  const manifest = readManifest(folder)
  if (manifest === undefined) return 'no manifest'
  if (manifest.state !== 'whole') return 'a half'
  const wrong = Object.entries(manifest.files).filter(([name, hash]) => hashAt(folder, name) !== hash)
  return wrong.map(([name]) => name).join(' ')
}

test('the folder is whole after every kill, and after the next command', async () => {
  mkdirSync(desk.path('out'))
  writeFileSync(desk.path('out', 'notes.txt'), 'mine')
  for (let kill = 0; kill < 25; kill++) {
    await killedAfter((kill * 7.3) % 40)
    const isThere = existsSync(desk.path('out'))
    // Between the two renames the old one is beside, with all that it had.
    if (!isThere) expect(wrongWith(desk.path('.out.former'))).toBe('')
    expect(wrongWith(desk.path(isThere ? 'out' : '.out.next'))).toBe('')
    finishReplacement(desk.path('out'))
    expect(wrongWith(desk.path('out'))).toBe('')
    const charts = readdirSync(join(desk.path('out'), 'charts'))
    expect(new Set(charts.map((name) => name[0]))).toEqual(new Set([readManifest(desk.path('out'))?.result]))
    expect(readFileSync(desk.path('out', 'notes.txt'), 'utf8')).toBe('mine')
  }
})
