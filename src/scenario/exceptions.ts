/** Where exceptions live. */
import type { Scenario, Station } from './scenario.js'

/** The stations of kind `exception`; where there is none, those of kind `review` and `approval`. In file order. */
export function exceptionStations({ stations }: Pick<Scenario, 'stations'>): Station[] {
  const exceptions = stations.filter(({ kind }) => kind === 'exception')
  return exceptions.length > 0 ? exceptions : stations.filter(({ kind }) => kind === 'review' || kind === 'approval')
}
