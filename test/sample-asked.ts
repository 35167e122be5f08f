/**
 * The hand-built results with the part that the four questions add: ways, reviews, open exceptions, weekly series of
 * feedback. What a variant is about is said in `sample-result.ts`; here `tied` has two ways and two designs that are not
 * told apart, `one` a single way, `many` long ways, six desks and six feedback variables, `empty` none of it.
 */
import type {
  AgesAt,
  Asked,
  CalibrationBin,
  ExceptionStation,
  PathShare,
  PathsAt,
  ReviewMeasures,
  RunResult,
  ScenarioPart,
  Series,
  StressResult,
  VolumePart,
} from '../src/verdict/result.js'
import { around, boundsAround, sampleRun, sampleStress, type Variant } from './sample-result.js'

const target = 2

/** A stress result that asked, with a redesign beside it unless `against` is false. */
export function sampleAsked(variant: Variant = 'supporting', against = true): StressResult {
  const stress = sampleStress(variant, against)
  const redesign = stress.against
  const current = {
    ...stress,
    ...askedPart(variant, 'current', stress),
    scenario: scenarioOf(variant, stress.scenario),
  }
  if (redesign === undefined) return current
  const other = askedPart(variant, 'redesign', redesign)
  return { ...current, against: { ...redesign, ...other, scenario: scenarioOf(variant, redesign.scenario) } }
}

export function sampleAskedRun(variant: Variant = 'supporting'): RunResult {
  const asked = sampleAsked(variant, false)
  const atOne = <Part extends { readonly volume: number }>(parts: readonly Part[] = []) =>
    parts.filter(({ volume }) => volume === 1)
  return {
    ...sampleRun(variant),
    scenario: asked.scenario,
    ...(asked.questions === undefined ? {} : { questions: asked.questions }),
    ...(asked.paths === undefined ? {} : { paths: { volumes: atOne(asked.paths.volumes) } }),
    ...(asked.ages === undefined ? {} : { ages: { volumes: atOne(asked.ages.volumes) } }),
    ...(asked.calibration === undefined ? {} : { calibration: asked.calibration }),
    volumes: atOne(asked.volumes),
    series: { weekly: atOne(asked.series.weekly) },
  }
}

type DesignName = 'current' | 'redesign'
type Part = Pick<StressResult, 'volumes' | 'series'>

function askedPart(variant: Variant, design: DesignName, part: Part): Asked & Part {
  const width = variant === 'wide' ? 0.3 : 0.02
  const volumes = part.volumes.map((each) => measured(each, variant, design, width))
  const weekly = part.series.weekly.map((each) => ({ ...each, ...feedbackAt(each, variant, design) }))
  const read = volumes.filter(({ volume }) => volume === 1 || volume === target)
  const paths = variant === 'empty' ? [] : read.map(({ volume }) => pathsAt(volume, variant, width))
  const stations = desksOf(variant)
  const ages: AgesAt[] = variant === 'empty' ? [] : read.map(({ volume }) => agesAt(volume, stations, design, width))
  return {
    volumes,
    series: { weekly },
    questions: {
      whereTheyGo: { sentence: 'Most go one way.', volumes: read.map(({ volume }) => ({ volume, byCause: {} })) },
      needsHuman: {
        sentence: 'Many need a human.',
        volumes: read.map(({ volume, measures: { reviewRate } }) => ({
          volume,
          ...(reviewRate ? { reviewRate } : {}),
        })),
      },
      exceptions: {
        sentence: 'They live at the desk.',
        volumes: read.map(({ volume, grows }) => ({
          volume,
          workingDays: 70,
          stations: stations.map(([id, title]) => stationAt(id, title, grows.length > 0, width)),
        })),
      },
    },
    paths: { volumes: paths },
    ages: { volumes: ages },
    ...(variant === 'empty' ? {} : { calibration: binsOf(variant) }),
  }
}

