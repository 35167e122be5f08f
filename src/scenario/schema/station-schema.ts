/** The shape of stations. */
import * as z from 'zod'
import { disciplines, priorityNames } from '../check/check-order.js'
import { stationKinds } from '../check/check-stations.js'
import { distribution, expression } from './distribution-schemas.js'
import {
  agenda,
  calendarName,
  cost,
  duration,
  meetingTimes,
  named,
  share,
  stationName,
  title,
  word,
} from './word-schemas.js'

const fork = z.strictObject({
  all: z
    .array(stationName)
    .min(1)
    .meta({ description: 'A copy goes to each of these; its path ends at a station with `then: join`.' }),
  then: stationName.meta({ description: 'Where the item goes on when its copies are back.' }),
  first: z
    .number()
    .int()
    .min(1)
    .optional()
    .meta({ description: 'So many copies have to be back, the others are withdrawn; without it, all.' }),
})

const routing = z
  .union([
    word('The one station where all items go, or `join` at the end of a parallel branch.', ['execute', 'join']),
    fork.meta({ description: 'Parallel branches.', examples: [{ all: ['legal', 'finance'], then: 'execute' }] }),
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
      'Where items go: shares that sum to 100 %, rules of which the first that applies counts (the last has no condition), the name of one station, or parallel branches `{ all: [legal, finance], then: execute }`, each of which ends at a station with `then: join`.',
  })

const takes = distribution.meta({
  description: "The work on one item, in working time of the pool's calendar. Without it, none.",
})
const handoff = distribution.meta({
  description:
    'A delay before an item reaches this queue: an e-mail, a ticket. Counted as a hand-off. It is drawn anew each time, also for who was turned away here and comes again.',
})
const sets = named(distribution).meta({
  description: 'Attributes changed when the work is done, to a number, a distribution or an expression.',
  examples: [{ confidence: 0.99 }],
})

const catches = z.union([share, expression]).meta({
  description:
    'The share of wrong items (attribute `correct` 0) that it puts right, or an expression. Without it, none.',
  examples: ['60%'],
})
const spoils = z.union([share, expression]).meta({
  description: 'The share of right items that it overrides wrongly, or an expression. Without it, none.',
  examples: ['1%'],
})

const speed = expression.meta({
  description:
    'Multiplies the pace of work, read as the work starts: a number above 0 or an expression. Without it, 1.',
  examples: ['1 + queue(review) / 100'],
})

const priority = z.union([z.enum(priorityNames), expression]).meta({
  description:
    'Higher first, not preemptive: low −1, normal 0, high 1, a number or an expression, in which these names may stand too. One that reads `age` moves while an item waits: it rises steadily, at one rate for all (`age / 1d + amount / 1000`), or compares age with a constant and changes as the item passes it (`if(age > 5d, high, normal)`), or both; other forms are refused. Whatever else it reads, such as `week`, `queue()` or a feedback variable, is read as the item joins the queue, and again as it passes such a constant.',
})
const patience = z
  .strictObject({
    after: distribution.meta({ description: 'How long an item waits at most, by the clock.' }),
    to: stationName.meta({ description: 'Where it goes then.' }),
  })
  .meta({
    description: 'Who has waited too long leaves the queue. Without it, nobody does.',
    examples: [{ after: '2d', to: 'workaround' }],
  })

const override = z.strictObject({
  takes: takes.optional(),
  then: routing.optional(),
  handoff: handoff.optional(),
  sets: sets.optional(),
  catches: catches.optional(),
  spoils: spoils.optional(),
  speed: speed.optional(),
  priority: priority.optional(),
  patience: patience.optional(),
})

const limit = z
  .strictObject({
    queue: z.number().int().min(0).meta({ description: 'So many wait at most.' }),
    to: stationName.meta({ description: 'Where an item goes that finds so many waiting.' }),
  })
  .meta({
    description: 'A queue that takes so many and no more. Without it, any number waits.',
    examples: [{ queue: 40, to: 'workaround' }],
  })
