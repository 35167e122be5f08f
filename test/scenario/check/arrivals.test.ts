/** How items arrive: each form, short and as its twin, and what it becomes. */
import { describe, expect, it } from 'vitest'
import { checkScenario, readScenario } from '../../../src/scenario/read-scenario.js'
import type { ArrivalProcess, RampStep } from '../../../src/scenario/scenario.js'
import { memoryReader } from '../memory-reader.js'

const files = {
  'recorded.csv': [
    'case,arrived',
    '1,2026-01-06 00:00:30',
    '2,2026-01-05T09:04',
    '3,2026-01-05T09:04:00',
    '4,2026-01-12',
    '5,2026-01-05T10:00:00.5',
  ].join('\n'),
  'gaps.csv': 'minutes\n6\n12\n',
}

/** A scenario with these arrivals, as text and as plain data. */
function around(arrivals: string): string {
  return `scenario: Arrivals
calendars: { office: Mon-Fri 09:00-17:00, nights: { hours: 24x7, holidays: [2026-01-06] } }
arrivals: ${arrivals}
stations:
  desk: { kind: system, then: done }
  done: end
run: { from: 2026-01-05 }
`
}

async function sourcesOf(reading: ReturnType<typeof readScenario>) {
  const read = await reading
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'))
  return read.loaded.scenario.arrivals
}

const fromText = (arrivals: string) =>
  sourcesOf(readScenario('file.yaml', memoryReader({ ...files, 'file.yaml': around(arrivals) })))

const fromTwin = (arrivals: unknown) =>
  sourcesOf(
    checkScenario(
      {
        scenario: 'Arrivals',
        calendars: { office: 'Mon-Fri 09:00-17:00', nights: { hours: '24x7', holidays: ['2026-01-06'] } },
        arrivals,
        stations: { desk: { kind: 'system', then: 'done' }, done: 'end' },
        run: { from: '2026-01-05' },
      },
      memoryReader(files),
    ),
  )

const zeros = (count: number): number[] => Array.from({ length: count }, () => 0)
const busyDay = [...zeros(9), 25, 20, ...zeros(13)]
const quietDay = [...zeros(10), 1.5, ...zeros(13)]

interface Form {
  readonly short: string
  readonly twin: Readonly<Record<string, unknown>>
  readonly is: ArrivalProcess
}

const forms: readonly Form[] = [
  { short: 'rate: 30 per hour', twin: { rate: { count: 30, per: 'hour' } }, is: { by: 'rate', rate: 30 } },
  {
    short: 'every: 6min',
    twin: { every: { minutes: 6 } },
    is: { by: 'every', gap: { distribution: 'constant', value: 0.1 } },
  },
  {
    short: 'every: erlang(6min 3)',
    twin: { every: { distribution: 'erlang', mean: '6min', k: 3 } },
    is: { by: 'every', gap: { distribution: 'erlang', mean: 0.1, k: 3 } },
  },
  {
    short: 'every: empirical(gaps.csv minutes min)',
    twin: { every: { distribution: 'empirical', file: 'gaps.csv', column: 'minutes', unit: 'min' } },
    is: {
      by: 'every',
      gap: { distribution: 'empirical', file: 'gaps.csv', column: 'minutes', values: [0.1, 0.2] },
    },
  },
  {
    short: `profile: { Mon-Thu: [${busyDay}], Sat: [${quietDay}] }`,
    twin: { profile: { Mon: busyDay, Tue: busyDay, Wed: busyDay, Thu: busyDay, Sat: quietDay } },
    is: {
      by: 'profile',
      perHour: [...busyDay, ...busyDay, ...busyDay, ...busyDay, ...zeros(24), ...quietDay, ...zeros(24)],
    },
  },
  {
    short: 'batches: { at: Mon Tue 02:00, size: 480 }',
    twin: { batches: { at: { days: ['Mon', 'Tue'], at: '02:00' }, size: 480 } },
    is: { by: 'batches', at: [2, 26], size: 480 },
  },
  {
    short: 'batches: { at: [Thu 06:30, Sun 24:00, Mon 24:00], size: 2.5 }',
    twin: { batches: { at: ['Mon 00:00', 'Tue 00:00', 'Thu 06:30'], size: 2.5 } },
    is: { by: 'batches', at: [0, 24, 78.5], size: 2.5 },
  },
  {
    short: 'trace: { file: recorded.csv, column: arrived }',
    twin: { trace: { file: 'recorded.csv', column: 'arrived' } },
    is: {
      by: 'trace',
      times: [9 + 4 / 60, 9 + 4 / 60, 10 + 0.5 / 3600, 24 + 30 / 3600, 168],
      file: 'recorded.csv',
    },
  },
]

describe('items arrive', () => {
  it.each(forms)('$short', async ({ short, twin, is }) => {
    const expected = [{ name: 'arrivals', calendar: '24x7', process: is, ramp: [], to: 'desk' }]
    expect(await fromText(`{ ${short} }`)).toEqual(expected)
    expect(await fromTwin(twin)).toEqual(expected)
  })

  it('a calendar stays beside the process', async () => {
    const [profile, batches] = await fromText(
      `[{ name: a, profile: { Mon-Fri: [${busyDay}] }, calendar: office }, { name: b, batches: { at: Mon 02:00, size: 9 }, calendar: nights }]`,
    )
    expect(profile).toMatchObject({ calendar: 'office', process: { perHour: { length: 168 } } })
    expect(batches).toMatchObject({ calendar: 'nights', process: { at: [2] } })
  })
})

