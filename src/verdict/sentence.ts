/** The answer in one sentence, with the numbers at the precision that the interval supports. */
import type { Answer, Break, BreakName, Constraint, Estimate } from './result.js'

/** @param constraints for the titles of the ids that break */
export function answerSentence(answer: Omit<Answer, 'sentence'>, constraints: readonly Constraint[]): string {
  const [first] = answer.breaks
  const missed = answer.missedToday.length === 0 ? '' : ` ${missedSentence(answer.missedToday)}`
  if (first === undefined) return `Nothing breaks up to ${answer.above ?? 16}× today's volume.${missed}`
  const { breaksAt } = first
  const times = timesOf(breaksAt)
  const range = `(${times(breaksAt.low)}–${times(breaksAt.high)})`
  const { subject, verb } = subjectOf(first, constraints)
  const where = `first, at ${times(breaksAt.estimate)}×${breaksAt.high < 1 ? ' of' : ''} today's volume ${range}`
  const sentence =
    breaksAt.high < 1 ? `Broken today: ${withSmallThe(subject)} ${verb} ${where}` : `${subject} ${verb} ${where}`
  return `${sentence}${byInterplay(first, constraints)}${notSettled(answer.notSettled, constraints)}.${missed}`
}

/** More are counted. */
const mostNamed = 2

function notSettled(rivals: Answer['notSettled'] = [], constraints: readonly Constraint[]): string {
  if (rivals.length === 0) return ''
  const subjects = rivals.map((rival) => subjectOf(rival, constraints))
  const named = subjects.slice(0, mostNamed).map(({ subject }) => withSmallThe(subject))
  const more = subjects.length > mostNamed ? [`${subjects.length - mostNamed} more`] : []
  const [{ verb }] = subjects.slice(named.length + more.length - 1)
  return `; whether ${[...named, ...more].join(' or ')} ${more.length > 0 ? 'break' : verb} before is not settled`
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

function subjectOf(first: BreakName, constraints: readonly Constraint[]): { subject: string; verb: string } {
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
export function breakTitle(first: Break, constraints: readonly Constraint[]): string {
  if (first.unserved !== undefined) return `escapes at ${first.unserved.title}`
  return withSmallThe(subjectOf(first, constraints).subject)
}

function leaving({ title, from }: NonNullable<Break['unserved']>): { subject: string; verb: string } {
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
  return String(Number(volume.toFixed(2)))
}
