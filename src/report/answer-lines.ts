/**
 * The three lines with which every report of `stress` begins: what breaks first, how loaded that is today and at the
 * target, and what the redesign does, or without one what goes wrong at the target.
 */

import { inWords } from '../chart/headline.js'
import { rivalsOf } from '../chart/ladder-words.js'
import { isPlural, titleOf, titleOfBreak } from '../chart/names.js'
import { loadInSentence, loadOf } from '../chart/trusted-load.js'
import { countUnit, format, formatExact, formatWithRange, moneyUnit, shareUnit, volumeUnit } from '../chart/unit.js'
import { own } from '../scenario/own.js'
import {
  type BreakName,
  type Constraint,
  countsAs,
  type DesignPart,
  type Estimate,
  type Experiment,
  isAtEveryVolume,
  type Measures,
  type StressResult,
  type Trial,
} from '../verdict/result.js'
import { promisesAt, promiseValue, promiseValueWithRange } from './promise-words.js'

/** Three lines, each a sentence; a long one is not wrapped here. */
export function answerLines(result: StressResult): [string, string, string] {
  return [result.answer.sentence, loadLine(result), result.against ? redesignLine(result.against) : targetLine(result)]
}

/** How near today is to the break, in the terms of what breaks. */
function loadLine(design: DesignPart & Pick<StressResult, 'scenario'>): string {
  const { answer, constraints } = design
  const { currency } = design.scenario
  const grows = answer.because === 'growth' || answer.because === 'capacity'
  const constraint = grows ? constraints.find((each) => each.id === answer.first) : undefined
  if (answer.because === 'nothing' || answer.because === 'unknown') return mostLoadedLine(design)
  if (constraint) return withProof(constraintLine(design, constraint), design.proof?.first, constraint)
  if (answer.because === 'promise') {
    const promise = answer.breaks[0]?.promise ?? ''
    const [today, then] = [1, answer.target].map((volume) => {
      const measure = promisesAt(design.volumes, volume).find((each) => each.promise === promise)
      return measure ? promiseValue(measure, currency) : undefined
    })
    return todayAndThen(promise, today, then, answer.target)
  }
  const unserved = answer.breaks[0]?.unserved
  if (unserved !== undefined) return escapeLine(design, unserved.title)
  const measure = answer.because === 'money' ? 'margin' : 'workInProgress'
  const unit = answer.because === 'money' ? moneyUnit(currency) : countUnit
  const title = answer.because === 'money' ? 'Margin per week' : 'Items in progress'
  const [today, then] = [1, answer.target].map((volume) => {
    const value = measuresAt(design, volume)?.[measure]
    return value ? format(value, unit) : undefined
  })
  return todayAndThen(title, today, then, answer.target)
}

/** `Loaded 79% today, 159% at 2×; a quarter more of it recovers 98% of the loss.` Only where the proof names it alone. */
function withProof(line: string, first: Experiment | undefined, { id }: Constraint): string {
  const isNamed = first !== undefined && (first.relation === 'sole' || first.relation === 'accepted')
  const trial = first?.trials.find(({ relieved }) => relieved === id)
  if (!isNamed || trial === undefined || first.policy === true || first.verdict.join() !== id) return line
  return `${line.slice(0, -1)}; a quarter more of it recovers ${recoveredInWords(trial)} of the loss at ${formatExact(first.at, volumeUnit)}.`
}

/** `98%`, `98% (66–129)`, or `all` where the whole interval says so. */
function recoveredInWords({ recovered }: Trial): string {
  if (countsAs(recovered) === 'all') return 'all'
  const whole = { ...shareUnit, mostDecimals: 0 }
  return recovered.high - recovered.low > 0.1 ? formatWithRange(recovered, whole) : format(recovered, whole)
}

function escapeLine(design: DesignPart, title: string): string {
  const { first = '', target } = design.answer
  const [today, then] = [1, target].map((volume) => {
    const share = measuresAt(design, volume)?.stations[first]?.escape
    return share ? format(share, shareUnit) : undefined
  })
  return todayAndThen(`Leave ‘${title}’ unserved`, today, then, target)
}

function constraintLine(design: DesignPart, constraint: Constraint): string {
  const { target } = design.answer
  const at = formatExact(target, volumeUnit)
  const [loaded, later] = [loadOf(constraint, 'today'), loadOf(constraint, 'target')]
  if (loaded !== undefined && later !== undefined)
    return `Loaded ${loadInSentence(loaded)} today, ${loadInSentence(later)} at ${at}.`
  const [today, then] = [1, target].map((volume) => utilisationAt(design, constraint, volume))
  if (!today || !then) return 'Theory does not say how loaded it is.'
  return `Busy ${format(today, shareUnit)} of its time today, ${format(then, shareUnit)} at ${at}; theory is silent on its load.`
}

