/**
 * What every simulating command does around the library's call: threads, progress, and the folder in which an
 * interrupted study leaves what it had finished, so that the same command goes on from there.
 */
import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Executor } from '../experiment/executor.js'
import { inline } from '../experiment/inline.js'
import { remembering } from '../experiment/remembering.js'
import type { Progress } from '../experiment/study.js'
import { Checkpoint } from '../files/checkpoint.js'
import { packageVersion } from '../files/package-files.js'
import type { Loaded } from '../scenario/read-scenario.js'
import { Interrupted, unlessInterrupted } from './interruption.js'
import { noProgress, progressDisplay } from './progress.js'
import type { Terminal } from './terminal.js'

export interface StudySetting {
  readonly command: string
  readonly designs: readonly Loaded[]
  /** All that changes the numbers beside the designs. */
  readonly options: Readonly<Record<string, number | string | boolean | undefined>>
  /** The output folder. */
  readonly folder: string
  /** Absent: one for each core. */
  readonly jobs: number | undefined
  /** No progress on stderr. */
  readonly silent: boolean
}

export interface Desk {
  readonly executor: Executor
  readonly onProgress: (progress: Progress) => void
  /** To be called before anything is printed. */
  readonly progressEnds: () => void
}

const secondsBetweenSavings = 20

/**
 * Runs a study and what is done with its result; then removes what an earlier, interrupted one left.
 * @throws Interrupted where a signal comes first; what was finished is saved.
 */
export async function study<Result>(
  setting: StudySetting,
  terminal: Terminal,
  work: (desk: Desk) => Promise<Result>,
): Promise<Result> {
  const checkpoint = new Checkpoint(join(setting.folder, '.resume'), await keyOf(setting))
  if (checkpoint.found > 0 && !setting.silent)
    terminal.say(`going on from ${checkpoint.found} simulated runs in ${setting.folder}/.resume\n`)
  const display = setting.silent ? noProgress : await progressDisplay(terminal)
  const executor = remembering(await executorFor(setting.jobs ?? availableParallelism()), checkpoint)
  const saving = setInterval(() => checkpoint.flush(), secondsBetweenSavings * 1000)
  try {
    const result = await unlessInterrupted(
      () => work({ executor, onProgress: display.show, progressEnds: display.end }),
      () => saved(checkpoint, setting.folder),
    )
    checkpoint.discard()
    await executor.close()
    return result
  } catch (error) {
    // What a signal ends does not wait for its threads: they end with the process.
    if (!(error instanceof Interrupted)) await executor.close()
    throw error
  } finally {
    clearInterval(saving)
    display.end()
  }
}

/** Even one job has a thread of its own, so that this one hears signals while it runs. */
async function executorFor(jobs: number): Promise<Executor> {
  // Where no thread may be started, the event loop turns after each run.
  if (!mayStartThreads() && jobs === 1) return inline({ pause: () => setImmediate() })
  const { threads } = await import('../experiment/threads.js')
  return threads(jobs)
}

/** Node's permission model may forbid them. */
function mayStartThreads(): boolean {
  const { permission } = process as { permission?: { has(scope: string): boolean } }
  return permission?.has('worker') !== false
}

function saved(checkpoint: Checkpoint, folder: string): string {
  checkpoint.flush()
  return `interrupted; the runs that were finished lie in ${folder}/.resume, and the same command goes on from there`
}

/** Names everything on which a simulated run depends. */
async function keyOf({ command, designs, options }: StudySetting): Promise<string> {
  const inputs = designs.map(({ resolved, data }) => [resolved, data])
  const everything = JSON.stringify([await packageVersion(), command, inputs, options])
  return createHash('sha256').update(everything).digest('hex').slice(0, 32)
}
