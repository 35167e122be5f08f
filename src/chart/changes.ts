/**
 * What before-and-after shows, before it is drawn: of each redesign the measures that matter, as the current design has
 * them and as it has them, at the target, with a word for the difference.
 */
import type {
  Answer,
  CompareResult,
  Difference,
  Estimate,
  PromiseMeasure,
  ScenarioPart,
  StressResult,
  VolumePart,
} from '../verdict/result.js'
import { overlap } from './headline.js'
import { titleOfMeasure, unitOfMeasure } from './measure-titles.js'
import { ofQuantile, shareUnit, timeUnitFor, type Unit } from './unit.js'

export interface Change {
  readonly measure: string
  readonly title: string
  readonly unit: Unit
  readonly current: Estimate
  readonly redesign: Estimate
  /** Paired; absent of a promise, of which each design has an interval of its own. */
  readonly difference?: Estimate
  readonly verdict: Difference['verdict']
}

export interface Redesigned {
  readonly scenario: ScenarioPart
  /** Absent where no break was searched. */
  readonly answer?: Answer
  /** Those that are drawn. */
  readonly changes: readonly Change[]
  /** All that were compared. */
  readonly all: readonly Change[]
}

/** In this order, as many as are asked for; what a redesign makes worse is not left out for that. */
const thatMatter = [
  'flowTime.p95',
  'promises',
  'reviewRate',
  'review.wrongAtEnd',
  'costPerDecision',
  'margin',
  'touches',
  'throughput',
  'workInProgress',
]

/** Of one redesign; several share them. */
const most = 7
const mostRows = 12

export function redesignsOf(result: StressResult | CompareResult): Redesigned[] {
  const target = targetOf(result)
  const designs = result.schema === 'loadbearing/compare@1' ? result.designs : result.against ? [result.against] : []
  const each = designs.length === 1 ? most : Math.max(1, Math.floor(mostRows / Math.max(1, designs.length)))
  return designs.map((design) => {
    const compared = design.differences
      .filter(({ volume }) => volume === target)
      .map((difference) => changeOf(difference, result.scenario.currency))
    const promised = promisedChanges(result.volumes, design.volumes, target)
    const changes = thatMatter.flatMap((measure) =>
      measure === 'promises' ? promised : compared.filter((change) => change.measure === measure),
    )
    const answer = 'answer' in design ? design.answer : undefined
    return {
      scenario: design.scenario,
      ...(answer === undefined ? {} : { answer }),
      changes: changes.slice(0, each),
      all: [...compared, ...promised],
    }
  })
}

/** The volume that is asked about; of a comparison the one beside 1×. */
export function targetOf(result: StressResult | CompareResult): number {
  if (result.schema === 'loadbearing/stress@1') return result.answer.target
  return result.volumes.find(({ volume }) => volume !== 1)?.volume ?? 1
}

function changeOf({ measure, current, redesign, difference, verdict }: Difference, currency: string | undefined) {
  const largest = Math.max(Math.abs(current.estimate), Math.abs(redesign.estimate))
  const unit = unitOfMeasure(measure, largest, currency)
  return { measure, title: titleOfMeasure(measure), unit, current, redesign, difference, verdict }
}

function promisedChanges(before: readonly VolumePart[], after: readonly VolumePart[], target: number): Change[] {
  const [own, others] = [before, after].map(
    (volumes) => volumes.find(({ volume }) => volume === target)?.measures.promises ?? [],
  )
  return (own ?? []).flatMap((promise) => {
    const same = others?.find((each) => each.promise === promise.promise)
    const [current, redesign] = [promise, same].map((each) => each && readingOf(each))
    if (current === undefined || redesign === undefined) return []
    const largest = Math.max(current.value.estimate, redesign.value.estimate)
    const verdict = verdictOf(current.value, redesign.value)
    const unit = current.isTime ? ofQuantile(timeUnitFor(largest)) : shareUnit
    const titled = { measure: promise.promise, title: promise.promise, unit }
    return [{ ...titled, current: current.value, redesign: redesign.value, verdict } satisfies Change]
  })
}

/** What is more than so much never wins, and loses only where it lies beyond all that the other may be. */
function verdictOf(current: Estimate, redesign: Estimate): Difference['verdict'] {
  const [isBefore, isAfter] = [current, redesign].map(({ atLeast }) => atLeast === true)
  if (isBefore || isAfter) {
    if (!isBefore && redesign.low > current.high) return 'worse'
    return !isAfter && current.low > redesign.high ? 'better' : 'cannot be told'
  }
  if (overlap(current, redesign)) return 'no difference shown'
  return redesign.estimate < current.estimate ? 'better' : 'worse'
}

/** Smaller is better in all of these; what is among the measures by itself is left out. */
function readingOf({ promise, tested, value, quantile }: PromiseMeasure) {
  if (promise.startsWith('p95(flow-time)')) return undefined
  if (value === undefined) return undefined
  if (quantile !== undefined) return { value: quantile, isTime: true }
  return tested === 'share' ? { value, isTime: false } : undefined
}
