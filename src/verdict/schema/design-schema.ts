/** The schemas of what a result says of one design: its scenario, its answer, its constraints, its volumes. */
import * as z from 'zod'
import type {
  AboveToday,
  Answer,
  Bounds,
  Break,
  Constraint,
  DesignPart,
  Difference,
  Redesign,
  RunPart,
  ScenarioPart,
  Series,
  SeriesIntervals,
  Untold,
  VolumePart,
  Warning,
  Within,
} from '../result.js'
import { estimate, leaf, measures } from './measures-schema.js'
import { byName, count, listOf, maybe, number, shapeOf, text, volume } from './parts.js'
import { because, breakName, breakNameShape, cascadeStep, proof } from './proof-schema.js'
import { asked } from './questions-schema.js'

const takenLever = z.object({ name: text, value: maybe(number) })

export const scenarioPart = shapeOf<ScenarioPart>()({
  name: text,
  file: text,
  sha256: text,
  resolved: z.unknown(),
  data: maybe(byName(text)),
  because: maybe(text),
  currency: maybe(text),
  levers: maybe(listOf(takenLever)),
})

export const runPart = shapeOf<RunPart>()({
  seed: number,
  replications: count,
  weeks: maybe(volume),
  items: maybe(count),
  warmUp: volume,
  events: count,
  timeUnit: z.literal('hour'),
  options: byName(z.union([text, number])),
})

export const warning = shapeOf<Warning>()({ code: text, text })

const breakShape = { ...breakNameShape, breaksAt: estimate, theory: maybe(number) }
const untold = shapeOf<Untold>()({ about: listOf(text), weeks: maybe(number) })
const within = shapeOf<Within>()({
  weeks: number,
  later: z.object({ weeks: number, breaksAt: leaf, above: maybe(volume), first: maybe(breakName) }),
})

export const answer = shapeOf<Answer>()({
  sentence: text,
  breaksAt: leaf,
  above: maybe(volume),
  theory: maybe(number),
  first: maybe(text),
  because,
  holdsAtTarget: z.boolean(),
  target: volume,
  breaks: listOf(shapeOf<Break>()(breakShape)),
  aboveToday: maybe(shapeOf<AboveToday>()({ ...breakShape, notSettled: maybe(listOf(breakName)) })),
  missedToday: listOf(text),
  notSettled: maybe(listOf(breakName)),
  islands: maybe(listOf(volume)),
  untold: maybe(untold),
  within: maybe(within),
})

const trust = z.object({
  says: z.enum(['exact', 'sampled', 'approximate', 'silent', 'bound']),
  bound: maybe(z.enum(['at least', 'at most'])),
  because: listOf(text),
})

export const constraint = shapeOf<Constraint>()({
  id: text,
  title: text,
  kind: z.enum(['pool', 'machine', 'meeting']),
  stations: listOf(text),
  offeredLoad: maybe(number),
  offeredLoadAtTarget: maybe(number),
  countedLoad: maybe(number),
  countedLoadAtTarget: maybe(number),
  breaksAt: leaf,
  above: maybe(volume),
  varianceReduction: maybe(number),
  theory: maybe(number),
  trust: maybe(trust),
  queue: maybe(z.literal('bounded')),
})

export const volumePart = shapeOf<VolumePart>()({
  volume,
  replications: count,
  measures,
  grows: listOf(text),
  escapes: maybe(listOf(text)),
  offeredLoad: byName(number),
  countedLoad: maybe(byName(number)),
})

const orNull = z.union([number, z.null()])
const bounds = shapeOf<Bounds>()({ low: listOf(number), high: listOf(number) })
const intervals = shapeOf<SeriesIntervals>()({
  workInProgress: bounds,
  feedback: maybe(byName(bounds)),
  reviewShare: maybe(shapeOf<Bounds<number | null>>()({ low: listOf(orNull), high: listOf(orNull) })),
})
const weekly = shapeOf<Series>()({
  volume,
  workInProgress: listOf(number),
  feedback: maybe(byName(listOf(number))),
  reviewShare: maybe(listOf(orNull)),
  intervals: maybe(intervals),
})
export const series = z.object({ weekly: listOf(weekly) })

const designShape = {
  ...asked,
  scenario: scenarioPart,
  answer,
  constraints: listOf(constraint),
  proof: maybe(proof),
  cascade: maybe(listOf(cascadeStep)),
  volumes: listOf(volumePart),
  series,
  warnings: listOf(warning),
}
export const designPart = shapeOf<DesignPart>()(designShape)

export const difference = shapeOf<Difference>()({
  measure: text,
  volume,
  current: estimate,
  redesign: estimate,
  difference: estimate,
  varianceReduction: maybe(number),
  verdict: z.enum(['better', 'worse', 'no difference shown', 'cannot be told']),
})

export const redesign = shapeOf<Redesign>()({
  ...designShape,
  differences: listOf(difference),
  breaksAtDifference: leaf,
})
