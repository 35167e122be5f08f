/** The shapes of expressions and distributions, which stand for each other: a value, a text, or a tree of keys. */
import * as z from 'zod'
import { operators } from '../check/read-expression.js'
import { durationUnits } from '../words/duration.js'
import { durationTwin, share, stationName, word } from './word-schemas.js'

/** The forms of a tree; a getter lets the shape contain itself. */
const expressionTwins = [
  z.strictObject({
    name: word('An attribute, a feedback variable, `class`, `volume`, `visits`, `age` or `week`.', ['confidence']),
  }),
  z.strictObject({ queue: stationName.meta({ description: 'How many wait at this station.' }) }),
  z.strictObject({ text: word('The name of a class, to compare `class` with.', ['complex']) }),
  z.strictObject({
    get not() {
      return expression
    },
  }),
  z.strictObject({
    get minus() {
      return expression
    },
  }),
  z.strictObject({
    operator: z.enum(operators).meta({ description: 'What is done with left and right.' }),
    get left() {
      return expression
    },
    get right() {
      return expression
    },
  }),
  z.strictObject({
    call: z
      .enum(['min', 'max', 'if', 'clip'])
      .meta({ description: 'A function; if(condition, then, otherwise), clip(value, from, to).' }),
    get arguments() {
      return z.array(expression).min(1)
    },
  }),
] as const

export const expression: z.ZodType = z.union([z.number(), z.string(), ...expressionTwins]).meta({
  id: 'expression',
  description:
    'An expression over attributes, feedback variables, `class`, `volume`, `visits` (of this station), `age` (since arrival), `week` (since the start) and `queue(STATION)`: `confidence >= 0.92 and amount < 10000`; operators = != < <= > >= and or not + - * /, functions min() max() clip(x, from, to) if(c, a, b); durations and percentages are literals. Its twin is a tree: `{ operator: ">=", left: { name: confidence }, right: 0.92 }`.',
  examples: ['confidence >= 0.92 and amount < 10000', 'class = "complex"', 'queue(review) > 40 and age > 5d'],
})

const argument = z.union([z.number(), z.string(), durationTwin, ...expressionTwins]).meta({
  id: 'argument',
  description: 'A number, a duration, the name of an attribute or an expression.',
})
const mean = argument.meta({ description: 'The mean.' })
const cv = argument.meta({ description: 'The coefficient of variation: standard deviation ÷ mean.' })

const distributionTwin = z.discriminatedUnion('distribution', [
  z.strictObject({ distribution: z.literal('constant'), value: argument }),
  z.strictObject({ distribution: z.literal('exponential'), mean }),
  z.strictObject({ distribution: z.literal('lognormal'), mean, cv }),
  z.strictObject({ distribution: z.literal('gamma'), mean, cv }),
  z.strictObject({ distribution: z.literal('weibull'), mean, cv }),
  z.strictObject({
    distribution: z.literal('erlang'),
    mean,
    k: z.number().int().min(1).meta({ description: 'The number of stages.' }),
  }),
  z.strictObject({
    distribution: z.literal('normal'),
    mean,
    sd: argument.meta({ description: 'The standard deviation; what falls below 0 is 0.' }),
  }),
  z.strictObject({ distribution: z.literal('uniform'), from: argument, to: argument }),
  z.strictObject({ distribution: z.literal('triangular'), from: argument, mode: argument, to: argument }),
  z.strictObject({ distribution: z.literal('beta'), a: argument, b: argument }),
  z.strictObject({
    distribution: z.literal('chance'),
    p: argument.meta({ description: '1 with this probability, otherwise 0.' }),
  }),
  z.strictObject({
    distribution: z.literal('choice'),
    values: z
      .array(z.strictObject({ value: argument, share }))
      .min(1)
      .meta({ description: 'The shares sum to 100 %.' }),
  }),
  z.strictObject({
    distribution: z.literal('empirical'),
    file: word('A CSV file, relative to this one.', ['minutes.csv']),
    column: word('A column of it.', ['minutes']),
    unit: z
      .enum(durationUnits)
      .optional()
      .meta({ description: "The column's unit; without one it counts plain numbers." }),
  }),
])

export const distribution = z.union([z.number(), z.string(), durationTwin, distributionTwin, ...expressionTwins]).meta({
  id: 'distribution',
  description:
    'A value, an expression or a distribution; arguments are parted by spaces, and the first is the mean wherever one stands: exponential(m), lognormal(m cv c), gamma(m cv c), weibull(m cv c), erlang(m k), normal(m sd s), uniform(a b), triangular(a mode b), beta(a b), chance(p), choice(a 20% b 80%), empirical(file.csv column min). Its twin: `{ distribution: lognormal, mean: 18min, cv: 0.9 }`.',
  examples: ['24s', 'exponential(6min)', 'lognormal(18min cv 0.9)', 'beta(9 2)'],
})
