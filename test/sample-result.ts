/**
 * Hand-built results for the tests of charts and reports: typed, realistic, made by plain formulas, nothing simulated.
 * Each variant is a situation in which a chart or a sentence has to say something else.
 */
import type {
  Answer,
  Break,
  CascadeStep,
  CompareResult,
  Constraint,
  Difference,
  Estimate,
  Experiment,
  InputEnd,
  LeverChoice,
  Measures,
  PromiseMeasure,
  Redesign,
  RedesignResult,
  Relation,
  RunPart,
  RunResult,
  ScenarioPart,
  Selection,
  SensitivityResult,
  StressResult,
  SweepResult,
  VolumePart,
} from '../src/verdict/result.js'

export const variants = [
  'supporting',
  'wide',
  'tied',
  'empty',
  'broken-today',
  'promise-first',
  'long-names',
  'many',
  'one',
  'close',
  'spread',
  'silent-theory',
] as const
export type Variant = (typeof variants)[number]

interface Capacity {
  readonly id: string
  readonly title: string
  readonly kind: Constraint['kind']
  readonly stations: readonly string[]
  /** Offered load at 1×. */
  readonly load: number
}

interface Design {
  readonly capacities: readonly Capacity[]
  /** Half width of the intervals, relative to the estimate. */
  readonly width: number
  readonly promiseBreaksAt?: number
  readonly theory: boolean
}

const office: readonly Capacity[] = [
  { id: 'committee', title: 'Approval committee', kind: 'meeting', stations: ['committee'], load: 0.794 },
  { id: 'seniors', title: 'Senior specialists', kind: 'pool', stations: ['second-look', 'exceptions'], load: 0.662 },
  { id: 'adjusters', title: 'Adjusters', kind: 'pool', stations: ['review'], load: 0.575 },
  { id: 'score', title: 'AI scoring', kind: 'machine', stations: ['score'], load: 0.021 },
]

const redesignLoads: Readonly<Record<string, number>> = {
  committee: 0.191,
  seniors: 0.267,
  adjusters: 0.347,
  score: 0.021,
}

const longTitle = 'Regional underwriting and compliance committee for large claims'

const designs: Readonly<Record<Variant, Design>> = {
  supporting: { capacities: office, width: 0.02, promiseBreaksAt: 1.38, theory: true },
  wide: { capacities: office, width: 0.3, promiseBreaksAt: 1.31, theory: true },
  tied: {
    capacities: office.map((each) => (each.id === 'seniors' ? { ...each, load: 0.79 } : each)),
    width: 0.02,
    theory: true,
  },
  empty: { capacities: office.map((each) => ({ ...each, load: each.load / 40 })), width: 0.02, theory: true },
  'broken-today': {
    capacities: office.map((each) => ({ ...each, load: each.load * 1.5 })),
    width: 0.02,
    promiseBreaksAt: 0.88,
    theory: true,
  },
  'promise-first': { capacities: office, width: 0.03, promiseBreaksAt: 1.12, theory: true },
  'long-names': {
    capacities: office.map((each, index) => ({ ...each, title: `${longTitle.slice(0, 58)} ${index + 1}` })),
    width: 0.02,
    promiseBreaksAt: 1.31,
    theory: true,
  },
  many: {
    capacities: Array.from({ length: 12 }, (_, index) => ({
      id: `desk-${index + 1}`,
      title: `Claims desk ${index + 1}`,
      kind: index === 3 ? 'meeting' : index === 11 ? 'machine' : 'pool',
      stations: [`desk-${index + 1}`],
      load: 0.86 / (1 + index * 0.35),
    })),
    width: 0.03,
    promiseBreaksAt: 1.31,
    theory: true,
  },
  one: { capacities: [office[2] ?? fail()], width: 0.02, theory: true },
  close: {
    capacities: office.map((each, index) => ({ ...each, load: 0.79 - index * 0.004 })),
    width: 0.001,
    promiseBreaksAt: 1.262,
    theory: true,
  },
  spread: {
    capacities: office.map((each, index) => ({ ...each, load: [1.67, 0.5, 0.13, 0.066][index] ?? 0.1 })),
    width: 0.04,
    promiseBreaksAt: 0.55,
    theory: true,
  },
  'silent-theory': { capacities: office, width: 0.03, promiseBreaksAt: 1.31, theory: false },
}

function fail(): never {
  throw new Error('The sample has no such capacity')
}

/** An estimate with a relative half width. */
export function around(estimate: number, width: number): Estimate {
  const half = Math.abs(estimate) * width
  return { estimate, low: estimate - half, high: estimate + half }
}

