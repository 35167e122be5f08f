/** Commands that do not simulate, and the help. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.js'
import { helpOf } from '../../src/cli/help.js'
import { Desk, tinyScenario } from './loadbearing.js'

const stories = readdirSync('scenarios', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

let desk: Desk
beforeAll(() => {
  desk = new Desk({ 'tiny.yaml': tinyScenario, 'other.yaml': tinyScenario.replace('Tiny', 'Other') })
})
afterAll(() => desk.remove())

describe('help', () => {
  test.each(['', '--help', '-h', '--no-color'])('loadbearing %s names the commands', (flag) => {
    const { exit, stdout, stderr } = desk.run(...(flag === '' ? [] : [flag]))
    expect([exit, stderr]).toEqual([0, ''])
    for (const name of [
      'stress',
      'diagnose',
      'run',
      'compare',
      'sweep',
      'sensitivity',
      'redesign',
      'check',
      'describe',
      'explain',
      'report',
      'export',
      'init',
      'schema',
      'doctor',
      'completion',
    ])
      expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'))
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  test('of a command names its flags', () => {
    const { exit, stdout } = desk.run('stress', '--help')
    expect(exit).toBe(0)
    for (const flag of ['volume', 'against', 'gate', 'to', 'seed', 'replications', 'precision', 'weeks', 'jobs', 'out'])
      expect(stdout).toContain(`--${flag}`)
  })

  test('of a command begins with its own flags, each with what stands after it', () => {
    const { stdout } = desk.run('help', 'stress')
    expect(stdout).toBe(desk.run('stress', '--help').stdout)
    expect(stdout).toMatch(/^ {2}--against REDESIGN {2}a redesign/m)
    expect(stdout.indexOf('--gate N')).toBeLessThan(stdout.indexOf('--seed N'))
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  test.each(commands.map((command) => [command.name, command] as const))('of %s fits 80 columns', (_name, command) => {
    const lines = helpOf(command, 80).split('\n')
    expect(lines.filter((line) => line.length > 80)).toEqual([])
    for (const { about } of Object.values(command.flags))
      expect(lines.join('').replace(/ +/g, '')).toContain(about.replace(/ +/g, ''))
  })

  test('the version is that of package.json', () => {
    expect(desk.run('--version').stdout).toBe(`${JSON.parse(readFileSync('package.json', 'utf8')).version}\n`)
  })
})

describe('check', () => {
  test('says ok and the offered load of each file', () => {
    const { exit, stdout, stderr } = desk.run('check', 'tiny.yaml', 'other.yaml')
    expect([exit, stderr]).toEqual([0, ''])
    expect(stdout).toContain('ok  tiny.yaml  3 stations, 1 pool, 1 source, 1 promise')
    expect(stdout).toContain('ok  other.yaml')
    expect(stdout).toMatch(/clerks +desk +63% +125% +1\.60×/)
  })

  test('as an object', () => {
    const { stdout } = desk.run('check', 'tiny.yaml', '--json')
    const { schema, scenarios } = JSON.parse(stdout)
    expect(schema).toBe('loadbearing/check@1')
    expect(scenarios[0]).toMatchObject({ file: 'tiny.yaml', name: 'Tiny desk', theory: { says: 'exact' } })
    const loads = { offeredLoad: 0.625, offeredLoadAtTarget: 1.25, breaksAt: 1.6 }
    const theory = { says: 'exact', because: [] }
    expect(scenarios[0].constraints).toEqual([{ id: 'clerks', kind: 'pool', stations: ['desk'], ...loads, theory }])
  })
})

test('describe reads the model back', () => {
  const { exit, stdout } = desk.run('describe', 'tiny.yaml')
  expect(exit).toBe(0)
  for (const words of [
    'Tiny desk',
    'triage ',
    '▶ desk',
    '2 people',
    'Mon–Fri 09:00–17:00',
    'exponential with mean 10 min',
  ])
    expect(stdout).toContain(words)
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
})

test('schema prints a JSON Schema', () => {
  const { exit, stdout } = desk.run('schema')
  expect(exit).toBe(0)
  expect(JSON.parse(stdout)).toHaveProperty('$schema')
})

describe('init', () => {
  test('writes a start that holds, and the command that comes next', () => {
    const { exit, stdout } = desk.run('init')
    expect(exit).toBe(0)
    for (const words of [
      'check workflow/current.yaml',
      'describe workflow/current.yaml',
      'stress workflow/current.yaml',
    ])
      expect(stdout).toContain(`\n  loadbearing ${words}\n`)
    expect(stdout).toContain('loadbearing report reports/workflow/result.json --to pptx')
    expect(desk.run('check', 'workflow/current.yaml')).toMatchObject({ exit: 0, stderr: '' })
    expect(readFileSync(desk.path('workflow/current.yaml'), 'utf8').trim().split('\n')).toHaveLength(10)
  })

  test.each(stories)('copies %s, which holds where it is put', (story) => {
    expect(desk.run('init', `all/${story}`, '--template', story)).toMatchObject({ exit: 0, stderr: '' })
    const files = readdirSync(desk.path('all', story), { recursive: true, encoding: 'utf8' })
    const yaml = files.filter((name) => name.endsWith('.yaml')).map((name) => `all/${story}/${name}`)
    const designs = yaml.filter((name) => !name.endsWith('levers.yaml'))
    expect(desk.run('check', ...designs)).toMatchObject({ exit: 0 })
    for (const name of yaml) {
      const schema = /^# yaml-language-server: \$schema=(\S+)/.exec(readFileSync(desk.path(name), 'utf8'))?.[1]
      expect(existsSync(desk.path(dirname(name), schema ?? 'none')), name).toBe(true)
    }
    const commands = readFileSync(desk.path('all', story, 'README.md'), 'utf8').match(/loadbearing \w+ (\S+)/g)
    for (const words of commands ?? []) expect(words).toContain(` all/${story}/`)
  })

  test('copies the story, which holds where it is put', () => {
    const { exit, stdout } = desk.run('init', 'deep/claims', '--template', 'insurance-claims')
    expect(exit).toBe(0)
    expect(stdout).toContain('stress deep/claims/current.yaml --against deep/claims/redesign.yaml')
    expect(desk.run('check', 'deep/claims/current.yaml', 'deep/claims/redesign.yaml').exit).toBe(0)
    const text = readFileSync(desk.path('deep/claims/current.yaml'), 'utf8')
    const schema = /\$schema=(\S+)/.exec(text)?.[1] ?? 'none'
    expect(existsSync(desk.path('deep/claims', schema))).toBe(true)
  })

  test('writes over nothing, and names what is there', () => {
    desk.run('init', 'own')
    writeFileSync(desk.path('own/current.yaml'), 'mine')
    const before = readdirSync(desk.path('own'))
    const { exit, stdout, stderr } = desk.run('init', 'own', '--template', 'insurance-claims')
    expect([exit, stdout]).toEqual([2, ''])
    expect(stderr).toContain('own/current.yaml')
    expect(readFileSync(desk.path('own/current.yaml'), 'utf8')).toBe('mine')
    expect(readdirSync(desk.path('own'))).toEqual(before)
  })
})
