/** The answer in one sentence, with the numbers at the precision that the interval supports. */
import type { Answer, Break, Constraint, Estimate } from './result.js'

/** @param constraints for the titles of the ids that break */
export function answerSentence(answer: Omit<Answer, 'sentence'>, constraints: readonly Constraint[]): string {
  const [first] = answer.breaks
  if (first === undefined) {
    const missed = answer.missedToday.length === 0 ? '' : ` ${missedSentence(answer.missedToday)}`
    return `Nothing breaks up to ${answer.above ?? 16}× today's volume.${missed}`
  }
  const { breaksAt } = first
  const times = timesOf(breaksAt)
  const range = `(${times(breaksAt.low)}–${times(breaksAt.high)})`
  const { subject, verb } = subjectOf(first, constraints)
  if (breaksAt.high < 1)
    return `Broken today: ${withSmallThe(subject)} ${verb} first, at ${times(breaksAt.estimate)}× of today's volume ${range}.`
  return `${subject} ${verb} first, at ${times(breaksAt.estimate)}× today's volume ${range}.`
}

function missedSentence(missed: readonly string[]): string {
  return missed.length === 1 ? `One promise is missed today: ${missed[0]}.` : `Missed today: ${missed.join('; ')}.`
}

function subjectOf(first: Break, constraints: readonly Constraint[]): { subject: string; verb: string } {
  if (first.because === 'promise') return { subject: `The promise ${first.promise ?? first.first}`, verb: 'breaks' }
  if (first.because === 'money') return { subject: 'The weekly margin', verb: 'stops rising' }
  const constraint = constraints.find((each) => each.id === first.first)
  if (constraint === undefined) return { subject: 'The system as a whole', verb: 'breaks' }
  const isPlural = constraint.kind === 'pool' && /[^s]s$/i.test(constraint.title)
  return { subject: `The ${withSmallInitial(constraint.title)}`, verb: isPlural ? 'break' : 'breaks' }
}

/** `Approval committee` reads `approval committee` inside a sentence; `AI scoring` stays. */
function withSmallInitial(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
}

function withSmallThe(subject: string): string {
  return subject.replace(/^The /, 'the ')
}

/** Two decimals, or three where the interval is that narrow. */
function timesOf({ low, high }: Estimate): (volume: number) => string {
  const decimals = high - low < 0.01 ? 3 : 2
  return (volume) => volume.toFixed(decimals)
}
