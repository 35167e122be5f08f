/** Gathers the names that a file gives, before anything is looked up. */
import { alwaysOpen } from '../words/hours.js'
import { child, entriesOf, type Written } from '../written/written.js'
import type { Names } from './check.js'
import { outputAttributes, outputKey } from './check-ai-output.js'
import { capacityKeys } from './check-capacity.js'
import { onlyClass } from './check-items.js'

export function namesOf(root: Written): Names {
  const keys = (...path: string[]) => entriesOf(path.reduce<Written | undefined>(child, root)).map(([key]) => key)
  const classes = keys('items', 'classes')
  const output = child(root, outputKey) === undefined ? [] : outputAttributes
  return {
    calendars: [alwaysOpen, ...keys('calendars')],
    classes: classes.length > 0 ? classes : [onlyClass],
    attributes: [...new Set([...output, ...keys('items', 'attributes')])],
    pools: keys('pools'),
    stations: keys('stations'),
    queues: entriesOf(child(root, 'stations')).flatMap(([id, { value }]) => (hasQueue(value) ? [id] : [])),
    feedback: keys('feedback'),
  }
}

function hasQueue(station: Written): boolean {
  return capacityKeys.some((key) => child(station, key) !== undefined)
}
