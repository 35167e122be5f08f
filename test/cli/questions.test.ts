/** `diagnose`, `sweep`, `sensitivity` and `explain` as a user runs them. */
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk, noPictures, tinyScenario } from './loadbearing.js'

let desk: Desk
beforeAll(() => {
  const evidence = 'evidence: { desk.takes: { tier: assumption, range: 8min to 12min } }\n'
  // Without its promise, so that the clerks break first and by far.
  const plain = tinyScenario.replace(/^promises: .*\n/m, '')
  desk = new Desk({ 'tiny.yaml': plain, 'assumed.yaml': plain + evidence })
})
afterAll(() => desk.remove())

/** No line is wider than a terminal. */
function expectNarrow(text: string): void {
  expect(Math.max(...text.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80)
}

test('diagnose answers four questions, writes only where it is told to, and prints the result of stress', () => {
  const { exit, stdout } = desk.run('diagnose', 'tiny.yaml', '--replications', '10')
  expect(exit).toBe(0)
  const titles = [...stdout.matchAll(/^([1-4]) {2}(.*)$/gm)].map(([, number, title]) => `${number} ${title}`)
  expect(titles).toEqual([
    '1 Where do recommendations go?',
    '2 What share needs a human before execution?',
    '3 Where do exceptions live, and for how long?',
    '4 What breaks first when volume doubles?',
  ])
  expectNarrow(stdout)
  expect(existsSync(desk.path('reports'))).toBe(false)
  const one = desk.run('diagnose', 'tiny.yaml', '--replications', '10', '--json', '--jobs', '1')
  const two = desk.run('stress', 'tiny.yaml', '--replications', '10', '--json', '--jobs', '2')
  expect(one.stdout).toBe(two.stdout)
  expect(JSON.parse(one.stdout)).toMatchObject({ schema: 'loadbearing/stress@1', paths: { volumes: [{}, {}] } })
  desk.run('diagnose', 'tiny.yaml', '--replications', '10', '-o', 'asked', ...noPictures)
  expect(readFileSync(desk.path('asked/result.json'), 'utf8')).toBe(one.stdout)
})

test('sweep says where each value breaks, the same with any number of jobs, and report draws it again', () => {
  const vary = ['--vary', 'clerks.count=2..3', '--vary', 'desk.takes=10min,12min']
  const { exit, stdout } = desk.run('sweep', 'tiny.yaml', ...vary, '-o', 'swept')
  expect(exit).toBe(0)
  // 12 an hour are done by two at 10 min; of 7.5: 1.6×, without an interval, since nothing here is left to chance.
  expect(stdout).toMatch(/2 +10min +1\.60× +[Cc]lerks/)
  expect(stdout).toContain('swept/report.html')
  expectNarrow(stdout)
  const one = desk.run('sweep', 'tiny.yaml', ...vary, '--json', '--jobs', '1', '-o', 'one', ...noPictures)
  expect(one.stdout).toBe(readFileSync(desk.path('swept/result.json'), 'utf8'))
  const again = desk.run('report', 'swept/result.json', '-o', 'again')
  expect(again.stdout.split('\n').slice(0, 8)).toEqual(stdout.split('\n').slice(0, 8))
  expect(readFileSync(desk.path('again/report.html'), 'utf8')).toBe(
    readFileSync(desk.path('swept/report.html'), 'utf8'),
  )
  expect(readFileSync(desk.path('again/report.html'), 'utf8')).toContain(
    'loadbearing sweep tiny.yaml --vary clerks.count=2,3,desk.takes=10min,12min',
  )
})

test('sensitivity says who moves the verdict', () => {
  const { exit, stdout } = desk.run('sensitivity', 'assumed.yaml', '--draws', '3', '-o', 'assumed', ...noPictures)
  expect(exit).toBe(0)
  expect(stdout).toMatch(/8min +(1\.9|2\.0)\d?× +12min +1\.3\d?×/)
  expect(stdout).toContain('All inputs drawn at once, 3 times')
  expectNarrow(stdout)
})

test('explain says why, of the whole and of one station', () => {
  desk.run('stress', 'tiny.yaml', '--replications', '10', '-o', 'stressed', ...noPictures)
  const whole = desk.run('explain', 'stressed/result.json')
  expect([whole.exit, whole.stderr]).toEqual([0, ''])
  for (const words of ['Why this one', 'What would move it', 'What would prove it wrong', 'clerks'])
    expect(whole.stdout).toContain(words)
  expectNarrow(whole.stdout)
  expect(desk.run('explain', 'stressed/result.json', 'desk').stdout).toContain('It is what breaks first.')
  expect(JSON.parse(desk.run('explain', 'stressed/result.json', '--json').stdout)).toHaveLength(3)
  const unknown = desk.run('explain', 'stressed/result.json', 'dusk')
  expect(unknown.exit).toBe(2)
  expect(unknown.stderr).toContain('did you mean `desk`?')
  const swept = desk.run('explain', 'swept/result.json')
  expect([swept.exit, swept.stderr.includes('make a result with `loadbearing stress`')]).toEqual([2, true])
})
