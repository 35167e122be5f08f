/** The ladder's sentences: its headline, the line under it, and the picture in words. */
import {
  type Answer,
  type Break,
  type BreakName,
  type DesignPart,
  type Estimate,
  isAtEveryVolume,
  type StressResult,
} from '../verdict/result.js'
import { between, capitalised, exactly, firstThatFits, isWide, overlap, shortName, times } from './headline.js'
import { type DesignName, isAbove, type LadderRow, overInWords, type Unbroken } from './ladder-rows.js'
import { isPlural, titleOfBreak } from './names.js'
import { replicationsInWords } from './replications-in-words.js'
import { formatExact, formatWithRange, shareUnit, volumeUnit } from './unit.js'
import { cutToLength } from './wrap-text.js'

/** What breaks first and where; weaker where the intervals do not carry that. */
export function ladderHeadline(result: StressResult): string {
  const { answer } = result
  const [first] = answer.breaks
  if (answer.because === 'unknown') return 'What breaks first cannot be told in runs this short'
  if (!first) return `Nothing breaks up to ${exactly(answer.above ?? 16)} today’s volume`
  if (isAtEveryVolume(first)) return atEveryVolume(result, first)
  const rivals = rivalsOf(result, first)
  return rivals.length > 0 ? unsettled(result, first, rivals) : breaksFirst(result, first)
}

/** What no volume keeps comes before all else; of several they are counted. */
function atEveryVolume(design: DesignPart, first: Break): string {
  const never = design.answer.breaks.filter(isAtEveryVolume)
  if (never.length > 1) return `${never.length} of what has to hold are broken at every volume`
  const name = shortName(titleOfBreak(design, first))
  if (first.because === 'money') return 'The margin rises at no volume: no further item pays'
  if (first.unserved !== undefined)
    return `At every volume more than ${formatExact(first.unserved.from, shareUnit)} leave ‘${shortName(first.unserved.title)}’ unserved`
  const said = `The promise ${name} is missed at every volume`
  const next = design.answer.aboveToday
  if (next === undefined || next.notSettled !== undefined) return said
  return firstThatFits(`${said}; above today ${shortName(titleOfBreak(design, next))} first`, said)
}

/** A break, or a constraint whose own break volume is known. */
interface Rival extends BreakName {
  readonly breaksAt?: Estimate
}

/** What may break before the first: by its interval, or by the result's own test. */
export function rivalsOf({ answer }: Pick<DesignPart, 'answer'>, first: Break): Rival[] {
  const others = answer.breaks.filter((each) => each !== first && overlap(first.breaksAt, each.breaksAt))
  const named = (answer.notSettled ?? []).filter(
    (rival) =>
      !others.some(
        (each) => each.because === rival.because && each.first === rival.first && each.promise === rival.promise,
      ),
  )
  return [...others, ...named]
}

function breaksFirst(design: DesignPart, first: Break): string {
  const name = shortName(titleOfBreak(design, first))
  const subject = first.because === 'promise' ? `The promise ${name}` : capitalised(name)
  const { breaksAt } = first
  const where = isWide(breaksAt) ? `somewhere ${between(breaksAt)}` : `at ${times(breaksAt)}`
  if (first.unserved !== undefined) return leaving(first, where)
  if (breaksAt.high < 1) {
    if (first.because === 'money') return `Volume has stopped paying already, at ${times(breaksAt)} of today’s volume`
    if (first.because === 'promise') return `${subject} is already broken today: it holds to ${times(breaksAt)}`
    if (!design.constraints.some(({ id }) => id === first.first))
      return `Work grows without end today already: ${name} holds to ${times(breaksAt)}`
    const holds = isPlural(design, first.first) ? 'hold' : 'holds'
    return `Already over capacity today: ${name} ${holds} to ${times(breaksAt)}`
  }
  if (first.because === 'money') {
    const said = `Volume stops paying ${where} today’s volume`
    return firstThatFits(`${said}, before anything else breaks`, `${said}, before anything else`)
  }
  const verb = first.because !== 'promise' && isPlural(design, first.first) ? 'break' : 'breaks'
  return firstThatFits(`${subject} ${verb} first, ${where} today’s volume`, `${subject} ${verb} first, ${where}`)
}

