/** What each shell offers behind a line that is not finished yet. A shell that is not installed is skipped by name. */
import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.js'
import { Desk } from './loadbearing.js'
import { complaint, isInstalled, offered } from './shells.js'

const shells = ['bash', 'zsh', 'fish'] as const
const scripts = new Map<string, string>()

let desk: Desk
beforeAll(() => {
  desk = new Desk({ 'claims.yaml': '', 'two words.yml': '', 'result.json': '', 'notes.txt': '', 'log.csv': '' })
  mkdirSync(desk.path('sub'))
  for (const shell of shells) scripts.set(shell, desk.run('completion', shell).stdout)
})
afterAll(() => desk.remove())

const scenarios = ['claims.yaml', 'sub', 'two words.yml']
const lines: Readonly<Record<string, readonly string[]>> = {
  s: ['schema', 'sensitivity', 'stress', 'sweep'],
  'stress ': scenarios,
  'stress --vol': ['--volume'],
  'stress claims.yaml --against ': scenarios,
  'stress claims.yaml --volume ': [],
  'stress --seed 3 ': scenarios,
  'stress claims.yaml ': [],
  'compare claims.yaml ': scenarios,
  'compare claims.yaml --by flow': ['flowTime.mean', 'flowTime.p50', 'flowTime.p95'],
  'explain ': ['result.json', 'sub'],
  'export result.json --log ': ['log.csv', 'sub'],
  'report result.json --out ': ['sub'],
  'init ': ['sub'],
  'init --template insurance-': ['insurance-claims', 'insurance-reconciliation'],
  'completion ': ['bash', 'fish', 'zsh'],
  'schema ': [],
}

describe.each(shells)('%s', (shell) => {
  const name = isInstalled(shell) ? 'completes' : `(${shell} is not installed here) completes`
  const script = () => scripts.get(shell) ?? ''

  test.skipIf(!isInstalled(shell))(`${name} without a complaint`, () => {
    expect(complaint(shell, script(), desk.folder)).toBe('')
  })

  test.skipIf(!isInstalled(shell)).each(Object.entries(lines))(`${name} %s`, { timeout: 40_000 }, (line, offers) => {
    expect(offered(shell, script(), `loadbearing ${line}`, desk.folder)).toEqual(offers)
  })

  test.skipIf(!isInstalled(shell))(`${name} the second kind of a list, not the first again`, () => {
    const kinds = offered(shell, script(), 'loadbearing stress claims.yaml --to html,p', desk.folder)
    // Zsh offers the last one alone.
    expect(kinds.map((each) => each.replace('html,', ''))).toContain('png')
    expect(kinds.join()).not.toMatch(/html,html/)
  })

  test('the head says how it is installed', () => {
    expect(script()).toMatch(new RegExp(`^# +loadbearing completion ${shell} > `, 'm'))
  })
})

test.each(shells)('every command and every flag stands in the script for %s', (shell) => {
  const script = scripts.get(shell)
  for (const { name, flags } of commands) {
    expect(script).toContain(name)
    for (const flag of Object.keys(flags))
      expect(script, `${name} --${flag}`).toMatch(
        shell === 'fish' ? new RegExp(`__loadbearing_is ${name}'.* -l ${flag} `) : `--${flag}`,
      )
  }
})

test('another shell is refused by name', () => {
  expect(desk.run('completion', 'bsh')).toMatchObject({ exit: 2, stdout: '' })
  expect(desk.run('completion', 'bsh').stderr).toContain('did you mean bash?')
})
