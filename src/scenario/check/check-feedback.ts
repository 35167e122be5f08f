/** Feedback variables: where each starts, between what it lies, and what moves it. */
import type { FeedbackVariable } from '../feedback.js'
import type { Station } from '../scenario.js'
import { child, type Entry, type Written, type WrittenMap } from '../written/written.js'
import type { Check } from './check.js'
import { ofNoItem } from './check-expression.js'
import { isReserved } from './check-items.js'
import { readDuration } from './read-duration.js'
import { readExpression } from './read-expression.js'
import { readMoves } from './read-moves.js'
import { checkName, readEntries, readNumber, wantedHere } from './readers.js'

/** @param stations those that could be read */
export function checkFeedback(root: Written, stations: readonly Station[], check: Check): FeedbackVariable[] {
  const entries = readEntries(child(root, 'feedback'), 'a map of feedback variables', check.problems)
  return entries.flatMap(([name, entry]) => readVariable(name, entry, stations, check) ?? [])
}

function readVariable(
  name: string,
  { place, value }: Entry,
  stations: readonly Station[],
  check: Check,
): FeedbackVariable | undefined {
  const { problems } = check
  checkVariableName(name, place, check)
  if (value.kind !== 'map') return wantedHere(value, 'a variable such as { starts: 0.8 }', problems)
  const start = child(value, 'starts')
  const starts = readNumber(start, 'a number', problems)
  const between = readBounds(child(value, 'between'), check)
  const moves = readMoves(child(value, 'moves'), stations, check)
  const follows = readFollows(name, value, check)
  if (start === undefined && !value.entries.has('follows')) {
    return problems.add(place, 'missing-key', `\`starts\` of \`${name}\` is missing`, 'write for example starts: 0.8')
  }
  if (start !== undefined && starts !== undefined && between !== undefined && !lies(starts, between)) {
    problems.add(
      start.place,
      'out-of-range',
      `\`starts\` of \`${name}\` is not between ${between.from} and ${between.to}`,
    )
  }
  // One that follows starts where an empty system mostly is.
  const first = starts ?? Math.min(between?.to ?? 0, Math.max(between?.from ?? 0, 0))
  return { name, starts: first, moves, ...(between && { between }), ...(follows && { follows }) }
}

function checkVariableName(name: string, place: Entry['place'], { names, problems }: Check): void {
  if (isReserved(name)) {
    const message = `\`${name}\` is a word of the language and cannot name a feedback variable`
    problems.add(place, 'reserved-name', message)
  } else if (names.attributes.includes(name)) {
    problems.add(
      place,
      'duplicate-name',
      `\`${name}\` names an attribute already; feedback variables have names of their own`,
    )
  } else checkName(place, name, 'a feedback variable', problems)
}

function lies(value: number, { from, to }: NonNullable<FeedbackVariable['between']>): boolean {
  return value >= from && value <= to
}

/** `[0.05, 1]`. */
function readBounds(written: Written | undefined, { problems }: Check): FeedbackVariable['between'] {
  if (written === undefined) return undefined
  if (written.kind !== 'list' || written.items.length !== 2)
    return wantedHere(written, 'two bounds such as [0.05, 1]', problems)
  const [from, to] = written.items.map((item) => readNumber(item, 'a number', problems))
  if (from === undefined || to === undefined) return undefined
  if (from < to) return { from, to }
  return problems.add(written.place, 'bad-range', 'bounds rise from the first to the second')
}

/** The input and the time constant; both or neither. */
function readFollows(name: string, written: WrittenMap, check: Check): FeedbackVariable['follows'] {
  const { problems } = check
  const [follows, over, moves] = ['follows', 'over', 'moves'].map((key) => written.entries.get(key))
  const input = readExpression(follows?.value, ofNoItem(name), check)
  const hours = readDuration(over?.value, 'above zero', problems)
  if (follows !== undefined && over === undefined) {
    const hint = 'say over what time: over: 5d'
    return problems.add(follows.place, 'missing-key', `\`over\` of \`${name}\` is missing`, hint)
  }
  if (over !== undefined && follows === undefined) {
    const hint = 'write for example follows: queue(review) / 40'
    return problems.add(over.place, 'missing-key', `\`follows\` of \`${name}\` is missing`, hint)
  }
  if (follows !== undefined && moves !== undefined) {
    const message = '`moves` stands beside `follows`: a variable is moved by events or follows an expression'
    return problems.add(moves.place, 'two-ways', message, 'make two variables of it')
  }
  return input === undefined || hours === undefined ? undefined : { input, over: hours }
}
