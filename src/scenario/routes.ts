/**
 * Where a station may send items, read off its routing and the ways out of its queue. A fork has two kinds: its item
 * goes on to what stands behind the join, its copies begin at the legs.
 */
import { constantValue } from './constant-value.js'
import type { Routing, Station } from './scenario.js'

/** All that the file writes, or only what an item can take: no share of 0 %, no rule behind one that always applies. */
export type Counted = 'written' | 'possible'

/** Where an item goes on, of every class, each once; `join` among it. The legs of a fork are not. */
export function waysOn(station: Station, counted: Counted): string[] {
  const routed = routingsOf(station).flatMap((routing) => targetsOf(routing, counted))
  return [...new Set([...routed, ...waysOutOfQueue(station)])]
}

/** Where copies of an item begin, each once. */
export function legsOf(station: Station): string[] {
  return [...new Set(routingsOf(station).flatMap((routing) => ('all' in routing ? routing.all : [])))]
}

/** The station's own routing and those of its classes. */
export function routingsOf({ then, byClass }: Station): Routing[] {
  return [then, ...Object.values(byClass).map((override) => override.then)].filter((routing) => routing !== undefined)
}

/** Where those go who lose patience or are turned away. */
export function waysOutOfQueue({ patience, limit, byClass }: Station): string[] {
  const patiences = [patience, ...Object.values(byClass).map((override) => override.patience)]
  return [...patiences.flatMap((each) => each?.to ?? []), ...(limit === undefined ? [] : [limit.to])]
}

/** Of a fork, where the item goes on. */
export function targetsOf(routing: Routing, counted: Counted): string[] {
  if ('all' in routing) return [routing.then]
  if ('shares' in routing) {
    return routing.shares.filter(({ share }) => counted === 'written' || share > 0).map(({ to }) => to)
  }
  const targets: string[] = []
  for (const { to, when, share } of routing.rules) {
    const chance = share === undefined ? 1 : (constantValue(share) ?? 0.5)
    if (counted === 'written' || chance > 0) targets.push(to)
    if (counted === 'possible' && when === undefined && chance >= 1) break
  }
  return targets
}

/** Everything reached from `starts`, they among it. */
export function reachedFrom(starts: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const reached = new Set(starts)
  for (const id of reached) for (const to of next(id)) reached.add(to)
  return reached
}
