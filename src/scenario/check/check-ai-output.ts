/**
 * The synthetic AI output, `ai-output`: short for four attributes, of which each item draws its own.
 *
 * `confidence` is a beta with mean accuracy + overconfidence and a + b = 10. An item is right with the chance that its
 * confidence states, less the overconfidence, so that stated confidence lies above true accuracy by exactly that much
 * everywhere on the scale, and the mean of `correct` is the accuracy. The chance is cut to 0..1 as it is drawn: where
 * confidence lies within |overconfidence| of the end of the scale, the two come nearer to each other (docs/method.md says
 * what that does to the mean). An item that the unseen factor touches is right with probability ½ whatever its
 * confidence; confidence knows neither of that nor of drift, which is added to the chance week by week.
 */
import type { Distribution } from '../distribution.js'
import type { Expression } from '../expression.js'
import { correctName } from '../reviews.js'
import { parseDrift, weeksIn } from '../words/drift.js'
import { inPercent } from '../words/percent.js'
import { child, type Written } from '../written/written.js'
import type { Check } from './check.js'
import { readPoints, readShare } from './read-quantities.js'
import { isText, readText, readWord, wantedHere } from './readers.js'

export const outputKey = 'ai-output'

/** What it stands for, in the order in which they are drawn, before all that the file writes out. */
export const outputAttributes = ['confidence', 'unseen', correctName, 'missing'] as const

/** The sum of the two shapes of the confidence. */
const concentration = 10
/** Of an item that the unseen factor touches. */
const coin = 0.5
/** Digits that sums of written percentages keep. */
const digits = 12

type Draws = Readonly<Record<(typeof outputAttributes)[number], Distribution>>

/** Undefined where there is none, or a problem has been reported. */
export function checkAiOutput(root: Written, check: Check): Draws | undefined {
  const written = child(root, outputKey)
  const { problems } = check
  if (written === undefined) return undefined
  if (written.kind !== 'map') return wantedHere(written, 'an AI output such as { accuracy: 91% }', problems)
  const before = problems.count
  const accuracy = readShare(child(written, 'accuracy'), problems)
  const overconfidence = readPoints(child(written, 'overconfidence'), problems) ?? 0
  const missing = readShare(child(written, 'missing-inputs'), problems) ?? 0
  const unseen = readShare(child(written, 'unseen-factor'), problems) ?? 0
  const drift = readDrift(child(written, 'drift'), check) ?? 0
  if (accuracy === undefined || problems.count > before) return undefined
  const confidence = tidy(accuracy + overconfidence)
  if (confidence < 0 || confidence > 1) {
    return problems.add(
      (child(written, 'overconfidence') ?? written).place,
      'out-of-range',
      `accuracy and overconfidence make a mean confidence of ${inPercent(confidence)}, which is not between 0 % and 100 %`,
    )
  }
  return {
    confidence: confidenceOf(confidence),
    unseen: chance(unseen),
    [correctName]: chance(rightness(overconfidence, drift, unseen)),
    missing: chance(missing),
  }
}

/** A confidence that is certain is the same for all. */
function confidenceOf(mean: number): Distribution {
  if (mean === 0 || mean === 1) return { distribution: 'constant', value: mean }
  const a = tidy(concentration * mean)
  return { distribution: 'beta', a, b: tidy(concentration - a) }
}

/** What no item has, or each, is the same for all. */
function chance(p: Expression): Distribution {
  return p === 0 || p === 1 ? { distribution: 'constant', value: p } : { distribution: 'chance', p }
}

/** The chance that an item is right, as the file would write it: what lies beyond 0..1 is cut where points are taken off or put on. */
function rightness(overconfidence: number, drift: number, unseen: number): Expression {
  const stated = plus({ name: 'confidence' }, -overconfidence)
  const moved = drift === 0 ? stated : drifted(stated, drift)
  const known: Expression = overconfidence === 0 && drift === 0 ? moved : { call: 'clip', arguments: [moved, 0, 1] }
  if (unseen === 0) return known
  return { call: 'if', arguments: [{ operator: '=', left: { name: 'unseen' }, right: 1 }, coin, known] }
}

function plus(left: Expression, points: number): Expression {
  if (points === 0) return left
  return { operator: points < 0 ? '-' : '+', left, right: Math.abs(points) }
}

function drifted(left: Expression, perWeek: number): Expression {
  const moved: Expression = { operator: '*', left: Math.abs(perWeek), right: { name: 'week' } }
  return { operator: perWeek < 0 ? '-' : '+', left, right: moved }
}

function tidy(value: number): number {
  return Number(value.toPrecision(digits))
}

/** `-0.5% per week`, or `{ share: -0.5%, per: week }`; a fraction per week. */
function readDrift(written: Written | undefined, check: Check): number | undefined {
  const { problems } = check
  if (written === undefined) return undefined
  if (isText(written)) return readWord(written, problems, parseDrift)
  if (written.kind !== 'map') return wantedHere(written, 'a drift such as -0.5% per week', problems)
  const points = readPoints(child(written, 'share'), problems)
  const per = child(written, 'per')
  const period = readText(per, 'a period such as week', problems)
  if (points === undefined || period === undefined || per?.kind !== 'scalar') return undefined
  const weeks = readWord(per, problems, () => weeksIn(period))
  return weeks === undefined ? undefined : points / weeks
}
