/** What is said of the four questions: ways, reviews, exceptions. */
import type { StressResult } from '../../../src/verdict/result.js'
import { apart, lost, measured, oldest, oneOf, paths, volumeIn } from './evidence.js'
import { type Form, form } from './form.js'
import { carried, items, length, printed, share } from './printed.js'

export function pathForms(): Form[] {
  const is = (text: string, result: StressResult, index: number) => share(text, paths(result)?.top[index]?.share)
  return [
    form(
      'paths',
      'lost in a share',
      /^(?:At \S+, )?(.+%) of the (?:items|recommendations) never become a decision$/,
      ([, of = ''], result) => [share(of, lost(result)), !((lost(result)?.low ?? 0) > 0) && 'none may be lost'],
    ),
    form(
      'paths',
      'lost one in',
      /^(?:At \S+, )?(about )?one (?:item|recommendation) in ([\d,]+) never becomes a decision$/i,
      ([, about, k = ''], result) => {
        const of = lost(result)
        const one = of && { estimate: 1 / of.estimate, low: 1 / of.high, high: 1 / of.low }
        return [
          carried(k, one),
          !((of?.low ?? 0) > 0) && 'none may be lost',
          about === undefined &&
            one !== undefined &&
            Math.abs(one.estimate - printed(k).value) > 0.05 * one.estimate &&
            'it is about that',
        ]
      },
    ),
    form(
      'paths',
      'open',
      /^(?:At \S+|Today), (\S+|\S+ to \S+) of the (?:items|recommendations) have not ended when last seen$/,
      ([, of = ''], result) => [share(of, paths(result)?.open?.share)],
    ),
    form('paths', 'every', /^(?:At \S+|Today), every (?:item|recommendation) goes .+$/, (_, result) => [
      (paths(result)?.distinct !== 1 || paths(result)?.rest !== undefined) && 'there are others',
      paths(result)?.open !== undefined && 'some have not ended',
    ]),
    form(
      'paths',
      'no one leads',
      /^(?:At \S+|Today), no one way leads(?:: (.+%) of the (?:items|recommendations) go one, (.+%) another)?$/,
      ([, a, b = ''], result) => [a !== undefined && is(a, result, 0), a !== undefined && is(b, result, 1)],
    ),
    form(
      'paths',
      'share',
      /^(?:At \S+|Today), (\S+|\S+ to \S+) of the (?:items|recommendations) go .+$/,
      ([, of = ''], result) => [is(of, result, 0)],
    ),
    form('review', 'nobody', /^(?:no AI output waits|no item waits) for a person$/i, (_, result) => [
      !((measured(result, 1)?.measures.reviewRate?.high ?? 1) <= 0) && 'some may',
    ]),
    form('review', 'unknown', /^What share of .+ waits for a person$/, (_, result) => [
      measured(result, 1)?.measures.reviewRate !== undefined && 'it is known',
    ]),
    form(
      'review',
      'share',
      /^(.+%) of (?:AI output|the items) waits? for a person(?:; (redesigned|at \S+|the redesign shows no difference)(?:, (.+%))?)?$/,
      ([, of = '', beside, then = ''], result) => {
        const own = measured(result, 1)?.measures.reviewRate
        const other = beside?.startsWith('at')
          ? measured(result, result.answer.target)?.measures.reviewRate
          : result.against && measured(result.against, 1)?.measures.reviewRate
        const isApart = own !== undefined && other !== undefined && apart(own, other)
        const isSaid = beside !== undefined && !beside.startsWith('the')
        return [
          share(of, own),
          isSaid && share(then, other),
          isSaid && !isApart && 'no difference is shown',
          beside?.startsWith('the') === true && isApart && 'they differ',
        ]
      },
    ),
    form(
      'calibration',
      'as sure',
      /^The AI is as sure as it is right, (\d+)% of the time$/,
      (_, { calibration = [] }) => [Math.abs(gap(calibration)) >= 0.005 && 'it is not'],
    ),
    form(
      'calibration',
      'off',
      /^The AI states ([\d.]+)% confidence and is right ([\d.]+)% of the time: (over|under)confident$/,
      ([, , , side], { calibration = [] }) => [
        gap(calibration) > 0 !== (side === 'over') && 'the other way round',
        Math.abs(gap(calibration)) < 0.005 && 'it is as sure',
      ],
    ),
  ]
}

export function gap(bins: NonNullable<StressResult['calibration']>): number {
  const whole = bins.reduce((sum, each) => sum + each.share, 0)
  return bins.reduce((sum, each) => sum + each.share * (each.stated - each.right), 0) / whole
}

export function questionForms(): Form[] {
  const stations = (result: StressResult, at: number) =>
    result.questions?.exceptions.volumes.find(({ volume: each }) => each === at)?.stations ?? []
  return [
    form('exceptions', 'none', /^(.+) no (?:exception|item) is open at a week’s end$/, ([, at], result) => [
      oldest(result, volumeIn(at)).length > 0 && 'some are',
    ]),
    form('exceptions', 'rare', /^(.+) an open (?:exception|item) at a week’s end is rare$/, ([, at], result) => {
      const open = Object.values(result.ages?.volumes.find(({ volume: each }) => each === volumeIn(at))?.stations ?? {})
      return [!open.some(({ count }) => (count?.high ?? 1) < 1) && 'many may be open']
    }),
    form(
      'exceptions',
      'not settled',
      /^(.+) how old the oldest open (?:exception|item) gets is not settled$/,
      ([, at], result) => [!oldest(result, volumeIn(at)).some(({ low }) => low <= 0) && 'it is'],
    ),
    form(
      'exceptions',
      'oldest',
      /^(Today|At \S+) (?:the oldest open|an open) (?:exception|item)(?: at .+?)? (?:is|gets) ((?:[\d.,]+ to )?[\d.,]+ \w+) old(?:, and (.+) more wait every (?:working )?day|; today (.+)|; no difference to today is shown)?$/,
      ([, at, age = '', more, before], result) => [
        oneOf(oldest(result, volumeIn(at)), (of) => length(age, of)),
        more !== undefined &&
          oneOf(
            stations(result, volumeIn(at)).flatMap(({ growthPerDay, grows: does }) =>
              does && growthPerDay !== undefined && growthPerDay.low > 0 ? [growthPerDay] : [],
            ),
            (of) => items(more, of),
          ),
        before !== undefined && oneOf(oldest(result, 1), (of) => length(before, of)),
        before !== undefined &&
          !oldest(result, 1).some((a) => oldest(result, volumeIn(at)).some((b) => apart(a, b))) &&
          'no difference is shown',
      ],
    ),
  ]
}
