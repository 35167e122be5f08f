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
import { type Memory, remembering } from '../experiment/remembering.js'
import type { Progress } from '../experiment/study.js'
import { threadsWithin } from '../files/address-space.js'
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
  /** The output folder; absent: nothing is written. */
  readonly folder: string | undefined
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
  /** Keeps what was finished, for a study that cannot be handed over. */
  readonly keep: () => void
}

const secondsBetweenSavings = 20

/**
 * Runs a study and what is done with its result; then removes what the same study left when it was interrupted.
 * @throws Interrupted where a signal comes first; what was finished is saved.
 */
export async function study<Result>(
  setting: StudySetting,
  terminal: Terminal,
  work: (desk: Desk) => Promise<Result>,
): Promise<Result> {
  const kept = setting.folder === undefined ? nothingKept : await keptIn(setting.folder, setting, terminal)
  const display = setting.silent ? noProgress : await progressDisplay(terminal)
  const executor = remembering(await executorFor(threadsOf(setting, terminal)), kept.memory)
  const saving = setInterval(kept.save, secondsBetweenSavings * 1000)
  try {
    const result = await unlessInterrupted(
      () => work({ executor, onProgress: display.show, progressEnds: display.end, keep: kept.save }),
      () => `interrupted; ${kept.onInterruption()}`,
    )
    kept.discard()
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

/** What a study remembers of itself, and what of it outlives the process. */
interface Kept {
  readonly memory: Memory
  readonly save: () => void
  /** Saves, and says what comes of it. */
  readonly onInterruption: () => string
  readonly discard: () => void
}

const nothingKept: Kept = {
  memory: new Map(),
  save: () => undefined,
  onInterruption: () =>
    'nothing was kept, since --json alone writes no file, and the same command begins anew; --out DIR keeps what was finished',
  discard: () => undefined,
}

/** A checkpoint that cannot be written is told once, and the study goes on. */
async function keptIn(folder: string, setting: StudySetting, terminal: Terminal): Promise<Kept> {
  const place = join(folder, '.resume')
  const checkpoint = new Checkpoint(place, await keyOf(setting))
  if (checkpoint.found > 0 && !setting.silent)
    terminal.say(`going on from ${checkpoint.found} simulated runs in ${folder}/.resume\n`)
  let isTold = false
  return {
    memory: checkpoint,
    save: () => {
      const whyNot = checkpoint.flush()
      if (whyNot === undefined || isTold) return
      isTold = true
      terminal.say(`note: what was finished cannot be kept in ${place}: ${whyNot}; the study goes on\n`)
    },
    onInterruption: () => {
      const whyNot = checkpoint.flush()
      return whyNot === undefined
        ? `the runs that were finished lie in ${folder}/.resume, and the same command goes on from there`
        : `what was finished cannot be kept in ${place}: ${whyNot}; the same command begins anew`
    },
    discard: () => checkpoint.discard(),
  }
}

/** How many threads there is room for; 0 where none may be started. One for which there is no room would end the process. */
function threadsOf({ jobs = availableParallelism(), silent }: StudySetting, terminal: Terminal): number {
  if (!mayStartThreads()) return 0
  const room = threadsWithin(jobs)
  if (Math.max(1, room) < jobs && !silent)
    terminal.say(
      `note: the address space is limited (ulimit -v); ${Math.max(1, room)} of ${jobs} runs at the same time\n`,
    )
  return room
}

/** Even one job has a thread of its own, so that this one hears signals while it runs. */
async function executorFor(count: number): Promise<Executor> {
  // Without threads the event loop turns after each run.
  if (count === 0) return inline({ pause: () => setImmediate() })
  const { threads } = await import('../experiment/threads.js')
  return threads(count)
}

/** Node's permission model may forbid them. */
function mayStartThreads(): boolean {
  const { permission } = process as { permission?: { has(scope: string): boolean } }
  return permission?.has('worker') !== false
}

/** Names everything on which a simulated run depends. */
async function keyOf({ command, designs, options }: StudySetting): Promise<string> {
  const inputs = designs.map(({ resolved, data }) => [resolved, data])
  const everything = JSON.stringify([await packageVersion(), command, inputs, options])
  return createHash('sha256').update(everything).digest('hex').slice(0, 32)
}
