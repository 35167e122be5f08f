/** Runs the built command as a user does, in a folder of its own. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const bin = resolve('dist/cli/bin.js')

/** A scenario that is simulated in a second: by theory it breaks at 1.6×. */
export const tinyScenario = `scenario: Tiny desk
currency: EUR
calendars: { office: Mon-Fri 09:00-17:00 }
arrivals: { rate: 60 per workday, calendar: office }
pools:
  clerks: { count: 2, calendar: office, cost: 40 per hour }
stations:
  triage: { kind: ai, takes: 3s, then: { desk: 100% } }
  desk: { kind: review, by: clerks, takes: exponential(10min), then: { done: 100% } }
  done: end
promises: [late(2d) < 10%]
run: { weeks: 5, warm-up: 1w, seed: 3 }
`

export const fewRuns = ['--replications', '10']
/** Pictures take longer than the study. */
export const noPictures = ['--to', 'json,csv']

export interface Ran {
  readonly exit: number | null
  readonly stdout: string
  readonly stderr: string
}

export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'loadbearing-'))

  constructor(files: Readonly<Record<string, string>> = { 'tiny.yaml': tinyScenario }) {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(this.folder, name), text)
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts)
  }

  run(...args: string[]): Ran {
    const environment = { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined }
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      env: environment,
      maxBuffer: 1 << 28,
    })
    return { exit: status, stdout, stderr }
  }

  /** Starts it and sends the signal as soon as stderr says so much. */
  async interrupt(signal: NodeJS.Signals, said: string, ...args: string[]): Promise<Ran> {
    const child = spawn(process.execPath, [bin, ...args], { cwd: this.folder })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (text) => {
      stdout += text
    })
    child.stderr.on('data', (text) => {
      const wasSaid = stderr.includes(said)
      stderr += text
      if (!wasSaid && stderr.includes(said)) child.kill(signal)
    })
    const exit = await new Promise<number | null>((done) => child.on('close', (code) => done(code)))
    return { exit, stdout, stderr }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
