/**
 * The shape of a scenario: the one source of which keys there are, for the check and for editors. What stands in the
 * language and is not built yet is not in it.
 */
import * as z from 'zod'
import { evidenceTiers } from '../check/check-evidence.js'
import { mostItems, mostWeeks } from '../check/check-run.js'
import { promisedMeasures, statistics } from '../words/promise.js'
import { aiOutput } from './ai-output-schema.js'
import { source } from './arrivals-schema.js'
import { distribution, expression } from './distribution-schemas.js'
import { feedbackVariable } from './feedback-schema.js'
import { pool } from './pool-schema.js'
import { station } from './station-schema.js'
import { decay, duration, hours, named, range, rate, share, stationName, word } from './word-schemas.js'

const calendar = z
  .union([
    hours,
    z.strictObject({
      hours: hours.meta({ description: 'When it is open.' }),
      holidays: z
        .array(word('A date on which it does not open.', ['2026-12-25'], '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'))
        .optional()
        .meta({ description: 'Dates on which it does not open; they need `run.from`.' }),
    }),
  ])
  .meta({
    description: "Opening hours in the scenario's own local time: `Mon-Fri 09:00-17:00`, or `{ hours, holidays }`.",
  })

const attributes = named(distribution)

const itemClass = z.union([
  share,
  z.strictObject({
    share: share.meta({ description: 'The share of all items that are of this class.' }),
    attributes: attributes
      .optional()
      .meta({ description: 'Attributes that items of this class draw from another distribution.' }),
  }),
])

const items = z.strictObject({
  classes: named(itemClass)
    .optional()
    .meta({
      description: 'Classes of items and their shares, which sum to 100 %.',
      examples: [{ simple: '82%', complex: '18%' }],
    }),
  attributes: attributes.optional().meta({
    description:
      'What each item carries, drawn on arrival in the order of the file; each may look at the earlier ones.',
    examples: [{ confidence: 'beta(9 2)', correct: 'chance(confidence)' }],
  }),
})

const value = z.strictObject({
  'per-item': expression.meta({
    description: 'What a fresh answer is worth: a number or an expression.',
    examples: [38],
  }),
  decays: decay.optional().meta({ description: 'How that falls with the time since arrival; without it, never.' }),
})

const limit = z.union([z.string(), z.number(), duration, rate])
const promise = z
  .union([
    word('What is promised, and the limit.', [
      'p95(flow-time) < 5d',
      'mean(waiting-time, review) < 4h',
      'late(5d) < 10%',
      'cost-per-decision < 40',
      'throughput > 30 per hour',
      'escape(review) < 5%',
    ]),
    z.strictObject({
      statistic: z
        .string()
        .optional()
        .meta({
          description: 'Of flow-time, waiting-time and queue-length: the mean, or a whole percentile from p1 to p99.',
          examples: [...statistics],
          pattern: '^(mean|p[1-9][0-9]?)$',
        }),
      of: z.enum(promisedMeasures).meta({ description: 'What is measured.' }),
      station: stationName.optional().meta({ description: 'Of waiting-time, queue-length and escape.' }),
      after: duration.optional().meta({ description: 'Of `late`: from when on an item counts as late.' }),
      below: limit.optional().meta({ description: 'The limit that is not reached: a duration, a number or a share.' }),
      above: limit.optional().meta({ description: 'Of throughput: the rate that is exceeded.' }),
    }),
  ])
  .meta({ description: 'A promise: `p95(flow-time) < 5d`, or `{ statistic: p95, of: flow-time, below: 5d }`.' })

