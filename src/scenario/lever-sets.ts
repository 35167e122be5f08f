/** Which levers may be taken together, and what the scenario reads like with a set of them. */
import type { WrittenLever } from './check/check-levers.js'
import { areApart } from './check/check-overlaps.js'
import { type TakenLever, valuesOf } from './levers.js'
import { placeOfValue } from './value-path.js'
import { idleRemovals, overlaid } from './written/overlay.js'
import { plainMap, type WrittenMap, without } from './written/written.js'
import { writtenWith } from './written/written-with.js'

/** One set more than `most` where there are so many, so that a caller sees that there are too many. */
export function setsOf(levers: readonly WrittenLever[], most: number): TakenLever[][] {
  const sets: TakenLever[][] = []
  const add = (index: number, taken: readonly TakenLever[]): void => {
    if (sets.length > most) return
    const lever = levers[index]
    if (lever === undefined) {
      sets.push([...taken])
      return
    }
    add(index + 1, taken)
    if (levers.some((other) => areApart(lever, other) && taken.some(({ name }) => name === other.name))) return
    for (const choice of choicesOf(lever)) add(index + 1, [...taken, choice])
  }
  add(0, [])
  return sets
}

/** The ways in which a lever can be taken. */
export function choicesOf(lever: WrittenLever): TakenLever[] {
  const { name, range } = lever
  return range === undefined ? [{ name }] : valuesOf(range).map((value) => ({ name, value }))
}

export interface Pulled {
  readonly root: WrittenMap
  /** Paths which a patch removes and that are not there. */
  readonly idle: readonly string[]
}

/** The scenario with the levers taken, without its `because`, in the order of their file; the path of a range that is no longer there where one is. */
export function pulled(
  base: WrittenMap,
  taken: readonly TakenLever[],
  levers: readonly WrittenLever[],
): Pulled | { readonly gone: string } {
  let root = without(base, 'because')
  const idle: string[] = []
  for (const { name, value } of taken) {
    const lever = levers.find((each) => each.name === name)
    if (lever === undefined) throw new RangeError(`there is no lever ${name}`)
    if (lever.does.by === 'patch') {
      idle.push(...idleRemovals(root, lever.does.changes))
      const patched = overlaid(root, lever.does.changes)
      if (patched.kind === 'map') root = patched
    } else {
      const { range, ends } = lever.does
      const place = placeOfValue(plainMap(root), range.path)
      if ('hint' in place || value === undefined) return { gone: range.path }
      const end = value < range.own ? ends.from : ends.to
      const number = { kind: 'scalar', place: end, value, literal: String(value) } as const
      const moved = writtenWith(root, place, number)
      if (moved.kind === 'map') root = moved
    }
  }
  return { root, idle }
}
