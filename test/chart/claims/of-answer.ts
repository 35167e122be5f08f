/** What the second and the third line of a report say. */
import type { Constraint, PromiseMeasure, StressResult } from '../../../src/verdict/result.js'
import { experiment, firstBreak, gain, grows, isFirst, measured, related } from './evidence.js'
import { type Form, form } from './form.js'
import { carried, length } from './printed.js'

/** The second and the third line of a report. */
export function answerForms(): Form[] {
  const own = (result: StressResult) => result.constraints.find(({ id }) => id === result.answer.first)
  const loads = (today: string, then: string, of: Constraint | undefined) => {
    const is = (text: string, is: number | undefined) =>
      Math.abs(Number(/[\d.]+/.exec(text)?.[0]) / 100 - (is ?? -1)) > 0.005 + 1e-9 && `${text} is another load`
    const said = (text: string) => !isSaid(text, of?.trust) && `${text} is not what theory knows`
    return is(today, of?.offeredLoad) || is(then, of?.offeredLoadAtTarget) || said(today) || said(then)
  }
  /** A load that is a bound, or near, is said to be one. */
  const isSaid = (text: string, trust: Constraint['trust']) => {
    if (trust?.says === 'bound')
      return trust.bound === 'at most' ? text.startsWith('at most ') : text.endsWith(' or more')
    return trust?.says === 'approximate' ? text.startsWith('about ') : /^[\d.]+%$/.test(text)
  }
  const load = String.raw`((?:at most |about )?[\d.]+%(?: or more)?)`
  const reach = String.raw`^The redesign holds to ([\d.]+)×(?: \(([\d.−]+)(?:–| to )([\d.−]+)\))?; `
  const to = ([, at = '', low, high]: readonly string[], { against }: StressResult) => {
    const of = against && firstBreak(against)?.breaksAt
    return (
      carried(at, of) ||
      (low !== undefined &&
        high !== undefined &&
        (carried(low, of && { ...of, high: of.low }) || carried(high, of && { ...of, low: of.high })))
    )
  }
  const firstThere = ({ against }: StressResult) => (against === undefined ? 'there is no redesign' : isFirst(against))
  const kept = (promise: string | undefined, result: StressResult) =>
    measured(result, result.answer.target)?.measures.promises.find((each) => each.promise === promise)
  const mean = (result: StressResult) => measured(result, result.answer.target)?.measures.flowTime?.mean
  return [
    form(
      'line 2',
      'loaded',
      new RegExp(
        String.raw`^Loaded ${load} today, ${load} at [\d.]+×(?:; a quarter more of it recovers (\S+)(?: \(.+\))? of the loss at [\d.]+×)?\.$`,
      ),
      ([, today = '', then = '', of], result) => [
        loads(today, then, own(result)),
        of !== undefined && related(result, 'sole', 'accepted'),
        of !== undefined && experiment(result)?.verdict[0] !== result.answer.first && 'another is proved',
        of !== undefined && gain(of, result),
      ],
    ),
    form(
      'line 2',
      'busy',
      /^Busy ([\d.]+)% of its time today, ([\d.]+)% at [\d.]+×; theory is silent on its load(?:; a quarter more of it recovers .+)?\.$/,
      (_, result) => [own(result)?.offeredLoadAtTarget !== undefined && 'theory is not'],
    ),
    form('line 2', 'silent', /^Theory does not say how loaded (?:it|the design) is\.$/, (_, result) => [
      (own(result) ?? result.constraints[0])?.offeredLoadAtTarget !== undefined && 'it does',
    ]),
    form(
      'line 2',
      'most',
      new RegExp(
        String.raw`^Most loaded( of those whose load theory knows)? is (.+): ${load} today, ${load} at [\d.]+×\.$`,
      ),
      ([, some, title, today = '', then = ''], result) => {
        const known = result.constraints.filter(({ offeredLoadAtTarget }) => offeredLoadAtTarget !== undefined)
        const most = Math.max(...known.map(({ offeredLoadAtTarget = 0 }) => offeredLoadAtTarget))
        const named = known.find((each) => each.title === title && each.offeredLoadAtTarget === most)
        return [
          named === undefined && 'another is',
          loads(today, then, named),
          some === undefined && known.length < result.constraints.length && 'another may be',
        ]
      },
    ),
    form('line 2', 'measured', /^(.+): (.+) today, (.+) at [\d.]+×\.$/, ([, what], result) => {
      const is =
        what === 'Items in progress'
          ? 'growth'
          : what === 'Margin per week'
            ? 'money'
            : what?.startsWith('Leave ‘')
              ? 'escape'
              : 'promise'
      return [result.answer.because !== is && `it breaks by ${result.answer.because}`]
    }),
    form('line 2', 'not measured', /^.+: not measured\.$/, () => []),
    form('line 3', 'holds', /^The redesign holds: nothing breaks up to 16× there\.$/, (_, { against }) => [
      (against?.answer.breaks.length ?? 1) > 0 && 'something does',
    ]),
    form('line 3', 'not settled', new RegExp(`${reach}first to break there: .+ or .+\\.$`), (match, result) => [
      to(match, result),
      firstThere(result) === false && 'it is',
    ]),
    form('line 3', 'breaks first', new RegExp(`${reach}.+ breaks? first there\\.$`), (match, result) => [
      to(match, result),
      firstThere(result),
    ]),
    form('line 3', 'money', new RegExp(`${reach}there volume stops paying\\.$`), (match, result) => [
      to(match, result),
      firstThere(result),
    ]),
    form('line 3', 'at every volume', /^In the redesign .+\.$/, (_, { against }) => [
      against?.answer.breaks[0]?.breaksAt.high !== 0 && 'some volume keeps it',
    ]),
    form(
      'line 3',
      'escape',
      new RegExp(`${reach}there more than [\\d.]+% leave ‘.+’ unserved\\.$`),
      (match, result) => [to(match, result), firstThere(result)],
    ),
    form(
      'line 3',
      'missed',
      /^At [\d.]+× the promise (.+?) is missed: .+?(?:, and (\d+) more (?:is|are) missed)?\.$/,
      ([, promise, more], result) => {
        const missed =
          measured(result, result.answer.target)?.measures.promises.filter((each) => !each.kept && isSettledOf(each)) ??
          []
        return [
          !missed.some((each) => each.promise === promise) && 'it may be kept',
          missed.length !== Number(more ?? 0) + 1 && 'another number are',
        ]
      },
    ),
    form(
      'line 3',
      'promise open',
      /^At [\d.]+× whether the promise (.+) is kept is not settled: .+\.$/,
      ([, promise], result) => {
        const of = kept(promise, result)
        return [of === undefined ? 'there is none' : isSettledOf(of) && 'it is']
      },
    ),
    form('line 3', 'nothing ends', /^At [\d.]+× no item ends within the window\.$/, (_, result) => [
      mean(result) !== undefined && 'some do',
    ]),
    form(
      'line 3',
      'nothing settles',
      /^At [\d.]+× nothing settles: waits grow, and an item takes (.+) on average\.$/,
      ([, time = ''], result) => [length(time, mean(result)), !grows(result, result.answer.target) && 'nothing grows'],
    ),
    form(
      'line 3',
      'takes',
      /^At [\d.]+× an item takes (\S+ \w+) on average(?:; one in twenty takes more than (\S+ \w+))?\.$/,
      ([, time = '', slow], result) => [
        length(time, mean(result)),
        slow !== undefined && length(slow, measured(result, result.answer.target)?.measures.flowTime?.p95),
        grows(result, result.answer.target) && 'work grows',
      ],
    ),
  ]
}

/** Where there is nothing to measure it is missed. */
function isSettledOf({ value, limit }: PromiseMeasure): boolean {
  return value === undefined || value.low >= limit || value.high < limit
}