/** The same of a series. */
export function boundsAround(means: readonly number[], width: number): { low: number[]; high: number[] } {
  const each = means.map((mean) => around(mean, width))
  return { low: each.map(({ low }) => low), high: each.map(({ high }) => high) }
}

const target = 2
const volumes = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.5, 4]

/** A stress result of the variant, with a redesign beside it unless `against` is false. */
export function sampleStress(variant: Variant = 'supporting', against = true): StressResult {
  const design = designs[variant]
  const part = designPart(design, variant)
  const result: StressResult = {
    schema: 'loadbearing/stress@1',
    scenario: scenarioPart('current.yaml', 'Property claims with AI triage'),
    run: runPart,
    ...part,
    ...sampleProof(part.constraints, part.answer, variant),
  }
  if (!against) return result
  return { ...result, against: redesignOf(design, variant) }
}

function redesignOf(design: Design, variant: Variant): Redesign {
  const improved: Design = {
    ...design,
    capacities: design.capacities.map((each) => ({ ...each, load: redesignLoads[each.id] ?? each.load / 2.2 })),
  }
  const { promiseBreaksAt: _, ...withoutPromise } = improved
  const part = designPart(variant === 'spread' ? { ...improved, promiseBreaksAt: 9.6 } : withoutPromise, variant)
  return {
    ...part,
    scenario: {
      ...scenarioPart('redesign.yaml', 'Confidence-based authority, daily huddle'),
      because: 'Same people. Only decision rights, routing and cadence change.',
    },
    differences: sampleDifferences(target),
    ...(part.answer.breaksAt ? { breaksAtDifference: { estimate: 1.62, low: 1.55, high: 1.69 } } : {}),
  }
}

function designPart(design: Design, variant: Variant) {
  const constraints = design.capacities
    .map((each) => constraintOf(each, design))
    .sort((a, b) => (a.breaksAt?.estimate ?? 99) - (b.breaksAt?.estimate ?? 99))
  const answer = answerOf(constraints, design)
  const broken = answer.breaksAt?.estimate ?? Number.POSITIVE_INFINITY
  return {
    answer,
    constraints,
    volumes: volumes.map((volume) => volumePart(volume, design, broken)),
    series: {
      weekly: [1, target].map((volume) => {
        const workInProgress = Array.from({ length: 16 }, (_, week) => 80 + week * (volume > broken ? 440 : 0))
        // Results of older versions have no intervals.
        if (variant === 'many') return { volume, workInProgress }
        return { volume, workInProgress, intervals: { workInProgress: boundsAround(workInProgress, design.width) } }
      }),
    },
    warnings:
      variant === 'wide'
        ? [{ code: 'precision', text: 'The break volume is known to ±30 % only: 40 replications were not enough.' }]
        : [],
  }
}

function constraintOf({ load, ...capacity }: Capacity, design: Design): Constraint {
  const breaks = 1 / load
  return {
    ...capacity,
    ...(design.theory ? { offeredLoad: load, offeredLoadAtTarget: load * target, theory: breaks } : {}),
    ...(breaks > 16 ? { above: 16 } : { breaksAt: around(breaks, design.width) }),
  }
}

function answerOf(constraints: readonly Constraint[], design: Design): Answer {
  const breaks: Break[] = constraints.flatMap((each) =>
    each.breaksAt
      ? [{ because: design.theory ? 'capacity' : 'growth', first: each.id, breaksAt: each.breaksAt } as const]
      : [],
  )
  if (design.promiseBreaksAt !== undefined) {
    breaks.push({
      because: 'promise',
      first: 'flow-time',
      breaksAt: around(design.promiseBreaksAt, design.width),
      promise: promiseText,
    })
  }
  breaks.sort((a, b) => a.breaksAt.estimate - b.breaksAt.estimate)
  const [first] = breaks
  if (!first) {
    return {
      sentence: 'Nothing breaks up to 16× today’s volume.',
      above: 16,
      because: 'nothing',
      holdsAtTarget: true,
      target,
      breaks,
      missedToday: [],
    }
  }
  const title = constraints.find((each) => each.id === first.first)?.title ?? `The promise ${first.promise}`
  return {
    sentence: `${title} breaks first, at ${first.breaksAt.estimate.toFixed(2)}× today’s volume (${first.breaksAt.low.toFixed(2)}–${first.breaksAt.high.toFixed(2)}).`,
    breaksAt: first.breaksAt,
    first: first.first,
    because: first.because,
    holdsAtTarget: first.breaksAt.estimate > target,
    target,
    breaks,
    missedToday: [],
  }
}

