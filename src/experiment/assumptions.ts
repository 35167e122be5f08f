/**
 * The ranges over which the evidence says that a scenario's inputs may lie, and what the file would say at any place in
 * each: the input's mean is moved, the rest of what is written stays. A share among others that sum to the whole moves
 * the others in proportion.
 */

import { stream } from '../random/index.js'
import { movableMean } from '../scenario/moved-mean.js'
import type { Evidence } from '../scenario/scenario.js'
import { isMap, placeOfValue, type ValuePlace, valueAt } from '../scenario/value-path.js'
import type { Variation } from '../scenario/varied.js'
import type { JsonObject, JsonValue } from '../scenario/written/written.js'
import { latinHypercube } from '../statistics/latin-hypercube.js'

export interface RangedInput extends Pick<Evidence, 'path' | 'tier' | 'source'> {
  /** As the file says it. */
  readonly value: string
  /** As the file would say it, at a place of the range from 0 to 1. */
  readonly at: (place: number) => readonly Variation[]
  /** The input alone, in its own unit, at such a place. */
  readonly says: (place: number) => string
}

export interface Assumptions {
  readonly inputs: readonly RangedInput[]
  readonly notVaried: readonly { readonly path: string; readonly because: string }[]
}

/** An assumption without a range may lie so far off, either way. */
const unsaid = 0.2
const digits = 6
/** Of the sum of percentages. */
const wholeTolerance = 1e-6

export function assumptionsOf(evidence: readonly Evidence[], resolved: JsonObject): Assumptions {
  const inputs: RangedInput[] = []
  const notVaried: { path: string; because: string }[] = []
  for (const entry of evidence) {
    const ranged = rangedInput(entry, resolved)
    if (typeof ranged === 'string') notVaried.push({ path: entry.path, because: ranged })
    else inputs.push(ranged)
  }
  return { inputs, notVaried }
}

/** The input, or why it stays as it is. */
function rangedInput({ path, tier, source, range }: Evidence, resolved: JsonObject): RangedInput | string {
  if (range === undefined && tier !== 'assumption') return `it is ${tier}, and no range is given`
  const place = placeOfValue(resolved, path)
  if ('hint' in place) return 'nothing stands at its path'
  const value = valueAt(resolved, place)
  const movable = movableMean(value, String(place.at(-1)))
  if (movable === undefined) return 'it has no mean that could be moved'
  const { mean, write, say } = movable
  const beside = Math.abs(mean) * unsaid
  const [from, to] = range === undefined ? [mean - beside, mean + beside] : [range.from, range.to]
  const others = othersThatSum(resolved, place)
  const highest = isShare(value) ? Math.min(to, 1) : to
  // As exact as it is written, so that shares which sum to the whole still do.
  const meanAt = (where: number) => Number((from + where * (highest - from)).toPrecision(digits))
  const at = (where: number): Variation[] => {
    const moved = meanAt(where)
    const own = { path, value: write(moved) }
    return others === undefined ? [own] : [own, ...others.map((each) => each(mean, moved))]
  }
  return {
    path,
    tier,
    ...(source === undefined ? {} : { source }),
    value: say(mean),
    at,
    says: (where) => say(meanAt(where)),
  }
}

type Rescaled = (before: number, after: number) => Variation

function isShare(value: JsonValue | undefined): boolean {
  return typeof value === 'string' && /^\s*[0-9.]+\s*%\s*$/.test(value)
}

/** The other shares of the same map, where all of them are percentages; absent where the value is no such share. */
function othersThatSum(resolved: JsonObject, place: ValuePlace): Rescaled[] | undefined {
  const holder = valueAt(resolved, place.slice(0, -1))
  const own = place.at(-1)
  if (!isMap(holder) || Object.keys(holder).length < 2) return undefined
  const shares = Object.entries(holder)
  if (!shares.every(([, value]) => isShare(value))) return undefined
  const whole = shares.reduce((sum, [, value]) => sum + Number.parseFloat(String(value)), 0)
  if (Math.abs(whole - 100) > wholeTolerance) return undefined
  return shares
    .filter(([key]) => key !== own)
    .map(([key, value]): Rescaled => {
      const path = [...place.slice(0, -1), key].join('.')
      const percent = Number.parseFloat(String(value))
      return (before, after) => ({ path, value: `${before < 1 ? (percent * (1 - after)) / (1 - before) : percent}%` })
    })
}

/** Places from 0 to 1 in the ranges of so many inputs, by Latin hypercube, from a stream of the seed's own. */
export function drawnPlaces(draws: number, inputs: number, seed: number): number[][] {
  const numbers = stream(seed, 0, 'assumptions', 'draws')
  let drawn = 0
  return latinHypercube(draws, inputs, () => numbers.uniform(drawn++, 0))
}
