/** The schemas of the proof and the cascade: verdict/proof-types.ts, and the names by which breaks go. */
import * as z from 'zod'
import type {
  BreakName,
  CascadeStep,
  Experiment,
  Indicator,
  JointTrial,
  LeverEffect,
  Loss,
  Proof,
  Trial,
} from '../result.js'
import { estimate } from './measures-schema.js'
import { count, listOf, maybe, number, shapeOf, text, volume } from './parts.js'

const breaking = z.enum(['growth', 'capacity', 'promise', 'escape', 'money'])
export const because = z.enum([...breaking.options, 'nothing', 'unknown'])

export const breakNameShape = {
  because: breaking,
  first: text,
  promise: maybe(text),
  unserved: maybe(z.object({ title: text, from: number })),
}
export const breakName = shapeOf<BreakName>()(breakNameShape)

const loss = shapeOf<Loss>()({
  ...estimate.shape,
  of: z.enum(['throughput', 'promise', 'escape', 'money', 'flow-time']),
  what: maybe(text),
})

const trial = shapeOf<Trial>()({
  relieved: text,
  title: text,
  by: z.enum(['pace', 'agenda', 'sitting', 'policy']),
  recovered: estimate,
})

const jointTrial = shapeOf<JointTrial>()({ relieved: listOf(text), recovered: estimate })

const indicator = shapeOf<Indicator>()({
  by: z.enum(['offeredLoad', 'longestQueue', 'activePeriod']),
  names: text,
  value: number,
  because: maybe(text),
})

const experiment = shapeOf<Experiment>()({
  at: volume,
  replications: count,
  loss: maybe(loss),
  verdict: listOf(text),
  policy: maybe(z.literal(true)),
  relation: z.enum(['sole', 'accepted', 'or', 'and', 'none', 'unsettled']),
  trials: listOf(trial),
  together: listOf(jointTrial),
  policies: listOf(trial),
  indicators: listOf(indicator),
  sentence: text,
})

export const proof = shapeOf<Proof>()({ first: maybe(experiment), target: experiment, sentence: maybe(text) })

const leverEffect = shapeOf<LeverEffect>()({ name: text, value: maybe(number), breaksAt: maybe(volume) })

export const cascadeStep = shapeOf<CascadeStep>()({
  breaksAt: volume,
  interval: z.object({ low: volume, high: volume }),
  constraint: text,
  title: text,
  relief: text,
  criterion: maybe(breakName),
  uncured: maybe(z.literal(true)),
  costPerWeek: maybe(number),
  then: maybe(volume),
  holdsTo: maybe(volume),
  levers: maybe(listOf(leverEffect)),
  confirmed: maybe(z.object({ at: volume, grows: listOf(text), broken: maybe(listOf(breakName)) })),
})
