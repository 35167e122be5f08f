import { describe, expect, it } from 'vitest'
import { charts } from '../../src/chart/charts.js'
import type { Estimate } from '../../src/verdict/result.js'
import { sampleAsked, sampleAskedRun } from '../sample-asked.js'
import {
  sampleCompare,
  sampleRedesign,
  sampleRun,
  sampleSensitivity,
  sampleStress,
  sampleSweep,
  type Variant,
  variants,
} from '../sample-result.js'

/** What each chart says of each situation: supporting, not supporting, tied, empty, and the harder ones. */
const said: readonly [Variant, chart: string, headline: string][] = [
  ['supporting', 'ladder', 'Approval committee breaks first, at 1.26× today’s volume'],
  ['wide', 'ladder', 'What breaks first is not settled: Approval committee, p95(flow-time) < 5d or 2 more'],
  ['tied', 'ladder', 'The order of the first two is not settled: Approval committee or Senior specialists'],
  ['empty', 'ladder', 'Nothing breaks up to 16× today’s volume'],
  ['one', 'ladder', 'Adjusters break first, at 1.74× today’s volume'],
  ['broken-today', 'ladder', 'Already over capacity today: Approval committee holds to 0.84×'],
  ['promise-first', 'ladder', 'The promise p95(flow-time) < 5d breaks first, at 1.12× today’s volume'],
  ['long-names', 'ladder', 'The order of the first two is not settled: both break between 1.23× and 1.34×'],
  ['supporting', 'heat-strip', 'At 2× every human step is over capacity; AI scoring is 4% busy'],
  ['empty', 'heat-strip', 'At 2× nothing is over capacity; the most is 4%, at Approval committee'],
  ['many', 'heat-strip', 'At 2× 3 of 12 constraints are at or over capacity; Claims desk 1 most, at 172%'],
  ['one', 'heat-strip', 'At 2× the load is over capacity: Adjusters, at 115%'],
  ['supporting', 'flow-time-fan', 'Past 1.38× the slow tail leaves the 5-day promise behind'],
  ['wide', 'flow-time-fan', 'Somewhere between 0.9× and 1.7× the slow tail leaves the 5-day promise behind'],
  ['tied', 'flow-time-fan', 'At 2× one item in twenty takes more than 39 days; today 2 days'],
  ['empty', 'flow-time-fan', 'Even at 2× the slow tail stays within the 5-day promise'],
  ['spread', 'flow-time-fan', 'Already at 0.55× the slow tail leaves the 5-day promise behind'],
  ['supporting', 'proof', 'A quarter more at Approval committee recovers 88% of what is lost; no other capacity any'],
  ['many', 'proof', 'Of the capacities Claims desk 1 recovers most: 88% of what is lost'],
  ['tied', 'proof', 'Approval committee or Senior specialists: the data cannot tell them apart'],
  ['close', 'proof', 'Only Approval committee and Senior specialists together recover it'],
  ['wide', 'proof', 'Not settled which relief recovers it: Approval committee or Senior specialists'],
  ['supporting', 'cascade', 'Three fixes carry the design from 1.26× past 2×'],
  ['spread', 'cascade', 'Three fixes carry the design from 0.60× to 15.2×'],
  ['supporting', 'warm-up', 'The first 2 weeks are left out; from then on the empty start no longer shows'],
  ['broken-today', 'warm-up', 'The first 2 weeks are left out; the weeks after still lie 66% below the later ones'],
  ['supporting', 'time-ledger', 'At 2×: 20 minutes of work, 15.5 days of waiting; redesigned, 17 hours'],
  ['wide', 'time-ledger', 'At 2×: 20 minutes of work, 11 to 20 days of waiting; redesigned, 12 to 22 hours'],
  ['supporting', 'before-and-after', 'Same people, same AI: the redesign clears 2×'],
  ['supporting', 'cost-and-value', 'A decision costs €27.5 today and €16.8 at 2×'],
  ['empty', 'time-ledger', 'At 2×: 20 minutes of work, 10.7 hours of waiting; redesigned, 17 hours'],
]