const auto = z.literal('auto')
const run = z.strictObject({
  from: word(
    'The Monday on which week 0 begins; needed as soon as a holiday or a trace names a date.',
    ['2026-09-07'],
    '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  ).optional(),
  weeks: z.number().int().min(1).max(mostWeeks).optional().meta({
    description:
      'How long a run lasts, warm-up included. Without it, 16 weeks, or as many as the trace that ends first has whole ones.',
    default: 16,
  }),
  items: z
    .number()
    .int()
    .min(1)
    .max(mostItems)
    .optional()
    .meta({ description: 'Instead of weeks: a run ends when so many items have ended.' }),
  'warm-up': z.union([auto, duration]).optional().meta({
    description: 'What is left out at the start, from an empty system: a duration, or auto.',
    default: 'auto',
  }),
  replications: z
    .union([auto, z.number().int().min(1)])
    .optional()
    .meta({ description: 'How often a run is repeated; auto: until the intervals are narrow.', default: 'auto' }),
  seed: z.number().int().min(0).optional().meta({ description: 'The same seed gives the same result.', default: 1 }),
})

const tier = z.enum(evidenceTiers)
const evidence = z.union([
  tier.meta({ description: 'How well the number is known: counted, judged by those who know, or neither.' }),
  z.strictObject({
    tier: tier.meta({ description: 'How well the number is known.' }),
    source: word('Where it comes from.', ['timing study of 412 claims']).optional(),
    range: range.optional().meta({ description: 'Between what it, or its mean, may lie.' }),
  }),
])

/** Of no narrower type: what it infers to is half a megabyte, and nothing reads it. */
export const scenarioSchema: z.ZodObject = z.strictObject({
  scenario: word('The name of the design, which heads every report.', ['Property claims with AI triage']),
  because: word('Why this design: a sentence for who decides.', [
    'Same people. Only decision rights, routing and cadence change.',
  ]).optional(),
  currency: word('The currency of all money, as it is to be shown; nothing is converted.', ['EUR']).optional(),
  calendars: z
    .record(z.string(), calendar)
    .optional()
    .meta({
      description: 'Opening hours by name; `24x7` is built in and the default.',
      examples: [{ office: 'Mon-Fri 09:00-17:00' }],
    }),
  items: items.optional().meta({
    description:
      'What each item carries from its arrival on: a class, and attributes at which rules, work and value may look.',
  }),
  'ai-output': aiOutput.optional().meta({
    description:
      'What the AI says, as short for the attributes `confidence`, `correct`, `missing` and `unseen`, which may be written out instead.',
    examples: [{ accuracy: '91%', overconfidence: '6%' }],
  }),
  arrivals: z.union([source, z.array(source).min(1)]).meta({
    description: 'Where items come from: one source, or a list of sources with names.',
    examples: [{ rate: '240 per workday' }],
  }),
  pools: named(pool)
    .optional()
    .meta({
      description:
        'People, who do the work of stations; one pool may serve several, and each of its people does one thing at a time.',
      examples: [{ adjusters: { count: 11, calendar: 'office' } }],
    }),
  stations: named(station).meta({
    description:
      'The steps that items pass, by name; items enter at the first one unless `arrivals` says otherwise, and leave at an end.',
    examples: [{ done: 'end' }],
  }),
  feedback: named(feedbackVariable)
    .optional()
    .meta({
      description:
        'Levels such as trust or fatigue, which events move or which follow an expression; every expression may read them.',
      examples: [{ trust: { starts: 0.8, between: [0.05, 1], moves: { wrong: -0.06, right: 0.004 } } }],
    }),
  value: value.optional().meta({
    description:
      'What an answer is worth, and how that decays. Less all costs it is the margin, by which a design may break too.',
  }),
  promises: z.array(promise).optional().meta({
    description:
      'What is promised; a design that misses a promise breaks. A statistic (mean, or a percentile from p1 to p99) of `flow-time`, or of `waiting-time` or `queue-length` of a station; the share that is `late`; `cost-per-decision`; `throughput`; the share that leaves a station unserved (`escape`).',
  }),
  run: run.optional().meta({
    description: 'How long a run lasts, what is left out at its start, how often it is repeated, and by which chance.',
  }),
  evidence: z
    .record(z.string(), evidence)
    .optional()
    .meta({
      description:
        'Where each number comes from, by its path: `review.takes`, `arrivals.rate`. Reports print it, and `sensitivity` moves each number within its range; an assumption without one is moved by 20 % either way.',
      examples: [{ 'committee.decides': 'assumption' }],
    }),
})
