/** Commands that simulate: what they write and print, exit codes, and going on after an interruption. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Desk, fewRuns, noPictures, tinyScenario } from './loadbearing.js'

let desk: Desk
beforeAll(() => {
  const redesign = 'extends: tiny.yaml\nscenario: Three clerks\nbecause: One more.\npools: { clerks: { count: 3 } }\n'
  const another = redesign.replace('Three', 'Four').replace('3', '4')
  // A run of it takes minutes.
  const long = tinyScenario.replace('60 per', '1000000 per').replace('10min', '0.01s').replace('weeks: 5', 'weeks: 90')
  desk = new Desk({ 'long.yaml': long, 'tiny.yaml': tinyScenario, 'three.yaml': redesign, 'four.yaml': another })
})
afterAll(() => desk.remove())

function filesIn(folder: string): Map<string, string> {
  const names = readdirSync(desk.path(folder), { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`)
  return new Map(files.sort().map((file) => [file.slice(desk.path(folder).length + 1), readFileSync(file, 'base64')]))
}

describe('stress', () => {
  test('answers on stdout, writes the folder, tells the rest on stderr', () => {
    const { exit, stdout, stderr } = desk.run('stress', 'tiny.yaml', ...fewRuns)
    expect(exit).toBe(0)
    expect(stdout).toMatch(/breaks? first, at 1\.\d+× today's volume/)
    expect(stdout).not.toContain('\u001b')
    expect(stderr).not.toContain('\r')
    const written = [...filesIn('reports/tiny').keys()]
    for (const name of [
      'report.html',
      'result.json',
      'charts/ladder.svg',
      'charts/ladder.doc.png',
      'charts/ladder.csv',
    ])
      expect(written).toContain(name)
    expect(stdout).toContain('reports/tiny/report.html')
  })

  test('writes only the kinds that are asked for', () => {
    desk.run('stress', 'tiny.yaml', ...fewRuns, '--out', 'kinds', '--to', 'csv', '--to', 'json')
    expect(new Set([...filesIn('kinds').keys()].map((name) => name.replace(/^.*\./, '')))).toEqual(
      new Set(['csv', 'json']),
    )
  })

  test('the object alone with --json: on stdout, nothing on the disk', () => {
    const { exit, stdout, stderr } = desk.run('stress', 'tiny.yaml', ...fewRuns, '--json', '--against', 'three.yaml')
    expect([exit, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'loadbearing/stress@1', run: { seed: 3, replications: 10 } })
    expect(existsSync(desk.path('reports/three'))).toBe(false)
  })

  test('the same bytes for any number of jobs, and stdout is the file', () => {
    const one = desk.run('stress', 'tiny.yaml', ...fewRuns, '--json', '--jobs', '1', '-o', 'one', ...noPictures)
    const two = desk.run('stress', 'tiny.yaml', ...fewRuns, '--json', '--jobs', '2', '-o', 'two', ...noPictures)
    expect(one.stdout).toBe(two.stdout)
    expect(filesIn('one')).toEqual(filesIn('two'))
    expect(readFileSync(desk.path('one/result.json'), 'utf8')).toBe(one.stdout)
  })

  const gates = [
    { gate: '1.1', more: [], exit: 0 },
    { gate: '1.6', more: [], exit: 22 },
    { gate: '2', more: [], exit: 20 },
    { gate: '2', more: ['--against', 'three.yaml'], exit: 0 },
    { gate: '3', more: ['--against', 'three.yaml'], exit: 20 },
  ]
  test.each(gates)('--gate $gate $more: exit $exit', ({ gate, more, exit }) => {
    const ran = desk.run('stress', 'tiny.yaml', ...fewRuns, '--json', '--gate', gate, ...more)
    expect(ran.exit).toBe(exit)
    expect(ran.stderr).toContain(`--gate ${gate}: exit ${exit}`)
  })
})

test('report renders the same documents from the result alone', () => {
  desk.run('stress', 'tiny.yaml', ...fewRuns, '-o', 'first')
  const { exit } = desk.run('report', 'first/result.json', '--out', 'again')
  expect(exit).toBe(0)
  expect(filesIn('again')).toEqual(filesIn('first'))
})

test('run measures one volume', () => {
  const { exit, stdout } = desk.run('run', 'tiny.yaml', '--volume', '1.5', '--replications', '3', '--json')
  expect(exit).toBe(0)
  const { schema, volumes } = JSON.parse(stdout)
  expect([schema, volumes.length, volumes[0].volume]).toEqual(['loadbearing/run@1', 1, 1.5])
})

describe('compare', () => {
  test('pairs designs', () => {
    const { exit, stdout } = desk.run('compare', 'tiny.yaml', 'three.yaml', '--replications', '3', '--json')
    expect(exit).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'loadbearing/compare@1',
      designs: [{ scenario: { name: 'Three clerks' } }],
    })
  })

  test('says which of three is best, the same with any number of jobs, and report says it again', () => {
    const files = ['tiny.yaml', 'three.yaml', 'four.yaml']
    const asked = ['compare', ...files, ...fewRuns, '--by', 'flowTime.mean', '--indifference', '5']
    const { exit, stdout } = desk.run(...asked, ...noPictures, '--jobs', '2', '-o', 'chosen')
    expect(exit).toBe(0)
    expect(stdout).toMatch(
      /^‘(Three|Four) clerks’ is best by mean flow time at 2×, or within 5 h of the best\s\(95%\)\./,
    )
    expect(desk.run('report', 'chosen/result.json', '-o', 'again', ...noPictures).stdout).toContain('is best by mean')
    const one = desk.run(...asked, '--json', '--jobs', '1')
    expect(one.stdout).toBe(readFileSync(desk.path('chosen/result.json'), 'utf8'))
    expect(JSON.parse(one.stdout).run.options).toMatchObject({ by: 'flowTime.mean', indifference: 5 })
  })

  test.each([
    { name: 'a redesign that breaks earlier', files: ['three.yaml', 'tiny.yaml'], exit: 21 },
    { name: 'one that breaks later', files: ['tiny.yaml', 'three.yaml'], exit: 0 },
  ])('--gate and $name: exit $exit', ({ files, exit }) => {
    expect(desk.run('compare', ...files, ...fewRuns, '--json', '--gate').exit).toBe(exit)
  })
})

describe('an interrupted study', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s: exit %i, and the same command goes on to the same bytes', async (signal, code) => {
    const args = ['stress', 'tiny.yaml', ...fewRuns, ...noPictures, '--jobs', '1', '--out', signal]
    const stopped = await desk.interrupt(signal, 'volumes', ...args)
    expect(stopped.exit).toBe(code)
    expect(stopped.stdout).toBe('')
    expect(stopped.stderr).toContain(`${signal}/.resume`)
    const kept = readdirSync(desk.path(signal, '.resume'))
    expect(kept).toHaveLength(1)
    const resumed = desk.run(...args)
    expect(resumed.exit).toBe(0)
    expect(resumed.stderr).toContain('going on from')
    expect(existsSync(desk.path(signal, '.resume'))).toBe(false)
    const whole = desk.run('stress', 'tiny.yaml', ...fewRuns, ...noPictures, '--out', 'whole')
    expect(resumed.stdout.replaceAll(signal, 'whole')).toBe(whole.stdout)
    expect(filesIn(signal)).toEqual(filesIn('whole'))
  })

  test.each(['1', '2'])('with --jobs %s it ends in the midst of a run', async (jobs) => {
    const asked = ['run', 'long.yaml', '--replications', '2', '--jobs', jobs, '--out', `long-${jobs}`]
    const begins = Date.now()
    const stopped = await desk.interrupt('SIGTERM', 'replications', ...asked)
    expect(stopped.exit).toBe(143)
    expect(Date.now() - begins).toBeLessThan(30_000)
  })

  test('another seed does not go on from it', async () => {
    await desk.interrupt('SIGINT', 'volumes', 'stress', 'tiny.yaml', ...fewRuns, ...noPictures, '--out', 'seeds')
    const other = desk.run('stress', 'tiny.yaml', ...fewRuns, ...noPictures, '--out', 'seeds', '--seed', '4')
    expect(other.exit).toBe(0)
    expect(other.stderr).not.toContain('going on from')
  })
})
