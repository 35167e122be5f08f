/** The twin of a promise, `{ statistic: p95, of: flow-time, below: 5d }`, brought to the parts of the short form. */
import { hoursIn } from '../words/duration.js'
import { inDigits } from '../words/number.js'
import type { Piece } from '../words/pieces.js'
import type { ParsedPromise } from '../words/promise.js'
import type { Problems } from '../written/problems.js'
import type { Place } from '../written/source.js'
import { child, type Written, type WrittenMap } from '../written/written.js'
import { durationKeys } from './read-duration.js'
import { wantedHere } from './readers.js'

const keys = ['of', 'statistic', 'station', 'after', 'below', 'above'] as const

/** The offset of a part is the number of its key, and its place that of the value. Undefined: a problem was reported. */
export function partsOfTwin(
  written: WrittenMap,
  problems: Problems,
): { readonly promise: ParsedPromise; readonly placeOf: (offset: number) => Place } | undefined {
  const before = problems.count
  const [of, statistic, station, after, below, above] = keys.map((key, offset) => {
    const text = textOf(child(written, key), problems)
    return text === undefined ? undefined : { text, offset }
  })
  if (problems.count > before) return undefined
  const limit = below ?? above
  if (of === undefined || limit === undefined || (below !== undefined && above !== undefined)) {
    const hint = 'write for example { statistic: p95, of: flow-time, below: 5d }'
    return problems.add(written.place, 'bad-promise', 'a promise has `of`, and `below` or `above`', hint)
  }
  return {
    promise: {
      of,
      limit,
      comparison: below === undefined ? '>' : '<',
      ...(statistic && { statistic }),
      ...(station && { station }),
      ...(after && { after }),
    },
    placeOf: (offset) => child(written, keys[offset] ?? '')?.place ?? written.place,
  }
}

/** A scalar, or the twin of a rate or a duration, as the short form says it. */
function textOf(written: Written | undefined, problems: Problems): string | undefined {
  if (written === undefined) return undefined
  if (written.kind === 'scalar' && written.value !== null) return String(written.value)
  return rateText(written) ?? durationText(written) ?? wantedHere(written, 'a text or a number', problems)
}

function rateText(written: Written): string | undefined {
  const [count, per] = [child(written, 'count'), child(written, 'per')]
  return count?.kind === 'scalar' && per?.kind === 'scalar' ? `${count.value} per ${per.value}` : undefined
}

/** In the unit of its one part; several parts in minutes. */
function durationText(written: Written): string | undefined {
  const parts = Object.entries(durationKeys).flatMap(([key, unit]) => {
    const part = child(written, key)
    return part?.kind === 'scalar' && typeof part.value === 'number' ? [{ amount: part.value, unit }] : []
  })
  const [first] = parts
  if (parts.length <= 1) return first && `${first.amount}${first.unit}`
  return `${inDigits(60 * parts.reduce((sum, { amount, unit }) => sum + hoursIn(amount, unit), 0))}min`
}

export function shortForm({ statistic, of, station, after, comparison, limit }: ParsedPromise): string {
  return `${headOf(of, statistic, station, after)} ${comparison} ${limit.text}`
}

function headOf(of: Piece, statistic?: Piece, station?: Piece, after?: Piece): string {
  const inner = after ?? station
  if (statistic === undefined) return inner === undefined ? of.text : `${of.text}(${inner.text})`
  return `${statistic.text}(${station === undefined ? of.text : `${of.text}, ${station.text}`})`
}
