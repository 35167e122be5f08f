/** The shape of a file of levers, which `redesign` reads beside a scenario. */
import * as z from 'zod'
import { duration, named, word } from './word-schemas.js'

const cost = (description: string, example: number) =>
  z
    .number()
    .min(0)
    .optional()
    .meta({ description, examples: [example] })

const costs = z
  .strictObject({
    once: cost("Paid once, in the scenario's currency.", 80000),
    'per-week': cost('Paid every week.', 900),
    'per-week-each': cost("Of a range: paid every week for each unit above the file's value.", 3360),
  })
  .meta({ description: 'What the lever costs.', examples: [{ once: 80000, 'per-week': 400 }] })

const range = z.strictObject({
  path: word('The number of the scenario that is to be chosen.', ['pools.seniors.count']),
  from: z.number().meta({ description: 'The smallest; a whole number unless `by` stands beside it.', examples: [6] }),
  to: z.number().meta({ description: 'The largest; a whole number unless `by` stands beside it.', examples: [10] }),
  by: z
    .number()
    .positive()
    .optional()
    .meta({ description: 'The step from one number to the next; 1 unless said.', examples: [0.05] }),
})

const lever = z.strictObject({
  because: word('Why it may be pulled, and what it takes.', ['Intake form with required fields.']).optional(),
  costs,
  excludes: z
    .array(word('The name of another lever.', ['second-committee']))
    .optional()
    .meta({ description: 'Levers with which it is never taken together.' }),
  changes: z
    .record(z.string(), z.unknown())
    .optional()
    .meta({
      description: 'A merge patch on the scenario, as in a file that extends another.',
      examples: [{ 'ai-output': { 'missing-inputs': '3%' } }],
    }),
  range: range.optional().meta({
    description: 'A number of the scenario to be chosen, instead of `changes`.',
    examples: [
      { path: 'pools.seniors.count', from: 6, to: 10 },
      { path: 'items.attributes.threshold', from: 0.8, to: 0.95, by: 0.05 },
    ],
  }),
})

export const leversSchema = z.strictObject({
  levers: named(lever).meta({
    description: 'What may be taken or left, by name.',
    examples: [{ 'more-seniors': { costs: { 'per-week': 3360 }, changes: { pools: { seniors: { count: 7 } } } } }],
  }),
  horizon: duration
    .optional()
    .meta({ description: 'Over which costs once and per week are added up; 52w unless said.' }),
})