/** Six points too sure; of `tied` as sure as right, of `wide` too modest, of `one` a single bin. */
function binsOf(variant: Variant): readonly CalibrationBin[] {
  const off = variant === 'tied' ? 0 : variant === 'wide' ? -0.06 : 0.06
  const shares = variant === 'one' ? [1] : [0.02, 0.08, 0.3, 0.6]
  return shares.map((share, index) => {
    const from = 1 - (shares.length - index) / 10
    return { from, to: from + 0.1, stated: from + 0.05, right: Math.min(1, from + 0.05 - off), share }
  })
}

function measured(part: VolumePart, variant: Variant, design: DesignName, width: number): VolumePart {
  const { review: _, ...measures } = part.measures
  if (variant === 'empty') return { ...part, measures: { ...measures, reviewRate: around(0, 0) } }
  const isLighter = design === 'redesign' && variant !== 'tied'
  const reviewRate = around(isLighter ? 0.44 : 0.63, width)
  const review: ReviewMeasures = {
    caught: around(0.06, width),
    missed: around(0.04, width),
    spoiled: around(0.004, width),
    wrongAtEnd: around(0.05, width),
  }
  return { ...part, measures: { ...measures, reviewRate, ...(variant === 'one' ? {} : { review }) } }
}

const chains: Readonly<Partial<Record<Variant, readonly (readonly [share: number, ...stations: string[]])[]>>> = {
  supporting: [
    [0.45, 'score', 'review', 'execute'],
    [0.2, 'score', 'execute'],
    [0.125, 'score', 'review', 'drop'],
    [0.12, 'score', 'exceptions', 'execute'],
    [0.06, 'score', 'review', 'committee', 'execute'],
    [0.04, 'score', 'review', 'second-look', 'review', 'committee', 'execute'],
    [0.004, 'score', 'exceptions', 'review', 'execute'],
  ],
  tied: [
    [0.5, 'score', 'review', 'execute'],
    [0.495, 'score', 'execute'],
  ],
  one: [[1, 'review', 'execute']],
  many: [
    [0.4, ...Array.from({ length: 12 }, (_, index) => `desk-${index + 1}`), 'execute'],
    ...Array.from({ length: 8 }, (_, way) => {
      const stations = Array.from({ length: way + 2 }, (_, index) => `desk-${((index * (way + 1)) % 12) + 1}`)
      return [0.06 - way * 0.004, ...stations, way % 3 === 0 ? 'drop' : 'execute'] as const
    }),
  ],
}

function pathsAt(volume: number, variant: Variant, width: number): PathsAt {
  const ways = chains[variant] ?? chains.supporting ?? []
  const top = ways.map(([share, ...stations]): PathShare => {
    return { stations, share: around(share, width), elapsed: around(20 * volume, width) }
  })
  const left = 1 - ways.reduce((sum, [share]) => sum + share, 0)
  if (left < 1e-9) return { volume, distinct: top.length, top }
  return { volume, distinct: 40, top, rest: { share: around(left, width), elapsed: around(90, width) } }
}

/** Where exceptions live. */
function desksOf(variant: Variant): readonly (readonly [id: string, title: string])[] {
  if (variant === 'many') return Array.from({ length: 6 }, (_, index) => [`odd-${index}`, `Odd cases, region ${index}`])
  return [['exceptions', variant === 'long-names' ? longTitle : 'Exception desk']]
}

const longTitle = 'Regional underwriting and compliance exception desk for large claims'

function stationAt(id: string, title: string, grows: boolean, width: number): ExceptionStation {
  return {
    id,
    title,
    queueLength: around(grows ? 480 : 12, width),
    growthPerDay: grows ? around(7.7, width) : { estimate: 0.02, low: -0.04, high: 0.08 },
    grows,
  }
}

