/** What is said where designs are compared: before and after, the ladder of designs, levers; with every doubt there is. */
import { describe, expect, it } from 'vitest'
import { clears } from '../../src/chart/change-words.js'
import { charts } from '../../src/chart/charts.js'
import { fieldsIn } from '../../src/chart/fields.js'
import { keptBy } from '../../src/chart/same-people.js'
import type { Answer, Difference, Result, StressResult } from '../../src/verdict/result.js'
import { around, sampleCompare, sampleRedesign, sampleSelection, sampleStress } from '../sample-result.js'

function headlineOf(result: Result, name: string): string | undefined {
  return charts(result).find((chart) => chart.name === name)?.headline
}

const breakAt = (low: number, high: number) => ({
  because: 'capacity' as const,
  first: 'adjusters',
  breaksAt: { estimate: (low + high) / 2, low, high },
})

function answer(...breaks: ReturnType<typeof breakAt>[]): Answer {
  const holdsAtTarget = breaks.every(({ breaksAt }) => breaksAt.estimate > 2)
  return { sentence: '', because: 'capacity', target: 2, missedToday: [], breaks, holdsAtTarget }
}

describe('a redesign clears the target', () => {
  it.each([
    ['where nothing breaks', answer(), 'yes'],
    ['where the whole interval lies above', answer(breakAt(2.1, 2.4)), 'yes'],
    ['not where the whole interval lies below', answer(breakAt(1.7, 1.9)), 'no'],
    ['perhaps where the interval holds it', answer(breakAt(1.9, 2.3)), 'not settled'],
    ['not where a promise is missed today', { ...answer(), missedToday: ['cost-per-decision < 3'] }, 'no'],
    ['perhaps where no break was searched', undefined, 'not known'],
  ] as const)('%s', (_, of, word) => {
    expect(clears(of, 2)).toBe(word)
  })
})

describe('before and after', () => {
  const stress = sampleStress()
  const against = stress.against
  if (against === undefined) throw new Error('No redesign')
  const verdicts = (...words: Difference['verdict'][]): Difference[] =>
    words.map((verdict, index) => ({
      measure: ['flowTime.p95', 'costPerDecision', 'margin'][index] ?? '',
      volume: 2,
      current: around(20, 0.1),
      redesign: around(10, 0.1),
      difference: around(-10, 0.1),
      verdict,
    }))
  const withoutPromises = <Part extends { readonly volumes: StressResult['volumes'] }>(part: Part) => ({
    ...part,
    volumes: part.volumes.map((each) => ({ ...each, measures: { ...each.measures, promises: [] } })),
  })
  const redesigned = (of: Answer, differences: readonly Difference[], pools: unknown = undefined): StressResult => {
    const { resolved } = against.scenario
    const scenario =
      pools === undefined ? against.scenario : { ...against.scenario, resolved: { ...fieldsIn(resolved), pools } }
    return withoutPromises({ ...stress, against: withoutPromises({ ...against, scenario, answer: of, differences }) })
  }
  const more = { adjusters: { count: 12, calendar: 'office' }, seniors: { count: 6, calendar: 'office' } }

  it.each([
    ['better', answer(breakAt(2.1, 2.4)), undefined, 'Same people, same AI: the redesign clears 2×'],
    ['better', answer(breakAt(2.1, 2.4)), more, 'The redesign clears 2×, better in 2 of 3 measures, worse in 1'],
    [
      'better',
      answer(breakAt(1.9, 2.4)),
      undefined,
      'Whether the redesign clears 2× is not settled: better in 2 of 3 measures, worse in 1',
    ],
    [
      'better',
      answer(breakAt(1.5, 1.6)),
      undefined,
      'The redesign does not clear 2×: better in 2 of 3 measures, worse in 1',
    ],
    ['no difference shown', answer(), undefined, 'No difference is shown at 2×'],
  ] as const)('%s', (first, of, pools, headline) => {
    const words = first === 'better' ? verdicts('better', 'worse', 'better') : verdicts(first, first, first)
    expect(headlineOf(redesigned(of, words, pools), 'before-and-after')).toBe(headline)
  })

  it('is absent where nothing is compared', () => {
    expect(headlineOf(redesigned(answer(), []), 'before-and-after')).toBeUndefined()
    expect(headlineOf(sampleStress('supporting', false), 'before-and-after')).toBeUndefined()
  })

  it('draws what is worse too, and the table holds all measures', () => {
    const chart = charts(redesigned(answer(), verdicts('worse', 'better', 'worse'))).find(
      ({ name }) => name === 'before-and-after',
    )
    expect(chart?.table.rows.map(({ verdict }) => verdict)).toEqual(['worse', 'better', 'worse'])
    expect(JSON.stringify(chart?.spec).match(/"text":"worse"/g)).toHaveLength(2)
  })

  it('of several designs counts over all measures', () => {
    expect(headlineOf(sampleSelection(), 'before-and-after')).toBe(
      'At 2× both designs are better in some measures and worse in none',
    )
  })
})

describe('the same people, the same AI', () => {
  const own = {
    calendars: { office: 'Mon-Fri 09:00-17:00' },
    'ai-output': { accuracy: '90%' },
    pools: { clerks: { title: 'Clerks', count: 3, calendar: 'office', cost: '40 per hour' } },
    stations: { ai: { kind: 'ai', takes: '20s', then: 'desk' }, desk: { by: 'clerks', takes: '20min', then: 'done' } },
  }
  it.each<[string, object, boolean, boolean]>([
    [
      'routing and the time of a review',
      { stations: { ...own.stations, desk: { by: 'clerks', takes: '5min' } } },
      true,
      true,
    ],
    ['keys in another order', { pools: { clerks: { calendar: 'office', count: 3 } } }, true, true],
    ['one more clerk', { pools: { clerks: { count: 4, calendar: 'office' } } }, false, true],
    ['longer hours', { calendars: { office: 'Mon-Sat 09:00-17:00' } }, false, true],
    ['a faster AI', { stations: { ...own.stations, ai: { kind: 'ai', takes: '10s' } } }, true, false],
    ['an AI that is right more often', { 'ai-output': { accuracy: '95%' } }, true, false],
  ])('%s', (_, changed, people, ai) => {
    expect(keptBy({ resolved: own }, { resolved: { ...own, ...changed } })).toEqual({ people, ai })
  })
})

