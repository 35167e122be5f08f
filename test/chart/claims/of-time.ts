/** What is said of time: the fan, the ledger, and the weeks of the run. */
import type { Estimate, StressResult } from '../../../src/verdict/result.js'
import {
  apart,
  brokenTime,
  course,
  curve,
  grows,
  growth,
  limit,
  measured,
  moves,
  over,
  volumeIn,
  waiting,
  week,
} from './evidence.js'
import { type Form, form, x } from './form.js'
import { carried, items, length, printed, scaleOf, share, volume } from './printed.js'

export function timeForms(): Form[] {
  const tail = (result: StressResult, at: number) => measured(result, at)?.measures.flowTime?.p95
  // "More than" is carried by the lower bound too.
  const more = (text: string, of: Estimate | undefined) => {
    if (of === undefined) return 'there is no such time'
    const [number = '', unit = ''] = text.split(' ')
    return (
      carried(
        number,
        { ...of, low: of.low > 0 ? Math.min(of.low, of.low - printed(number).step / scaleOf(unit)) : of.low },
        scaleOf(unit),
      )
        .toString()
        .includes('not within') && `${text} is not carried by ${of.low}–${of.high} h`
    )
  }
  return [
    form(
      'flow-time-fan',
      'already',
      /^Already at ([\d.]+)× the slow tail leaves the (\S+) promise behind$/,
      ([, at = ''], result) => [
        carried(at, brokenTime(result)),
        !((brokenTime(result)?.high ?? 9) < 1) && 'it may hold today',
      ],
    ),
    form('flow-time-fan', 'never', /^At every volume the slow tail leaves the (\S+) promise behind$/, (_, result) => [
      brokenTime(result)?.high !== 0 && 'some volume keeps it',
    ]),
    form(
      'flow-time-fan',
      'past',
      new RegExp(`^(?:Past|Somewhere) ${x} the slow tail leaves the (\\S+) promise behind$`),
      ([, at = ''], result) => [volume(at, brokenTime(result))],
    ),
    form(
      'flow-time-fan',
      'missed',
      /^The (\S+) promise is missed at today’s volume already$/,
      ([, promise = ''], result) => [
        !limit(promise, result, 1).some(({ value, limit: most }) => value === undefined || value.low >= most) &&
          'it may be kept',
      ],
    ),
    form(
      'flow-time-fan',
      'stays',
      /^Even at ([\d.]+)× the slow tail stays within the (\S+) promise$/,
      ([, at, promise = ''], result) => [
        !limit(promise, result, Number(at)).some(
          ({ value, limit: most }) => value !== undefined && value.high < most,
        ) && 'it may be missed',
      ],
    ),
    form(
      'flow-time-fan',
      'not settled',
      /^Whether the slow tail stays within the (\S+) promise at ([\d.]+)× is not settled$/,
      ([, promise = '', at], result) => [
        !limit(promise, result, Number(at)).some(
          ({ value, limit: most }) => value !== undefined && value.low < most && most <= value.high,
        ) && 'it is',
      ],
    ),
    form(
      'flow-time-fan',
      'more than',
      /^At ([\d.]+)× one item in twenty takes more than (\S+ \w+)(?:; today (\S+ \w+))?$/,
      ([, at, then = '', today], result) => [
        more(then, tail(result, Number(at))),
        today !== undefined && more(today, tail(result, 1)),
      ],
    ),
    form('flow-time-fan', 'nothing', /^How long items take over volume$/, () => []),
    form('time-ledger', 'hardly', /^At ([\d.]+)× items hardly wait: (\S+ \w+) of work$/, ([, at], result) => [
      !(
        (waiting(result, Number(at))?.high ?? 9) <=
        0.05 * (measured(result, Number(at))?.measures.ledger.work?.estimate ?? 0) + 1e-9
      ) && 'they may wait',
    ]),
    form('time-ledger', 'nothing', /^Where the time goes$/, () => []),
    form(
      'time-ledger',
      'work and waiting',
      /^At ([\d.]+)×: (\S+ \w+) of work, (.+?) of waiting(?:; redesigned, (.+))?$/,
      ([, at, work = '', wait = '', redesigned], result) => [
        length(work, measured(result, Number(at))?.measures.ledger.work),
        length(wait, waiting(result, Number(at))),
        redesigned !== undefined &&
          result.against !== undefined &&
          length(redesigned, waiting(result.against, result.answer.target)),
      ],
    ),
  ]
}

