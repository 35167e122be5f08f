/** Which words of the language a file uses: its keys, and the words inside its texts. */
import { type AnyFile, isList, isMap, type Written } from './generator/written.js'

/** Every word that stands in language.md and is built: what the generated files have to use between them. */
export const wordsOfTheLanguage: readonly string[] = [
  ...['scenario', 'because', 'currency', 'calendars', 'items', 'arrivals', 'pools', 'stations', 'value', 'promises'],
  ...['run', 'evidence', 'hours', 'holidays', '24x7', 'classes', 'attributes', 'share', 'name', 'to', 'calendar'],
  ...['rate', 'every', 'profile', 'batches', 'trace', 'ramp', 'at', 'size', 'file', 'column'],
  ...['minute', 'hour', 'workday', 'week', 'count', 'cost', 'absent', 'shifts', 'title'],
  ...['kind', 'ai', 'review', 'approval', 'exception', 'system', 'end', 'by', 'uses', 'machine', 'parallel'],
  ...['meets', 'decides', 'meeting', 'item', 'takes', 'then', 'priority', 'low', 'normal', 'high', 'discipline'],
  ...['fifo', 'lifo', 'shortest', 'due', 'handoff', 'patience', 'after', 'limit', 'queue', 'batch', 'or-after'],
  ...['sets', 'tool', 'when', 'all', 'first', 'join', 'catches', 'spoils', 'speed'],
  ...['ai-output', 'accuracy', 'overconfidence', 'missing-inputs', 'unseen-factor', 'drift'],
  ...['feedback', 'starts', 'between', 'moves', 'right', 'wrong', 'override', 'caught', 'missed', 'follows', 'over'],
  ...['exponential', 'lognormal', 'gamma', 'erlang', 'normal', 'uniform', 'triangular', 'weibull', 'beta', 'chance'],
  ...['choice', 'empirical', 'cv', 'sd', 's', 'min', 'h', 'd', 'w', '%'],
  ...['class', 'visits', 'age', 'volume', 'and', 'or', 'not', 'max', 'if'],
  ...['=', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/'],
  ...['per-item', 'decays', 'linear', 'cliff', 'day', 'mean', 'p50', 'p90', 'p95', 'p99', 'flow-time', 'waiting-time'],
  ...['queue-length', 'late', 'cost-per-decision', 'throughput', 'escape'],
  ...['from', 'weeks', 'warm-up', 'replications', 'auto', 'seed', 'source', 'tier', 'measured', 'estimated'],
  ...['assumption', 'range', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
]

/** A unit behind its number, a name, or a sign. */
const word = /24x7|(?<=[0-9] ?)(?:min|[shdw])\b|[A-Za-z][A-Za-z0-9]*(?:-[a-z]+)*|[<>!]=|[-=<>+*/%]/g

export function wordsUsed({ written }: AnyFile): Set<string> {
  return new Set(wordsIn(written))
}

function wordsIn(written: Written): string[] {
  if (isList(written)) return written.flatMap(wordsIn)
  if (isMap(written)) return Object.entries(written).flatMap(([key, value]) => [...wordsIn(key), ...wordsIn(value)])
  return typeof written === 'string' ? (written.match(word) ?? []) : []
}
