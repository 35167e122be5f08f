/** `redesign` as a user runs it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk, noPictures, tinyScenario } from './loadbearing.js'

const levers = `levers:
  tool: { because: Quicker screens., costs: { once: 900 }, changes: { stations: { desk: { takes: exponential(6min) } } } }
  clerks: { costs: { per-week-each: 800 }, range: { path: clerks.count, from: 2, to: 4 } }
`

let desk: Desk
beforeAll(() => {
  const bad = levers.replace('desk:', 'dusk:').replace('per-week-each: 800', 'per-wek: 800')
  const both = levers.replace(
    '  clerks:',
    '  screens: { costs: {}, changes: { stations: { desk: { takes: 5min } } } }\n  clerks:',
  )
  desk = new Desk({
    'tiny.yaml': tinyScenario,
    'auto.yaml': tinyScenario.replace('warm-up: 1w, ', ''),
    'levers.yaml': levers,
    'bad.yaml': bad,
    'both.yaml': both,
  })
})
afterAll(() => desk.remove())

const asked = ['redesign', 'tiny.yaml', '--levers', 'levers.yaml', '--replications', '10']

test('names the cheapest set that holds, the same with any number of jobs, and report draws it again', () => {
  const { exit, stdout } = desk.run(...asked, '-o', 'found')
  expect(exit).toBe(0)
  expect(stdout.replace(/\s+/g, ' ')).toContain('Cheapest to hold at 2×: tool, for €900 over 52 weeks; it breaks at 2.')
  expect(stdout).toMatch(/\n {2}chosen +tool +€0 +€900 +2\.\d+× \(.*\) +holds\n/)
  expect(stdout).toMatch(/\n {2}today +no lever +€0 +€0 +1\.\d+× \(.*\) +fails\n/)
  expect(stdout).toContain('6 sets of levers: ')
  expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80)
  const one = desk.run(...asked, '--json', '--jobs', '1', '-o', 'one', ...noPictures)
  expect(one.stdout).toBe(readFileSync(desk.path('found/result.json'), 'utf8'))
  expect(JSON.parse(one.stdout)).toMatchObject({
    schema: 'loadbearing/redesign@1',
    levers: { file: 'levers.yaml' },
    target: 2,
    horizon: { weeks: 52 },
    chosen: { levers: [{ name: 'tool' }], cost: { once: 900, perWeek: 0, overHorizon: 900 }, holdsAtTarget: true },
    alone: [{ because: 'Quicker screens.' }, { levers: [{ name: 'clerks', value: 4 }] }],
  })
  const again = desk.run('report', 'found/result.json', '-o', 'again')
  expect(again.stdout.split('\n').slice(0, 8)).toEqual(stdout.split('\n').slice(0, 8))
  const page = readFileSync(desk.path('again/report.html'), 'utf8')
  expect(page).toBe(readFileSync(desk.path('found/report.html'), 'utf8'))
  expect(page).toContain('loadbearing redesign tiny.yaml --replications 10 --levers levers.yaml')
  expect(page).toContain('Each lever by itself')
})

test('compare holds each lever beside the current design, then all, and says how to do it again', () => {
  const { exit, stdout } = desk.run('compare', 'tiny.yaml', '--levers', 'levers.yaml', '--json', '-o', 'alone')
  expect(exit).toBe(0)
  const { designs, selection } = JSON.parse(stdout)
  expect(designs.map(({ scenario }: { scenario: { name: string } }) => scenario.name)).toEqual([
    'tool',
    'clerks 4',
    'all levers',
  ])
  expect(designs[0].scenario).toMatchObject({ because: 'Quicker screens.', levers: [{ name: 'tool' }] })
  expect(selection.sentence).toContain('best')
  expect(readFileSync(desk.path('alone/report.html'), 'utf8')).toContain(
    'loadbearing compare tiny.yaml --volume 2 --levers levers.yaml<',
  )
})

test('stress says by name which levers would do instead of a step of the cascade', () => {
  const { exit, stdout } = desk.run('stress', 'tiny.yaml', '--levers', 'levers.yaml', '-o', 'named', ...noPictures)
  expect(exit).toBe(0)
  const { cascade } = JSON.parse(readFileSync(desk.path('named/result.json'), 'utf8'))
  // Two clerks at 10 minutes do 96 a day and carry 1.6×; at 6 minutes, or as four, 2.67× and 3.2×.
  expect(cascade[0]).toMatchObject({ constraint: 'clerks', levers: [{ name: 'clerks', value: 4 }, { name: 'tool' }] })
  expect(cascade[0].levers.map(({ breaksAt }: { breaksAt: number }) => Number(breaksAt.toFixed(2)))).toEqual([
    3.2, 2.67,
  ])
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'Levers that carry clerks farther, each alone, by its load: clerks 4 (3.20×), tool (2.67×).',
  )
})

test('says all that is wrong with the levers, and runs nothing', () => {
  const { exit, stdout, stderr } = desk.run('redesign', 'tiny.yaml', '--levers', 'bad.yaml')
  expect([exit, stdout]).toEqual([2, ''])
  expect(stderr).toContain('bad.yaml:2:')
  expect(stderr).toContain('with `tool`: ')
  expect(stderr).toContain('did you mean `per-week`?')
})

test('explain and export say that they are for other results', () => {
  const { exit, stderr } = desk.run('explain', 'found/result.json')
  expect(exit).toBe(2)
  expect(stderr).toContain('only what breaks first can be explained')
})

test('check reads a file of levers with its scenario', () => {
  const { exit, stdout } = desk.run('check', 'tiny.yaml', '--levers', 'levers.yaml')
  expect(exit).toBe(0)
  expect(stdout).toContain('ok  levers.yaml  2 levers, 5 sets')
  const asJson = desk.run('check', 'tiny.yaml', '--levers', 'levers.yaml', '--json')
  expect(JSON.parse(asJson.stdout).scenarios[0].levers).toMatchObject({ names: ['tool', 'clerks'], sets: 5 })
})

test.each(['redesign', 'check', 'stress', 'compare'])('%s refuses levers that touch the same value', (command) => {
  const { exit, stderr } = desk.run(command, 'tiny.yaml', '--levers', 'both.yaml')
  expect(exit).toBe(2)
  expect(stderr).toContain('`tool` (both.yaml:2:')
  expect(stderr).toContain('`screens` (both.yaml:3:')
  expect(stderr).toContain('excludes: [tool]')
})

test('what an exit code cannot be read without is said with --quiet too', () => {
  const quiet = (file: string, ...more: string[]) =>
    desk.run('stress', file, '--replications', '10', '--gate', '1.2', ...noPictures, '--quiet', ...more).stderr
  expect(quiet('tiny.yaml', '-o', 'warm')).toBe('')
  expect(quiet('auto.yaml', '--weeks', '1', '-o', 'cold')).toContain('note: Without a warm-up')
})

test.each(['stress', 'sweep', 'compare'])('%s refuses to search beyond a record of arrivals', (command) => {
  const record = tinyScenario
    .replace(/arrivals: .*/, 'arrivals: { trace: { file: two.csv, column: at } }')
    .replace('weeks: 5', 'from: 2026-01-05, weeks: 5')
  writeFileSync(desk.path('record.yaml'), record)
  writeFileSync(
    desk.path('two.csv'),
    `at\n${['05', '09', '12', '16'].map((day) => `2026-01-${day}T10:00`).join('\n')}\n`,
  )
  const vary = command === 'sweep' ? ['--vary', 'pools.clerks.count=2..3'] : []
  const beside = command === 'compare' ? ['record.yaml', '--gate'] : []
  const { exit, stderr } = desk.run(command, 'record.yaml', ...beside, ...vary, '--quiet')
  expect(exit).toBe(2)
  expect(stderr).toContain('the trace of arrivals (two.csv) has 2 whole weeks, and `run.weeks: 5` runs on after it')
})
