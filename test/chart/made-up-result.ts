/**
 * Made-up results by the thousand for the test that no headline claims too much: the hand-built samples with other
 * estimates, intervals from none to wider than their estimates, ties, other breaks, other targets, and parts left out.
 * What a result promises of itself is kept: breaks in order, shares between 0 and 1, an estimate within its bounds.
 */
import type {
  AgesAt,
  Answer,
  Break,
  CascadeStep,
  Constraint,
  DesignPart,
  Estimate,
  Experiment,
  Measures,
  PathsAt,
  PromiseMeasure,
  Relation,
  StressResult,
} from '../../src/verdict/result.js'
import { answerSentence } from '../../src/verdict/sentence.js'
import { sampleAsked } from '../sample-asked.js'
import { variants } from '../sample-result.js'

/** Numbers between 0 and 1 from a seed (mulberry32), and choices made with them. */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  of<Each>(all: readonly Each[]): Each {
    const chosen = all[Math.floor(this.next() * all.length)]
    if (chosen === undefined) throw new Error('Nothing to choose from')
    return chosen
  }

  is(probability: number): boolean {
    return this.next() < probability
  }

  /** From 1/most to most, around 1. */
  factor(most: number): number {
    return Math.exp((2 * this.next() - 1) * Math.log(most))
  }
}

const names = [
  'Adjusters',
  'Planned by hand',
  'AI scoring',
  'Regional underwriting and compliance committee for large claims',
  'Write-off approval',
  '<b>Board</b> & "Co"',
  'Donaudampfschifffahrtsgesellschaftsschadensabteilung',
  'Desk',
]

type Json = { [key: string]: unknown } | unknown[]

function isEstimate(part: object): part is Estimate {
  return 'estimate' in part && 'low' in part && 'high' in part
}

/** Estimates of these are shares. */
const shares = /^(share|reviewRate|caught|missed|spoiled|wrongAtEnd)$/

/** Every estimate with another value and other bounds; counts and everything else as it is. */
function shaken<Part>(part: Part, chance: Chance, width: number, atMost?: number): Part {
  if (typeof part !== 'object' || part === null) return part
  if (isEstimate(part)) return { ...part, ...spread(part.estimate * chance.factor(1.3), chance, width, atMost) }
  const inner = (key: string) => (shares.test(key) ? 1 : atMost)
  const entries = Object.entries(part as Json).map(([key, value]) => [key, shaken(value, chance, width, inner(key))])
  return (Array.isArray(part) ? entries.map(([, value]) => value) : Object.fromEntries(entries)) as Part
}

function spread(wanted: number, chance: Chance, width: number, atMost = Number.POSITIVE_INFINITY): Estimate {
  const estimate = Math.min(wanted, atMost)
  const half = Math.abs(estimate) * width * chance.factor(3)
  return { estimate, low: estimate - half * chance.factor(1.5), high: estimate + half * chance.factor(1.5) }
}

export function madeUp(seed: number): StressResult {
  const chance = new Chance(seed * 7919 + 1)
  const base = sampleAsked(chance.of(variants), chance.is(0.6))
  const target = chance.of([2, 2, 2, 1.5, 3, 1])
  const width = chance.of([0, 0.001, 0.01, 0.03, 0.08, 0.2, 0.6, 2])
  const { against, ...own } = base
  const named = chance.is(0.5) ? renamed(own, chance) : own
  const design = designOf(named, chance, width, target)
  const run = { ...base.run, warmUp: chance.of([0, 168, 336, 2688]) }
  const result: StressResult = { ...design, schema: base.schema, run }
  if (against === undefined) return { ...result, ...calibrated(result, chance) }
  const other = designOf(against, chance, width * chance.factor(3), target)
  return { ...result, ...calibrated(result, chance), against: { ...against, ...other } }
}

function calibrated({ calibration }: StressResult, chance: Chance): Pick<StressResult, 'calibration'> {
  if (calibration === undefined) return {}
  const off = chance.of([1, 1.1, 0.9])
  return { calibration: calibration.map((bin) => ({ ...bin, right: Math.min(1, bin.right * off) })) }
}

