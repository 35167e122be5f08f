/** Ranges of evidence: `15min to 22min`, or `{ from: 15min, to: 22min }`. Both ends in hours or plain numbers. */
import type { Evidence } from '../scenario.js'
import { Misread } from '../words/misread.js'
import { amountAndPeriod, piecesOf, trimmed } from '../words/pieces.js'
import type { Dimension } from '../words/tokens.js'
import { tokensOf } from '../words/tokens.js'
import { child, inWords, placeIn, type Written, type WrittenScalar } from '../written/written.js'
import type { Check } from './check.js'
import { isText, readWord, reporting, wantedHere } from './readers.js'

type Range = NonNullable<Evidence['range']>

/** Keys whose values are lengths of time. */
const lengths: readonly string[] = ['takes', 'handoff', 'every', 'in', 'at', 'within', 'after', 'or-after']
const wanted = 'a range such as 15min to 22min'

/** `key`: the last of the path of which the range is. */
export function readRange(written: Written, key: string, check: Check): Range | undefined {
  const { problems } = check
  if (written.kind === 'map') return readTwin(written, key, check)
  if (!isText(written)) return wantedHere(written, wanted, problems)
  const between = piecesOf(written.value).find(({ text, offset }) => text === 'to' && offset > 0)
  if (between === undefined) return wantedHere(written, wanted, problems)
  const [fromText, toText] = [trimmed(written.value, 0, between.offset), trimmed(written.value, between.offset + 2)]
  const to = readWord(written, problems, () => endOf(toText.text, key, toText.offset))
  if (to === undefined) return undefined
  const bare = /^[+-]?[0-9.\s]*$/.test(fromText.text) && to.unit !== ''
  const from = readWord(written, problems, () => endOf(bare ? `${fromText.text}${to.unit}` : fromText.text, key, 0))
  if (from === undefined) return undefined
  return ordered(written.value.trim(), from.value, to.value, written, check)
}

function readTwin(written: Written, key: string, check: Check): Range | undefined {
  const [from, to] = ['from', 'to'].map((name) => {
    const end = child(written, name)
    return end?.kind === 'scalar' ? { end, read: readEnd(end, key, check) } : undefined
  })
  if (from?.read === undefined || to?.read === undefined) return undefined
  return ordered(`${from.end.value} to ${to.end.value}`, from.read, to.read, written, check)
}

function readEnd(end: WrittenScalar, key: string, check: Check): number | undefined {
  return reporting(
    check.problems,
    (offset) => placeIn(end, offset),
    () => endOf(String(end.value), key, 0).value,
  )
}

/** A number, a percentage or a duration, as the key wants it, and its unit as written. */
function endOf(text: string, key: string, offset: number): { value: number; unit: string } {
  const isNegative = /^\s*-/.test(text)
  const [token, next] = tokensOf(uncounted(text.replace(/^\s*[+-]/, '')))
  if (token.kind !== 'number' || next.kind !== 'end') {
    throw new Misread('bad-range', `\`${text.trim()}\` stands where an end of a range is wanted`, {
      hint: `write ${wanted.slice(2)}`,
      offset,
    })
  }
  const dimension: Dimension = lengths.includes(key) ? 'duration' : token.dimension
  if (token.dimension !== dimension) {
    throw new Misread('missing-unit', `\`${text.trim()}\` has no unit of time`, {
      hint: 'a range of a duration is written 15min to 22min',
      offset,
    })
  }
  return { value: isNegative ? -token.value : token.value, unit: token.text.replace(/^[0-9.\s]*/, '') }
}

/** Without what is counted and without the period: `200 items`, `30 per hour`. */
function uncounted(text: string): string {
  const last = piecesOf(text).at(-1)
  if (last !== undefined && /^items?$/.test(last.text)) return text.slice(0, last.offset)
  return amountAndPeriod(text)?.amount ?? text
}

function ordered(text: string, from: number, to: number, written: Written, check: Check): Range | undefined {
  if (from < to) return { text, from, to }
  return check.problems.add(
    written.place,
    'bad-range',
    `${inWords(written)}: a range rises from its first end to its second`,
  )
}