function mostLoadedLine(design: DesignPart): string {
  const later = (each: Constraint) => loadOf(each, 'target')?.load
  const loaded = design.constraints.filter((each) => later(each) !== undefined)
  const [first] = loaded.toSorted((a, b) => (later(b) ?? 0) - (later(a) ?? 0))
  if (!first) return 'Theory does not say how loaded the design is.'
  const isWhole = loaded.length === design.constraints.length
  const most = isWhole ? 'Most loaded is' : 'Most loaded of those whose load theory knows is'
  return `${most} ${first.title}: ${constraintLine(design, first).replace('Loaded ', '')}`
}

function utilisationAt(design: DesignPart, { id, stations }: Constraint, volume: number): Estimate | undefined {
  const measures = measuresAt(design, volume)
  if (measures === undefined) return undefined
  return own(measures.pools, id)?.utilisation ?? own(measures.stations, stations[0] ?? id)?.utilisation
}

function measuresAt(design: DesignPart, volume: number): Measures | undefined {
  return design.volumes.find((each) => each.volume === volume)?.measures
}

function todayAndThen(title: string, today: string | undefined, then: string | undefined, target: number): string {
  if (today === undefined || then === undefined) return `${title}: not measured.`
  return `${title}: ${today} today, ${then} at ${formatExact(target, volumeUnit)}.`
}

function redesignLine(redesign: DesignPart): string {
  const { missedToday } = redesign.answer
  const line = reachLine(redesign)
  return missedToday.length === 0 ? line : `${line.slice(0, -1)}; it misses ${missedToday.join(', ')} today.`
}

function reachLine(redesign: DesignPart): string {
  const { answer } = redesign
  const [first] = answer.breaks
  if (answer.because === 'unknown') return `In the redesign: ${answer.sentence}`
  if (!first) return `The redesign holds: nothing breaks up to ${formatExact(answer.above ?? 16, volumeUnit)} there.`
  if (isAtEveryVolume(first)) return `In the redesign ${answer.sentence.replace(/^The /, 'the ')}`
  const reach = formatWithRange(first.breaksAt, volumeUnit)
  const rivals = rivalsOf(redesign, first)
  if (rivals.length > 0)
    return `The redesign holds to ${reach}; first to break there: ${eitherOf(redesign, [first, ...rivals])}.`
  const { unserved } = first
  if (unserved !== undefined)
    return `The redesign holds to ${reach}; there more than ${formatExact(unserved.from, shareUnit)} leave ‘${unserved.title}’ unserved.`
  const verb = first.because !== 'promise' && isPlural(redesign, first.first) ? 'break' : 'breaks'
  if (first.because === 'money') return `The redesign holds to ${reach}; there volume stops paying.`
  return `The redesign holds to ${reach}; ${breakInSentence(redesign, first)} ${verb} first there.`
}

/** `the weekly margin or the clerks`; of more than two the others are counted. */
function eitherOf(redesign: DesignPart, breaks: readonly BreakName[]): string {
  const named = breaks.slice(0, 2).map((each) => breakInSentence(redesign, each))
  const more = breaks.length - named.length
  return more === 0 ? named.join(' or ') : `${named.join(', ')} or ${more} more`
}

/** `the promise p95(flow-time) < 5d`, `the weekly margin`, `the Approval committee`: a title as it is written. */
function breakInSentence(design: DesignPart, of: BreakName): string {
  if (of.because === 'promise') return `the promise ${titleOfBreak(design, of)}`
  if (of.because === 'money') return 'the weekly margin'
  if (of.unserved !== undefined) return `escapes at ${of.unserved.title}`
  return of.first === 'system' ? 'the whole system' : `the ${titleOf(design, of.first)}`
}

/** Without a redesign: the promises missed at the target, or how long items take there. */
function targetLine(result: StressResult): string {
  const { target } = result.answer
  const at = formatExact(target, volumeUnit)
  const notKept = promisesAt(result.volumes, target).filter((each) => !each.kept)
  // Where the interval holds the limit, it is open whether the promise is missed.
  const [missed, ...others] = notKept.filter(({ value, limit }) => !value || value.high < limit || value.low >= limit)
  const [open] = notKept
  if (missed === undefined && open !== undefined)
    return `At ${at} whether the promise ${open.promise} is kept is not settled: ${promiseValueWithRange(open, result.scenario.currency)}.`
  if (missed) {
    const more = others.length > 0 ? `, and ${others.length} more ${others.length === 1 ? 'is' : 'are'} missed` : ''
    return `At ${at} the promise ${missed.promise} is missed: ${promiseValueWithRange(missed, result.scenario.currency)}${more}.`
  }
  const flowTime = measuresAt(result, target)?.flowTime
  if (!flowTime?.mean) return `At ${at} no item ends within the window.`
  const part = result.volumes.find((each) => each.volume === target)
  if ((part?.grows.length ?? 0) > 0)
    return `At ${at} nothing settles: waits grow, and an item takes ${inWords(flowTime.mean)} on average.`
  const slow = flowTime.p95 ? `; one in twenty takes more than ${inWords(plain(flowTime.p95))}` : ''
  return `At ${at} an item takes ${inWords(flowTime.mean)} on average${slow}.`
}

/** "More than" is said of a bound too. */
function plain({ estimate, low, high }: Estimate): Estimate {
  return { estimate, low, high }
}