const promiseText = 'p95(flow-time) < 5d'

function volumePart(volume: number, design: Design, broken: number): VolumePart {
  const { capacities, width } = design
  return {
    volume,
    replications: 12,
    measures: measuresAt(volume, broken, capacities, width),
    grows: capacities.filter((each) => each.load * volume > 1).map((each) => each.id),
    offeredLoad: design.theory ? Object.fromEntries(capacities.map((each) => [each.id, each.load * volume])) : {},
  }
}

/** Hours of flow time grow gently up to the break and by the window past it. */
function measuresAt(volume: number, broken: number, capacities: readonly Capacity[], width: number): Measures {
  const waiting = volume < broken ? 11.5 / Math.sqrt(1.15 - volume / broken) : 60 + 420 * (volume - broken)
  const hours = (value: number) => around(value, width)
  const late = volume < broken ? 0.021 : Math.min(0.97, 0.3 + 0.7 * (volume - broken))
  const cost = 21.4 / volume + 6.1
  return {
    throughput: around(Math.min(volume, broken) * 10, width),
    arrivalRate: around(volume * 10, 0.004),
    flowTime: {
      mean: hours(waiting + 0.333),
      p50: hours(waiting * 0.42),
      p90: hours(waiting * 1.9),
      p95: hours(waiting * 2.5),
      p99: hours(waiting * 3.3),
    },
    workInProgress: around(volume * 10 * waiting, width),
    reviewRate: around(0.63, 0.004),
    touches: around(0.91, 0.004),
    handoffs: around(0, 0),
    toolsCrossed: around(1.2, 0.004),
    costPerDecision: around(cost, 0.01),
    valueRealised: around(52000 * Math.min(volume, broken), width),
    cost: around(31000, 0.002),
    margin: around(52000 * Math.min(volume, broken) - 31000, width),
    ledger: {
      work: around(0.333, 0.01),
      busy: hours(waiting * (volume < broken ? 0.1 : 0.52)),
      closed: hours(waiting * 0.3),
      meeting: hours(waiting * (volume < broken ? 0.6 : 0.18)),
      batch: around(0, 0),
      handoff: around(0, 0),
      delay: around(0, 0),
      rework: hours(waiting * 0.04),
    },
    promises: promisesAt(waiting * 2.5, late, cost, width),
    stations: Object.fromEntries(
      capacities.flatMap((each) =>
        each.stations.map((station) => [
          station,
          {
            visits: around(0.41, 0.01),
            waitingTime: { mean: hours(waiting * 0.5), p50: hours(waiting * 0.2), p95: hours(waiting * 1.4) },
            queueLength: hours(waiting * 3),
            utilisation: around(Math.min(1, each.load * volume), 0.01),
            oldestOpen: hours(waiting * 2.2),
          },
        ]),
      ),
    ),
    pools: Object.fromEntries(
      capacities
        .filter((each) => each.kind === 'pool')
        .map((each) => [
          each.id,
          { utilisation: around(Math.min(1, each.load * volume), 0.01), queueLength: hours(waiting * 3) },
        ]),
    ),
  }
}

function promisesAt(p95: number, late: number, cost: number, width: number): PromiseMeasure[] {
  return [
    {
      promise: promiseText,
      tested: 'share',
      value: around(late, 0.03),
      limit: 0.05,
      kept: late < 0.05,
      quantile: around(p95, width),
      within: 120,
    },
    {
      promise: 'late(5d) < 10%',
      tested: 'share',
      value: around(late, 0.03),
      limit: 0.1,
      kept: late < 0.1,
      within: 120,
    },
    { promise: 'cost-per-decision < 40', tested: 'cost', value: around(cost, 0.01), limit: 40, kept: cost < 40 },
  ]
}

const runPart: RunPart = {
  seed: 42,
  replications: 12,
  weeks: 16,
  warmUp: 336,
  events: 21_500_000,
  timeUnit: 'hour',
  options: { volume: 2 },
}

