/** A thousand made-up results: no headline, and no line of the answer, claims what its intervals do not carry. */
import { describe, expect, it } from 'vitest'
import { backlogHeadline, workInProgress } from '../../src/chart/backlog-words.js'
import { calibrationHeadline } from '../../src/chart/calibration.js'
import { cascadeHeadline } from '../../src/chart/cascade.js'
import { changeHeadline } from '../../src/chart/change-words.js'
import { redesignsOf } from '../../src/chart/changes.js'
import { charts } from '../../src/chart/charts.js'
import { openRows } from '../../src/chart/exception-ages.js'
import { exceptionsHeadline } from '../../src/chart/exceptions-words.js'
import { fanHeadline } from '../../src/chart/fan-words.js'
import { heatHeadline } from '../../src/chart/heat-words.js'
import { ladderHeadline } from '../../src/chart/ladder-words.js'
import { ledgerBars } from '../../src/chart/ledger-bars.js'
import { ledgerHeadline } from '../../src/chart/ledger-words.js'
import { mapHeadline } from '../../src/chart/map-words.js'
import { lastMoneyVolume, moneyCurves } from '../../src/chart/money-curves.js'
import { moneyHeadline } from '../../src/chart/money-words.js'
import { networkOf } from '../../src/chart/network.js'
import { flowsOf } from '../../src/chart/network-flows.js'
import { pathsHeadline } from '../../src/chart/paths-words.js'
import { proofHeadline } from '../../src/chart/proof-words.js'
import { reviewHeadline } from '../../src/chart/review-words.js'
import { keptBy } from '../../src/chart/same-people.js'
import { stationsOf } from '../../src/chart/stations.js'
import { weekPanels } from '../../src/chart/trust-weeks.js'
import { trustHeadline } from '../../src/chart/trust-words.js'
import { warmUpHeadline } from '../../src/chart/warm-up.js'
import { answerLines } from '../../src/report/answer-lines.js'
import type { StressResult } from '../../src/verdict/result.js'
import { forms, readHeadline } from './claims/read.js'
import { madeUp } from './made-up-result.js'

const results = Array.from({ length: 1000 }, (_, index) => madeUp(index))

type Writer = (result: StressResult) => string | undefined

/** As the charts ask for them, without drawing. */
const writers: Readonly<Record<string, Writer>> = {
  ladder: ladderHeadline,
  proof: (result) => (result.proof === undefined ? undefined : proofHeadline(result)),
  cascade: (result) => ((result.cascade ?? []).length === 0 ? undefined : cascadeHeadline(result)),
  'heat-strip': heatHeadline,
  paths: (result) => {
    const counted = result.paths?.volumes.find(({ volume }) => volume === result.answer.target)
    return counted && counted.top.length > 0 ? pathsHeadline(counted, stationsOf(result.scenario)) : undefined
  },
  review: reviewHeadline,
  calibration: ({ calibration = [] }) => (calibration.length === 0 ? undefined : calibrationHeadline(calibration)),
  exceptions: (result) => (openRows(result).length === 0 ? undefined : exceptionsHeadline(result, openRows(result))),
  'flow-time-fan': fanHeadline,
  'time-ledger': (result) => (ledgerBars(result).length === 0 ? undefined : ledgerHeadline(ledgerBars(result))),
  backlog: backlogHeadline,
  trust: (result) => (weekPanels(result).length === 0 ? undefined : trustHeadline(result, weekPanels(result))),
  map: (result) => {
    const first = result.volumes.find(({ volume }) => volume === 1)
    const counted = result.paths?.volumes.find(({ volume }) => volume === 1)
    if (first === undefined) return undefined
    const network = flowsOf(networkOf(result.scenario), first.measures, counted)
    return network.lines.length === 0 ? undefined : mapHeadline(network)
  },
  'before-and-after': (result) => {
    const redesigns = redesignsOf(result).filter(({ changes }) => changes.length > 0)
    const [first] = redesigns
    return first && changeHeadline(redesigns, result.answer.target, keptBy(result.scenario, first.scenario))
  },
  'cost-and-value': (result) =>
    moneyCurves(result, lastMoneyVolume(result)).length === 0 ? undefined : moneyHeadline(result),
  'line 2': (result) => answerLines(result)[1],
  'line 3': (result) => answerLines(result)[2],
  'warm-up': (result) => {
    const weekly = workInProgress({ part: result, volume: 1 })
    return weekly && warmUpHeadline(weekly, Math.round(result.run.warmUp / 168))
  },
}

/** Faults of a writer over all results, a few of them for the message; and how often each form was used. */
function faultsOf(chart: string, write: Writer): { count: number; some: string[]; used: Map<string, number> } {
  const used = new Map<string, number>()
  const some: string[] = []
  let count = 0
  for (const [seed, result] of results.entries()) {
    const headline = write(result)
    if (headline === undefined) continue
    const { form, faults } = readHeadline(chart, headline, result)
    if (form) used.set(form.name, (used.get(form.name) ?? 0) + 1)
    const all = [...faults, ...(chart.startsWith('line') ? [] : shapeFaults(headline, result))]
    count += all.length
    if (all.length > 0 && some.length < 5) some.push(`${seed}: “${headline}”: ${all.join('; ')}`)
  }
  return { count, some, used }
}

