/** The shape of feedback variables. */
import * as z from 'zod'
import { feedbackEvents } from '../feedback.js'
import { expression } from './distribution-schemas.js'
import { duration, stationName, word } from './word-schemas.js'

const amount = z.union([
  z.number().meta({ description: 'So much is added.' }),
  word('Percentage points.', ['-6%'], '^[+-]?\\s*[0-9.]+\\s*%$'),
])

const events = feedbackEvents.join('|')

const move = z.strictObject({
  event: z.enum(feedbackEvents).meta({ description: 'What happens to an item.' }),
  at: stationName.optional().meta({ description: 'At this station alone; without it, anywhere.' }),
  by: amount.meta({ description: 'How far it moves the variable.' }),
})

const moves = z
  .union([
    z.record(z.string().meta({ pattern: `^\\s*(${events})\\s*(\\([^()]+\\))?\\s*$` }), amount),
    z.array(move).meta({ description: 'The same as a list, for programs.' }),
  ])
  .meta({
    description:
      'By how much events move it: an item ends `right` or `wrong`; a review makes an `override` (`caught` an error, or spoiled a right item), or an error is `missed`; an item leaves unserved (`escape`). Each may name a station: `wrong(execute)`.',
    examples: [{ wrong: -0.06, right: 0.004 }],
  })

export const feedbackVariable = z.strictObject({
  starts: z
    .number()
    .optional()
    .meta({ description: 'Where it starts; one that follows starts at 0 unless said.', examples: [0.8] }),
  between: z
    .array(z.number())
    .length(2)
    .optional()
    .meta({ description: 'What it never leaves: the lowest and the highest.', examples: [[0.05, 1]] }),
  moves: moves.optional(),
  follows: expression.optional().meta({
    description:
      'Instead of `moves`: the expression that it follows by exponential smoothing; it belongs to no item. What it follows is cut to `between` first, and then smoothed: an excess leaves no memory.',
    examples: ['queue(review) / 40'],
  }),
  over: duration.optional().meta({
    description: 'The time constant of `follows`: after that long about two thirds of a change have come through.',
    examples: ['5d'],
  }),
})
