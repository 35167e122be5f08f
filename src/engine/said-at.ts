/** Where a scenario says what the engine evaluates: the keys that lead there, and the words of a message. */
import type { ClassOverride, Station } from '../scenario/scenario.js'
import type { Said } from './guard.js'

/** What a key of a station says to the items of a class, where the class has its own, and otherwise to all. */
export function saidAt(
  { id, byClass }: Station,
  itemClass: string | undefined,
  key: keyof ClassOverride,
  ...rest: readonly (string | number)[]
): Said {
  const isOwn = itemClass !== undefined && byClass[itemClass]?.[key] !== undefined
  const way = isOwn ? ['classes', itemClass, key] : [key]
  const inner = rest.filter((each) => typeof each === 'string' && each !== 'after')
  const what = inner.length === 0 ? `\`${key}\` of ${id}` : `\`${inner.join('.')}\` in \`${key}\` of ${id}`
  return { what, path: ['stations', id, ...way, ...rest] }
}

/** How an attribute is drawn, for a class that draws it its own way, and otherwise for all. */
export function saidOfAttribute(name: string, itemClass: string | undefined): Said {
  const way = itemClass === undefined ? ['attributes', name] : ['classes', itemClass, 'attributes', name]
  return { what: `the attribute \`${name}\``, path: ['items', ...way] }
}

export const saidOfValue: Said = { what: '`per-item` of `value`', path: ['value', 'per-item'] }