describe('the ladder of designs', () => {
  const compared = sampleCompare()
  const [design] = compared.designs
  if (design === undefined) throw new Error('No design')
  const differing = (low: number, high: number) => ({
    ...compared,
    designs: [{ ...design, breaksAtDifference: { estimate: (low + high) / 2, low, high } }],
  })

  it.each([
    [differing(1.5, 1.7), 'The redesign moves the break from 1.26× to 2.88× today’s volume'],
    [differing(-0.2, 0.3), 'No difference of the break volume is shown: 1.26× and 2.88×'],
    [differing(-0.4, -0.1), 'The redesign breaks earlier: at 2.88× instead of 1.26× today’s volume'],
    [sampleCompare('empty'), 'The redesign breaks at 2.88×, the current design not up to 16×'],
    [sampleSelection(), 'Which design holds longest is not settled'],
  ])('says %#', (result, headline) => {
    expect(headlineOf(result, 'ladder')).toBe(headline)
  })

  it('names what breaks first in each, and does without in results that do not say it', () => {
    const rowsOf = (result: Result) =>
      charts(result)
        .find(({ name }) => name === 'ladder')
        ?.table.rows.map(({ first }) => first)
    expect(rowsOf(compared)).toEqual(['Approval committee', 'Adjusters'])
    const { answer: _, constraints: __, ...older } = compared
    expect(rowsOf(older)).toEqual(['', 'Adjusters'])
  })

  it('is absent where no breaks were searched', () => {
    const { answer: _, constraints: __, breaksAt: ___, ...plain } = compared
    const bare = {
      ...plain,
      designs: compared.designs.map(({ scenario, differences, volumes }) => ({ scenario, differences, volumes })),
    }
    expect(headlineOf(bare, 'ladder')).toBeUndefined()
  })
})

describe('levers', () => {
  it.each([
    [sampleRedesign('holds'), 'Cheapest to hold at 2×: Structured inputs, for €100,800 over 52 weeks'],
    [sampleRedesign('fails'), 'No set of these levers holds at 2×; the farthest breaks at 2.30×'],
  ])('says %#', (result, headline) => {
    expect(headlineOf(result, 'levers')).toBe(headline)
  })

  it('says where the intervals do not settle it', () => {
    const result = sampleRedesign('holds')
    if (result.chosen === undefined) throw new Error('None was chosen')
    expect(headlineOf({ ...result, chosen: { ...result.chosen, settled: false } }, 'levers')).toBe(
      'Cheapest that may hold at 2×, which is not settled: Structured inputs',
    )
  })

  it('marks what was found where it is a lever by itself, else adds a row', () => {
    const result = sampleRedesign('holds')
    const notes = (of: Result) => charts(of)[0]?.table.rows.map(({ name, note }) => [name, note])
    expect(notes(result)).toEqual([
      ['Current design', ''],
      ['Structured inputs', 'chosen'],
      ['More seniors 8', ''],
    ])
    const { runnerUp } = result
    if (runnerUp === undefined) throw new Error('No runner-up')
    expect(notes({ ...result, chosen: runnerUp })?.at(-1)).toEqual(['Structured inputs and more seniors 8', 'chosen'])
  })
})

describe('cost and value', () => {
  const stress = sampleStress('supporting', false)
  const money = (low: number, high: number) => ({
    because: 'money' as const,
    first: 'margin',
    breaksAt: { estimate: (low + high) / 2, low, high },
  })
  const withBreak = (of: ReturnType<typeof money>): StressResult => {
    return { ...stress, answer: { ...stress.answer, breaks: [...stress.answer.breaks, of] } }
  }
  it.each([
    [withBreak(money(1.62, 1.7)), 'Volume stops paying at 1.66×'],
    [withBreak(money(1.2, 1.9)), 'Volume stops paying somewhere between 1.2× and 1.9×'],
    [withBreak(money(0.8, 0.84)), 'Volume pays only up to 0.82×, less than today’s'],
    [stress, 'A decision costs €27.5 today and €16.8 at 2×'],
  ])('says %#', (result, headline) => {
    expect(headlineOf(result, 'cost-and-value')).toBe(headline)
  })

  it('shows no other cost where the intervals overlap', () => {
    const volumes = stress.volumes.map((each) => ({
      ...each,
      measures: { ...each.measures, costPerDecision: around(20, 0.2) },
    }))
    expect(headlineOf({ ...stress, volumes }, 'cost-and-value')).toBe(
      'A decision costs €20 today; at 2× no other cost is shown',
    )
  })

  it('is absent without money', () => {
    const nothing = around(0, 0)
    const volumes = stress.volumes.map((each) => ({
      ...each,
      measures: { ...each.measures, cost: nothing, costPerDecision: nothing, valueRealised: nothing, margin: nothing },
    }))
    expect(headlineOf({ ...stress, volumes }, 'cost-and-value')).toBeUndefined()
  })

  it('says from where on money is of the window alone', () => {
    const text = JSON.stringify(charts(stress).find(({ name }) => name === 'cost-and-value')?.spec)
    expect(text).toContain('1.5× (current design)')
  })
})
