/** The place at which a station names where it sends: in its `then`, `patience` or `limit`, or in those of a class. */
import type { Place } from '../written/source.js'
import { child, type Entry, entriesOf, type Written } from '../written/written.js'

/** The first that names the target; the key of the station where none does. */
export function placeOfTarget({ place, value }: Entry, target: string): Place {
  const classes = entriesOf(child(value, 'classes')).map((entry) => entry[1].value)
  const places = [value, ...classes].flatMap((part) => [
    ...inRouting(child(part, 'then'), target),
    ...['patience', 'limit'].flatMap((key) => scalarPlace(child(child(part, key), 'to'), target)),
  ])
  return places[0] ?? place
}

function inRouting(then: Written | undefined, target: string): Place[] {
  if (then?.kind === 'list') return then.items.flatMap((rule) => scalarPlace(child(rule, 'to'), target))
  if (then?.kind !== 'map') return scalarPlace(then, target)
  const legs = child(then, 'all')
  if (legs?.kind === 'list') {
    return [...legs.items, child(then, 'then')].flatMap((each) => scalarPlace(each, target))
  }
  const share = then.entries.get(target)
  return share === undefined ? [] : [share.place]
}

function scalarPlace(written: Written | undefined, value: string): Place[] {
  return written?.kind === 'scalar' && written.value === value ? [written.place] : []
}
