/**
 * The product's measures in overload beside ours, with ours followed to the very end. A measure that the product gives
 * as it is must be ours, at the end, where that is known in every run, and else when all have been followed for F; one
 * that it calls "at least" must be ours when followed for F, and what is true in the end must not lie below it.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lastOf, type Measures, measuresOf } from './measures.js'
import type { Model } from './model.js'
import type { Overloaded } from './overload-scenarios.js'
import { hashed, mixed, Random } from './random.js'
import { readModel } from './read-model.js'
import { type Estimate, estimateOf, optionsOf } from './replicate.js'
import { Simulation } from './simulation.js'
import { week } from './words.js'

/** Of the product; Student's t of 29 degrees of freedom at 97.5 % is half of an interval in standard errors. */
const replications = 30
const halfWidth = 2.0452
/** No single z may be larger: Bonferroni for 2,000 comparisons, 1 % for all, each with Student's t of about 60 degrees. */
export const largest = 5.2
/** And the sum of their squares lies within so many standard deviations of what chance makes of it. */
export const deviations = 3
/** The product tells times by a histogram, at most 0.4 % off; its standard deviation where it is as likely anywhere. */
const resolution = 0.004 / Math.sqrt(3)
/** Who is open so long after F is taken never to end. */
const onwards = 6 * week

interface Leaf {
  readonly estimate: number
  readonly low: number
  readonly high: number
  readonly atLeast?: true
}

type Keyed = { readonly [key: string]: unknown }

export interface Told {
  readonly leaves: ReadonlyMap<string, Leaf>
  /** Of the four questions. */
  readonly sentences: readonly string[]
}