function scenarioPart(file: string, name: string): ScenarioPart {
  return {
    name,
    file: `scenarios/insurance-claims/${file}`,
    sha256: 'a3f5c0de'.repeat(8),
    currency: 'EUR',
    resolved: {
      scenario: name,
      currency: 'EUR',
      calendars: { office: { hours: 'Mon-Fri 09:00-17:00', holidays: ['2026-12-25'] }, intake: 'Mon-Fri 08:00-18:00' },
      arrivals: { rate: '240 per workday', calendar: 'intake' },
      pools: {
        adjusters: { count: 11, calendar: 'office', cost: '52 per hour' },
        seniors: { count: 6, calendar: 'office', cost: '84 per hour' },
      },
      stations: {
        score: { kind: 'ai', machine: { parallel: 3, cost: '0.18 per item' }, takes: '24s' },
        review: { kind: 'review', by: 'adjusters', takes: 'lognormal(18min cv 0.9)', then: { execute: '67%' } },
        committee: { kind: 'approval', meets: 'Thu 14:00', decides: '200 items in 60min', cost: '900 per meeting' },
        execute: 'end',
      },
      promises: [promiseText, 'late(5d) < 10%', 'cost-per-decision < 40'],
      run: { weeks: 16, seed: 42 },
      evidence: {
        'review.takes': { source: 'timing study of 412 claims', tier: 'measured', range: '15min to 22min' },
        'committee.decides': 'assumption',
      },
    },
  }
}

/** What the variant's answer would be proved by: sole, tied, together, unsettled, or nothing lost. */
function sampleProof(
  constraints: readonly Constraint[],
  { breaksAt }: Answer,
  variant: Variant,
): Pick<StressResult, 'proof' | 'cascade'> {
  const [first, second] = constraints
  if (first === undefined || variant === 'one') return {}
  if (breaksAt === undefined) return { proof: { target: nothingLost(target) }, cascade: [] }
  const relations: Partial<Record<Variant, Relation>> = {
    tied: 'or',
    close: 'and',
    wide: 'unsettled',
    many: 'accepted',
  }
  const relation = relations[variant] ?? 'sole'
  const isOne = relation === 'sole' || relation === 'accepted'
  const verdict = isOne ? [first.id] : [first.id, (second ?? fail()).id]
  const at = breaksAt.estimate / 0.95
  return {
    proof: {
      first: experiment(at, relation, verdict, constraints),
      target: experiment(target, 'accepted', [(second ?? first).id], constraints),
      sentence: `What breaks first is ${first.title}; at 2× more is lost elsewhere.`,
    },
    cascade: constraints.slice(0, 3).flatMap((each, index): CascadeStep[] => {
      const next = constraints[index + 1]?.breaksAt
      if (each.breaksAt === undefined) return []
      return [
        {
          breaksAt: each.breaksAt.estimate,
          interval: { low: each.breaksAt.low, high: each.breaksAt.high },
          constraint: each.id,
          title: each.title,
          relief: each.kind === 'meeting' ? '1 more sitting a week (1 → 2)' : '1 more person (5 → 6)',
          costPerWeek: 1800 + 400 * index,
          ...(next === undefined ? {} : { then: next.estimate }),
        },
      ]
    }),
  }
}

function experiment(
  at: number,
  relation: Relation,
  verdict: readonly string[],
  constraints: readonly Constraint[],
): Experiment {
  const recovered = (id: string) => {
    if (relation === 'and') return { estimate: 0.04, low: -0.05, high: 0.13 }
    return verdict.includes(id) ? { estimate: 0.88, low: 0.8, high: 0.96 } : { estimate: 0.01, low: -0.03, high: 0.05 }
  }
  return {
    at,
    replications: 10,
    loss: { of: 'throughput', ...around(1.9, 0.1) },
    verdict,
    relation,
    trials: constraints.map(({ id, title, kind }) => ({
      relieved: id,
      title,
      by: kind === 'meeting' ? 'agenda' : 'pace',
      recovered: recovered(id),
    })),
    together: relation === 'and' ? [{ relieved: verdict, recovered: { estimate: 0.91, low: 0.85, high: 0.97 } }] : [],
    policies: [{ relieved: 'score', title: 'AI scoring', by: 'policy', recovered: around(0.4, 0.2) }],
    indicators: [],
    sentence: `It is ${verdict.join(', ')}.`,
  }
}

function nothingLost(at: number): Experiment {
  return {
    at,
    replications: 10,
    verdict: [],
    relation: 'none',
    trials: [],
    together: [],
    policies: [],
    indicators: [],
    sentence: 'Nothing is lost.',
  }
}