const ramps: readonly { short: string; twin: unknown; is: readonly RampStep[] }[] = [
  { short: '{ at: 4w, to: 2 }', twin: { at: { weeks: 4 }, to: 2 }, is: [{ at: 672, factor: 2 }] },
  {
    short: '[{ at: 0h, to: 0.5 }, { at: 4w, to: 2 }, { at: 6w, to: 1 }]',
    twin: [
      { at: 0, to: 0.5 },
      { at: { days: 28 }, to: 2 },
      { at: '6w', to: 1 },
    ],
    is: [
      { at: 0, factor: 0.5 },
      { at: 672, factor: 2 },
      { at: 1008, factor: 1 },
    ],
  },
]

describe('a ramp', () => {
  it.each(ramps)('$short', async ({ short, twin, is }) => {
    expect(await fromText(`{ rate: 5 per hour, ramp: ${short} }`)).toMatchObject([{ ramp: is }])
    expect(await fromTwin({ rate: '5 per hour', ramp: twin })).toMatchObject([{ ramp: is }])
  })

  const runOf = async (arrivals: string, run = 'weeks: 8') => {
    const text = around(arrivals).replace('from: 2026-01-05', `from: 2026-01-05, ${run}`)
    const reading = await readScenario('file.yaml', memoryReader({ 'file.yaml': text }))
    return 'problems' in reading ? reading.problems : reading.loaded.scenario.run
  }

  it('leaves a run no warm-up', async () => {
    const ramp = 'ramp: { at: 4w, to: 2 }'
    expect(await runOf('{ rate: 5 per hour }')).toMatchObject({ warmUp: 'auto' })
    expect(await runOf(`{ rate: 5 per hour, ${ramp} }`)).toMatchObject({ warmUp: 0 })
    expect(await runOf(`[{ name: a, rate: 5 per hour }, { name: b, every: 1h, ${ramp} }]`)).toMatchObject({ warmUp: 0 })
    expect(await runOf(`{ rate: 5 per hour, ${ramp} }`, 'warm-up: 0h')).toMatchObject({ warmUp: 0 })
  })
})

describe('an overlay', () => {
  it('puts another process in the place of the rate', async () => {
    const overlay = 'extends: base.yaml\narrivals: { rate: null, every: { distribution: erlang, mean: 1h, k: 2 } }\n'
    const reader = memoryReader({ 'base.yaml': around('{ rate: 5 per hour, calendar: office }'), 'file.yaml': overlay })
    expect(await sourcesOf(readScenario('file.yaml', reader))).toMatchObject([
      { calendar: 'office', process: { by: 'every', gap: { distribution: 'erlang', mean: 1, k: 2 } } },
    ])
  })

  it.each([
    ['the gaps', 'every: { hours: 1 }', 'every: { minutes: 6 }', { process: { gap: { value: 0.1 } } }],
    [
      'a profile',
      `profile: { Mon: [${busyDay}] }`,
      `profile: { Tue: [${quietDay}] }`,
      { process: { perHour: [...zeros(24), ...quietDay, ...zeros(120)] } },
    ],
    [
      'the time of a ramp',
      'rate: 5 per hour, ramp: { at: { weeks: 1 }, to: 2 }',
      'ramp: { at: { days: 1 } }',
      { ramp: [{ at: 24, factor: 2 }] },
    ],
    [
      'the times of batches',
      'batches: { at: { days: [Mon], at: "02:00" }, size: 9 }',
      'batches: { at: Tue 03:00 }',
      { process: { by: 'batches', at: [27], size: 9 } },
    ],
  ])('replaces %s whole', async (_, base, overlay, is) => {
    const reader = memoryReader({
      'base.yaml': around(`{ ${base} }`),
      'file.yaml': `extends: base.yaml\narrivals: { ${overlay} }\n`,
    })
    expect(await sourcesOf(readScenario('file.yaml', reader))).toMatchObject([is])
  })
})

it('the hash of a trace is told', async () => {
  const text = around('{ trace: { file: recorded.csv, column: arrived } }')
  const reading = await readScenario('file.yaml', memoryReader({ ...files, 'file.yaml': text }))
  expect(reading).toMatchObject({ loaded: { data: { 'recorded.csv': 'hash of recorded.csv' } } })
})

describe('a trace with rows that cannot be read', () => {
  const text = around('{ trace: { file: data/seen.csv, column: arrived } }')

  async function problems(rows: readonly string[]) {
    const table = ['id,arrived', ...rows].join('\n')
    const reading = await readScenario('file.yaml', memoryReader({ 'file.yaml': text, 'data/seen.csv': table }))
    return 'problems' in reading ? reading.problems : []
  }

  it('gives a problem for each, in the CSV file', async () => {
    const rows = ['1,2026-01-05T09:00', '2,n/a', '3,', '4,2026-01-04T23:59', '5,2026-02-30', '6,2026-01-05T09:00Z']
    expect(await problems(rows)).toMatchObject(
      [3, 4, 5, 6, 7].map((line) => ({ file: 'data/seen.csv', line, column: 3, code: 'bad-row' })),
    )
    expect(await problems(['1,2026-01-04T23:59'])).toMatchObject([
      { message: expect.stringContaining('from 2026-01-05 on') },
    ])
  })

  it('tells ten of many', async () => {
    const found = await problems(Array.from({ length: 25 }, (_, row) => `${row},x`))
    expect(found.length).toBe(10)
    expect(found.at(-1)?.message).toContain('and 15 more rows like it')
  })
})
