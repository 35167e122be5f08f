/** Where a command reads and writes: whatever stands there, it ends with the right exit code and a sentence. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bin, Desk, noPictures, type Ran, tinyScenario } from './loadbearing.js'

const fewest = ['--replications', '2', ...noPictures]

let desk: Desk
beforeAll(() => {
  desk = new Desk({ 'tiny.yaml': tinyScenario, 'more.yaml': 'extends: tiny.yaml\nscenario: More\n' })
  execFileSync('mkfifo', [desk.path('pipe')])
})
afterAll(() => desk.remove())

/** By a shell, which limits what the command may use; ends what does not end by itself. */
function shell(script: string, environment: Readonly<Record<string, string | undefined>> = {}): Ran {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], {
    cwd: desk.folder,
    encoding: 'utf8',
    env: { ...process.env, LB: `${process.execPath} ${bin}`, ...environment },
    timeout: 60_000,
    killSignal: 'SIGKILL',
  })
  return { exit: status, stdout, stderr }
}

describe('standard input', () => {
  test('- is a scenario, and what is wrong in it has its place', () => {
    expect(shell('$LB check - < tiny.yaml').stdout).toContain('ok  -  ')
    expect(shell('$LB check --json - < more.yaml').exit).toBe(0)
    const wrong = shell('echo "scenario: [" | $LB check -')
    expect(wrong.exit).toBe(2)
    expect(wrong.stderr).toContain('standard input:2:1')
  })

  test('a study of it writes into reports/stdin', () => {
    expect(shell(`$LB run - ${fewest.join(' ')} < tiny.yaml`).exit).toBe(0)
    expect(existsSync(desk.path('reports/stdin/result.json'))).toBe(true)
    const again = shell(`$LB report - --out again --to csv < reports/stdin/result.json`)
    expect(again.exit).toBe(0)
    expect(readdirSync(desk.path('again'))).toContain('charts')
  })

  test.each([
    { script: '$LB stress - --against - < tiny.yaml', says: 'can be read once' },
    { script: '$LB check - < /dev/zero', says: 'larger than' },
    { script: '$LB check - < .', says: 'standard input is a folder' },
    { script: '$LB check - < /dev/null', says: 'standard input' },
    { script: '$LB report - < tiny.yaml', says: '--out' },
  ])('$script is refused', ({ script, says }) => {
    const { exit, stderr } = shell(script)
    expect(exit).toBe(2)
    expect(stderr).toContain(says)
  })
})

describe('what is no regular file is refused, and nobody waits for it', () => {
  test.each([
    { args: 'check pipe', says: 'pipe: this is a pipe' },
    { args: 'check /dev/zero', says: 'a device' },
    { args: 'redesign tiny.yaml --levers pipe', says: 'a pipe' },
    { args: 'report pipe', says: 'a pipe' },
    { args: 'explain /dev/zero', says: 'a device' },
    { args: 'run tiny.yaml -o pipe', says: 'a file stands in its place' },
    { args: 'run tiny.yaml -o /proc/x', says: 'no folder can be made there' },
    { args: 'init /proc/x', says: 'no folder can be made there' },
    { args: 'run tiny.yaml -o /dev/null/x', says: 'a file stands in its place' },
  ])('$args', ({ args, says }) => {
    const { exit, stderr } = shell(`$LB ${args}`)
    expect(exit).toBe(2)
    expect(stderr).toContain(says)
    expect(stderr).not.toContain('bug')
  })
})

describe('--json without --out', () => {
  test('writes nothing at all, and says so when it is interrupted', async () => {
    const before = readdirSync(desk.folder)
    rmSync(desk.path('reports'), { recursive: true, force: true })
    const script = `setTimeout(() => process.kill(process.pid, 'SIGINT'), 2000)`
    writeFileSync(desk.path('stop.mjs'), script)
    const node = `${process.execPath} --import ${desk.path('stop.mjs')} ${bin}`
    const ran = shell(`${node} stress tiny.yaml --weeks 2000 --jobs 1 --json`)
    expect([ran.exit, ran.stdout]).toEqual([130, ''])
    expect(ran.stderr).toContain('nothing was kept')
    expect(ran.stderr).toContain('--out DIR')
    expect(readdirSync(desk.folder)).toEqual([...before, 'stop.mjs'].filter((name) => name !== 'reports').sort())
  })
})