/** One value varied from 4 to 7; the committee takes over at the third. */
export function sampleSweep(variant: Variant = 'supporting', parameters: 1 | 2 = 1): SweepResult {
  const stress = sampleStress(variant, false)
  const [first, second] = stress.constraints
  const points = [4, 5, 6, 7].map((count, index) => {
    const named = index < 2 ? (second ?? first) : first
    const breaksAt = around(1 + 0.1 * index, 0.02)
    const breaks: Break[] =
      variant === 'empty' || named === undefined ? [] : [{ because: 'capacity', first: named.id, breaksAt }]
    const { breaksAt: _, first: __, ...rest } = stress.answer
    const answer: Answer =
      breaks.length === 0
        ? { ...rest, above: 16, breaks }
        : { ...rest, breaksAt, first: breaks[0]?.first ?? '', breaks }
    const values = parameters === 1 ? [String(count)] : [String(count), index % 2 === 0 ? '15min' : '22min']
    return { values, answer, volumes: stress.volumes.filter(({ volume }) => volume === 1 || volume === target) }
  })
  return {
    schema: 'loadbearing/sweep@1',
    scenario: stress.scenario,
    run: { ...stress.run, options: { vary: 'pools.seniors.count=4..7' } },
    target,
    parameters: [
      { path: 'pools.seniors.count', values: ['4', '5', '6', '7'] },
      ...(parameters === 1 ? [] : [{ path: 'stations.review.takes', values: ['15min', '22min'] }]),
    ],
    points,
    constraints: stress.constraints,
    volumes: points[0]?.volumes ?? fail(),
    warnings: stress.warnings,
  }
}

/** Three inputs, of which one moves the verdict, or none where nothing breaks. */
export function sampleSensitivity(variant: Variant = 'supporting'): SensitivityResult {
  const stress = sampleStress(variant, false)
  const { answer } = stress
  const own = answer.breaksAt
  const other = answer.breaks[1]
  const end = (value: string, factor: number, another = false): InputEnd => {
    if (own === undefined) return { value, above: 16, verdict: 'stands' }
    const name = another ? other : answer.breaks[0]
    const breaksAt = around(own.estimate * factor, 0.02)
    return { value, breaksAt, ...(name === undefined ? {} : { first: name }), verdict: another ? 'another' : 'stands' }
  }
  return {
    schema: 'loadbearing/sensitivity@1',
    scenario: stress.scenario,
    run: { ...stress.run, options: {} },
    answer,
    constraints: stress.constraints,
    volumes: stress.volumes.filter(({ volume }) => volume === 1),
    inputs: [
      {
        path: 'stations.committee.decides',
        tier: 'assumption',
        value: '108',
        low: end('90', 0.83),
        high: end('130', 1.18, other !== undefined),
      },
      {
        path: 'stations.review.takes',
        tier: 'measured',
        value: '18min',
        low: end('15min', 1.01),
        high: end('22min', 0.97),
      },
      { path: 'arrivals.rate', tier: 'estimated', value: '240', low: end('192', 1.01), high: end('288', 0.99) },
    ],
    draws: {
      count: 40,
      stands: own === undefined ? { estimate: 1, low: 0.91, high: 1 } : { estimate: 0.7, low: 0.55, high: 0.82 },
      firsts: [
        { ...(answer.breaks[0] === undefined ? {} : { first: answer.breaks[0] }), share: 0.7 },
        { ...(other === undefined ? {} : { first: other }), share: 0.3 },
      ],
      ...(own === undefined ? {} : { breaksAt: { p5: 1.02, p50: 1.2, p95: 1.5 } }),
    },
    notVaried: [{ path: 'score.takes', because: 'it is measured, and no range is given' }],
    warnings: stress.warnings,
  }
}

/** Two levers; the first carries the design to the target, or nothing does. */
export function sampleRedesign(outcome: 'holds' | 'fails'): RedesignResult {
  const stress = sampleStress('supporting', false)
  const form = { name: 'structured-inputs' }
  const seniors = { name: 'more-seniors', value: 8 }
  const choice = (levers: LeverChoice['levers'], cost: readonly [number, number], breaksAt: number): LeverChoice => ({
    levers,
    cost: { once: cost[0], perWeek: cost[1], overHorizon: cost[0] + 52 * cost[1] },
    breaksAt: around(breaksAt, 0.02),
    first: 'the Approval committee',
    missedToday: [],
    holdsAtTarget: outcome === 'holds' && breaksAt > target,
    settled: breaksAt < 2.6,
    replications: 10,
  })
  const none = choice([], [0, 0], 1.3)
  const first = choice([form], [80000, 400], 2.3)
  const both = choice([form, seniors], [80000, 7120], 2.6)
  return {
    schema: 'loadbearing/redesign@1',
    scenario: stress.scenario,
    levers: { file: 'levers.yaml', sha256: 'd'.repeat(64) },
    run: { ...stress.run, options: { levers: 'levers.yaml', volume: 2 } },
    target,
    horizon: { weeks: 52 },
    sentence:
      outcome === 'holds' ? 'Cheapest to hold at 2×: structured-inputs.' : 'No set of these levers holds at 2×.',
    ...(outcome === 'holds' ? { chosen: first, runnerUp: both } : { farthest: first }),
    current: none,
    alone: [
      { ...first, because: 'Intake form with required fields.', adds: around(1, 0.05) },
      choice([seniors], [0, 6720], 1.4),
    ],
    sets: { all: 16, skippedByTheory: 4, simulated: 9 },
    constraints: stress.constraints,
    volumes: stress.volumes.filter(({ volume }) => volume === 1 || volume === target),
    warnings: stress.warnings,
  }
}

