/** What the map, before-and-after and cost-and-value claim: of the network, of paired differences, of money. */
import type { Break, DesignPart, Estimate, StressResult } from '../../../src/verdict/result.js'
import { apart, measured } from './evidence.js'
import { type Form, form, x } from './form.js'
import { items, volume } from './printed.js'

export function mapForms(): Form[] {
  const says =
    /^(?:The AI feeds|\d+ AI stations feed|Items wait for (?:people and meetings|a person or a meeting) in) (?:(\d+) queues|one queue: .+)$/
  return [
    form('map', 'queues', says, ([, count = '1'], result) => [
      Number(count) > queuesIn(result) && `of people and meetings there are ${queuesIn(result)} queues`,
    ]),
  ]
}

/** Stations with people or a sitting. */
function queuesIn({ scenario }: StressResult): number {
  const { stations = {} } = scenario.resolved as { stations?: Record<string, { by?: unknown; meets?: unknown }> }
  return Object.values(stations).filter((each) => each.by !== undefined || each.meets !== undefined).length
}

export function changeForms(): Form[] {
  const tally = String.raw`(?:better in (all )?(\d+)(?: of (\d+))? measures?(?:, worse in (\d+))?|worse in (\d+) of (\d+) measures?, better in none)`
  const counts = ([better, worse]: [string | undefined, string | undefined], result: StressResult) => [
    Number(better ?? 0) > shown(result, 'better') && 'fewer are better',
    Number(worse ?? 0) > shown(result, 'worse') && 'fewer are worse',
  ]
  const tallied = (match: readonly string[], result: StressResult) =>
    counts([match[2] ?? undefined, match[4] ?? match[5]], result)
  const about = (text: string) => new RegExp(`^${text}[:,] ${tally}$`)
  return [
    form('before-and-after', 'none', /^No difference is shown at .+$/, (_, result) => [differing(result)]),
    form(
      'before-and-after',
      'clears',
      new RegExp(
        String.raw`^(?:Same people, same AI: the redesign clears \S+|(?:Same people: the|The) redesign clears [^\s,]+, ${tally})$`,
      ),
      (match, result) => [...clears(result), ...tallied(match, result)],
    ),
    form('before-and-after', 'does not', about(String.raw`The redesign does not clear \S+`), (match, result) => [
      !isBroken(result) && 'it may clear it',
      ...tallied(match, result),
    ]),
    form(
      'before-and-after',
      'not settled',
      new RegExp(String.raw`^Whether the redesign clears \S+ is not settled(?:: ${tally})?$`),
      (match, result) => [
        clears(result).every((fault) => fault === false) && 'it clears it',
        isBroken(result) && 'it does not clear it',
        ...tallied(match, result),
      ],
    ),
  ]
}

function clears({ against, answer }: StressResult): (string | false)[] {
  const breaks = against?.answer.breaks ?? []
  return [
    breaks.some(({ breaksAt }) => breaksAt.low <= answer.target) && 'something may break before',
    (against?.answer.missedToday.length ?? 0) > 0 && 'a promise is missed today',
    against?.answer.holdsAtTarget !== true && 'it does not hold at the target',
  ]
}

function isBroken({ against, answer }: StressResult): boolean {
  const { breaks = [], missedToday = [] } = against?.answer ?? {}
  return missedToday.length > 0 || breaks.some(({ breaksAt }) => breaksAt.high <= answer.target)
}

/** Paired differences that their interval shows, and promises, which have none. */
function shown({ against, volumes, answer }: StressResult, verdict: 'better' | 'worse'): number {
  const differences = against?.differences.filter((each) => each.volume === answer.target) ?? []
  const promises = volumes.find((each) => each.volume === answer.target)?.measures.promises.length ?? 0
  return differences.filter((each) => each.verdict === verdict && !holdsNothing(each.difference)).length + promises
}

/** Of those that are always drawn. */
function differing({ against, answer }: StressResult): string | false {
  const drawn = ['flowTime.p95', 'reviewRate', 'costPerDecision', 'margin', 'touches', 'throughput']
  const found = against?.differences.find(
    ({ measure, volume: at, difference, verdict }) =>
      drawn.includes(measure) && at === answer.target && verdict !== 'no difference shown' && !holdsNothing(difference),
  )
  return found !== undefined && `${found.measure} differs`
}

function holdsNothing(of: Estimate | undefined): boolean {
  return of !== undefined && of.low <= 0 && of.high >= 0
}

export function moneyForms(): Form[] {
  const amount = String.raw`−?(?:[€$£¥]|[A-Z]{3} )?[\d.,]+`
  const money = `(${amount}(?: to ${amount})?)`
  const costs = (text: string, at: number, result: StressResult) =>
    items(text.replace(/[€$£¥]|[A-Z]{3} /g, ''), measured(result, at)?.measures.costPerDecision)
  const both = (result: StressResult) =>
    [1, result.answer.target].map((at) => measured(result, at)?.measures.costPerDecision)
  return [
    form('cost-and-value', 'never', /^The margin rises at no volume: no further item pays$/, (_, result) => [
      marginOf(result)?.breaksAt.high !== 0 && 'it rises at some volume',
    ]),
    form('cost-and-value', 'stops', new RegExp(`^Volume stops paying (?:at )?${x}$`), ([, at = ''], result) => [
      volume(at, marginOf(result)?.breaksAt),
    ]),
    form(
      'cost-and-value',
      'stops, redesigned too',
      new RegExp(`^Volume stops paying (?:at )?${x}; redesigned, (?:at )?${x}$`),
      ([, at = '', then = ''], result) => {
        const [own, other] = [marginOf(result)?.breaksAt, result.against && marginOf(result.against)?.breaksAt]
        return [
          volume(at, own),
          volume(then, other),
          !(own !== undefined && other !== undefined && apart(own, other)) && 'they may be the same',
        ]
      },
    ),
    form('cost-and-value', 'pays only up to', /^Volume pays only up to .+, less than today’s.*$/, (_, result) => [
      !((marginOf(result)?.breaksAt.high ?? 9) < 1) && 'it may pay today',
    ]),
    form(
      'cost-and-value',
      'costs',
      new RegExp(`^A decision costs ${money} today and ${money} at .+$`),
      ([, today = '', then = ''], result) => {
        const [a, b] = both(result)
        return [
          costs(today, 1, result),
          costs(then, result.answer.target, result),
          !(a !== undefined && b !== undefined && apart(a, b)) && 'they may be the same',
        ]
      },
    ),
    form(
      'cost-and-value',
      'no other cost',
      new RegExp(`^A decision costs ${money} today; at .+ no other cost is shown$`),
      ([, today = ''], result) => {
        const [a, b] = both(result)
        return [costs(today, 1, result), a !== undefined && b !== undefined && apart(a, b) && 'another cost is shown']
      },
    ),
    form('cost-and-value', 'today', new RegExp(`^A decision costs ${money} today$`), ([, today = ''], result) => [
      costs(today, 1, result),
    ]),
  ]
}

function marginOf({ answer }: DesignPart): Break | undefined {
  return answer.breaks.find(({ because }) => because === 'money')
}
