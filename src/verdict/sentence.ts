/** The answer in one sentence, with the numbers at the precision that the interval supports. */
import { highest } from '../experiment/volume-grid.js'
import { isAtEveryVolume } from './at-every-volume.js'
import type { Answer, Break, BreakName, Constraint, Estimate, Untold } from './result.js'

/**
 * @param constraints for the titles of the ids that break
 * @param isMoving whether the load moves through the run: then each volume is one of a run of so many weeks, and that of
 * a constraint by itself says nothing of what holds it up
 */
export function answerSentence(
  answer: Omit<Answer, 'sentence'>,
  constraints: readonly Constraint[],
  isMoving = false,
): string {
  const { breaks, missedToday } = answer
  const [first] = breaks
  const missed = missedToday.length === 0 ? '' : ` ${missedSentence(missedToday)}`
  if (answer.untold !== undefined) return `${untold(answer, answer.untold, constraints)}${missed}`
  if (first === undefined)
    return `Nothing breaks up to ${answer.above ?? 16}× today's volume${within(answer, constraints)}.${missed}`
  const said = isAtEveryVolume(first)
    ? atEveryVolume(breaks, constraints)
    : firstSentence(answer, first, constraints, isMoving)
  return `${said}${aboveToday(answer, constraints)}${within(answer, constraints)}.${missed}`
}

/** What runs too short for their flows do not tell, and how long it would take. */
function untold(
  { above, theory }: Pick<Answer, 'above' | 'theory'>,
  { about, weeks }: Untold,
  constraints: readonly Constraint[],
): string {
  const names = atMost(about.map((id) => `the ${constraints.find((each) => each.id === id)?.title ?? id}`))
  const shown = above === undefined ? '' : `; nothing grows up to ${volumeInWords(above)}×`
  const known =
    theory === undefined
      ? ''
      : `; by theory ${about.length === 1 ? 'it is' : 'the first is'} full at ${theory.toFixed(2)}×`
  const takes = weeks === undefined ? '' : `. A run of about ${weeks} weeks would tell`
  return `What breaks first cannot be told in runs this short: more may still come to ${names}${shown}${known}${takes}.`
}

/** A load that moves through the run has another answer in another run. */
function within({ within: told }: Pick<Answer, 'within'>, constraints: readonly Constraint[]): string {
  if (told === undefined) return ''
  const { weeks, breaksAt, above, first } = told.later
  const would =
    breaksAt === undefined
      ? `nothing would break up to ${above ?? highest}×`
      : breaksAt.high === 0
        ? 'it would be broken at every volume'
        : `it would be ${placeOf(breaksAt)}${first === undefined ? '' : `, ${breakTitle(first, constraints)} first`}`
  return `, within ${told.weeks} weeks; within ${weeks} ${would}`
}

function firstSentence(
  answer: Omit<Answer, 'sentence'>,
  first: Break,
  constraints: readonly Constraint[],
  isMoving: boolean,
): string {
  const { breaksAt } = first
  const isToday = breaksAt.high < 1
  const { subject, verb } = subjectsOf([first, ...(answer.notSettled ?? [])], constraints)
  const where = `first, at ${timesOf(breaksAt)(breaksAt.estimate)}×${isToday ? ' of' : ''} today's volume ${rangeOf(breaksAt)}`
  const sentence = isToday ? `Broken today: ${withSmallThe(subject)} ${verb} ${where}` : `${subject} ${verb} ${where}`
  const interplay = isMoving ? '' : byInterplay(first, constraints)
  return `${sentence}${interplay}${answer.notSettled === undefined ? '' : '; which of them is not settled'}`
}

/** What no volume keeps, all of it, and what else is broken today. */
function atEveryVolume(breaks: readonly Break[], constraints: readonly Constraint[]): string {
  const never = breaks.filter(isAtEveryVolume)
  const promises = never.flatMap(({ because, promise, first }) => (because === 'promise' ? (promise ?? first) : []))
  const missed = promises.length === 1 ? `the promise ${promises[0]} is` : `the promises ${listed(promises, 'and')} are`
  const parts = [
    ...(promises.length === 0 ? [] : [`${missed} missed at every volume`]),
    ...never.flatMap(({ unserved }) =>
      unserved === undefined
        ? []
        : `more than ${percentOf(unserved.from)}% leave ‘${unserved.title}’ unserved at every volume`,
    ),
    ...(never.some(({ because }) => because === 'money') ? ['the weekly margin rises at no volume'] : []),
  ]
  const today = breaks.filter((each) => !isAtEveryVolume(each) && each.breaksAt.estimate <= 1)
  const besides = today.map((each) => `${breakTitle(each, constraints)} at ${placeOf(each.breaksAt)}`)
  const said = listed(parts, 'and') + (besides.length === 0 ? '' : `; broken today besides: ${listed(besides, 'and')}`)
  return said.charAt(0).toUpperCase() + said.slice(1)
}