/** The same of the charts of the four questions. */
const asked: readonly [Variant, chart: string, headline: string][] = [
  ['supporting', 'map', 'The AI feeds 4 queues'],
  ['many', 'map', 'The AI feeds 15 queues'],
  ['supporting', 'paths', 'At 2×, one recommendation in 8 never becomes a decision'],
  ['wide', 'paths', 'At 2×, 9% to 16% of the recommendations never become a decision'],
  ['tied', 'paths', 'At 2×, no one way leads: 50.0% of the recommendations go one, 49.5% another'],
  ['one', 'paths', 'At 2×, every recommendation goes Adjuster review → execute'],
  ['supporting', 'review', '63.0% of AI output waits for a person; redesigned, 44.0%'],
  ['wide', 'review', '44% to 82% of AI output waits for a person; the redesign shows no difference'],
  ['tied', 'review', '63.0% of AI output waits for a person; the redesign shows no difference'],
  ['supporting', 'calibration', 'The AI states 89.8% confidence and is right 83.8% of the time: overconfident'],
  ['wide', 'calibration', 'The AI states 89.8% confidence and is right 95.2% of the time: underconfident'],
  ['tied', 'calibration', 'The AI is as sure as it is right, 90% of the time'],
  ['supporting', 'exceptions', 'At 2× the oldest open exception is 21 days old, and 7.7 more wait every working day'],
  ['wide', 'exceptions', 'At 2× the oldest open exception is 15 to 27 days old; today 1.6 to 3.0 days'],
  ['many', 'exceptions', 'At 2× the oldest open exception at Odd cases, region 0 is 21 days old; today 2.3 days'],
  ['supporting', 'backlog', 'At 2× the backlog grows by 249 every working day; redesigned, no growth is found'],
  ['wide', 'backlog', 'At 2× the backlog grows by 120 to 380 every working day; redesigned, no growth is found'],
  ['broken-today', 'backlog', 'Growing today already, at 2× the backlog grows by 390 every working day'],
  ['empty', 'backlog', 'At 2× no growth of the backlog is found: 214 items in progress, today 107'],
  ['supporting', 'trust', 'Overrides push review from 34% to 61% in 6 weeks at 2×'],
  ['wide', 'trust', 'Review rises from 34% to 61% in 6 weeks at 2×; trust falls from 0.80 to 0.20'],
  ['tied', 'trust', 'At 2× feedback leaves review at 34%'],
]

describe('headlines', () => {
  it.each(asked)('%s, %s: %s', (variant, name, headline) => {
    expect(charts(sampleAsked(variant)).find((chart) => chart.name === name)?.headline).toBe(headline)
  })

  it.each(said)('%s, %s: %s', (variant, name, headline) => {
    expect(charts(sampleStress(variant)).find((chart) => chart.name === name)?.headline).toBe(headline)
  })

  it.each(variants)('%s: at most 90 characters, and an alt text with every name in full', (variant) => {
    const result = sampleStress(variant)
    const others = [
      sampleAsked(variant),
      sampleAskedRun(variant),
      sampleRun(variant),
      sampleCompare(variant),
      sampleSweep(variant),
      sampleSensitivity(variant),
      sampleRedesign(variant === 'empty' ? 'fails' : 'holds'),
    ]
    for (const chart of [result, ...others].flatMap((each) => charts(each))) {
      expect([...chart.headline].length, chart.headline).toBeLessThanOrEqual(90)
      expect(chart.alt.length).toBeGreaterThan(40)
      expect(JSON.stringify(chart.spec)).toContain(JSON.stringify(chart.alt))
    }
    const alts = charts(result).filter((chart) => chart.name === 'ladder' || chart.name === 'heat-strip')
    for (const { alt } of alts) for (const { title } of result.constraints) expect(alt).toContain(title)
  })
})

it('the heat strip does not say that nothing is over capacity where theory has bounds alone', () => {
  const result = sampleStress('empty')
  const [first, ...others] = result.constraints
  const trust = { says: 'bound', bound: 'at least', because: [] } as const
  const headlineOf = (constraints: typeof result.constraints) =>
    charts({ ...result, constraints }).find((chart) => chart.name === 'heat-strip')?.headline
  expect(headlineOf(result.constraints)).toContain('nothing is over capacity')
  expect(headlineOf([{ ...first, trust }, ...others])).toBe(
    'Theory does not say whether anything is over capacity at 2×',
  )
})

