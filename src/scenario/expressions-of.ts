/** The expressions of a station, wherever in it they stand, those of its classes among them. */
import type { Distribution } from './distribution.js'
import type { Expression } from './expression.js'
import { argumentsOf } from './names-in.js'
import type { ClassOverride, Routing, Station } from './scenario.js'

export function expressionsOf(station: Station): Expression[] {
  return [station, ...Object.values(station.byClass)].flatMap(ofWork)
}

function ofWork({
  takes,
  handoff,
  patience,
  sets = [],
  then,
  catches,
  spoils,
  speed,
  priority,
}: ClassOverride): Expression[] {
  const drawn: (Distribution | undefined)[] = [takes, handoff, patience?.after, ...sets.map(({ to }) => to)]
  return [
    ...drawn.flatMap((distribution) => (distribution === undefined ? [] : argumentsOf(distribution))),
    ...(then === undefined ? [] : ofRouting(then)),
    ...[catches, spoils, speed, priority].filter((each) => each !== undefined),
  ]
}

function ofRouting(routing: Routing): Expression[] {
  if (!('rules' in routing)) return []
  return routing.rules.flatMap(({ when, share }) => [when ?? [], share ?? []].flat())
}