/** What a promise, an escape or the margin that is broken today leaves open: what comes with more volume. */
function aboveToday(answer: Omit<Answer, 'sentence'>, constraints: readonly Constraint[]): string {
  const above = answer.aboveToday
  if (above === undefined) return answer.breaks.every(isAtEveryVolume) ? `; nothing else breaks up to ${highest}×` : ''
  const names = [above, ...(above.notSettled ?? [])].map((each) => breakTitle(each, constraints))
  const open = above.notSettled === undefined ? '' : ', which of them is not settled'
  return `; the first break above today is ${atMost(names)}, at ${placeOf(above.breaksAt)}${open}`
}

/** More are counted. */
const mostNamed = 3

/** One that breaks, or several of which one does. */
function subjectsOf(breaks: readonly BreakName[], constraints: readonly Constraint[]): Subject {
  if (breaks.length === 1) return subjectOf(breaks[0], constraints)
  const names = atMost(breaks.map((each) => breakTitle(each, constraints)))
  const last = breaks[breaks.length - 1]
  const isSingle =
    breaks.length <= mostNamed && subjectOf(last, constraints).verb !== 'break' && last.unserved === undefined
  return { subject: names.charAt(0).toUpperCase() + names.slice(1), verb: isSingle ? 'breaks' : 'break' }
}

function atMost(names: readonly string[]): string {
  const told = names.slice(0, names.length > mostNamed ? mostNamed - 1 : mostNamed)
  return listed(names.length > told.length ? [...told, `${names.length - told.length} more`] : told, 'or')
}

function listed(names: readonly string[], by: 'and' | 'or'): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} ${by} ${names[names.length - 1]}`
}

function placeOf(breaksAt: Estimate): string {
  return `${timesOf(breaksAt)(breaksAt.estimate)}× ${rangeOf(breaksAt)}`
}

function rangeOf(breaksAt: Estimate): string {
  const times = timesOf(breaksAt)
  return `(${times(breaksAt.low)}–${times(breaksAt.high)})`
}

/** A queue that grows clearly below the volume at which it is full by itself. */
function byInterplay({ because, first, breaksAt }: Break, constraints: readonly Constraint[]): string {
  const alone = constraints.find(({ id }) => id === first)?.breaksAt
  if (because !== 'growth' || alone === undefined || alone.low <= breaksAt.high) return ''
  return `, by interplay: by itself it holds to ${timesOf(alone)(alone.estimate)}×`
}

function missedSentence(missed: readonly string[]): string {
  return missed.length === 1 ? `Missed today already: ${missed[0]}.` : `Missed today already: ${missed.join(', ')}.`
}

interface Subject {
  readonly subject: string
  readonly verb: string
}

function subjectOf(first: BreakName, constraints: readonly Constraint[]): Subject {
  if (first.because === 'promise') return { subject: `The promise ${first.promise ?? first.first}`, verb: 'breaks' }
  if (first.because === 'money') return { subject: 'The weekly margin', verb: 'stops rising' }
  if (first.unserved !== undefined) return leaving(first.unserved)
  const constraint = constraints.find((each) => each.id === first.first)
  if (constraint === undefined) return { subject: 'The system as a whole', verb: 'breaks' }
  const isPlural = constraint.kind === 'pool' && /[^s]s$/i.test(constraint.title)
  // A title is kept as it is written: that it begins with a name, as `Berlin office` does, cannot be told from it.
  return { subject: `The ${constraint.title}`, verb: isPlural ? 'break' : 'breaks' }
}

/** What breaks, to be followed by `first`: `the board`, `the promise p95(flow-time) < 5d`. */
export function breakTitle(first: BreakName, constraints: readonly Constraint[]): string {
  if (first.unserved !== undefined) return `escapes at ${first.unserved.title}`
  return withSmallThe(subjectOf(first, constraints).subject)
}

function leaving({ title, from }: NonNullable<Break['unserved']>): Subject {
  // A station may be called by a phrase, as `Planned by hand`: in quotes any title reads as one.
  return { subject: `More than ${percentOf(from)}%`, verb: `leave ‘${title}’ unserved` }
}

/** `5`, `2.5`: of a share that somebody wrote. */
function percentOf(share: number): number {
  return Number((100 * share).toPrecision(9))
}

function withSmallThe(subject: string): string {
  return subject.replace(/^(The|More) /, (word) => word.toLowerCase())
}

/** Two decimals, or three where the interval is that narrow. */
function timesOf({ low, high }: Estimate): (volume: number) => string {
  const decimals = high - low < 0.01 ? 3 : 2
  return (volume) => volume.toFixed(decimals)
}

/** `2`, `1.33`: a volume that was chosen, not estimated. */
export function volumeInWords(volume: number): string {
  return String(Number(volume < 0.01 ? volume.toPrecision(2) : volume.toFixed(2)))
}