/** Other titles of constraints, wherever a result repeats them. */
function renamed<Part extends DesignPart>(part: Part, chance: Chance): Part {
  const titles = new Map(
    part.constraints.map(({ title }, index) => [title, `${chance.of(names)}${index === 0 ? '' : ` ${index + 1}`}`]),
  )
  const renaming = (value: unknown): unknown => {
    if (typeof value === 'string') return titles.get(value) ?? value
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([key, each]) => [key, renaming(each)])
    return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries)
  }
  return renaming(part) as Part
}

/** In some many items are still open when last seen. */
function sometimesOpen(paths: PathsAt, chance: Chance): PathsAt {
  const [first] = paths.top
  if (first === undefined || !chance.is(0.1)) return paths
  const { stations: _, ...open } = first
  return { ...paths, open }
}

function designOf(part: DesignPart, chance: Chance, width: number, target: number): DesignPart {
  const reach = chance.of([1, 1, 1, 0.5, 1.8, 4])
  const constraints = part.constraints.map((each): Constraint => constraintOf(each, chance, width, reach, target))
  const answer = answerOf(part, constraints, chance, width, target)
  const atTarget = <Each extends { readonly volume: number }>(all: readonly Each[] = []) =>
    all.flatMap((each) => (each.volume === 1 ? [each] : target === 1 ? [] : [{ ...each, volume: target }]))
  const asked = {
    ...(part.questions === undefined
      ? {}
      : {
          questions: shaken(
            {
              ...part.questions,
              exceptions: { ...part.questions.exceptions, volumes: atTarget(part.questions.exceptions.volumes) },
            },
            chance,
            width,
          ),
        }),
    ...(part.paths === undefined
      ? {}
      : {
          paths: {
            volumes: shaken(atTarget(part.paths.volumes), chance, width).map((each) => sometimesOpen(each, chance)),
          },
        }),
    ...(part.ages === undefined
      ? {}
      : { ages: { volumes: aged(shaken(atTarget(part.ages.volumes), chance, width), chance) } }),
  }
  const volumes = part.volumes.map((each) => {
    const measures = without(shaken(each.measures, chance, width), chance)
    return {
      ...each,
      measures: {
        ...(chance.is(0.04) ? hurried(measures) : measures),
        promises: measures.promises.map((promise) => tested(promise, chance)),
      },
      grows: chance.is(0.5)
        ? each.grows
        : chance.of([[], ['system'], part.constraints.slice(0, 1).map(({ id }) => id)]),
    }
  })
  const weekly = atTarget(part.series.weekly).map(({ intervals, ...series }) => {
    const factor = chance.of([0.001, 0.05, 1, 6])
    const wider = (means: readonly (number | null)[]) => ({
      low: means.map((mean) => (mean === null ? null : mean - Math.abs(mean) * width * factor)),
      high: means.map((mean) => (mean === null ? null : mean + Math.abs(mean) * width * factor)),
    })
    const curve = chance.of([1, 1, 0.05, -0.3])
    const bent = (means: readonly (number | null)[]) => {
      const first = means.find((mean) => mean !== null) ?? 0
      return means.map((mean) => (mean === null ? null : Math.max(0, first + (mean - first) * curve)))
    }
    const workInProgress = bent(series.workInProgress) as number[]
    const reviewShare = series.reviewShare === undefined ? undefined : bent(series.reviewShare)
    const moved = { ...series, workInProgress, ...(reviewShare === undefined ? {} : { reviewShare }) }
    if (intervals === undefined || chance.is(0.2)) return moved
    return {
      ...moved,
      intervals: {
        workInProgress: wider(workInProgress) as { low: number[]; high: number[] },
        ...(series.feedback === undefined
          ? {}
          : {
              feedback: Object.fromEntries(
                Object.entries(series.feedback).map(([name, means]) => [
                  name,
                  wider(means) as { low: number[]; high: number[] },
                ]),
              ),
            }),
        ...(reviewShare === undefined ? {} : { reviewShare: wider(reviewShare) }),
      },
    }
  })
  const { proof, cascade, ...rest } = part
  const first = proof?.first
  return {
    ...rest,
    ...asked,
    constraints,
    answer,
    volumes,
    series: { weekly },
    ...(proof === undefined || chance.is(0.1)
      ? {}
      : {
          proof: {
            ...proof,
            target: experimentOf(proof.target, chance, width),
            ...(first === undefined ? {} : { first: experimentOf(first, chance, width) }),
          },
        }),
    ...(cascade === undefined ? {} : { cascade: cascadeOf(cascade, constraints, chance, width, target) }),
  }
}

