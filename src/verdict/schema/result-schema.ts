/** The schemas of the results, one a study: verdict/result.ts, which a test holds to be the same types. */
import * as z from 'zod'
import type {
  AssumptionDraws,
  ComparedDesign,
  CompareResult,
  InputEnd,
  LeverAlone,
  LeverChoice,
  RedesignResult,
  RunResult,
  SelectedDesign,
  Selection,
  SensitiveInput,
  SensitivityResult,
  StressResult,
  SweepPoint,
  SweepResult,
} from '../result.js'
import {
  answer,
  constraint,
  designPart,
  difference,
  redesign,
  runPart,
  scenarioPart,
  series,
  volumePart,
  warning,
} from './design-schema.js'
import { estimate, leaf } from './measures-schema.js'
import { count, listOf, maybe, number, shapeOf, text, volume } from './parts.js'
import { breakName } from './proof-schema.js'
import { asked } from './questions-schema.js'

const common = { scenario: scenarioPart, run: runPart, volumes: listOf(volumePart), warnings: listOf(warning) }
const constraints = listOf(constraint)

const stress = shapeOf<StressResult>()({
  schema: z.literal('loadbearing/stress@1'),
  ...designPart.shape,
  run: runPart,
  against: maybe(redesign),
})

const run = shapeOf<RunResult>()({ schema: z.literal('loadbearing/run@1'), ...common, ...asked, series })

const selectedDesign = shapeOf<SelectedDesign>()({
  name: text,
  file: text,
  estimate: leaf,
  replications: count,
  eliminatedAfter: maybe(count),
  eliminatedBy: maybe(count),
})

const selection = shapeOf<Selection>()({
  measure: text,
  volume,
  better: z.enum(['higher', 'lower']),
  indifference: maybe(number),
  confidence: number,
  best: maybe(count),
  contenders: listOf(count),
  designs: listOf(selectedDesign),
  sentence: text,
})

const searched = { breaksAt: leaf, answer: maybe(answer), constraints: maybe(constraints) }

const comparedDesign = shapeOf<ComparedDesign>()({
  ...searched,
  scenario: scenarioPart,
  differences: listOf(difference),
  volumes: common.volumes,
  breaksAtDifference: leaf,
})

const compare = shapeOf<CompareResult>()({
  schema: z.literal('loadbearing/compare@1'),
  ...common,
  ...searched,
  selection: maybe(selection),
  designs: listOf(comparedDesign),
})

const sweepPoint = shapeOf<SweepPoint>()({ values: listOf(text), answer, volumes: common.volumes })

const sweep = shapeOf<SweepResult>()({
  schema: z.literal('loadbearing/sweep@1'),
  ...common,
  target: volume,
  parameters: listOf(z.object({ path: text, values: listOf(text) })),
  points: listOf(sweepPoint),
  constraints,
})

const inputEnd = shapeOf<InputEnd>()({
  value: text,
  breaksAt: leaf,
  above: maybe(volume),
  first: maybe(breakName),
  notSettled: maybe(listOf(breakName)),
  verdict: z.enum(['stands', 'another', 'not settled']),
})

const sensitiveInput = shapeOf<SensitiveInput>()({
  path: text,
  tier: z.enum(['measured', 'estimated', 'assumption']),
  source: maybe(text),
  value: text,
  low: inputEnd,
  high: inputEnd,
})

const first = z.object({ first: maybe(breakName), notSettled: maybe(listOf(breakName)), share: number })
const draws = shapeOf<AssumptionDraws>()({
  count,
  stands: estimate,
  notSettled: maybe(number),
  firsts: listOf(first),
  breaksAt: maybe(z.object({ p5: number, p50: number, p95: number })),
})

const sensitivity = shapeOf<SensitivityResult>()({
  schema: z.literal('loadbearing/sensitivity@1'),
  ...common,
  answer,
  constraints,
  inputs: listOf(sensitiveInput),
  draws,
  notVaried: listOf(z.object({ path: text, because: text })),
})

const choiceShape = {
  levers: listOf(z.object({ name: text, value: maybe(number) })),
  cost: z.object({ once: number, perWeek: number, overHorizon: number }),
  breaksAt: leaf,
  above: maybe(volume),
  first: maybe(text),
  missedToday: listOf(text),
  holdsAtTarget: z.boolean(),
  settled: z.boolean(),
  replications: count,
}
const leverChoice = shapeOf<LeverChoice>()(choiceShape)
const leverAlone = shapeOf<LeverAlone>()({ ...choiceShape, because: maybe(text), adds: leaf })

const redesigned = shapeOf<RedesignResult>()({
  schema: z.literal('loadbearing/redesign@1'),
  ...common,
  levers: z.object({ file: text, sha256: text }),
  target: volume,
  horizon: z.object({ weeks: number }),
  sentence: text,
  chosen: maybe(leverChoice),
  runnerUp: maybe(leverChoice),
  farthest: maybe(leverChoice),
  current: leverChoice,
  alone: listOf(leverAlone),
  selection: maybe(selection),
  sets: z.object({ all: count, skippedByTheory: count, simulated: count }),
  constraints,
})

/** By the form that a result names. */
export const resultSchema = z.discriminatedUnion('schema', [stress, run, compare, sweep, sensitivity, redesigned])