describe('which charts there are', () => {
  it('of a stress that asked nothing, in order', () => {
    expect(charts(sampleStress()).map((chart) => chart.name)).toEqual([
      'ladder',
      'proof',
      'cascade',
      'heat-strip',
      'flow-time-fan',
      'time-ledger',
      'backlog',
      'before-and-after',
      'cost-and-value',
      'warm-up',
    ])
  })

  it('those of the four questions beside them, of a stress and of a run', () => {
    const names = charts(sampleAsked()).map((chart) => chart.name)
    expect(
      names.filter((name) => ['paths', 'review', 'calibration', 'exceptions', 'backlog', 'trust'].includes(name)),
    ).toHaveLength(6)
    expect(charts(sampleAskedRun()).map((chart) => chart.name)).toEqual([
      'map',
      'paths',
      'review',
      'calibration',
      'exceptions',
      'time-ledger',
      'backlog',
      'trust',
    ])
  })

  it('none of ways, reviews, open exceptions or feedback where there are none', () => {
    const names = charts(sampleAsked('empty')).map((chart) => chart.name)
    for (const name of ['paths', 'review', 'calibration', 'exceptions', 'trust']) expect(names).not.toContain(name)
    expect(charts(sampleAsked('one')).map((chart) => chart.name)).not.toContain('trust')
  })

  it('no proof where nothing is lost, and no cascade where nothing has to be mended', () => {
    const names = charts(sampleStress('empty')).map((chart) => chart.name)
    expect(names).not.toContain('proof')
    expect(names).not.toContain('cascade')
  })

  it('one of a sweep, one of a sensitivity', () => {
    expect(charts(sampleSweep()).map((chart) => chart.name)).toEqual(['sweep'])
    expect(charts(sampleSensitivity()).map((chart) => chart.name)).toEqual(['sensitivity'])
  })

  it('no heat strip where theory is silent', () => {
    expect(charts(sampleStress('silent-theory')).map((chart) => chart.name)).not.toContain('heat-strip')
  })

  it('ledger and backlog of a run; ladder, differences and ledger of a comparison; the levers of a search', () => {
    expect(charts(sampleRun()).map((chart) => chart.name)).toEqual(['time-ledger', 'backlog'])
    expect(charts(sampleCompare()).map((chart) => chart.name)).toEqual(['ladder', 'before-and-after', 'time-ledger'])
    expect(charts(sampleRedesign('holds')).map((chart) => chart.name)).toEqual(['levers'])
  })

  it('no promise on waiting time among the limits of the fan', () => {
    const result = sampleStress()
    const waiting = {
      promise: 'p95(waiting-time, review) < 2h',
      tested: 'share' as const,
      value: { estimate: 0.01, low: 0, high: 0.02 },
      limit: 0.05,
      within: 2,
      kept: true,
    }
    const volumes = result.volumes.map((part) => ({ ...part, measures: { ...part.measures, promises: [waiting] } }))
    const fan = charts({ ...result, volumes }).find((chart) => chart.name === 'flow-time-fan')
    expect(JSON.stringify(fan?.spec)).not.toContain('waiting-time')
  })
})

describe('what a sweep says', () => {
  it.each([
    ['supporting', 1, 'From pools.seniors.count 6 on, Approval committee breaks first'],
    ['supporting', 2, 'What breaks first depends: 2 take turns'],
    ['one', 1, 'pools.seniors.count from 4 to 7 moves the break from 1.00× to 1.30×'],
    ['empty', 1, 'Nothing breaks in any case'],
  ] as const)('%s, %d varied', (variant, parameters, headline) => {
    expect(charts(sampleSweep(variant, parameters))[0]?.headline).toBe(headline)
  })
})

