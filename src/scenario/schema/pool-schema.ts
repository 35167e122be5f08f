/** The shape of pools. */
import * as z from 'zod'
import { calendarName, cost, share, title } from './word-schemas.js'

const count = z
  .number()
  .int()
  .min(1)
  .meta({ description: 'How many people.', examples: [11] })
const calendar = calendarName.optional().meta({ description: 'When they work; without it, round the clock.' })

const shift = z.strictObject({ count, calendar })

export const pool = z
  .strictObject({
    title: title.optional(),
    count: count.optional(),
    calendar,
    shifts: z
      .array(shift)
      .min(1)
      .optional()
      .meta({
        description:
          'Instead of `count` and `calendar`: people by shifts, for a staffing that changes over the day. A piece in hand stays with its person until the next opening of that shift.',
        examples: [
          [
            { count: 4, calendar: 'mornings' },
            { count: 2, calendar: 'afternoons' },
          ],
        ],
      }),
    absent: share.optional().meta({
      description:
        'The chance, below 100 %, that a person misses a whole open day, which is paid. A night that goes on over midnight is one day, that on which it begins, however its hours are written; what is open for more than 24 hours on end is cut at midnight. A piece in hand waits for its person; one that needs several people keeps them all while one of them is absent, and goes on when all are there again.',
      examples: ['8%'],
    }),
    cost: cost('hour').optional().meta({ description: 'What one person costs per hour of paid time.' }),
  })
  .meta({ anyOf: [{ required: ['count'] }, { required: ['shifts'] }] })
