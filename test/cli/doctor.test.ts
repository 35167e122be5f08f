/** `doctor`: a package that lacks something is told so, with what to do; one that lacks nothing is well. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nodeFinding, officeFinding } from '../../src/cli/doctor/machine.js'
import { packageFindings } from '../../src/cli/doctor/packages.js'
import { Desk } from './loadbearing.js'

let desk: Desk
beforeAll(() => {
  desk = new Desk({})
})
afterAll(() => desk.remove())

test('all is there, and nothing is left behind', () => {
  const { exit, stdout, stderr } = desk.run('doctor')
  expect([exit, stderr]).toEqual([0, ''])
  for (const what of ['Node.js', 'processors', 'worker threads', 'output folder', 'pptxgenjs', 'docx', 'pdfmake'])
    expect(stdout).toMatch(new RegExp(`^✓ ${what} `, 'm'))
  expect(stdout).toContain('was drawn, with its text')
  expect(stdout).not.toContain('✗')
  expect(readdirSync(desk.folder)).toEqual([])
})

test('as an object', () => {
  const { exit, stdout } = desk.run('doctor', '--json')
  const { schema, complete, findings } = JSON.parse(stdout)
  expect([exit, schema, complete]).toEqual([0, 'loadbearing/doctor@1', true])
  expect(findings).toContainEqual(expect.objectContaining({ what: 'Node.js', state: 'there' }))
})

test('a file in the place of the output folder', () => {
  const other = new Desk({ reports: '' })
  const { exit, stdout } = other.run('doctor')
  other.remove()
  expect(exit).toBe(2)
  expect(stdout).toContain('✗ output folder')
  expect(stdout).toContain('a file stands there')
  expect(stdout).toContain('--out')
})

test('a package without its bundles and without the font, installed for real', () => {
  const { needs, folder } = installedWithout('@expo-google-fonts/inter')
  rmSync(join(folder, 'dist/bundled'), { recursive: true })
  expect(needs).toBeGreaterThan(10)
  const { status, stdout } = spawnSync(process.execPath, [join(folder, 'dist/cli/bin.js'), 'doctor'], {
    cwd: desk.folder,
    encoding: 'utf8',
  })
  expect(status).toBe(2)
  expect(stdout).toMatch(/^✗ docx +not there; .*npm ci/m)
  expect(stdout).toMatch(/^✗ @expo-google-fonts\/inter +not there/m)
  expect(stdout).toMatch(/^✗ pictures +cannot be drawn: .*bundled.vega/m)
  expect(stdout).toMatch(/^✓ @resvg\/resvg-js/m)
  expect(stdout).toContain('Something that is needed is missing')
})

test.each([
  ['20.19.0', '20.19', 'there'],
  ['20.18.3', '20.19', 'missing'],
  ['18.20.4', '20.19', 'missing'],
  ['22.1.0', '20.19', 'there'],
])('Node %s where %s is asked for is %s', (version, least, state) => {
  expect(nodeFinding(version, least).state).toBe(state)
})

test('a package that is not shown by itself is named where it is missing', async () => {
  const found = await packageFindings(['docx', 'yaml', 'zod'], async (name) => (name === 'zod' ? undefined : '1.0.0'))
  expect(found.map(({ what, state }) => [what, state])).toEqual([
    ['docx', 'there'],
    ['other packages', 'missing'],
  ])
  expect(found[1]?.says).toContain('zod')
})

test('a machine without an office is well', async () => {
  expect((await officeFinding('')).state).toBe('absent')
})

/** The package as npm would lay it out, with links to all that it needs but these. */
function installedWithout(...lost: readonly string[]) {
  const folder = desk.path('lacking')
  cpSync('dist', join(folder, 'dist'), { recursive: true })
  const description = readFileSync('package.json', 'utf8')
  writeFileSync(join(folder, 'package.json'), description)
  const needs = Object.keys(JSON.parse(description).dependencies)
  for (const name of needs.filter((each) => !lost.includes(each))) {
    const place = join(folder, 'node_modules', name)
    mkdirSync(dirname(place), { recursive: true })
    symlinkSync(resolve('node_modules', name), place)
  }
  return { folder, needs: needs.length }
}
