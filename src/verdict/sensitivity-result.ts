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
  Break,
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
  const [first] = end.breaks
  return {
    value,
    ...(end.breaksAt === undefined ? {} : { breaksAt: end.breaksAt }),
    ...(end.above === undefined ? {} : { above: end.above }),
    ...named(first),
    verdict: isSame(end, answer) ? 'stands' : 'another',
  }
}

/** Where the order is not settled and the other's first is among what may break before, no other is shown to be first. */
function isSame(one: Answer, other: Answer): boolean {
  const [[a], [b]] = [one.breaks, other.breaks]
  const isAmong = (first: BreakName | undefined, { notSettled = [] }: Answer) =>
    first !== undefined && notSettled.some((each) => isSameBreak(each, first))
  return isSameBreak(a, b) || isAmong(a, other) || isAmong(b, one)
}

/** The same breaks, in the same way. */
function isSameBreak(a: BreakName | undefined, b: BreakName | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return a.first === b.first && a.promise === b.promise && kind(a) === kind(b)
}

/** Without its volume. */
function named(first: Break | undefined): { first?: BreakName } {
  if (first === undefined) return {}
  const { breaksAt: _, theory: __, ...name } = first
  return { first: name }
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
  const firsts: { first?: BreakName; share: number }[] = []
  for (const each of drawn) {
    if (firsts.some(({ first }) => isSameBreak(first, each.breaks[0]))) continue
    const share = drawn.filter(({ breaks }) => isSameBreak(breaks[0], each.breaks[0])).length / drawn.length
    firsts.push({ ...named(each.breaks[0]), share })
  }
  const volumes = drawn.flatMap(({ breaksAt }) => breaksAt?.estimate ?? []).sort((a, b) => a - b)
  const at = (share: number) => volumes[Math.min(volumes.length - 1, Math.floor(share * volumes.length))]
  return {
    count: drawn.length,
    stands: wilsonInterval(drawn.filter((each) => isSame(each, answer)).length, drawn.length),
    firsts: firsts.sort((a, b) => b.share - a.share),
    ...(volumes.length * 2 > drawn.length ? { breaksAt: { p5: at(0.05), p50: at(0.5), p95: at(0.95) } } : {}),
  }
}
