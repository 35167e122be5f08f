/**
 * docs/guide.md, done as it says: its files are written, its commands run in their order, and what it quotes is what they
 * print. A kind of document that is not built is left out of a command.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentKinds } from '../../src/cli/flags.js'
import { Desk } from '../cli/loadbearing.js'

const guide = readFileSync('docs/guide.md', 'utf8')
const blocks = [...guide.matchAll(/```(yaml|sh|text)\n(.*?)```/gs)].map(([, language = '', text = '']) => ({
  language,
  text,
}))

let desk: Desk
beforeAll(() => {
  desk = new Desk({})
  for (const { text } of blocks.filter(({ language }) => language === 'yaml')) {
    const [, file = ''] = /^# (\S+\.yaml)\n/.exec(text) ?? []
    writeFileSync(desk.path(file), text)
  }
})
afterAll(() => desk.remove())

/** Each command with what the page quotes of its output. */
const steps: { words: string; quotes: string[] }[] = []
for (const { language, text } of blocks) {
  if (language === 'sh') steps.push({ words: text.trim().replace('npx loadbearing ', ''), quotes: [] })
  if (language === 'text') steps.at(-1)?.quotes.push(text)
}

test('the page has files and commands', () => {
  expect(blocks.filter(({ language }) => language === 'yaml')).toHaveLength(3)
  expect(steps.map(({ words }) => words.split(' ')[0])).toEqual(
    expect.arrayContaining(['check', 'describe', 'stress', 'redesign', 'sensitivity', 'report']),
  )
})

test('its files pass the check', () => {
  expect(desk.run('check', 'permits.yaml', 'redesign.yaml')).toMatchObject({ exit: 0, stderr: '' })
})

test.each(steps)('$words', { timeout: 170_000 }, ({ words, quotes }) => {
  const { exit, stdout, stderr } = desk.run(...asBuilt(words))
  expect(exit, stderr).toBe(0)
  for (const quote of quotes) expect(stdout).toContain(quote)
  for (const [, folder = ''] of words.matchAll(/--out (\S+)/g)) expect(existsSync(desk.path(folder))).toBe(true)
})

test('the commands that stand in its text are commands with those flags', () => {
  const inText = [...guide.matchAll(/`npx loadbearing (\w+)[^`]*`/g)].map(([, name = '']) => name)
  expect(inText).toEqual(expect.arrayContaining(['doctor', 'init', 'explain']))
  expect(desk.run('explain', 'reports/permits/result.json').exit).toBe(0)
  expect(desk.run('init', 'permits').exit).toBe(0)
  expect(desk.run('doctor').exit).toBe(0)
})

/** Pictures take longer than the study; `report` writes what it is asked for. */
function asBuilt(words: string): string[] {
  const known = (kinds: string) => kinds.split(',').filter((kind) => documentKinds.some((each) => each === kind))
  if (words.includes('--to '))
    return words.replace(/--to (\S+)/, (_, kinds) => `--to ${known(kinds).join()}`).split(' ')
  return [...words.split(' '), ...(/^(check|describe)/.test(words) ? [] : ['--to', 'json', '--quiet'])]
}
