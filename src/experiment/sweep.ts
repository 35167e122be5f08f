/**
 * The coarse sweep that every study runs: stability is not always monotone in load (Dumas 1995; Dai, Hasenbein and
 * Vande Vate 1999), so a search by halving alone could miss the first break. It goes on upwards, beyond what is asked
 * about, until something grows or too many leave unserved at two volumes on end, and downwards until nothing grows.
 */
import type { Detail } from '../measure/measurement.js'
import type { Looked } from './bracket.js'
import { confirmedGrowth } from './confirmed-growth.js'
import { escapesOf, escaping } from './escapes.js'
import { growing } from './growth.js'
import type { Sample } from './sample.js'
import type { Runs, Study } from './study.js'
import { highest, lowest } from './volume-grid.js'

/** Rising. */
const coarse = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.5, 4, 5, 6, 8, 10, 12, highest]
/** Looked at where all others are broken. */
export const lowVolumes = [0.25, 0.125, lowest]
/** A sweep looks so far beyond what is asked about, whatever it finds. */
const beyond = 1.25
/** So many neighbouring volumes at its end are broken before it goes no farther. */
const enoughBroken = 2

/** The volumes that are always looked at, rising; `asked` are the target and the gate. */
export function coarseVolumes(asked: readonly number[]): number[] {
  const farthest = beyond * Math.max(1, ...asked)
  const always = coarse.filter((volume) => volume <= farthest)
  return [...new Set([...always, ...asked])].sort((a, b) => a - b)
}

/** How many replications a part of a study takes. */
export interface Counts {
  /** At 1× and the volumes that are asked about. */
  readonly headline: number
  /** At the other volumes of the sweep. */
  readonly coarse: number
  /** In searches for a break volume. */
  readonly search: number
}

/** Growth below this share of the smallest own break volume is unexpected. */
export const clearlyBelow = 0.95

export interface SweepOptions {
  /** The smallest own break volume: growth clearly below it has to be confirmed. */
  readonly expected: number
  /** Runs in which growth is looked for, where those that are measured are too short. */
  readonly longer?: Runs | undefined
  readonly detail: Detail
}

/** Looks at a design at the coarse volumes, and farther as long as no end of the stable range is in sight. */
export async function sweep(
  study: Study,
  runs: Runs,
  asked: readonly number[],
  counts: Counts,
  { expected, longer, detail }: SweepOptions,
): Promise<Looked[]> {
  const headline = [1, ...asked]
  const look = async (volumes: readonly number[]): Promise<Looked[]> => {
    const looked: Looked[] = []
    for (const replications of new Set([counts.headline, counts.coarse])) {
      const own = volumes.filter((volume) => replications === countAt(volume))
      const samples = await study.samples(
        own.map((volume) => ({ ...runs, volume, detail })),
        replications,
      )
      for (const [index, sample] of samples.entries()) looked.push(await confirmed(own[index], sample))
    }
    return looked.sort((a, b) => a.volume - b.volume)
  }
  const confirmed = async (volume: number, sample: Sample): Promise<Looked> => {
    const point = { ...(longer ?? runs), volume, detail: longer === undefined ? detail : 'growth' } as const
    const judged = longer === undefined ? sample : await study.sample(point, counts.coarse)
    const grows = growing(judged)
    if (grows.length === 0 || volume >= clearlyBelow * expected) return { volume, sample, grows }
    const confirmedOnes = await confirmedGrowth(study, point, judged)
    return longer === undefined ? confirmedOnes : { ...confirmedOnes, sample }
  }
  const countAt = (volume: number) => (headline.includes(volume) ? counts.headline : counts.coarse)
  const looked = await look(coarseVolumes(asked))
  const isBroken = ({ grows }: Looked) => grows.length > 0
  for (const volume of lowVolumes) {
    if (!isBroken(looked[0])) break
    looked.unshift(...(await look([volume])))
  }
  const escapes = escapesOf(study.designs[runs.design])
  const isOver = ({ sample, grows }: Looked) => grows.length > 0 || escaping(sample, escapes).length > 0
  for (const volume of coarse) {
    if (volume <= looked[looked.length - 1].volume) continue
    if (looked.slice(-enoughBroken).every(isOver)) break
    looked.push(...(await look([volume])))
  }
  return looked
}