function shapeFaults(headline: string, result: StressResult): string[] {
  const titles = [
    ...result.constraints.map(({ title }) => title),
    ...[...stationsOf(result.scenario).values()].map(({ title }) => title),
    ...result.answer.breaks.map(({ promise }) => promise ?? ''),
  ]
  const rawIds = result.constraints.filter(({ id, title }) => /-|^seniors$|^committee$/.test(id) && !title.includes(id))
  const cut = /([^:;,]{8,})…$/.exec(headline)?.[1]
  return [
    ...([...headline].length > 90 ? ['it is too long'] : []),
    ...(/undefined|NaN|Infinity|\[object|–$/.test(headline) ? ['it prints what is no number'] : []),
    ...(/^[^\p{Lu}\d<‘]/u.test(headline) && !titles.some((title) => headline.startsWith(title.slice(0, 8)))
      ? ['it begins small']
      : []),
    ...(/[\s,;:–—-]$/.test(headline) ? ['it does not end'] : []),
    ...(cut !== undefined && !titles.some((title) => title.includes(cut.trim().split(' ').at(-1) ?? cut))
      ? ['it is cut']
      : []),
    ...rawIds
      .filter(({ id }) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(headline))
      .map(({ id }) => `it says ${id}`),
  ]
}

describe.each(Object.entries(writers))('%s', (chart, write) => {
  const { some, used } = faultsOf(chart, write)

  it('claims nothing that is not carried', () => {
    expect(some).toEqual([])
  })

  it('says everything that it can say', () => {
    const unused = forms.filter((form) => form.chart === chart && !used.has(form.name)).map(({ name }) => name)
    expect(unused).toEqual([])
  })
})

describe('the reader finds a sentence that claims too much', () => {
  const percent = (share: number) => `${(share * 100).toFixed(2)}%`

  it.each<[string, string, Writer]>([
    [
      'ladder',
      'whatever the order',
      (result) => {
        const [first] = result.answer.breaks
        return first && `${first.first} breaks first, at ${first.breaksAt.estimate.toFixed(1)}× today’s volume`
      },
    ],
    [
      'ladder',
      'with too many digits',
      (result) => ladderHeadline(result).replace(/at (\d+)\.(\d+)× today/, 'at $1.$2517× today'),
    ],
    [
      'proof',
      'whatever the others recover',
      (result) =>
        proofHeadline(result).replace(
          /^(?:Of the capacities )?(.+) recovers most: (.+)$/,
          '$1 recovers $2; anywhere else nothing',
        ),
    ],
    [
      'cascade',
      'whatever the simulation says',
      (result) => {
        const [first] = result.cascade ?? []
        return first && `One fix carries the design from ${first.breaksAt.toFixed(1)}× past 2×`
      },
    ],
    ['heat-strip', 'of every step', () => 'At 2× every human step is over capacity'],
    [
      'paths',
      'with too many digits',
      (result) => {
        const share = result.paths?.volumes.at(-1)?.top[0]?.share.estimate
        return share === undefined ? undefined : `At 2×, ${percent(share)} of the items go A → B`
      },
    ],
    [
      'review',
      'whatever the interval',
      (result) => {
        const [own, other] = [result, result.against].map(
          (part) => part?.volumes.find(({ volume }) => volume === 1)?.measures.reviewRate?.estimate,
        )
        return own === undefined || other === undefined
          ? undefined
          : `${percent(own)} of AI output waits for a person; redesigned, ${percent(other)}`
      },
    ],
    [
      'calibration',
      'the other way round',
      ({ calibration = [] }) =>
        calibration.length === 0
          ? undefined
          : 'The AI states 89.8% confidence and is right 83.8% of the time: overconfident',
    ],
    [
      'exceptions',
      'that it differs',
      (result) =>
        exceptionsHeadline(result, openRows(result)).replace('no difference to today is shown', 'today 3 days'),
    ],
    [
      'flow-time-fan',
      'that it stays',
      (result) => `Even at ${result.answer.target}× the slow tail stays within the 5-day promise`,
    ],
    [
      'time-ledger',
      'to the minute',
      (result) =>
        ledgerBars(result).length === 0
          ? undefined
          : ledgerHeadline(ledgerBars(result)).replace(/\d+ to (\d+)/, '$1.11'),
    ],
    ['map', 'one too many', () => 'The AI feeds 99 queues'],
    [
      'before-and-after',
      'that it clears',
      (result) => result.against && 'Same people, same AI: the redesign clears 2×',
    ],
    ['before-and-after', 'that nothing differs', (result) => result.against && 'No difference is shown at 2×'],
    ['cost-and-value', 'to the cent', (result) => moneyHeadline(result).replace(/ at (\d+)\.(\d+)×/, ' at $1.$2517×')],
    ['backlog', 'that it grows', (result) => `At ${result.answer.target}× the backlog grows by 249 every day`],
    [
      'trust',
      'that it rises',
      (result) =>
        weekPanels(result).length === 0
          ? undefined
          : `Review rises from 34% to 61% in 6 weeks at ${result.answer.target}×`,
    ],
    [
      'warm-up',
      'that nothing shows',
      () => 'The first 2 weeks are left out; from then on the empty start no longer shows',
    ],
    [
      'line 3',
      'whatever the order',
      (result) =>
        answerLines(result)[2].replace(/; first to break there: [^.;]+/, '; the committee breaks first there'),
    ],
  ])('%s, %s', (chart, _, write) => {
    expect(faultsOf(chart, write).count).toBeGreaterThan(10)
  })
})

it('reads the very headlines that stand over the charts', () => {
  for (const result of results.slice(0, 12))
    for (const { name, headline } of charts(result)) expect(headline).toBe(writers[name]?.(result))
})
