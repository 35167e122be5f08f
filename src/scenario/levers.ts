/**
 * Levers: what a design may be given, each with its cost. A file of levers is read against one scenario; what comes of
 * it is every set of levers that may be taken together, with the scenario that it makes and what it costs.
 */
import type { Loaded } from './read-scenario.js'
import type { TakenLever } from './taken-lever.js'

export type { TakenLever } from './taken-lever.js'

/** In the scenario's currency. */
export interface LeverCosts {
  /** Paid once where the lever is taken. */
  readonly once: number
  /** Paid every week where the lever is taken. */
  readonly perWeek: number
  /** Of a range: paid every week for each unit above the file's value; below it, saved. */
  readonly perWeekEach: number
}

export interface Lever {
  readonly name: string
  readonly because?: string
  readonly costs: LeverCosts
  /** Those with which it is never taken together. */
  readonly excludes: readonly string[]
  /** A number of the file to be chosen; absent where the lever is a merge patch. */
  readonly range?: LeverRange
}

/** The numbers from one end to the other, by steps; the other end is one of them where it is a whole number of steps away. */
export interface LeverRange {
  readonly path: string
  readonly from: number
  readonly to: number
  /** Between neighbours. */
  readonly by: number
  /** What stands in the file. */
  readonly own: number
}

/** In the scenario's currency. */
export interface LeverSetCost {
  readonly once: number
  readonly perWeek: number
  /** once + perWeek × the weeks of the horizon. */
  readonly overHorizon: number
}

export interface LeverSet {
  /** In the order of the file. */
  readonly taken: readonly TakenLever[]
  readonly cost: LeverSetCost
  /** The scenario with the levers taken. */
  readonly loaded: Loaded
}

export interface LoadedLevers {
  /** Relative to the working directory. */
  readonly file: string
  readonly sha256: string
  /** Over which costs are added up. */
  readonly horizonWeeks: number
  readonly levers: readonly Lever[]
  /** All that may be taken together, the cheapest over the horizon first; the set that takes none among them. */
  readonly sets: readonly LeverSet[]
  readonly warnings: readonly { readonly code: string; readonly text: string }[]
}

/** Values of a range at which the lever is taken: the file's own value takes nothing. */
export function valuesOf({ from, to, by, own }: LeverRange): number[] {
  const all = Array.from({ length: stepsIn({ from, to, by }) + 1 }, (_, index) => decimal(from + index * by))
  return all.filter((value) => value !== own)
}

/** Steps that fit between the ends; a step that ends next to the other end ends there. */
export function stepsIn({ from, to, by }: Pick<LeverRange, 'from' | 'to' | 'by'>): number {
  return Math.floor(decimal((to - from) / by))
}

/** As it would be written: 0.7 + 3 × 0.05 is 0.85. */
function decimal(value: number): number {
  return Number(value.toPrecision(12))
}

export function costOf(taken: readonly TakenLever[], levers: readonly Lever[], horizonWeeks: number): LeverSetCost {
  let once = 0
  let perWeek = 0
  for (const { name, value } of taken) {
    const lever = levers.find((each) => each.name === name)
    if (lever === undefined) continue
    const units = value === undefined || lever.range === undefined ? 0 : value - lever.range.own
    once += lever.costs.once
    perWeek += lever.costs.perWeek + units * lever.costs.perWeekEach
  }
  return { once, perWeek, overHorizon: once + perWeek * horizonWeeks }
}

/** Each lever by itself, in the order of the file; a range at its largest value. */
export function setsAlone({ levers, sets }: LoadedLevers): LeverSet[] {
  return levers.map(({ name }) =>
    sets
      .filter(({ taken }) => taken.length === 1 && taken[0].name === name)
      .reduce((a, b) => ((b.taken[0].value ?? 0) > (a.taken[0].value ?? 0) ? b : a)),
  )
}

/** As many levers as may be taken together; of several such sets the one that costs most. */
export function fullestSet({ sets }: LoadedLevers): LeverSet {
  const most = Math.max(...sets.map(({ taken }) => taken.length))
  return sets
    .filter(({ taken }) => taken.length === most)
    .reduce((a, b) => (b.cost.overHorizon > a.cost.overHorizon ? b : a))
}
