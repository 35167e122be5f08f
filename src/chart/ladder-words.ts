/** The ladder's sentences: its headline, the line under it, and the picture in words. */
import type { Answer, Break, DesignPart, Estimate, StressResult } from '../verdict/result.js'
import { between, capitalised, exactly, firstThatFits, isWide, overlap, shortName, times } from './headline.js'
import { type DesignName, isAbove, type LadderRow, type Unbroken } from './ladder-rows.js'
import { isPlural, titleOfBreak } from './names.js'
import { replicationsInWords } from './replications-in-words.js'
import { formatExact, formatWithRange, shareUnit, volumeUnit } from './unit.js'

/** What breaks first and where; weaker where the intervals do not carry that. */
export function ladderHeadline(result: StressResult): string {
  const { answer } = result
  const [first, second] = answer.breaks
  if (!first) return `Nothing breaks up to ${exactly(answer.above ?? 16)} today’s volume`
  if (second && overlap(first.breaksAt, second.breaksAt)) return unsettled(result, first, second)
  return breaksFirst(result, first)
}

function breaksFirst(design: DesignPart, first: Break): string {
  const name = shortName(titleOfBreak(design, first))
  const subject = first.because === 'promise' ? `The promise ${name}` : capitalised(name)
  const { breaksAt } = first
  const where = isWide(breaksAt) ? `somewhere ${between(breaksAt)}` : `at ${times(breaksAt)}`
  if (first.unserved !== undefined) return leaving(first, where)
  if (breaksAt.high < 1) {
    return firstThatFits(
      first.because === 'promise'
        ? `${subject} is already broken today: it holds to ${times(breaksAt)}`
        : `Already over capacity today: ${name} ${isPlural(design, first.first) ? 'hold' : 'holds'} to ${times(breaksAt)}`,
      `${subject}: already broken today`,
    )
  }
  if (first.because === 'money') return `Volume stops paying ${where} today’s volume, before anything else breaks`
  const verb = first.because !== 'promise' && isPlural(design, first.first) ? 'break' : 'breaks'
  return firstThatFits(`${subject} ${verb} first, ${where} today’s volume`, `${subject} ${verb} first, ${where}`)
}

/** Who leaves does not make a queue grow: what breaks is that so many do. */
function leaving({ breaksAt, unserved }: Break, where: string): string {
  const name = shortName(unserved?.title ?? '')
  const who = `more than ${formatExact(unserved?.from ?? 0, shareUnit)} leave ‘${name}’ unserved`
  if (breaksAt.high < 1)
    return firstThatFits(`Already today ${who}: it holds to ${times(breaksAt)}`, `Already today ${who}`)
  const at = `${capitalised(where)} today’s volume ${who}`
  return firstThatFits(`${at}, before anything else breaks`, at)
}

function unsettled(design: DesignPart, first: Break, second: Break): string {
  const [a, b] = [first, second].map((each) => shortName(titleOfBreak(design, each)))
  const range: Estimate = {
    estimate: first.breaksAt.estimate,
    low: Math.min(first.breaksAt.low, second.breaksAt.low),
    high: Math.max(first.breaksAt.high, second.breaksAt.high),
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

function unbrokenIn({ above, queue }: Unbroken): string {
  return queue === 'bounded' ? 'its queue is bounded' : `over ${exactly(above)}`
}
