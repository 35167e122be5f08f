/**
 * The shapes of words: for each short form a pattern and examples for editors, and its twin for programs. What a
 * pattern lets through is read by the word's own reader; here a text is a text.
 */
import * as z from 'zod'
import { dayNames } from '../words/days.js'
import { identifierPattern } from '../words/identifier.js'
import { signedNumber, unsignedNumber } from '../words/number.js'
import { ratePeriods } from '../words/rate.js'

/** A text of which only editors check the pattern. */
export function word(description: string, examples: readonly string[], pattern?: string) {
  return z.string().meta({ description, examples: [...examples], ...(pattern !== undefined && { pattern }) })
}

/** A map from names that the file gives. */
export function named<Value extends z.ZodType>(value: Value) {
  return z.record(z.string().meta({ pattern: identifierPattern }), value)
}

export const stationName = word('The name of a station of this file.', ['review'])
export const calendarName = word('The name of a calendar of this file, or `24x7`.', ['office', '24x7'])
export const title = word('Words for the report; without them the name is shown.', ['Approval committee'])

export const durationTwin = z
  .strictObject({
    seconds: z.number().optional().meta({ description: 'So many seconds.' }),
    minutes: z.number().optional().meta({ description: 'So many minutes.' }),
    hours: z.number().optional().meta({ description: 'So many hours.' }),
    days: z.number().optional().meta({ description: 'So many days, of 24 hours.' }),
    weeks: z.number().optional().meta({ description: 'So many weeks, of 7 days.' }),
  })
  .refine((parts) => Object.keys(parts).length > 0, { abort: true })
  .meta({
    description: 'A duration in parts, which are added up.',
    examples: [{ hours: 2, minutes: 30 }],
    minProperties: 1,
  })

export const duration = z
  .union([
    word(
      'A number and a unit: s, min, h, d (24 hours) or w (7 days).',
      ['24s', '18min', '2h', '5d', '3w'],
      `^${unsignedNumber}\\s*(s|min|h|d|w)$`,
    ),
    durationTwin,
    z.literal(0),
  ])
  .meta({ id: 'duration', description: 'A duration: `18min`, or `{ minutes: 18 }`.' })

export const share = z
  .union([
    word('A percentage.', ['18%'], `^${unsignedNumber}\\s*%$`),
    z.number().min(0).max(1).meta({ description: 'A share as a fraction: 0.18 is 18 %.' }),
  ])
  .meta({ id: 'share', description: 'A share: `18%`, or 0.18.' })

export const rate = z
  .union([
    word(
      'How many items a minute, hour, workday (an open day of the calendar) or week.',
      ['240 per workday', '30 per hour'],
      `^${unsignedNumber}\\s*(per|/)\\s*(${ratePeriods.join('|')})$`,
    ),
    z.strictObject({
      count: z.number().positive().meta({ description: 'How many items.' }),
      per: z.enum(ratePeriods).meta({ description: 'A workday is an open day of the calendar.' }),
    }),
  ])
  .meta({ id: 'rate', description: 'A rate: `240 per workday`, or `{ count: 240, per: workday }`.' })

/** A price per one of these. */
export function cost(...units: readonly ('hour' | 'item' | 'meeting')[]) {
  const examples = units.map((unit) => `52 per ${unit}`)
  return z.union([
    word(`A price: ${examples.join(' or ')}.`, examples, `^${unsignedNumber}\\s*per\\s+(${units.join('|')})$`),
    z.strictObject({
      amount: z.number().min(0).meta({ description: "In the scenario's currency." }),
      per: z.enum([...units]).meta({ description: 'What it is paid for.' }),
    }),
  ])
}

export const agenda = z
  .union([
    word(
      'How many items one sitting decides, and how long it lasts.',
      ['200 items in 60min'],
      `^[0-9]+\\s+items?\\s+in\\s+.+$`,
    ),
    z.strictObject({
      items: z
        .number()
        .int()
        .min(1)
        .meta({ description: 'Items decided in one sitting; what is left over waits for the next.' }),
      in: duration.meta({ description: 'How long a sitting lasts.' }),
    }),
  ])
  .meta({ id: 'agenda', description: 'An agenda: `200 items in 60min`, or `{ items: 200, in: 60min }`.' })

const days = z
  .union([z.array(z.enum(dayNames)).min(1), word('Days as a range or one by one.', ['Mon-Fri', 'Mon Thu'])])
  .meta({ description: 'Days of the week.' })
const time = (description: string) => word(description, ['09:00'], '^[0-9]{1,2}:[0-9]{2}$')

const openingHours = z.union([
  word('Days and times, or `24x7`. Closing is later than opening on the same day; a night is two spans.', [
    'Mon-Fri 09:00-17:00',
    '24x7',
  ]),
  z.strictObject({ days, from: time('Opens.'), to: time('Closes; 24:00 is the end of the day.') }),
])
export const hours = z.union([openingHours, z.array(openingHours)]).meta({
  id: 'hours',
  description:
    'Opening hours: `Mon-Fri 09:00-17:00`, `{ days: [Mon, Tue], from: "09:00", to: "17:00" }`, or a list of them.',
})

const sittings = z.union([
  word('Days and a time.', ['Thu 14:00', 'Mon-Fri 14:00', 'Mon Thu 10:00']),
  z.strictObject({ days, at: time('When the sitting begins.') }),
])
export const meetingTimes = z.union([sittings, z.array(sittings).min(1)]).meta({
  id: 'meeting-times',
  description: 'When a meeting sits: `Thu 14:00`, `{ days: [Thu], at: "14:00" }`, or a list of them.',
})

export const decay = z
  .union([
    word('How value decays.', ['6% per day', 'linear to 0 in 10d', 'cliff at 5d']),
    z.discriminatedUnion('by', [
      z.strictObject({
        by: z.literal('rate'),
        share: share.meta({ description: 'Of the value that is left.' }),
        per: z.enum(['hour', 'day', 'week']).meta({ description: 'How often it is lost.' }),
      }),
      z.strictObject({
        by: z.literal('linear'),
        within: duration.meta({ description: 'Nothing is left after that.' }),
      }),
      z.strictObject({
        by: z.literal('cliff'),
        at: duration.meta({ description: 'All is lost then, nothing before.' }),
      }),
    ]),
  ])
  .meta({ id: 'decay', description: 'How value decays: `6% per day`, or `{ by: rate, share: 6%, per: day }`.' })

const rangeEnd = z.union([z.string(), z.number()])
export const range = z
  .union([
    word('Two ends.', ['15min to 22min', '150 to 250'], `^${signedNumber}.*\\sto\\s.+$`),
    z.strictObject({
      from: rangeEnd.meta({ description: 'The lower end.' }),
      to: rangeEnd.meta({ description: 'The upper end.' }),
    }),
  ])
  .meta({ id: 'range', description: 'A range: `15min to 22min`, or `{ from: 15min, to: 22min }`.' })