function agesAt(volume: number, stations: ReturnType<typeof desksOf>, design: DesignName, width: number): AgesAt {
  const factor = volume === 1 || design === 'redesign' ? 1 : 9
  const open = (index: number) => ({
    count: around(49 * factor, width),
    mean: around((28 * factor) / (index + 1), width),
    p50: around((26 * factor) / (index + 1), width),
    p95: around((53 * factor) / (index + 1), width),
    oldest: around((56 * factor) / (index + 1), width),
  })
  return { volume, stations: Object.fromEntries(stations.map(([id], index) => [id, open(index)])) }
}

function feedbackAt({ workInProgress, intervals }: Series, variant: Variant, design: DesignName): Partial<Series> {
  if (variant === 'empty' || variant === 'one') return {}
  const moves = variant !== 'tied' && design === 'current'
  const course = (from: number, to: number) =>
    workInProgress.map((_, week) => from + (moves ? (to - from) * Math.min(1, week / 5) : 0))
  const others = variant === 'many' ? ['mood', 'speed', 'morale', 'patience'] : []
  const names = [...others, ...(variant === 'long-names' ? [longTitle] : [])]
  const more = Object.fromEntries(names.map((name, index) => [name, course(-index - 1, 40)]))
  const reviewShare = course(0.34, 0.61).map((share, week) => (week === 2 ? null : share))
  const feedback = { trust: course(0.8, 0.2), fatigue: course(0, 3), ...more }
  if (intervals === undefined) return { feedback, reviewShare }
  const width = variant === 'wide' ? 0.2 : 0.02
  const share = boundsAround(course(0.34, 0.61), width)
  const known = (bounds: readonly number[]) => bounds.map((bound, week) => (week === 2 ? null : bound))
  return {
    feedback,
    reviewShare,
    intervals: {
      ...intervals,
      feedback: Object.fromEntries(Object.entries(feedback).map(([name, means]) => [name, boundsAround(means, width)])),
      reviewShare: { low: known(share.low), high: known(share.high) },
    },
  }
}

function scenarioOf(variant: Variant, part: ScenarioPart): ScenarioPart {
  const isLong = variant === 'long-names'
  const title = (name: string) => (isLong ? `${name}: ${longTitle}` : name)
  const desks = Array.from({ length: 12 }, (_, index) => [
    `desk-${index + 1}`,
    {
      kind: 'review',
      title: `Desk ${index + 1}`,
      by: `desk-${index + 1}`,
      then: index === 11 ? { 'odd-0': '20%', 'odd-1': '20%', execute: '60%' } : `desk-${index + 2}`,
    },
  ])
  const odd = desksOf('many').map(([id, name], index) => [
    id,
    { kind: 'exception', title: name, then: index < 2 ? `odd-${index + 2}` : 'execute' },
  ])
  const isMany = variant === 'many'
  const onwards = [
    { to: isMany ? 'desk-1' : 'exceptions', share: '18%' },
    { to: 'review', share: '1 - trust' },
  ]
  const stations = {
    score: { kind: 'ai', title: title('AI triage'), machine: {}, then: [...onwards, { to: 'execute' }] },
    review: {
      kind: 'review',
      title: title('Adjuster review'),
      by: 'adjusters',
      then: { execute: '80%', 'second-look': '4%', committee: '6%', drop: '10%' },
    },
    'second-look': { kind: 'review', title: title('Second look'), by: { seniors: 2 }, then: 'review' },
    exceptions: { kind: 'exception', title: title('Exception desk'), by: 'seniors', then: 'execute' },
    committee: { kind: 'approval', title: title('Approval committee'), meets: 'Thu 14:00', then: 'execute' },
    ...(isMany ? Object.fromEntries([...desks, ...odd]) : {}),
    execute: 'end',
    drop: { kind: 'end', title: title('Dropped'), value: '0%' },
  }
  const feedback = { trust: { starts: 0.8, moves: { 'override(review)': variant === 'wide' ? 0 : -0.006 } } }
  return { ...part, resolved: { scenario: part.name, feedback, stations } }
}
