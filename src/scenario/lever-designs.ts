/** The designs of a file of levers that are held side by side: each lever by itself, then as many together as may be. */
import { fullestSet, type LeverSet, type LoadedLevers, setsAlone, type TakenLever } from './levers.js'
import type { Loaded } from './read-scenario.js'

/**
 * Each named after its levers; a range stands at its largest value. The last has every lever, or where some exclude each
 * other as many as go together. A single lever is not told twice.
 */
export function leverDesigns(levers: LoadedLevers): Loaded[] {
  const alone = setsAlone(levers)
  const fullest = fullestSet(levers)
  const becauseOf = (name: string) => levers.levers.find((lever) => lever.name === name)?.because
  const designs = alone.map((set) => named(set, takenInWords(set.taken), becauseOf(set.taken[0].name)))
  if (fullest.taken.length < 2) return designs
  const isAll = fullest.taken.length === levers.levers.length
  return [...designs, named(fullest, isAll ? 'all levers' : takenInWords(fullest.taken))]
}

function named({ loaded, taken }: LeverSet, name: string, because?: string): Loaded {
  return {
    ...loaded,
    levers: taken,
    scenario: { ...loaded.scenario, name, ...(because === undefined ? {} : { because }) },
    resolved: { ...loaded.resolved, scenario: name },
  }
}

function takenInWords(taken: readonly TakenLever[]): string {
  const names = taken.map(({ name, value }) => (value === undefined ? name : `${name} ${value}`))
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}
