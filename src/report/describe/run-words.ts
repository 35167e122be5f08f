/** What those words of expressions mean whose value comes from the run, for a station that uses them. */
import { expressionsOf } from '../../scenario/expressions-of.js'
import { namesIn, queuesIn } from '../../scenario/names-in.js'
import type { Station } from '../../scenario/scenario.js'
import { listed } from './numbers-in-words.js'

const meanings: Readonly<Record<string, string>> = {
  visits: 'visits is how often the item has come here',
  age: 'age is the time since its arrival',
  week: 'week is the number of whole weeks since the run began',
}

/** One sentence, or none. */
export function runWordsOf(station: Station): string[] {
  const expressions = expressionsOf(station)
  const names = new Set(expressions.flatMap((each) => [...namesIn(each)]))
  const queues = new Set(expressions.flatMap((each) => [...queuesIn(each)]))
  const words = [
    ...Object.keys(meanings).flatMap((name) => (names.has(name) ? [meanings[name]] : [])),
    ...[...queues].map((id) => `queue(${id}) is how many wait at ${id}`),
  ]
  return words.length === 0 ? [] : [`Here ${listed(words)}.`]
}