describe('checkpoints', () => {
  test('one that cannot be written is one note, and the study goes on', async () => {
    mkdirSync(desk.path('noted'))
    writeFileSync(desk.path('noted', '.resume'), 'a file')
    // The clock of the savings goes faster, so that there are several.
    writeFileSync(desk.path('soon.mjs'), 'const real = setInterval; globalThis.setInterval = (f) => real(f, 5)')
    const node = `${process.execPath} --import ${desk.path('soon.mjs')} ${bin}`
    const { exit, stderr } = shell(`${node} run tiny.yaml --replications 40 --jobs 1 --to json -o noted`)
    expect(exit).toBe(0)
    expect(stderr.match(/note: what was finished cannot be kept/g)).toHaveLength(1)
    expect(readFileSync(desk.path('noted', '.resume'), 'utf8')).toBe('a file')
  })

  test('one of another study is never removed', () => {
    mkdirSync(desk.path('shared', '.resume'), { recursive: true })
    writeFileSync(desk.path('shared', '.resume', 'another'), 'study')
    expect(desk.run('run', 'tiny.yaml', ...fewest, '--out', 'shared').exit).toBe(0)
    expect(readdirSync(desk.path('shared', '.resume'))).toEqual(['another'])
  })
})

test('a result is found while its folder is being replaced', () => {
  desk.run('run', 'tiny.yaml', ...fewest, '--out', 'moved')
  execFileSync('mv', ['moved', '.moved.former'], { cwd: desk.folder })
  expect(desk.run('report', 'moved/result.json', '--to', 'csv').exit).toBe(0)
})

test('report beside the result adds to what is there; where somebody stands in the folder, too', () => {
  desk.run('run', 'tiny.yaml', ...fewest, '--out', 'added')
  const { exit } = shell('cd added && $LB report result.json --to html')
  expect(exit).toBe(0)
  const manifest = JSON.parse(readFileSync(desk.path('added', 'manifest.json'), 'utf8'))
  expect(manifest.state).toBe('whole')
  expect(Object.keys(manifest.files)).toEqual(expect.arrayContaining(['report.html', 'result.json']))
})

/** Not the superuser, who may write everywhere. */
const asNobody = process.getuid?.() === 0 ? 'setpriv --reuid 65534 --regid 65534 --clear-groups --' : ''

describe('environments', () => {
  test('a read-only folder', () => {
    mkdirSync(desk.path('locked'))
    chmodSync(desk.folder, 0o755)
    chmodSync(desk.path('locked'), 0o555)
    const { exit, stderr } = shell(`${asNobody} $LB run tiny.yaml ${fewest.join(' ')} -o locked`)
    expect(exit).toBe(2)
    expect(stderr).toContain('locked cannot be written: it is not yours to write')
  })

  test('a folder of one’s own in one of somebody else’s is written file by file', () => {
    mkdirSync(desk.path('theirs', 'ours'), { recursive: true })
    chmodSync(desk.path('theirs', 'ours'), 0o777)
    chmodSync(desk.path('theirs'), 0o555)
    expect(shell(`${asNobody} $LB run tiny.yaml ${fewest.join(' ')} -o theirs/ours`).exit).toBe(0)
    expect(readdirSync(desk.path('theirs', 'ours')).sort()).toEqual(['charts', 'manifest.json', 'result.json'])
    chmodSync(desk.path('theirs'), 0o755)
  })

  test('a full disk, as a limit on the size of files: the report before is whole', () => {
    desk.run('run', 'tiny.yaml', ...fewest, '--out', 'full')
    const before = readFileSync(desk.path('full', 'manifest.json'), 'utf8')
    const { exit, stderr } = shell(`ulimit -f 8; $LB run tiny.yaml ${fewest.join(' ')} --seed 4 -o full`)
    expect(exit).toBe(2)
    expect(stderr).toContain('full cannot be written: a file would grow larger')
    expect(readFileSync(desk.path('full', 'manifest.json'), 'utf8')).toBe(before)
    expect(readdirSync(desk.folder).filter((name) => name.startsWith('.full'))).toEqual([])
  })

  test('stdout on a full disk', () => {
    const { exit, stderr } = shell(`$LB check tiny.yaml > /dev/full`)
    expect(exit).toBe(2)
    expect(stderr).toContain('cannot be written to stdout')
  })

  test('no home, no terminal, no standard input', () => {
    const { exit } = shell(`setsid -w $LB run tiny.yaml ${fewest.join(' ')} -o homeless <&-`, { HOME: undefined })
    expect(exit).toBe(0)
  })

  test.each([22, 40, 60])('%i open files, which are too few', (most) => {
    const { exit, stderr } = shell(`ulimit -n ${most}; $LB run tiny.yaml ${fewest.join(' ')} -o few`)
    expect(exit).toBe(2)
    expect(stderr).toContain('too many')
    expect(stderr).not.toContain('bug')
  })

  test.skipIf(process.platform !== 'linux')('a limited address space: fewer threads, or a sentence', () => {
    const less = shell(`ulimit -v 2500000; $LB run tiny.yaml ${fewest.join(' ')} --jobs 2 -o room`)
    expect(less.exit).toBe(0)
    expect(less.stderr).toContain('1 of 2 runs at the same time')
    const none = shell('ulimit -v 1200000; $LB run tiny.yaml -o room')
    expect(none.exit).toBe(2)
    expect(none.stderr).toContain('address space')
  })
})
