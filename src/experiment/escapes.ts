/**
 * Escape as a criterion: at a station with patience or a limit the queue cannot grow for ever, so it breaks when too
 * large a share leaves unserved. A promise `escape(STATION) < SHARE` says how large; without one it is 5 %, which is
 * tested like a promise that the scenario does not make.
 */
import { waysOutOfQueue } from '../scenario/routes.js'
import type { Promised, Scenario } from '../scenario/scenario.js'
import type { Sample } from './sample.js'

export type EscapePromise = Extract<Promised, { readonly of: 'escape' }>

const most = 0.05

/** For each station that items may leave unserved and of which the scenario promises nothing, in file order. */
export function impliedEscapes({ promises, stations }: Scenario): EscapePromise[] {
  const promised = new Set(promises.map((each) => (each.of === 'escape' ? each.station : undefined)))
  return stations
    .filter((station) => waysOutOfQueue(station).length > 0 && !promised.has(station.id))
    .map(({ id }) => ({ text: `escape(${id}) < 5%`, of: 'escape', station: id, below: most }))
}

/** What the scenario promises of escapes, then what is implied. */
export function escapesOf(scenario: Scenario): EscapePromise[] {
  return [...scenario.promises.filter((each) => each.of === 'escape'), ...impliedEscapes(scenario)]
}

/** The stations at which more leave than may; nothing where nobody came. */
export function escaping(sample: Sample, allowed: readonly EscapePromise[]): string[] {
  return allowed
    .filter(({ station, below }) => sample.mean(`stations.${station}.escape`) > below)
    .map(({ station }) => station)
}
