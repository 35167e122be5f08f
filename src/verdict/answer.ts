/** What breaks first, and whether the design holds at the target. */
import type { DesignFindings } from '../experiment/design-findings.js'
import { type Doubt, doubtOf } from '../experiment/doubt.js'
import { breaksOf, type FoundBreak, holds, isAboveToday } from '../experiment/found-breaks.js'
import type { ExperimentFindings } from '../experiment/proof.js'
import { highest } from '../experiment/volume-grid.js'
import { movesInTime } from '../scenario/moves-in-time.js'
import type { Scenario } from '../scenario/scenario.js'
import { overlaps } from './in-words.js'
import type { AboveToday, Answer, Break, BreakName, Constraint, Within } from './result.js'
import { rivalsOf } from './rivals.js'
import { answerSentence } from './sentence.js'

/** @param proof what the proof just above the break names; absent where none was asked for */
export function answerOf(
  findings: DesignFindings,
  constraints: readonly Constraint[],
  target: number,
  proof?: ExperimentFindings,
): Answer {
  const found = breaksOf(findings)
  const breaks = found.map((each) => breakOf(each, findings.scenario))
  const missedToday = findings.missedToday.map(({ text }) => text)
  const [first] = breaks
  const named = (rivals: readonly (number | string)[]) =>
    rivals.map((is) => nameOf(typeof is === 'number' ? breaks[is] : { because: 'capacity', first: is }))
  const rivals = named(withEquals(rivalsOf(findings), found, proof))
  const above = isBrokenToday(first) ? found.find(isAboveToday) : undefined
  const common = {
    holdsAtTarget: holds(findings, target),
    target,
    breaks,
    ...(above === undefined
      ? {}
      : { aboveToday: withRivals(breaks[found.indexOf(above)], named(rivalsOf(findings, above))) }),
    missedToday,
    ...(rivals.length === 0 ? {} : { notSettled: rivals }),
    ...(findings.islands.length === 0 ? {} : { islands: findings.islands }),
    ...withinOf(findings, first),
  }
  const doubt = doubtOf(findings)
  if (doubt !== undefined) return unknown(doubt, { ...common, holdsAtTarget: false, breaks: [] }, constraints)
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
  return { sentence: answerSentence(answer, constraints, movesInTime(findings.scenario)), ...answer }
}

/** The runs are too short to tell. */
function unknown(
  { about, above, theory, weeks }: Doubt,
  common: Omit<Answer, 'sentence' | 'because'>,
  constraints: readonly Constraint[],
): Answer {
  const answer: Omit<Answer, 'sentence'> = {
    because: 'unknown',
    ...(above === undefined ? {} : { above }),
    ...(theory === undefined ? {} : { theory }),
    ...common,
    untold: { about, ...(weeks === undefined ? {} : { weeks }) },
  }
  return { sentence: answerSentence(answer, constraints), ...answer }
}

/** Only where the longer runs have another answer, by the whole intervals. */
function withinOf({ scenario, later }: DesignFindings, first: Break | undefined): { within?: Within } {
  const { length } = scenario.run
  if (later === undefined || !('weeks' in length)) return {}
  const [found] = breaksOf(later.findings)
  const long = found && breakOf(found, scenario)
  if (first === undefined && long === undefined) return {}
  if (first !== undefined && long !== undefined && overlaps(first.breaksAt, long.breaksAt)) return {}
  const at = long === undefined ? { above: highest } : { breaksAt: long.breaksAt, first: nameOf(long) }
  return { within: { weeks: length.weeks, later: { weeks: later.weeks, ...at } } }
}

/** Missed today, or at every volume; work that grows today leaves no volume above to be asked about. */
function isBrokenToday(first: Break | undefined): boolean {
  if (first === undefined || first.because === 'growth' || first.because === 'capacity') return false
  return first.breaksAt.estimate <= 1
}

function withRivals(above: Break, rivals: readonly BreakName[]): AboveToday {
  return rivals.length === 0 ? above : { ...above, notSettled: rivals }
}

/** Where a capacity breaks first and the proof cannot tell it from others, what breaks first is one of them. */
function withEquals(
  rivals: readonly (number | string)[],
  [first, ...others]: readonly FoundBreak[],
  proof: ExperimentFindings | undefined,
): (number | string)[] {
  const isCapacity = first?.because === 'growth' || first?.because === 'capacity'
  if (!isCapacity || proof?.relation !== 'or' || proof.isPolicy || !proof.named.includes(first.first))
    return [...rivals]
  const known = new Set(rivals.map((is) => (typeof is === 'number' ? others[is - 1].first : is)))
  return [...rivals, ...proof.named.filter((id) => id !== first.first && !known.has(id))]
}

export function nameOf({ because, first, promise, unserved }: BreakName): BreakName {
  return {
    because,
    first,
    ...(promise === undefined ? {} : { promise }),
    ...(unserved === undefined ? {} : { unserved }),
  }
}

export function breakOf({ because, first, estimate, theory, promised }: FoundBreak, scenario: Scenario): Break {
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
