/** What breaks first, and whether the design holds at the target. */
import type { DesignFindings } from '../experiment/design-findings.js'
import { breaksOf, type FoundBreak, holds } from '../experiment/found-breaks.js'
import { highest } from '../experiment/sweep.js'
import type { Scenario } from '../scenario/scenario.js'
import type { Answer, Break, BreakName, Constraint } from './result.js'
import { rivalsOf } from './rivals.js'
import { answerSentence } from './sentence.js'

export function answerOf(findings: DesignFindings, constraints: readonly Constraint[], target: number): Answer {
  const breaks = breaksOf(findings).map((found) => breakOf(found, findings.scenario))
  const missedToday = findings.missedToday.map(({ text }) => text)
  const [first] = breaks
  const rivals = rivalsOf(findings).map(
    (is): BreakName => (typeof is === 'number' ? breaks[is] : { because: 'capacity', first: is }),
  )
  const common = {
    holdsAtTarget: holds(findings, target),
    target,
    breaks,
    missedToday,
    ...(rivals.length === 0 ? {} : { notSettled: rivals.map(nameOf) }),
    ...(findings.islands.length === 0 ? {} : { islands: findings.islands }),
  }
  const answer: Omit<Answer, 'sentence'> =
    first === undefined
      ? { above: highest, because: 'nothing', ...common }
      : {
          breaksAt: first.breaksAt,
          ...(first.theory === undefined ? {} : { theory: first.theory }),
          first: first.first,
          because: first.because,
          ...common,
        }
  return { sentence: answerSentence(answer, constraints), ...answer }
}

function nameOf({ because, first, promise, unserved }: BreakName): BreakName {
  return {
    because,
    first,
    ...(promise === undefined ? {} : { promise }),
    ...(unserved === undefined ? {} : { unserved }),
  }
}

function breakOf({ because, first, estimate, theory, promised }: FoundBreak, scenario: Scenario): Break {
  const isImplied = promised?.of === 'escape' && !scenario.promises.includes(promised)
  return {
    because,
    first,
    breaksAt: estimate.breaksAt,
    ...(theory === undefined ? {} : { theory }),
    ...(promised === undefined || isImplied ? {} : { promise: promised.text }),
    ...(promised?.of === 'escape'
      ? { unserved: { title: titleOf(promised.station, scenario), from: promised.below } }
      : {}),
  }
}

function titleOf(station: string, { stations }: Scenario): string {
  return stations.find(({ id }) => id === station)?.title ?? station
}
