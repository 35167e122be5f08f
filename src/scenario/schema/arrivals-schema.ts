/** The shape of a source of items: how they arrive, when, and what the volume does to it. */
import * as z from 'zod'
import { processKeys } from '../check/read-arrival-process.js'
import { dayNames } from '../words/days.js'
import { distribution } from './distribution-schemas.js'
import { calendarName, duration, meetingTimes, named, rate, share, stationName, word } from './word-schemas.js'

const day = `(${dayNames.join('|')})`
const days = z.string().meta({ pattern: `^${day}(-${day})?([\\s,]+${day}(-${day})?)*$` })

const profile = z
  .record(days, z.array(z.number().min(0).meta({ description: 'Items in this hour.' })).length(24))
  .meta({
    description:
      'Items per hour for each hour of a day, the first for 00:00–01:00, by days (`Mon`, `Mon-Fri`, `Sat Sun`); at random (Poisson), days not named bring none. Volume multiplies them.',
    examples: [{ 'Mon-Fri': [0, 0, 0, 0, 0, 0, 0, 0, 5, 25, 20, 10, 5, 5, 5, 5, 5, 0, 0, 0, 0, 0, 0, 0] }],
  })

const batches = z
  .strictObject({
    at: meetingTimes.meta({ description: 'When they come, open or not; on holidays of `calendar` none comes.' }),
    size: z
      .number()
      .positive()
      .meta({ description: 'Items in one batch at 1×; a fraction is drawn.', examples: [480] }),
  })
  .meta({
    description: 'Many items at once, such as a nightly model run. Volume multiplies the size.',
    examples: [{ at: 'Mon-Fri 02:00', size: 480 }],
  })

const trace = z
  .strictObject({
    file: word('A CSV file, relative to this one.', ['arrivals.csv']),
    column: word('The column with the times: local dates or date-times from `run.from` on, without a zone.', [
      'arrived',
    ]),
  })
  .meta({
    description:
      'Recorded arrivals; they need `run.from`, and take no `calendar`. Volume below 1 keeps each with that chance, above 1 lays shifted copies over them; no instant is repeated.',
    examples: [{ file: 'arrivals.csv', column: 'arrived' }],
  })

const rampStep = z.strictObject({
  at: duration.meta({ description: 'From when on, since the start of the run.' }),
  to: z
    .number()
    .positive()
    .meta({ description: 'The factor by which the volume is multiplied, until the next step.', examples: [2] }),
})

export const source = z
  .strictObject({
    name: word('The name of the source; needed in a list.', ['web']).optional(),
    rate: rate.optional().meta({
      description:
        'Items that arrive at 1×, at random (Poisson), while the calendar is open: `240 per workday`. Volume multiplies it. A source has one of `rate`, `every`, `profile`, `batches` and `trace`.',
      examples: ['240 per workday'],
    }),
    every: distribution.optional().meta({
      description: 'Open hours from one item to the next, drawn anew for each. Volume divides them.',
      examples: ['6min', 'erlang(6min 3)'],
    }),
    profile: profile.optional(),
    batches: batches.optional(),
    trace: trace.optional(),
    ramp: z
      .union([rampStep, z.array(rampStep).min(1)])
      .optional()
      .meta({
        description:
          'The day the volume doubles: from `at` on it is multiplied by `to`; a list, in the order of time, goes up and down again. Such a run is measured whole, without a warm-up, and not searched for what breaks.',
        examples: [{ at: '4w', to: 2 }],
      }),
    calendar: calendarName
      .optional()
      .meta({ description: 'Items come only while it is open; without it, round the clock.' }),
    to: stationName.optional().meta({ description: 'Where they enter; without it, at the first station of the file.' }),
    classes: named(share)
      .optional()
      .meta({ description: 'Shares of the classes among the items of this source, where they differ.' }),
  })
  .meta({ anyOf: processKeys.map((key) => ({ required: [key] })) })
