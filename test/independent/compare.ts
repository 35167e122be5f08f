/** The product's answer to a scenario beside the independent one. The product is run as a command, never imported. */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { type Break, breaksOf, top } from './breaks.js'
import { readModel } from './read-model.js'
import { hour, week } from './words.js'

export type Verdict = 'ok' | 'wrong-name' | 'missed' | 'unknown' | 'error'

export interface Answer {
  readonly because: string
  readonly first?: string
  readonly breaksAt?: { readonly estimate: number; readonly low: number; readonly high: number }
  readonly notSettled?: unknown
  /** Where the load moves through the run: the same in longer runs. */
  readonly within?: { readonly later: Pick<Answer, 'breaksAt'> }
  readonly above?: number
  readonly sentence: string
}

export interface Told {
  readonly answer?: Answer
  readonly warmUp: number
  readonly seconds: number
  readonly error?: string
  readonly estimates: ReadonlyMap<string, { readonly estimate: number; readonly low: number; readonly high: number }>
}

/** Runs the product on a file. */
export function told(file: string, command: readonly string[], folder: string): Told {
  mkdirSync(folder, { recursive: true })
  const began = performance.now()
  const words = ['dist/cli/bin.js', command[0], file, ...command.slice(1), '--json', '--out', folder, '--jobs', '1']
  const run = spawnSync('node', words, { encoding: 'utf8', timeout: 600_000, maxBuffer: 1 << 28 })
  const seconds = Math.round((performance.now() - began) / 1000)
  const nothing = { warmUp: 0, seconds, estimates: new Map() }
  if (run.error !== undefined) return { ...nothing, error: run.error.message }
  if (run.status !== 0) return { ...nothing, error: `exit ${run.status}: ${run.stderr.slice(0, 200)}` }
  const result = JSON.parse(run.stdout) as Keyed
  const warmUp = Number((result.run as Keyed).warmUp) * hour
  const volumes = (result.volumes ?? []) as Keyed[]
  const estimates = new Map<string, { estimate: number; low: number; high: number }>()
  if (command[0] === 'run') leaves((volumes[0]?.measures ?? {}) as Keyed, '', estimates)
  return { warmUp, seconds, estimates, ...(command[0] === 'run' ? {} : { answer: result.answer as Answer }) }
}

type Keyed = { readonly [key: string]: unknown }

/** Every leaf with an estimate, by its path. What is only a bound is left out. */
function leaves(keys: Keyed, path: string, into: Map<string, { estimate: number; low: number; high: number }>): void {
  for (const [key, value] of Object.entries(keys)) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue
    const inner = value as Keyed
    if (typeof inner.estimate !== 'number') leaves(inner, `${path}${key}.`, into)
    else if (inner.atLeast === undefined)
      into.set(`${path}${key}`, { estimate: inner.estimate, low: Number(inner.low), high: Number(inner.high) })
  }
}

export interface Judged {
  readonly verdict: Verdict
  readonly note: string
}

/** Names that the product may give: its first, and those that it says are not settled against it. */
function named(answer: Answer): string[] {
  const others = JSON.stringify(answer.notSettled ?? '').match(/[\w-]+/g) ?? []
  return [answer.first ?? '', ...others]
}

const wide = 0.05

export function judge(told: Told, breaks: readonly Break[]): Judged {
  const { answer } = told
  if (answer === undefined) return { verdict: 'error', note: told.error ?? '' }
  if (answer.because === 'unknown') return { verdict: 'unknown', note: answer.sentence }
  const [first] = breaks
  if (answer.because === 'nothing' || answer.breaksAt === undefined)
    return first.low >= top ? { verdict: 'ok', note: '' } : { verdict: 'missed', note: 'said to break nowhere' }
  // A load that moves breaks the design between what a year and what the file's own weeks come to.
  const later = answer.within?.later.breaksAt
  const low = Math.min(answer.breaksAt.low, later?.low ?? Number.POSITIVE_INFINITY)
  const high = Math.max(answer.breaksAt.high, later?.high ?? 0)
  if (first.high < low * (1 - wide) || first.low > high * (1 + wide) + 0.01)
    return { verdict: 'missed', note: answer.sentence }
  // Breaks that the search cannot tell apart may each be the first.
  const near = breaks.filter((each) => each.low <= first.high * 1.03 + 0.01)
  const names = near.flatMap((each) => each.names)
  const right = named(answer).some((name) => names.includes(name))
  return right ? { verdict: 'ok', note: '' } : { verdict: 'wrong-name', note: answer.sentence }
}

/** The breaks of a file by the independent search, in order. */
export function searched(file: string, warmUp: number, seed: number): Break[] {
  const once = readModel(file)
  const own = once.warmUp ?? (warmUp > 0 ? warmUp : 2 * week)
  return breaksOf({ once, forEver: readModel(file, { repeat: true }), warmUp: own }, seed)
}
