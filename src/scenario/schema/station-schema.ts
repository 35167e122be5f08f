/** The shape of stations and pools. */
import * as z from 'zod'
import { stationKinds } from '../check/check-stations.js'
import { distribution, expression } from './distribution-schemas.js'
import { agenda, calendarName, cost, meetingTimes, named, share, stationName, title, word } from './word-schemas.js'

const routing = z
  .union([
    word('The one station where all items go.', ['execute']),
    z.array(
      z.strictObject({
        to: stationName,
        when: expression.optional().meta({ description: 'Which items this line is for.' }),
        share: z
          .union([share, expression])
          .optional()
          .meta({ description: 'The share of what reaches this line, or an expression.' }),
      }),
    ),
    named(share).meta({
      description: 'A share for each station; they sum to 100 %.',
      examples: [{ execute: '67%', review: '33%' }],
    }),
  ])
  .meta({
    id: 'routing',
    description:
      'Where items go: shares that sum to 100 %, rules of which the first that applies counts (the last has no condition), or the name of one station.',
  })

const takes = distribution.meta({
  description: "The work on one item, in working time of the pool's calendar. Without it, none.",
})
const handoff = distribution.meta({
  description: 'A delay before an item reaches this queue: an e-mail, a ticket. Counted as a hand-off.',
})
const sets = named(distribution).meta({
  description: 'Attributes changed when the work is done, to a number, a distribution or an expression.',
  examples: [{ confidence: 0.99 }],
})

const override = z.strictObject({
  takes: takes.optional(),
  then: routing.optional(),
  handoff: handoff.optional(),
  sets: sets.optional(),
})

const machine = z.strictObject({
  parallel: z.number().int().min(1).meta({ description: 'How many items it works on at once.' }),
  calendar: calendarName.optional(),
  cost: cost('item', 'hour').optional().meta({ description: 'Per item, or per hour of its calendar.' }),
})

const workingStation = z.strictObject({
  kind: z
    .enum(stationKinds)
    .meta({ description: 'The part that it plays: ai, review, approval, exception, system or end.' }),
  title: title.optional(),
  by: word(
    'The pool that does the work. A station has one of `by`, `machine`, and `meets` with `decides`; with none it is a delay.',
    ['adjusters'],
  ).optional(),
  machine: machine.optional().meta({ description: 'A machine that does the work.' }),
  meets: meetingTimes.optional().meta({ description: 'When the meeting sits that decides here.' }),
  decides: agenda.optional().meta({ description: 'How many items a sitting decides, and how long it lasts.' }),
  cost: cost('meeting').optional().meta({ description: 'Of one sitting.' }),
  calendar: calendarName
    .optional()
    .meta({ description: 'A sitting falls out on its holidays; without it, on those of any calendar.' }),
  takes: takes.optional(),
  // Where items go is missing at an end only, which the check knows.
  then: routing.optional(),
  priority: z
    .union([z.enum(['low', 'normal', 'high']), z.number()])
    .optional()
    .meta({ description: 'Higher first, not preemptive: low −1, normal 0, high 1, or a number.' }),
  discipline: z.literal('fifo').optional().meta({ description: 'The order in the queue: first in, first out.' }),
  handoff: handoff.optional(),
  sets: sets.optional(),
  tool: word('The tool used here, counted by "tools crossed".', ['Claims desktop']).optional(),
  classes: named(override)
    .optional()
    .meta({
      description: 'What differs for a class: takes, then, handoff, sets.',
      examples: [{ complex: { takes: 'lognormal(31min cv 0.9)' } }],
    }),
  value: share.optional().meta({ description: "At an end: the share of the item's value realised there." }),
})

export const station = z
  .union([z.literal('end'), workingStation])
  .meta({ description: 'What is done to an item. `NAME: end` is short for `{ kind: end }`.' })

export const pool = z.strictObject({
  title: title.optional(),
  count: z
    .number()
    .int()
    .min(1)
    .meta({ description: 'How many people.', examples: [11] }),
  calendar: calendarName.optional().meta({ description: 'When they work; without it, round the clock.' }),
  cost: cost('hour').optional().meta({ description: 'Per hour of paid time of one person.' }),
})
