/** `export`: the event log as a user gets it, from the files that the command wrote before. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Desk, tinyScenario } from './loadbearing.js'

const arrivals = 'arrived\n2026-01-05T09:00\n2026-01-05T09:04\n2026-01-05T09:05\n'
const traced = tinyScenario
  .replace(/rate: .*office }/, 'trace: { file: arrivals.csv, column: arrived } }')
  .replace('exponential(10min)', '15min')
  .replace(/run: .*/, 'run: { from: 2026-01-05, items: 3, warm-up: 0h, seed: 3 }')
const result = 'reports/traced/result.json'

let desk: Desk
beforeAll(() => {
  desk = new Desk({ 'tiny.yaml': tinyScenario, 'traced.yaml': traced, 'arrivals.csv': arrivals })
  expect(desk.run('run', 'traced.yaml', '--replications', '2', '--to', 'json').exit).toBe(0)
  expect(desk.run('stress', 'tiny.yaml', '--replications', '10', '--to', 'json').exit).toBe(0)
})
afterAll(() => desk.remove())

it('writes the log whole and says what it is', () => {
  const { exit, stdout, stderr } = desk.run('export', result, '--log', 'logs/traced.csv')
  expect([exit, stderr]).toEqual([0, ''])
  expect(stdout).toBe('Wrote   logs/traced.csv  6 visits of 3 items, replication 1 at 1×\n')
  expect(readdirSync(desk.path('logs'))).toEqual(['traced.csv'])
  const rows = readFileSync(desk.path('logs/traced.csv'), 'utf8').trim().split('\n')
  expect(rows).toHaveLength(7)
  expect(rows[1]).toMatch(/^1,,item,triage,,9,9,9\.0008\d+,done,2026-01-05T09:00:00.000,/)
  expect(rows[2]).toMatch(/^1,,item,desk,clerks,.*,2026-01-05T09:00:03.000,2026-01-05T09:15:03.000$/)
  expect(rows[6]).toMatch(/^3,,item,desk,clerks,.*,2026-01-05T09:05:03.000,2026-01-05T09:15:03.000,/)
})

it('the log alone on stdout, byte for byte the file', () => {
  const { exit, stdout, stderr } = desk.run('export', result, '--log', '-')
  expect([exit, stderr]).toEqual([0, ''])
  desk.run('export', result, '--log', 'again.csv')
  expect(stdout).toBe(readFileSync(desk.path('again.csv'), 'utf8'))
})

it('of a stress result, at another volume, another replication', () => {
  const rows = (...flags: string[]) =>
    desk
      .run('export', 'reports/tiny/result.json', '--log', '-', ...flags)
      .stdout.trim()
      .split('\n')
  const first = rows()
  expect(first[0]).toBe('item,copy,class,station,pool,joined,started,finished,cause')
  expect(rows('--replication', '1', '--volume', '1')).toEqual(first)
  expect(rows('--replication', '2')).not.toEqual(first)
  const doubled = rows('--volume', '2')
  expect(doubled.length / first.length).toBeGreaterThan(1.8)
  expect(doubled.filter((row) => row.endsWith(',,open')).length).toBeGreaterThan(100)
})

const refused: { what: string; flags: string[]; change?: () => void; says: string[] }[] = [
  {
    what: 'what the scenario reads is not written over',
    flags: ['--log', './arrivals.csv'],
    says: ['./arrivals.csv is what the scenario reads', '--log'],
  },
  {
    what: 'a place that cannot be written',
    flags: ['--log', 'tiny.yaml/log.csv'],
    says: ['tiny.yaml/log.csv cannot be written', 'name another file with --log'],
  },
  {
    what: 'a folder',
    flags: ['--log', 'folder.csv'],
    change: () => mkdirSync(desk.path('folder.csv')),
    says: ['folder.csv cannot be written', 'folder'],
  },
  {
    what: 'a changed table',
    flags: ['--log', 'log.csv'],
    change: () => writeFileSync(desk.path('arrivals.csv'), arrivals.replace('09:05', '09:06')),
    says: ['arrivals.csv', 'is not what it was', '[changed-file]'],
  },
  {
    what: 'a table that is none any more',
    flags: ['--log', 'log.csv'],
    change: () => writeFileSync(desk.path('arrivals.csv'), 'arrived\n"2026"x\n'),
    says: ['arrivals.csv:2:1: the quote that is opened here'],
  },
  {
    what: 'a missing table',
    flags: ['--log', 'log.csv'],
    change: () => rmSync(desk.path('arrivals.csv')),
    says: ['arrivals.csv', 'there is no such file', '[file-not-found]'],
  },
]

it.each(refused)('refuses: $what', ({ flags, change, says }) => {
  change?.()
  const before = readdirSync(desk.folder)
  const { exit, stdout, stderr } = desk.run('export', result, ...flags)
  writeFileSync(desk.path('arrivals.csv'), arrivals)
  expect([exit, stdout]).toEqual([2, ''])
  for (const words of says) expect(stderr).toContain(words)
  expect(stderr).not.toMatch(/\n\s+at /)
  expect(existsSync(desk.path('log.csv'))).toBe(false)
  expect(readdirSync(desk.folder).filter((name) => name !== 'arrivals.csv')).toEqual(
    before.filter((name) => name !== 'arrivals.csv'),
  )
})
