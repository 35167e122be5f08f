/** From the findings about a design under other assumptions to the result of a sensitivity study. */
import type { Assumptions } from '../experiment/assumptions.js'
import type { DesignFindings } from '../experiment/design-findings.js'
import type { StressFindings } from '../experiment/stress.js'
import type { Loaded } from '../scenario/read-scenario.js'
import { wilsonInterval } from '../statistics/wilson.js'
import { answerOf } from './answer.js'
import { constraintsOf } from './constraints.js'
import type {
  Answer,
  AssumptionDraws,
  BreakName,
  InputEnd,
  RunPart,
  SensitiveInput,
  SensitivityResult,
} from './result.js'
import { runPart, scenarioPart } from './result-parts.js'
import { roundedResult } from './rounded-result.js'
import { headlineVolumes } from './sweep-result.js'

export interface SensitivityContext {
  readonly current: Loaded
  readonly assumptions: Assumptions
  readonly draws: number
  readonly target: number
  readonly options: RunPart['options']
}

/** The findings' designs: the file's own, two for each input, then the draws. */
export function sensitivityResult(findings: StressFindings, context: SensitivityContext): SensitivityResult {
  const { current, assumptions, target, options } = context
  const [own] = findings.designs
  const constraints = constraintsOf(own, target)
  const [answer, ...others] = findings.designs.map((design) => answered(design, target))
  const inputs = assumptions.inputs.map((input, index): SensitiveInput => {
    const { path, tier, source, value, says } = input
    const [low, high] = [0, 1].map((end) => endOf(says(end), others[2 * index + end], answer))
    return { path, tier, ...(source === undefined ? {} : { source }), value, low, high }
  })
  const drawn = others.slice(2 * inputs.length)
  return roundedResult<SensitivityResult>({
    schema: 'loadbearing/sensitivity@1',
    scenario: scenarioPart(current),
    run: runPart(current.scenario, findings, options),
    answer,
    constraints,
    volumes: headlineVolumes(own, target),
    inputs: inputs.sort((a, b) => swing(b) - swing(a)),
    draws: drawsOf(drawn, answer),
    notVaried: assumptions.notVaried,
    warnings: current.warnings,
  })
}

function answered(design: DesignFindings, target: number): Answer {
  return answerOf(design, constraintsOf(design, target), target)
}

function endOf(value: string, end: Answer, answer: Answer): InputEnd {
  return {
    value,
    ...(end.breaksAt === undefined ? {} : { breaksAt: end.breaksAt }),
    ...(end.above === undefined ? {} : { above: end.above }),
    ...firstsOf(end),
    verdict: verdictOf(end, answer),
  }
}

/**
 * Another only where none of what may be first there is among what may be first here; where an end opens an order that
 * the file's own values settle, or closes it to another, nothing is shown.
 */
export function verdictOf(end: Answer, answer: Answer): InputEnd['verdict'] {
  const [ours, theirs] = [candidatesOf(answer), candidatesOf(end)]
  if (!theirs.some((each) => ours.some((other) => isSameBreak(each, other)))) return 'another'
  const isOpenedThere = theirs.length > 1 && ours.length === 1
  return isSameBreak(ours[0], theirs[0]) && !isOpenedThere ? 'stands' : 'not settled'
}

/** What may break first; one that is none where nothing breaks. */
function candidatesOf({ breaks: [first], notSettled = [] }: Answer): readonly (BreakName | undefined)[] {
  return [first, ...notSettled]
}

/** The same breaks, in the same way. */
function isSameBreak(a: BreakName | undefined, b: BreakName | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return a.first === b.first && a.promise === b.promise && kind(a) === kind(b)
}

/** Without volumes. */
function firstsOf({ breaks: [first], notSettled }: Answer): Pick<InputEnd, 'first' | 'notSettled'> {
  if (first === undefined) return {}
  const { breaksAt: _, theory: __, ...name } = first
  return { first: name, ...(notSettled === undefined ? {} : { notSettled }) }
}

/** The same may be first, whichever is named. */
function haveSameFirsts(one: Answer, other: Answer): boolean {
  const [ours, theirs] = [candidatesOf(one), candidatesOf(other)]
  return ours.length === theirs.length && ours.every((each) => theirs.some((its) => isSameBreak(each, its)))
}

/** That theory agrees on the cause is no other verdict. */
function kind({ because }: BreakName): string {
  return because === 'capacity' ? 'growth' : because
}

/** By how far the break volume moves over the range; what does not break counts as breaking where the search ended. */
function swing({ low, high }: SensitiveInput): number {
  const [a, b] = [low, high].map(({ breaksAt, above }) => breaksAt?.estimate ?? above ?? 0)
  return Math.abs(a - b)
}

function drawsOf(drawn: readonly Answer[], answer: Answer): AssumptionDraws {
  const kinds: { readonly of: Answer; count: number }[] = []
  for (const each of drawn) {
    const known = kinds.find(({ of }) => haveSameFirsts(of, each))
    if (known === undefined) kinds.push({ of: each, count: 1 })
    else known.count++
  }
  const firsts = kinds.map(({ of, count }) => ({ ...firstsOf(of), share: count / drawn.length }))
  const verdicts = drawn.map((each) => verdictOf(each, answer))
  const open = verdicts.filter((each) => each === 'not settled').length / drawn.length
  const volumes = drawn.flatMap(({ breaksAt }) => breaksAt?.estimate ?? []).sort((a, b) => a - b)
  const at = (share: number) => volumes[Math.min(volumes.length - 1, Math.floor(share * volumes.length))]
  return {
    count: drawn.length,
    stands: wilsonInterval(verdicts.filter((each) => each === 'stands').length, drawn.length),
    ...(open > 0 ? { notSettled: open } : {}),
    firsts: firsts.sort((a, b) => b.share - a.share),
    ...(volumes.length * 2 > drawn.length ? { breaksAt: { p5: at(0.05), p50: at(0.5), p95: at(0.95) } } : {}),
  }
}
