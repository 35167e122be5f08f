/** Where an item may be sent: to a station, and from a `then` also to the join at which a parallel copy ends its path. */
import { joinTarget } from '../scenario.js'
import type { Place } from '../written/source.js'
import type { Written } from '../written/written.js'
import type { Check } from './check.js'
import { readText, unknownName } from './readers.js'

/** The name of a station, or `join`. */
export function readTarget(written: Written | undefined, check: Check): string | undefined {
  const name = readText(written, 'the name of a station', check.problems)
  return name === undefined || written === undefined ? undefined : targetNamed(name, written.place, check)
}

/** The same of a key. */
export function targetNamed(name: string, place: Place, { names, problems }: Check): string | undefined {
  if (name === joinTarget || names.stations.includes(name)) return name
  return unknownName(place, name, 'station', names.stations, problems)
}

/** The name of a station: `join` cannot stand here. */
export function readStationTarget(written: Written | undefined, check: Check): string | undefined {
  const name = readTarget(written, check)
  if (name !== joinTarget || written === undefined) return name
  return check.problems.add(
    written.place,
    'join-misplaced',
    `\`${joinTarget}\` cannot stand here`,
    `name a station of which \`then\` is ${joinTarget}`,
  )
}
