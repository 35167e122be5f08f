/** Parallel branches: `{ all: [legal, finance], then: execute }`, and with `first: 1` the first that is back decides. */
import type { Routing } from '../scenario.js'
import { child, type Written, type WrittenMap } from '../written/written.js'
import type { Check } from './check.js'
import { readStationTarget } from './read-target.js'
import { readCount, wantedHere } from './readers.js'

/** Whether a map of `then` is a fork; `all` may be the name of a station too, and then it has a share. */
export function isFork(written: WrittenMap, { names }: Check): boolean {
  const all = written.entries.get('all')
  return all !== undefined && (all.value.kind === 'list' || !names.stations.includes('all'))
}

/** Undefined where a problem has been reported; what is missing the shape tells. */
export function readFork(written: WrittenMap, check: Check): Routing | undefined {
  const { problems } = check
  const before = problems.count
  const all = readLegs(child(written, 'all'), check)
  const then = readStationTarget(child(written, 'then'), check)
  const first = readCount(child(written, 'first'), 'first', problems)
  const wanted = child(written, 'first')
  if (all !== undefined && first !== undefined && first > all.length && wanted !== undefined) {
    problems.add(wanted.place, 'out-of-range', `the first ${first} are wanted, and there are ${all.length} copies`)
  }
  if (problems.count > before || all === undefined || then === undefined) return undefined
  return { all, then, ...(first !== undefined && { first }) }
}

/** A station may be named twice. */
function readLegs(written: Written | undefined, check: Check): string[] | undefined {
  const { problems } = check
  if (written === undefined) return undefined
  if (written.kind !== 'list') return wantedHere(written, 'a list of stations such as [legal, finance]', problems)
  if (written.items.length === 0) return problems.add(written.place, 'empty', '`all` names at least one station')
  const legs = written.items.map((item) => readStationTarget(item, check))
  const whole = legs.filter((leg) => leg !== undefined)
  return whole.length < legs.length ? undefined : whole
}
