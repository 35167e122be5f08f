/**
 * Inside `{ }` and `[ ]` an unquoted comma ends a YAML value, so that `{ a: beta(9, 2) }` is a value `beta(9` and a
 * key `2)`. Here the pieces are found, reported once, and put together again, so that they make no further problems.
 */
import { isPair, isScalar, Pair, Scalar } from 'yaml'
import { parseDistribution } from '../words/parse-distribution.js'
import { parsePromise } from '../words/promise.js'
import type { Problems } from './problems.js'
import type { Source } from './source.js'

/** The items of a flow map or list, pieces of one value put together. */
export function fusedAtCommas(items: readonly unknown[], source: Source, problems: Problems): unknown[] {
  const fused: unknown[] = []
  for (let index = 0; index < items.length; index++) {
    const item = items[index]
    const first = pieceOf(item)
    const end = first === undefined ? undefined : endOfValue(items, index, first.text)
    if (first === undefined || end === undefined) {
      fused.push(item)
      continue
    }
    const last = lastScalar(items[end])
    const text = source.text.slice(first.start, last?.range?.[1] ?? first.start)
    problems.add(
      { source, offset: first.start },
      'comma-in-braces',
      `an unquoted comma ends a value inside { } and [ ]: \`${text}\``,
      adviceFor(text),
    )
    fused.push(withText(item, text, first.start))
    index = end
  }
  return fused
}

/** What is advised has been tried: where the value is not read without its commas, only quotes help. */
function adviceFor(text: string): string {
  const bySpaces = text.replace(/,\s*/g, ' ')
  const isRead = [parseDistribution, parsePromise].some((parse) => {
    try {
      return parse(bySpaces) !== undefined
    } catch {
      return false
    }
  })
  return isRead
    ? `part the arguments by spaces: ${bySpaces}; or put the whole value in quotes`
    : `put the whole value in quotes: ${text.includes('"') ? `'${text}'` : `"${text}"`}`
}

/** Pieces of one value that are looked for: a list of parentheses that never close is as long as the file. */
const mostPieces = 100

/** The index of the item with which an open parenthesis closes; undefined where none is open or it never closes. */
function endOfValue(items: readonly unknown[], index: number, text: string): number | undefined {
  let open = parentheses(text)
  if (open <= 0) return undefined
  for (let next = index + 1; next < Math.min(items.length, index + mostPieces); next++) {
    const piece = loosePiece(items[next])
    if (piece === undefined) return undefined
    open += parentheses(piece)
    if (open === 0) return next
  }
  return undefined
}

function parentheses(text: string): number {
  return text.split('(').length - text.split(')').length
}

/** The plain text of a value which may be the first piece. */
function pieceOf(item: unknown): { text: string; start: number } | undefined {
  const scalar = isPair(item) ? item.value : item
  if (!isScalar(scalar) || scalar.type !== Scalar.PLAIN || typeof scalar.value !== 'string') return undefined
  return scalar.range ? { text: scalar.value, start: scalar.range[0] } : undefined
}

/** The text of a later piece: a key without a value, or an item of a list. */
function loosePiece(item: unknown): string | undefined {
  if (isPair(item) && item.value !== null && !(isScalar(item.value) && item.value.value === null)) return undefined
  const scalar = lastScalar(item)
  return scalar === undefined ? undefined : String(scalar.value)
}

function lastScalar(item: unknown): Scalar | undefined {
  const scalar = isPair(item) ? item.key : item
  return isScalar(scalar) ? scalar : undefined
}

function withText(item: unknown, text: string, start: number): unknown {
  const scalar = new Scalar(text)
  scalar.range = [start, start + text.length, start + text.length]
  return isPair(item) ? new Pair(item.key, scalar) : scalar
}
