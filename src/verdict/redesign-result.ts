/** From the findings of a search for the cheapest set of levers to its result. */
import { firstBreak } from '../experiment/found-breaks.js'
import type { RedesignFindings, SearchedDesign } from '../experiment/redesign.js'
import { highest } from '../experiment/volume-grid.js'
import type { LeverSet, LoadedLevers } from '../scenario/levers.js'
import type { Loaded } from '../scenario/read-scenario.js'
import { pairedInterval } from '../statistics/interval.js'
import { answerOf } from './answer.js'
import { constraintsOf } from './constraints.js'
import { leversInWords, redesignSentence } from './redesign-sentence.js'
import type {
  BreakName,
  Constraint,
  LeverAlone,
  LeverChoice,
  RedesignResult,
  RunPart,
  Selection,
  Warning,
} from './result.js'
import { runPart, scenarioPart } from './result-parts.js'
import { roundedResult } from './rounded-result.js'
import { selectionOf } from './selection.js'
import { breakTitle } from './sentence.js'
import { headlineVolumes } from './sweep-result.js'

export interface RedesignContext {
  readonly current: Loaded
  /** Its sets stand beside the findings' designs. */
  readonly levers: LoadedLevers
  readonly target: number
  readonly options: RunPart['options']
}

export function redesignResult(findings: RedesignFindings, context: RedesignContext): RedesignResult {
  const { current, levers, target, options } = context
  const { currency } = current.scenario
  const part = (found: SearchedDesign) => choiceOf(found, levers.sets[found.design], target)
  const [own, ...alone] = findings.alone
  const shown = findings.chosen ?? findings.farthest ?? own
  const selection = selectionPart(findings, levers.sets)
  const sets = {
    target,
    horizon: { weeks: levers.horizonWeeks },
    ...(findings.chosen === undefined ? {} : { chosen: part(findings.chosen) }),
    ...(findings.runnerUp === undefined ? {} : { runnerUp: part(findings.runnerUp) }),
    ...(findings.farthest === undefined ? {} : { farthest: part(findings.farthest) }),
    ...(selection === undefined ? {} : { selection }),
  }
  return roundedResult<RedesignResult>({
    schema: 'loadbearing/redesign@1',
    scenario: scenarioPart(current),
    levers: { file: levers.file, sha256: levers.sha256 },
    run: runPart(current.scenario, { ...findings, replications: shown.replications }, options),
    sentence: redesignSentence(sets, currency, findings.isFarthestKnown),
    ...sets,
    current: part(own),
    alone: alone.map((found, index) => aloneOf(found, own, part(found), levers.levers[index].because)),
    sets: {
      all: levers.sets.length,
      skippedByTheory: findings.skippedByTheory,
      simulated: findings.simulated,
    },
    constraints: constraintsOf(shown.findings, target),
    volumes: headlineVolumes(shown.findings, target),
    warnings: [...current.warnings, ...levers.warnings, ...unsettledWarnings(findings, levers.sets, target)],
  })
}

function choiceOf({ findings, isSettled, replications }: SearchedDesign, set: LeverSet, target: number): LeverChoice {
  const constraints = constraintsOf(findings, target)
  const { breaksAt, breaks, notSettled = [], missedToday, holdsAtTarget } = answerOf(findings, constraints, target)
  return {
    levers: set.taken,
    cost: set.cost,
    ...(breaksAt === undefined
      ? { above: highest }
      : { breaksAt, first: firstsIn([breaks[0], ...notSettled], constraints) }),
    missedToday,
    holdsAtTarget,
    settled: isSettled,
    replications,
  }
}

/** What breaks first; where the order is not settled, what may. */
function firstsIn(breaks: readonly BreakName[], constraints: readonly Constraint[]): string {
  const names = breaks.map((each) => breakTitle(each, constraints))
  return names.length > 3 ? `one of ${names.length}` : names.join(' or ')
}

function aloneOf(
  found: SearchedDesign,
  own: SearchedDesign,
  choice: LeverChoice,
  because: string | undefined,
): LeverAlone {
  const [after, before] = [found, own].map(({ findings }) => firstBreak(findings)?.estimate.pseudoValues)
  const isPaired = after !== undefined && before !== undefined && after.length === before.length
  return {
    ...choice,
    ...(because === undefined ? {} : { because }),
    ...(isPaired ? { adds: pairedInterval(after, before) } : {}),
  }
}

/** Designs are named by their levers. */
function selectionPart({ selection }: RedesignFindings, sets: readonly LeverSet[]): Selection | undefined {
  if (selection === undefined) return undefined
  const named = selection.among.map((design) => {
    const { loaded, taken } = sets[design]
    return { ...loaded, scenario: { ...loaded.scenario, name: leversInWords({ levers: taken }) } }
  })
  return selectionOf(selection.findings, named)
}

/** Cheaper sets of which the intervals do not tell that they fail. */
function unsettledWarnings({ unsettled }: RedesignFindings, sets: readonly LeverSet[], target: number): Warning[] {
  if (unsettled.length === 0) return []
  const names = unsettled.map((design) => leversInWords({ levers: sets[design].taken })).join('; ')
  const text = `These are cheaper and were found not to hold at ${target}×, which their intervals do not settle: ${names}.`
  return [{ code: 'unsettled', text }]
}