const batch = z
  .strictObject({
    size: z.number().int().min(1).meta({ description: 'So many items are worked on together.' }),
    'or-after': duration.optional().meta({
      description: 'Work begins with fewer when the one that has waited longest has waited so long; without it, never.',
    }),
  })
  .meta({
    description:
      'Items are worked on together, with one draw of `takes`. All wait one by one until work begins: as soon as somebody is free for it, once `size` of them wait or `or-after` is up. Then those who come first by priority and discipline go together, `size` at most; `takes`, `speed` and the turn among stations are those of the first. So a batch keeps filling while everybody is busy. At a delay it leaves as soon as it is full or its time is up.',
    examples: [{ size: 5, 'or-after': '24h' }],
  })

const machine = z.strictObject({
  parallel: z.number().int().min(1).meta({ description: 'How many items it works on at once.' }),
  calendar: calendarName.optional(),
  cost: cost('item', 'hour').optional().meta({ description: 'What it costs per item, or per hour of its calendar.' }),
})

const workingStation = z.strictObject({
  kind: z.enum(stationKinds).meta({
    description:
      'The part that it plays in the four questions: ai, review, approval, exception, system or end. At a review, approval or exception an item needs a human.',
  }),
  title: title.optional(),
  by: z
    .union([word('The pool that does the work.', ['adjusters']), named(z.number().int().min(1))])
    .optional()
    .meta({
      description:
        'The pool that does the work, or several together, with how many of each: `{ adjusters: 1, seniors: 1 }`. Work that needs several people begins when all of them are free at once, and none is taken before; they keep to it until it is done, and it goes on while all of them are at work. A pool with free people takes up the station whose first item has the highest priority, then the one that has waited longest. Where that one only lacks people of this pool who are at work and busy, the free ones wait for them; where it lacks anybody of another pool, or people who are not at work, it is passed over and the next station is taken up: nobody is kept idle for a colleague of another pool. So work of two pools may be overtaken by that of one as long as they are not free at the same instant, whatever its priority. A station has one of `by`, `machine`, and `meets` with `decides`; with none it is a delay.',
      examples: ['adjusters', { adjusters: 1, seniors: 1 }],
    }),
  uses: z.number().int().min(1).optional().meta({
    description:
      'How many people of the pool one item takes, all of one shift, from the start of its work to its end: while one of them is absent, the others wait.',
    default: 1,
  }),
  machine: machine.optional().meta({
    description: 'A machine that does the work, so many items at once; like a pool it has a queue, and may break.',
  }),
  meets: meetingTimes.optional().meta({
    description:
      'When the meeting sits that decides here: what waits then, up to `decides`, goes on when the sitting ends.',
  }),
  decides: agenda.optional().meta({
    description: 'How many items a sitting decides, and how long it lasts; what is left over waits for the next.',
  }),
  cost: cost('meeting').optional().meta({ description: 'What one sitting costs.' }),
  calendar: calendarName
    .optional()
    .meta({ description: 'A sitting falls out on its holidays; without it, on those of any calendar.' }),
  takes: takes.optional(),
  // Where items go is missing at an end only, which the check knows.
  then: routing.optional(),
  priority: priority.optional(),
  discipline: z.enum(disciplines).optional().meta({
    description:
      'The order among items of one priority: first in first out, last in first out, the least work first, or by the attribute `due`, a duration after arrival.',
    default: 'fifo',
  }),
  handoff: handoff.optional(),
  patience: patience.optional(),
  limit: limit.optional(),
  batch: batch.optional(),
  sets: sets.optional(),
  catches: catches.optional(),
  spoils: spoils.optional(),
  speed: speed.optional(),
  tool: word('The tool used here; a change of tool from one station to the next is counted as a tool crossed.', [
    'Claims desktop',
  ]).optional(),
  classes: named(override)
    .optional()
    .meta({
      description: 'What differs for a class: takes, then, handoff, sets, catches, spoils, speed, priority, patience.',
      examples: [{ complex: { takes: 'lognormal(31min cv 0.9)' } }],
    }),
  value: share.optional().meta({ description: "At an end: the share of the item's value realised there." }),
})

export const station: z.ZodType = z
  .union([z.literal('end'), workingStation])
  .meta({ description: 'What is done to an item. `NAME: end` is short for `{ kind: end }`.' })