function constraintOf(each: Constraint, chance: Chance, width: number, reach: number, target: number): Constraint {
  const { breaksAt, offeredLoad, offeredLoadAtTarget: _, trust: __, ...rest } = each
  const volume = (breaksAt?.estimate ?? 0) * reach * chance.factor(1.3)
  const load = offeredLoad === undefined || chance.is(0.05) ? undefined : offeredLoad * chance.of([1, 1, 0.3, 2])
  const bound = chance.of(['at least', 'at most'] as const)
  return {
    ...rest,
    ...(breaksAt === undefined || volume > 16 ? { above: 16 } : { breaksAt: spread(volume, chance, width) }),
    ...(load === undefined ? {} : { offeredLoad: load, offeredLoadAtTarget: load * target }),
    ...(chance.is(0.05) ? { trust: { says: 'bound' as const, bound, because: [] } } : {}),
  }
}

function answerOf(
  { answer }: DesignPart,
  constraints: readonly Constraint[],
  chance: Chance,
  width: number,
  target: number,
): Answer {
  const { breaksAt: _, first: __, above: ___, notSettled: ____, aboveToday: ______, ...rest } = answer
  const own = constraints.flatMap(({ id, breaksAt }): Break[] =>
    breaksAt === undefined ? [] : [{ because: chance.of(['capacity', 'growth'] as const), first: id, breaksAt }],
  )
  const middle = own[0]?.breaksAt.estimate ?? 1.4
  const at = () => spread(middle * chance.factor(1.6), chance, width)
  const promised = answer.breaks.filter(({ because }) => because === 'promise')
  const others: Break[] = [
    ...promised.map((each) => ({ ...each, breaksAt: at() })),
    ...(chance.is(0.15) ? [{ because: 'money' as const, first: 'margin', breaksAt: at() }] : []),
    ...(chance.is(0.06) ? [{ because: 'growth' as const, first: 'system', breaksAt: at() }] : []),
    ...(chance.is(0.12)
      ? [
          {
            because: 'escape' as const,
            first: 'exceptions',
            unserved: { title: chance.of(names), from: chance.of([0.05, 0.125]) },
            breaksAt: at(),
          },
        ]
      : []),
  ]
  const all = chance.is(0.08) ? [] : [...own, ...others]
  const [earliest] = all
  const tied =
    chance.is(0.1) && earliest !== undefined ? all.map((each) => ({ ...each, breaksAt: earliest.breaksAt })) : all
  const never = { estimate: 0, low: 0, high: 0 }
  const isBroken = chance.is(0.1)
  const drowned = tied.map((each) =>
    isBroken && each.because !== 'growth' && each.because !== 'capacity' && chance.is(0.6)
      ? { ...each, breaksAt: never }
      : each,
  )
  const breaks = drowned.toSorted((a, b) => a.breaksAt.estimate - b.breaksAt.estimate)
  const [first] = breaks
  const common = { ...rest, target, breaks, holdsAtTarget: first === undefined || first.breaksAt.estimate > target }
  const rival = breaks.length > 1 && chance.is(0.05) ? breaks[chance.is(0.5) ? 1 : breaks.length - 1] : undefined
  const { breaksAt: _____, ...rivalName } = rival ?? { breaksAt: undefined }
  const above = breaks.find(({ breaksAt }) => breaksAt.estimate > 1)
  const found: Omit<Answer, 'sentence'> =
    first === undefined
      ? { ...common, because: 'nothing', above: 16 }
      : {
          ...common,
          because: first.because,
          first: first.first,
          breaksAt: first.breaksAt,
          ...(rival === undefined || first.breaksAt.high === 0 ? {} : { notSettled: [rivalName as Break] }),
          ...(above === undefined || first.breaksAt.estimate > 0 ? {} : { aboveToday: above }),
        }
  return { ...found, sentence: answerSentence(found, constraints) }
}

/** At the last volume none is open at times, or hardly any. */
function aged(ages: readonly AgesAt[], chance: Chance): AgesAt[] {
  const what = chance.of(['many', 'many', 'many', 'few', 'none'] as const)
  return ages.map((at, index) => {
    if (what === 'many' || index < ages.length - 1) return at
    const stations = Object.entries(at.stations).map(([id, open]) => {
      const few = {
        ...open,
        count: { estimate: 0.1, low: 0.05, high: 0.3 },
        oldest: { estimate: 0.2, low: -0.1, high: 0.5 },
      }
      return [id, what === 'none' ? {} : few]
    })
    return { ...at, stations: Object.fromEntries(stations) }
  })
}