function sampleDifferences(volume: number): Difference[] {
  return [
    {
      measure: 'flowTime.mean',
      volume,
      current: around(371, 0.03),
      redesign: around(16, 0.02),
      difference: around(-355, 0.03),
      verdict: 'better',
    },
    {
      measure: 'costPerDecision',
      volume,
      current: around(24.5, 0.01),
      redesign: around(18.6, 0.01),
      difference: around(-5.9, 0.02),
      verdict: 'better',
    },
    {
      measure: 'toolsCrossed',
      volume,
      current: around(1.2, 0.004),
      redesign: around(1.2, 0.004),
      difference: { estimate: 0.001, low: -0.004, high: 0.006 },
      verdict: 'no difference shown',
    },
  ]
}

export function sampleRun(variant: Variant = 'supporting'): RunResult {
  const stress = sampleStress(variant, false)
  return {
    schema: 'loadbearing/run@1',
    scenario: stress.scenario,
    run: stress.run,
    volumes: stress.volumes.filter((each) => each.volume === 1),
    series: { weekly: stress.series.weekly.slice(0, 1) },
    warnings: stress.warnings,
  }
}

export function sampleCompare(variant: Variant = 'supporting'): CompareResult {
  const stress = sampleStress(variant)
  const redesign = stress.against ?? fail()
  const atTarget = (parts: readonly VolumePart[]) => parts.filter((each) => each.volume === target)
  return {
    schema: 'loadbearing/compare@1',
    scenario: stress.scenario,
    run: stress.run,
    designs: [
      {
        scenario: redesign.scenario,
        differences: redesign.differences,
        volumes: atTarget(redesign.volumes),
        ...(redesign.answer.breaksAt ? { breaksAt: redesign.answer.breaksAt } : {}),
        answer: redesign.answer,
        constraints: redesign.constraints,
        ...(redesign.breaksAtDifference ? { breaksAtDifference: redesign.breaksAtDifference } : {}),
      },
    ],
    volumes: atTarget(stress.volumes),
    ...(stress.answer.breaksAt ? { breaksAt: stress.answer.breaksAt } : {}),
    answer: stress.answer,
    constraints: stress.constraints,
    warnings: stress.warnings,
  }
}

/** Three designs, of which the second is best by margin, or not told apart from the third. */
export function sampleSelection(
  settled: 'best' | 'not told apart' = 'best',
  variant: Variant = 'supporting',
): CompareResult {
  const compared = sampleCompare(variant)
  const [design = fail()] = compared.designs
  const third = { ...design, scenario: { ...design.scenario, name: 'A board twice a week', file: 'twice.yaml' } }
  const isSettled = settled === 'best'
  const measured = ({ name, file }: ScenarioPart, margin: number, replications: number) => {
    return { name, file, estimate: around(margin, 0.02), replications }
  }
  const selection: Selection = {
    measure: 'margin',
    volume: target,
    better: 'higher',
    indifference: 1200,
    confidence: 0.95,
    ...(isSettled ? { best: 1 } : {}),
    contenders: isSettled ? [1] : [1, 2],
    designs: [
      { ...measured(compared.scenario, 24_400, 10), eliminatedAfter: 10, eliminatedBy: 1 },
      measured(design.scenario, 77_700, 23),
      { ...measured(third.scenario, 74_100, 23), ...(isSettled ? { eliminatedAfter: 23, eliminatedBy: 1 } : {}) },
    ],
    sentence: isSettled ? 'One is best by weekly margin at 2×.' : 'Not told apart by weekly margin at 2×.',
  }
  return { ...compared, selection, designs: [design, third] }
}
