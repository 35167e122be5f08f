/** From a file to a scenario: defaults, and what the parts of a file become. */
import { describe, expect, it } from 'vitest'
import { type Loaded, readScenario } from '../../src/scenario/read-scenario.js'
import { memoryReader } from './memory-reader.js'

async function loaded(text: string, files: Record<string, string> = {}): Promise<Loaded> {
  const reading = await readScenario('file.yaml', memoryReader({ ...files, 'file.yaml': text }))
  if ('problems' in reading)
    throw new Error(reading.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'))
  return reading.loaded
}

const least = `scenario: Least
arrivals: { rate: 8 per hour }
stations:
  desk: { kind: system, then: done }
  done: end
`

describe('a file that says the least', () => {
  it('has the defaults of the language', async () => {
    const { scenario, data, warnings } = await loaded(least)
    expect(scenario).toEqual({
      name: 'Least',
      calendars: { '24x7': { name: '24x7', spans: [{ opens: 0, closes: 168 }], holidays: [] } },
      classes: [{ name: 'item', share: 1 }],
      attributes: [],
      arrivals: [{ name: 'arrivals', calendar: '24x7', process: { by: 'rate', rate: 8 }, ramp: [], to: 'desk' }],
      pools: [],
      stations: [
        {
          id: 'desk',
          title: 'desk',
          kind: 'system',
          capacity: { by: 'none' },
          takes: { distribution: 'constant', value: 0 },
          then: { shares: [{ to: 'done', share: 1 }] },
          priority: 0,
          discipline: 'fifo',
          sets: [],
          byClass: {},
        },
        {
          id: 'done',
          title: 'done',
          kind: 'end',
          capacity: { by: 'end', value: 1 },
          takes: { distribution: 'constant', value: 0 },
          priority: 0,
          discipline: 'fifo',
          sets: [],
          byClass: {},
        },
      ],
      promises: [],
      run: { length: { weeks: 16 }, warmUp: 'auto', replications: 'auto', seed: 1 },
      evidence: [],
    })
    expect([data, warnings]).toEqual([{}, []])
  })

  it('is plain data, which a worker thread can be sent', async () => {
    const { scenario } = await loaded(least)
    expect(structuredClone(scenario)).toEqual(scenario)
  })
})

it('a class draws attributes and has shares of its own', async () => {
  const { scenario } = await loaded(`${least}
items:
  classes: { simple: 80%, complex: { share: 20%, attributes: { amount: lognormal(9000 cv 1) } } }
  attributes: { amount: 100, due: 5d }
`)
  expect(scenario.classes).toEqual([
    { name: 'simple', share: 0.8 },
    { name: 'complex', share: 0.2 },
  ])
  expect(scenario.attributes).toEqual([
    {
      name: 'amount',
      draw: { distribution: 'constant', value: 100 },
      byClass: { complex: { distribution: 'lognormal', mean: 9000, cv: 1 } },
    },
    { name: 'due', draw: { distribution: 'constant', value: 120 }, byClass: {} },
  ])
})

it('sources may be many, with names, entries and classes of their own', async () => {
  const { scenario } = await loaded(`scenario: Sources
items: { classes: { simple: 80%, complex: 20% } }
arrivals:
  - { name: web, rate: 5 per hour }
  - { name: post, rate: 168 per week, to: sort, classes: { simple: 10%, complex: 90% } }
stations: { desk: { kind: system, then: done }, sort: { kind: system, then: done }, done: end }
`)
  expect(scenario.arrivals).toEqual([
    { name: 'web', calendar: '24x7', process: { by: 'rate', rate: 5 }, ramp: [], to: 'desk' },
    {
      name: 'post',
      calendar: '24x7',
      process: { by: 'rate', rate: 1 },
      ramp: [],
      to: 'sort',
      classes: [
        { name: 'simple', share: 0.1 },
        { name: 'complex', share: 0.9 },
      ],
    },
  ])
})

it('evidence keeps its words, and its range in hours or plain numbers', async () => {
  const { scenario } = await loaded(`scenario: Evidence
arrivals: { rate: 8 per hour }
pools: { clerks: { count: 2 } }
stations:
  desk: { kind: review, by: clerks, takes: 6min, then: { done: 90%, desk: 10% } }
  done: end
evidence:
  desk.takes: { source: timing study, tier: measured, range: 5 to 7min }
  stations.desk.then.desk: { tier: estimated, range: 5% to 15% }
  clerks.count: { tier: estimated, range: { from: 1, to: 3 } }
  arrivals.rate: assumption
`)
  expect(scenario.evidence).toEqual([
    {
      path: 'desk.takes',
      tier: 'measured',
      source: 'timing study',
      range: { text: '5 to 7min', from: 5 / 60, to: 7 / 60 },
    },
    { path: 'stations.desk.then.desk', tier: 'estimated', range: { text: '5% to 15%', from: 0.05, to: 0.15 } },
    { path: 'clerks.count', tier: 'estimated', range: { text: '1 to 3', from: 1, to: 3 } },
    { path: 'arrivals.rate', tier: 'assumption' },
  ])
})

it('what nothing uses is a warning', async () => {
  const { warnings } = await loaded(`${least}calendars: { nights: Mon 20:00-24:00 }\npools: { spare: { count: 1 } }\n`)
  expect(warnings.map(({ code }) => code)).toEqual(['idle-pool', 'unused-calendar'])
})

it('a calendar on whose holidays a meeting falls out is used', async () => {
  const holidays = 'calendars: { office: { hours: Mon-Fri 09:00-17:00, holidays: [2026-11-12] } }\n'
  const meeting = `
scenario: s
arrivals: { rate: 8 per week }
stations: { board: { kind: approval, meets: Thu 14:00, decides: 30 items in 2h, then: done }, done: end }
run: { from: 2026-09-07 }
`
  expect((await loaded(holidays + meeting)).warnings).toEqual([])
})

it('what comes after the run is a warning', async () => {
  const ramp = 'arrivals: { rate: 8 per hour, ramp: [{ at: 1w, to: 2 }, { at: 2w, to: 3 }, { at: 3w, to: 1 }] }'
  const text = least.replace('arrivals: { rate: 8 per hour }', ramp)
  expect((await loaded(`${text}run: { weeks: 4 }\n`)).warnings).toEqual([])
  expect((await loaded(`${text}run: { weeks: 2 }\n`)).warnings).toEqual([
    {
      code: 'after-the-run',
      text: 'The run ends after 2 weeks; steps of the ramp of `arrivals` that come later: 2.',
    },
  ])
  const trace = least.replace('rate: 8 per hour', 'trace: { file: seen.csv, column: arrived }')
  const files = { 'seen.csv': 'arrived\n2026-01-06\n2026-01-12\n' }
  expect((await loaded(`${trace}run: { from: 2026-01-05, weeks: 1 }\n`, files)).warnings).toMatchObject([
    { text: expect.stringContaining('recorded arrivals of `arrivals` that come later: 1') },
  ])
  expect((await loaded(`${trace}run: { from: 2026-01-05, items: 2 }\n`, files)).warnings).toEqual([])
})

describe('a CSV file with rows that cannot be read', () => {
  const text = least.replace('kind: system,', 'kind: system, takes: empirical(data/minutes.csv "handling time" min),')
  const file = (rows: readonly string[]) => ({ 'data/minutes.csv': ['id,handling time', ...rows].join('\n') })

  async function problems(rows: readonly string[]) {
    const reading = await readScenario('file.yaml', memoryReader({ ...file(rows), 'file.yaml': text }))
    return 'problems' in reading ? reading.problems : []
  }

  it('gives a problem for each, in the CSV file', async () => {
    expect(await problems(['1,5', '22,n/a', '3,', '4,-6', '5,1e999', '6,7'])).toMatchObject(
      [3, 4, 5, 6].map((line) => ({ file: 'data/minutes.csv', line, code: 'bad-row' })),
    )
    expect(await problems(['1,5', '22,n/a'])).toMatchObject([{ column: 4 }])
  })

  it('quotes no cell: the file may be one that its reader has no right to', async () => {
    expect(JSON.stringify(await problems(['1,5', 'alpha,beta']))).not.toMatch(/alpha|beta/)
  })

  it('names a decimal comma, and semicolons', async () => {
    const rows = [{ line: 2, cells: ['1', '12,5'] }]
    const table = async () => ({ file: 'data/minutes.csv', sha256: '', header: ['id', 'handling time'], rows })
    expect(await readScenario('file.yaml', { ...memoryReader({ 'file.yaml': text }), table })).toMatchObject({
      problems: [{ message: expect.stringContaining('decimal comma'), hint: expect.stringContaining('12.5') }],
    })
    const files = { 'file.yaml': text, 'data/minutes.csv': 'id;handling time\n1;12,5\n' }
    expect(await readScenario('file.yaml', memoryReader(files))).toMatchObject({
      problems: [{ code: 'other-separator', message: expect.stringContaining('semicolons') }],
    })
  })

  it('tells ten of many', async () => {
    const found = await problems(Array.from({ length: 25 }, (_, row) => `${row},x`))
    expect(found.length).toBe(10)
    expect(found.at(-1)?.message).toContain('and 15 more rows like it')
  })
})