function tested(promise: PromiseMeasure, chance: Chance): PromiseMeasure {
  const { value } = promise
  if (value === undefined) return promise
  const limit = chance.is(0.3) ? value.estimate * chance.factor(1.1) : promise.limit
  return { ...promise, limit, kept: value.estimate < limit }
}

/** Nothing waits. */
function hurried(measures: Measures): Measures {
  const work = measures.ledger.work?.estimate
  if (work === undefined || measures.flowTime?.mean === undefined) return measures
  const mean = { estimate: work * 1.01, low: work * 1.005, high: work * 1.015 }
  return { ...measures, flowTime: { ...measures.flowTime, mean } }
}

/** Measures that a run may lack. */
function without(measures: Measures, chance: Chance): Measures {
  const may = ['arrivalRate', 'throughput', 'flowTime', 'workInProgress', 'reviewRate', 'review']
  const gone = may.filter(() => chance.is(0.03))
  return Object.fromEntries(Object.entries(measures).filter(([key]) => !gone.includes(key))) as Measures
}

const relations: readonly Relation[] = ['sole', 'accepted', 'or', 'and', 'none', 'unsettled']

/** By its relation: who is named recovers much; beside a sole one nobody recovers a tenth. */
function experimentOf(experiment: Experiment, chance: Chance, width: number): Experiment {
  const ids = experiment.trials.map(({ relieved }) => relieved)
  if (ids.length < 2 || chance.is(0.05)) return experiment
  const relation = chance.of(relations)
  const count = { sole: 1, accepted: 1, or: 2, and: chance.of([2, 3]), none: 0, unsettled: chance.of([0, 2, 3]) }[
    relation
  ]
  const verdict = ids.slice(0, count)
  const policy = count === 1 && chance.is(0.15)
  const much = () => spread(chance.of([0.99, 0.7, 0.4]), chance, Math.min(1, width))
  const little = (): Estimate => ({ estimate: 0.01, low: -0.04, high: 0.06 })
  const policyId = experiment.policies[0]?.relieved ?? ids[0] ?? ''
  return {
    ...experiment,
    ...(experiment.loss === undefined ? { loss: { of: 'throughput' as const, ...spread(2, chance, width) } } : {}),
    relation,
    verdict: policy ? [policyId] : verdict,
    ...(policy ? { policy: true as const } : {}),
    trials: experiment.trials.map((trial) => {
      const isNamed = !policy && (relation === 'sole' || relation === 'accepted') && verdict.includes(trial.relieved)
      const other = relation === 'accepted' ? spread(0.2, chance, width) : little()
      return { ...trial, recovered: isNamed ? much() : other }
    }),
    policies: experiment.policies.map((each) => ({ ...each, recovered: policy || chance.is(0.4) ? much() : little() })),
  }
}

/** A stair that ends below the target, at it, or where nothing breaks any more. */
function cascadeOf(
  steps: readonly CascadeStep[],
  constraints: readonly Constraint[],
  chance: Chance,
  width: number,
  target: number,
): CascadeStep[] {
  const count = chance.of([0, 1, 2, 3, 5, 14])
  const start = constraints[0]?.breaksAt
  if (steps[0] === undefined || start === undefined) return []
  const end = target * chance.of([0.8, 1.1, 1.5])
  const stair = Array.from({ length: count + 1 }, (_, index) => {
    return start.estimate + ((Math.max(end, start.estimate * 1.1) - start.estimate) * index) / Math.max(1, count)
  })
  const isOpen = chance.is(0.3)
  return stair.slice(0, count).map((breaksAt, index): CascadeStep => {
    const { then: _, ...step } = steps[index % steps.length] ?? { then: undefined }
    const { low, high } = index === 0 ? start : spread(breaksAt, chance, width)
    const isLast = index === count - 1
    const then = stair[index + 1]
    return {
      ...(step as CascadeStep),
      breaksAt,
      interval: { low, high },
      ...(then === undefined || (isLast && isOpen) ? { holdsTo: chance.of([target, 16]) } : { then }),
      ...(isLast && chance.is(0.3) ? { confirmed: { at: target * 0.97, grows: chance.of([[], ['system']]) } } : {}),
    }
  })
}