describe('what a sensitivity says', () => {
  it.each([
    ['supporting', 'Only stations.committee.decides moves the verdict'],
    ['one', 'No single assumption moves the verdict; all together do in 30% of draws'],
    ['empty', 'No assumption moves the verdict, alone or together'],
  ] as const)('%s', (variant, headline) => {
    expect(charts(sampleSensitivity(variant))[0]?.headline).toBe(headline)
  })
})

describe('breaks that are no constraint', () => {
  const at = (estimate: number) => ({ estimate, low: estimate - 0.02, high: estimate + 0.02 })

  it.each([
    ['money', 'margin', 'Volume stops paying at 1.10× today’s volume, before anything else breaks', 'Weekly margin'],
    ['growth', 'system', 'The whole system breaks first, at 1.10× today’s volume', 'The whole system'],
    ['promise', 'seniors', 'The promise p50(x) < 1h breaks first, at 1.10× today’s volume', 'p50(x) < 1h'],
  ] as const)('%s of %s', (because, first, headline, row) => {
    const result = sampleStress()
    const broken = { because, first, breaksAt: at(1.1), ...(because === 'promise' ? { promise: 'p50(x) < 1h' } : {}) }
    const answer = { ...result.answer, because, first, breaksAt: at(1.1), breaks: [broken, ...result.answer.breaks] }
    const [ladder] = charts({ ...result, answer })
    expect(ladder?.headline).toBe(headline)
    expect(ladder?.table.rows[0]?.name).toBe(row)
  })
})

describe('an escape', () => {
  const escapeAt = (title: string, breaksAt: Estimate) => {
    const result = sampleStress('supporting', false)
    const broken = { because: 'escape', first: 'desk', breaksAt, unserved: { title, from: 0.05 } } as const
    const constraints = result.constraints.map((each) => {
      const { breaksAt: _, ...rest } = each
      return each.id === 'adjusters' ? { ...rest, above: 16, queue: 'bounded' as const } : each
    })
    const answer = { ...result.answer, because: broken.because, breaksAt, breaks: [broken, ...result.answer.breaks] }
    return charts({ ...result, answer, constraints })
  }

  it.each([
    [
      'Desk',
      [1.1, 1.08, 1.12],
      'At 1.10× today’s volume more than 5% leave ‘Desk’ unserved, before anything else breaks',
    ],
    ['Desk', [0.6, 0.58, 0.62], 'Already today more than 5% leave ‘Desk’ unserved: it holds to 0.60×'],
    ['Desk', [1.1, 0.9, 1.2], 'Somewhere between 0.90× and 1.20× today’s volume more than 5% leave ‘Desk’ unserved'],
    [
      'The very long name of a desk in the regional office',
      [1.1, 1.08, 1.12],
      'At 1.10× today’s volume more than 5% leave ‘The very long name of a desk in…’ unserved',
    ],
  ] as const)('of %s at %j', (title, [estimate, low, high], headline) => {
    const [ladder] = escapeAt(title, { estimate, low, high })
    expect(ladder?.headline).toBe(headline)
    expect(ladder?.table.rows[0]?.name).toBe(`Escapes at ${title}`)
  })

  it('leaves a queue that has an end without a break volume, and says so', () => {
    const drawn = escapeAt('Desk', { estimate: 1.1, low: 1.08, high: 1.12 })
    const [ladder, heat] = ['ladder', 'heat-strip'].map((name) => drawn.find((chart) => chart.name === name))
    expect(ladder?.table.rows.find(({ name }) => name === 'Adjusters')?.note).toBe('current: its queue is bounded')
    expect(ladder?.alt).toContain('Adjusters: its queue is bounded.')
    expect(JSON.stringify(ladder?.spec)).toContain('"label":"bounded"')
    expect(JSON.stringify(heat?.spec)).toContain('without end, or items leave it')
  })
})

it('tables hold the numbers of the result, unrounded', () => {
  const result = sampleStress()
  const [ladder] = charts(result)
  expect(ladder?.table.rows[0]?.current).toEqual(result.constraints[0]?.breaksAt)
  expect(ladder?.table.rows.at(-1)?.note).toBe('current: does not break up to 16×; redesign: does not break up to 16×')
})