export function weekForms(): Form[] {
  const noGrowth = (at: string | undefined, result: StressResult) =>
    grows(result, volumeIn(at)) && 'the test of growth finds one'
  return [
    form(
      'backlog',
      'grows by',
      /^(?:(Growing today already, at \S+)|(.+?)) the backlog grows by ([\d.,]+(?: to [\d.,]+)?) every ((?:working )?day)(?:; redesigned, (?:by (.+)|no growth is found))?$/,
      ([said = '', already, at, by = '', day = '', other], result) => {
        const own = growth(result, volumeIn(already ?? at), day, result)
        const { against } = result
        const redesigned =
          other === undefined || against === undefined ? undefined : growth(against, result.answer.target, day, result)
        return [
          !((own?.low ?? 0) > 0) && 'it may not grow',
          !grows(result, volumeIn(already ?? at)) && 'the test of growth finds none',
          items(by, own),
          already !== undefined && !grows(result, 1) && 'today it does not',
          other !== undefined &&
            (items(other, redesigned) || (!((redesigned?.low ?? 0) > 0) && 'the redesign may not grow')),
          said.endsWith('no growth is found') &&
            against !== undefined &&
            grows(against, result.answer.target) &&
            'the redesign grows',
        ]
      },
    ),
    form(
      'backlog',
      'grows somehow',
      /^(.+) the backlog grows(?:, by how much this run does not settle)?$/,
      ([, at], result) => [!grows(result, volumeIn(at)) && 'the test of growth finds none'],
    ),
    form(
      'backlog',
      'no growth',
      /^(Today|At \S+) no growth of the backlog (?:without end )?is found(?:: (.+?) items in progress(?:, today (.+))?)?$/,
      ([, at, open, today], result) => [
        noGrowth(at, result),
        open !== undefined && items(open, measured(result, volumeIn(at))?.measures.workInProgress),
        today !== undefined && items(today, measured(result, 1)?.measures.workInProgress),
      ],
    ),
    form(
      'backlog',
      'goes from',
      /^(.+) the backlog goes from (\S+) to (\S+) items; no growth without end is found$/,
      ([, at, from = '', to = ''], result) => {
        const weeks = curve(result, volumeIn(at), 'items')
        const [first, last] = [weeks[Math.min(weeks.length - 1, Math.round(result.run.warmUp / 168))], weeks.at(-1)]
        return [
          noGrowth(at, result),
          carried(from, first),
          carried(to, last),
          first !== undefined && last !== undefined && !(first.high < last.low) && 'it may not have grown',
        ]
      },
    ),
    form('warm-up', 'alone', /^(?:The first .+|No week is) left out$|^The first week is left out$/, () => []),
    form('warm-up', 'steady', /^.+ left out; from then on the empty start no longer shows$/, (_, result) => {
      const [early, late] = thirds(result)
      return [
        Math.abs(early.estimate / late.estimate - 1) > 0.1 + 1e-9 && 'it shows',
        Math.max(early.high / late.low - 1, 1 - Math.max(0, early.low) / late.high) > 0.25 + 1e-9 && 'it may show',
      ]
    }),
    form('warm-up', 'open', /^.+ left out; whether the empty start still shows is not settled$/, (_, result) => [
      apart(...thirds(result)) && 'it is',
    ]),
    form(
      'warm-up',
      'below',
      /^.+ left out; the weeks after still lie (?:([\d,]+)% )?(below|above) the later ones$/,
      ([, , side], result) => {
        const [early, late] = thirds(result)
        return [
          !apart(early, late) && 'they may be alike',
          early.estimate < late.estimate !== (side === 'below') && 'the other way round',
        ]
      },
    ),
    ...trustForms(),
  ]
}

/** The weeks after the warm-up: the first third, and the later ones. */
export function thirds(result: StressResult): [Estimate, Estimate] {
  const kept = curve(result, 1, 'items').slice(Math.round(result.run.warmUp / 168))
  const third = Math.max(1, Math.floor(kept.length / 3))
  return [over(kept.slice(0, third)), over(kept.slice(third))]
}

export function trustForms(): Form[] {
  const review = (result: StressResult) => course(curve(result, result.answer.target, 'review'))
  const variable = (text: string | undefined, result: StressResult): (string | false)[] => {
    const [, name = '', verb = '', from = '', to = ''] =
      /^(.+) (rises|falls) from (\S+) to (\S+)$/.exec(text ?? '') ?? []
    const known = Object.keys(week(result, result.answer.target)?.feedback ?? {})
    const key = known.find(
      (each) => each === name || each.toLowerCase().startsWith(name.toLowerCase().replace('…', '')),
    )
    const went = course(curve(result, result.answer.target, key ?? ''))
    return text === undefined ? [] : [moves(verb, went), carried(from, went.from), carried(to, went.to)]
  }
  const place = String.raw`(?: at [\d.]+×)?`
  return [
    form(
      'trust',
      'push',
      new RegExp(`^Overrides push review from (\\S+) to (\\S+) in (?:\\d+ weeks|the first week)${place}$`),
      ([, from = '', to = ''], result) => [
        moves('rises', review(result)),
        share(from, review(result).from),
        share(to, review(result).to),
      ],
    ),
    form(
      'trust',
      'review',
      new RegExp(`^Review (rises|falls) from (\\S+) to (\\S+) in (?:\\d+ weeks|the first week)${place}(?:; (.+))?$`),
      ([, verb = '', from = '', to = '', beside], result) => [
        moves(verb, review(result)),
        share(from, review(result).from),
        share(to, review(result).to),
        ...variable(beside, result),
      ],
    ),
    form('trust', 'stays', /^(?:At \S+|Today) feedback leaves review at (\S+)$/, ([, at = ''], result) => {
      const { from, to } = review(result)
      return [
        share(at, to),
        from !== undefined && Math.max(to.high - from.low, from.high - to.low) > 0.05 + 1e-9 && 'it may have moved',
      ]
    }),
    form(
      'trust',
      'not shown',
      /^(?:At \S+|Today) no clear change (?:of review|by feedback) is shown(?:; (.+))?$/,
      ([, beside], result) => variable(beside, result),
    ),
  ]
}