/** Who leaves does not make a queue grow: what breaks is that so many do. */
function leaving({ breaksAt, unserved }: Break, where: string): string {
  const name = shortName(unserved?.title ?? '')
  const most = `more than ${formatExact(unserved?.from ?? 0, shareUnit)}`
  const who = `${most} leave ‘${name}’ unserved`
  if (breaksAt.high < 1)
    return firstThatFits(`Already today ${who}: it holds to ${times(breaksAt)}`, `Already today ${who}`)
  const at = `${capitalised(where)} today’s volume ${who}`
  return firstThatFits(
    `${at}, before anything else breaks`,
    at,
    `${capitalised(where)} ${most} leave ‘${cutToLength(name, 18)}’ unserved`,
  )
}

function unsettled(design: DesignPart, first: Break, rivals: readonly Rival[]): string {
  const [second] = rivals
  const [a, b] = [first, second ?? first].map((each) => shortName(titleOfBreak(design, each)))
  const known = [first, ...rivals].flatMap(({ breaksAt }) => breaksAt ?? [])
  const range: Estimate = {
    estimate: first.breaksAt.estimate,
    low: Math.min(...known.map(({ low }) => low)),
    high: Math.max(...known.map(({ high }) => high)),
  }
  if (rivals.length > 1 || second?.breaksAt === undefined || second.first !== design.answer.breaks[1]?.first) {
    const more = rivals.length > 1 ? ` or ${rivals.length - 1} more` : ''
    return firstThatFits(
      `What breaks first is not settled: ${a}${more === '' ? ' or' : ','} ${b}${more}`,
      `What breaks first is not settled: one of ${rivals.length + 1} does`,
    )
  }
  return firstThatFits(
    `The order of the first two is not settled: ${a} or ${b}, ${between(range)}`,
    `The order of the first two is not settled: ${a} or ${b}`,
    `The order of the first two is not settled: both break ${between(range)}`,
  )
}

/** How to read it; says how many rows a small sheet leaves out. */
export function ladderSubtitle(result: StressResult, leftOut: number): string {
  const promises = result.answer.breaks.some(({ because }) => because === 'promise' || because === 'money')
  const escapes = result.answer.breaks.some(({ because }) => because === 'escape')
  return [
    `Volume at which each constraint breaks by itself${promises ? ', and each promise' : ''}${escapes ? ', and at which too many leave' : ''}.`,
    `Mark: estimate; band: 95% interval over ${replicationsInWords(result)} replications.`,
    ...(leftOut > 0 ? [`${leftOut} more break later: see the table.`] : []),
  ].join(' ')
}

export function ladderAlt(result: StressResult, rows: readonly LadderRow[]): string {
  const lines = rows.map((row) => {
    const designs = (['current', 'redesign'] as const).flatMap((design) => wordsFor(row, design, result))
    return `${row.title}: ${designs.join(', ')}.`
  })
  return [
    `Break volumes as multiples of today’s volume, the first to break on top. ${answerIn(result.answer)}`,
    ...lines,
    result.against ? `The redesign is ${result.against.scenario.name}.` : '',
  ]
    .join(' ')
    .trim()
}

function answerIn(answer: Answer): string {
  const target = answer.holdsAtTarget ? 'holds' : 'does not hold'
  return `The current design ${target} at ${exactly(answer.target)}.`
}

function wordsFor(row: LadderRow, design: DesignName, result: StressResult): string[] {
  const point = row[design]
  if (!point) return []
  const whose = result.against ? `${design} ` : ''
  return [isAbove(point) ? `${whose}${unbrokenIn(point)}` : `${whose}${formatWithRange(point.breaksAt, volumeUnit)}`]
}

function unbrokenIn(point: Unbroken): string {
  return point.queue === 'bounded' ? 'its queue is bounded' : overInWords(point)
}