/** Every estimate by the name that ours has; promises by their text. */
export function told(file: string, volume: number, folder: string): Told {
  const words = ['run', file, '--volume', String(volume), '--replications', String(replications)]
  const ends = ['--json', '--out', folder, '--jobs', '1']
  const run = spawnSync('node', ['dist/cli/bin.js', ...words, ...ends], { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (run.status !== 0) throw new Error(`exit ${run.status}: ${run.stderr}`)
  const result = JSON.parse(run.stdout) as Keyed
  const leaves = new Map<string, Leaf>()
  const [{ measures }] = result.volumes as [{ measures: Keyed }]
  gather(measures, '', leaves)
  for (const { promise, value, quantile } of measures.promises as Keyed[]) {
    if (value !== undefined) leaves.set(String(promise), value as Leaf)
    if (quantile !== undefined) leaves.set(`quantile of ${promise}`, quantile as Leaf)
  }
  const [ages] = (result.ages as { volumes: Keyed[] }).volumes
  gather(ages.stations as Keyed, 'ages.', leaves)
  const [paths] = (result.paths as { volumes: { top: { stations: string[]; share: Leaf }[] }[] }).volumes
  for (const { stations, share } of paths.top) leaves.set(`paths.${stations.join(' ')}`, share)
  const questions = result.questions as { [name: string]: { sentence: string; volumes: Keyed[] } }
  ofQuestions(questions, leaves)
  return { leaves, sentences: Object.values(questions).map(({ sentence }) => sentence) }
}

function gather(keys: Keyed, path: string, into: Map<string, Leaf>): void {
  for (const [key, value] of Object.entries(keys)) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue
    const inner = value as Keyed
    if (typeof inner.estimate === 'number') into.set(`${path}${key}`, value as Leaf)
    else gather(inner, `${path}${key}.`, into)
  }
}

function ofQuestions(questions: { [name: string]: { volumes: Keyed[] } }, into: Map<string, Leaf>): void {
  const { digestionRatio, elapsed } = questions.whereTheyGo.volumes[0] as { [name: string]: Leaf }
  if (digestionRatio !== undefined) into.set('digestionRatio', digestionRatio)
  if (elapsed !== undefined) into.set('elapsed', elapsed)
  const { workingDays, stations } = questions.exceptions.volumes[0] as { workingDays: number; stations: Keyed[] }
  for (const { id, growthPerDay } of stations) {
    const { estimate, low, high } = growthPerDay as Leaf
    into.set(`stations.${id}.growth`, {
      estimate: estimate * workingDays,
      low: low * workingDays,
      high: high * workingDays,
    })
  }
}

interface Ours {
  readonly followed: readonly Measures[]
  readonly last: readonly Measures[]
}

function ours(model: Model, volume: number, seed: number, runs: number): Ours {
  const both = Array.from({ length: runs }, (_, replication) => {
    const options = optionsOf(model, { volume, seed, replications: 0, warmUp: model.warmUp ?? 0 }, replication)
    const record = new Simulation(model, { ...options, onwards }).run()
    return { followed: measuresOf(model, record, options), last: lastOf(model, record) }
  })
  return { followed: both.map(({ followed }) => followed), last: both.map(({ last }) => last) }
}

export interface Row {
  readonly measure: string
  readonly product: number
  readonly ours: number
  /** The difference in standard errors; undefined where chance has no part in either. */
  readonly z?: number
  readonly atLeast: boolean
}

export interface Cell {
  readonly rows: readonly Row[]
  /** The squares of z, summed, of ours against ours: their mean and standard deviation over random halves. */
  readonly chance: { readonly mean: number; readonly deviation: number }
  /** Bounds that were held against what is true in the end. */
  readonly bounds: number
  /** What was found wrong, in words; the size of z is left to the reader. */
  readonly faults: readonly string[]
  readonly notCompared: readonly string[]
}

const isTime = (name: string): boolean => /\.(p\d+|oldest|oldestOpen)$|^quantile of/.test(name)

/** The name under which ours has it. */
function nameOf(name: string): string {
  if (name === 'elapsed') return 'flowTime.mean'
  const [, statistic, of, station] = /^quantile of (p\d+)\(([\w-]+)(?:, ([\w-]+))?\)/.exec(name) ?? []
  if (statistic === undefined) return name
  return of === 'flow-time' ? `flowTime.${statistic}` : `stations.${station}.waitingTime.${statistic}`
}

function errorOf({ low, high }: Leaf): number {
  return (high - low) / 2 / halfWidth
}

/** Undefined where neither varies from run to run and both are the same. */
function zOf(name: string, leaf: Leaf, own: Estimate): number | undefined {
  const chance = Math.hypot(errorOf(leaf), own.error)
  const apart = leaf.estimate - own.mean
  if (chance <= 1e-9 && Math.abs(apart) <= 1e-6 * Math.max(Math.abs(own.mean), 1e-3)) return undefined
  return apart / Math.hypot(chance, isTime(name) ? resolution * own.mean : 0)
}

/** Paths are those of who has ended; who is open has a share of its own. */
function isOfEnded(name: string): boolean {
  return name.startsWith('paths.')
}

/** In how many runs it is another in the end than when all had been followed for F. What is of the window has no end. */
function runsUnsettled({ followed, last }: Ours, name: string): number {
  const isUnsettled = (one: number | undefined, other: number | undefined): boolean =>
    one !== undefined && other !== undefined && one !== other
  return followed.filter((measures, run) => isUnsettled(measures.get(name), last[run].get(name))).length
}

export interface Asked {
  readonly scenario: Overloaded
  readonly volume: number
  /** How many of ours. */
  readonly runs: number
}

export function compared({ scenario, volume, runs: count }: Asked, folder: string): Cell {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${scenario.name.replaceAll(/\W+/g, '-')}.yaml`)
  writeFileSync(file, `scenario: ${scenario.name}\ncurrency: EUR${scenario.text}\n`)
  const { leaves, sentences } = told(file, volume, join(folder, 'out'))
  const own = ours(readModel(file), volume, mixed(977, hashed(scenario.name), 100 * volume), count)
  const rows: Row[] = []
  const faults: string[] = []
  const notCompared: string[] = []
  let bounds = 0
  for (const [name, leaf] of leaves) {
    const atLeast = leaf.atLeast === true
    const last = estimateOf(own.last, nameOf(name))
    const followed = estimateOf(own.followed, nameOf(name))
    const unsettled = runsUnsettled(own, nameOf(name))
    const beside = !atLeast && unsettled === 0 ? (last ?? followed) : followed
    if (beside === undefined) {
      notCompared.push(name)
      continue
    }
    const z = zOf(name, leaf, beside)
    rows.push({ measure: name, product: leaf.estimate, ours: beside.mean, ...(z === undefined ? {} : { z }), atLeast })
    if (atLeast) {
      bounds++
      // Undefined: in some run it never comes to an end.
      if (last !== undefined && (zOf(name, leaf, last) ?? 0) > largest)
        faults.push(`${name}: at least ${leaf.estimate}, but ${last.mean} in the end`)
    } else if (unsettled > count / 4 && !isOfEnded(name))
      faults.push(`${name}: given as it is, but not settled in ${unsettled} of ${count} runs`)
  }
  const elapsed = leaves.get('elapsed')
  if (elapsed !== undefined && (elapsed.atLeast === true) !== /at least/.test(sentences[0]))
    faults.push(`“at least” is missing or out of place: ${sentences[0]}`)
  return { rows, chance: chanceOf(own, rows, hashed(`${scenario.name} ${volume}`)), bounds, faults, notCompared }
}

/** What the sum of the squares of z would come to by chance alone: ours against ours, in random halves. */
function chanceOf({ followed }: Ours, rows: readonly Row[], seed: number): { mean: number; deviation: number } {
  const random = new Random(mixed(seed, 31), 1)
  const names = rows.filter(({ z }) => z !== undefined).map(({ measure }) => nameOf(measure))
  const sums = Array.from({ length: 200 }, () => {
    const shuffled = followed
      .map((run) => ({ run, at: random.uniform() }))
      .sort((a, b) => a.at - b.at)
      .map(({ run }) => run)
    const [one, two] = [shuffled.slice(0, shuffled.length / 2), shuffled.slice(shuffled.length / 2)]
    return names.reduce((sum, name) => sum + squareOf(name, estimateOf(one, name), estimateOf(two, name)), 0)
  })
  const mean = sums.reduce((sum, each) => sum + each, 0) / sums.length
  const squares = sums.reduce((sum, each) => sum + (each - mean) ** 2, 0)
  return { mean, deviation: Math.sqrt(squares / (sums.length - 1)) }
}

function squareOf(name: string, one: Estimate | undefined, two: Estimate | undefined): number {
  if (one === undefined || two === undefined) return 0
  const error = Math.hypot(one.error, two.error, isTime(name) ? resolution * one.mean : 0)
  return error === 0 ? 0 : ((one.mean - two.mean) / error) ** 2
}
