import { describe, expect, it } from 'vitest'
import { terminalReport } from '../../src/report/terminal.js'
import { widthOf } from '../../src/report/text-table.js'
import type { Result, StressResult } from '../../src/verdict/result.js'
import { sampleCompare, sampleRun, sampleStress, type Variant, variants } from '../sample-result.js'

const plain = { colour: false }

describe('the first three lines are the answer', () => {
  const table: readonly [Variant, against: boolean, lines: readonly string[]][] = [
    [
      'supporting',
      true,
      [
        'Approval committee breaks first, at 1.26× today’s volume (1.23–1.28).',
        'Loaded 79% today, 159% at 2×; a quarter more of it recovers 88% (80–96) of the loss at 1.33×.',
        'The redesign holds to 2.88× (2.82–2.94); the Adjusters break first there.',
      ],
    ],
    [
      'supporting',
      false,
      [
        'Approval committee breaks first, at 1.26× today’s volume (1.23–1.28).',
        'Loaded 79% today, 159% at 2×; a quarter more of it recovers 88% (80–96) of the loss at 1.33×.',
        'At 2× the promise p95(flow-time) < 5d is missed: 38.6 d (37.9–39.4), and 1 more',
      ],
    ],
    [
      'promise-first',
      true,
      [
        'The promise p95(flow-time) < 5d breaks first, at 1.12× today’s volume (1.09–1.15',
        'p95(flow-time) < 5d: 2.36 d today, 44.8 d at 2×.',
      ],
    ],
    [
      'silent-theory',
      false,
      [
        'Approval committee breaks first, at 1.26× today’s volume (1.22–1.30).',
        'Busy 79.4% of its time today, 100% at 2×; theory is silent on its load; a quarter more of it recovers 88% (80–96) of the loss at 1.33×.',
      ],
    ],
    [
      'empty',
      false,
      [
        'Nothing breaks up to 16× today’s volume.',
        'Most loaded is Approval committee: 2% today, 4% at 2×.',
        'At 2× an item takes 11.1 hours on average; one in twenty takes more than 27 hours.',
      ],
    ],
  ]
  it.each(table)('%s, with a redesign: %s', (variant, against, lines) => {
    const report = terminalReport(sampleStress(variant, against), plain).split('\n')
    const joined = report.slice(0, 6).join(' ')
    for (const line of lines) expect(joined).toContain(line)
  })
})

describe('fits a terminal of 80 columns', () => {
  it.each(variants)('%s', (variant) => {
    const results = [sampleStress(variant), sampleStress(variant, false), sampleRun(variant), sampleCompare(variant)]
    for (const result of [...results, withManyVolumes(sampleStress(variant)), withWideName(sampleStress(variant))]) {
      const report = terminalReport(result, {
        ...plain,
        written: [],
        gate: { passed: true, sentence: 'word '.repeat(40) },
      })
      for (const line of report.trimEnd().split('\n')) {
        expect(widthOf(line), line).toBeLessThanOrEqual(80)
        expect(line).toBe(line.trimEnd())
      }
    }
  })
})

function withManyVolumes(result: StressResult): StressResult {
  const volumes = Array.from({ length: 30 }, (_, index) => ({
    ...(result.volumes[0] ?? fail()),
    volume: (index + 1) / 4,
  }))
  return { ...result, volumes }
}

function withWideName(result: StressResult): StressResult {
  const constraints = result.constraints.map((each) => ({ ...each, title: '承認委員会'.repeat(9) }))
  return { ...result, constraints }
}

function fail(): never {
  throw new Error('The sample is empty')
}

it('prints colour only where it is asked for', () => {
  const escapeCode = String.fromCharCode(27)
  const results: Result[] = [sampleStress(), sampleRun(), sampleCompare()]
  for (const result of results) {
    expect(terminalReport(result, plain)).not.toContain(escapeCode)
    expect(terminalReport(result, { colour: true })).toContain(escapeCode)
  }
})

it('takes out of a name what could steer the terminal', () => {
  const result = sampleStress()
  const hostile = `desk ${String.fromCharCode(27)}[2J${String.fromCharCode(0x9b)}31m`
  const constraints = result.constraints.map((each) => ({ ...each, title: hostile }))
  const report = terminalReport({ ...result, constraints, scenario: { ...result.scenario, name: hostile } }, plain)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
})

it('shows the constraints in order, marks of every volume, promises, ledger, files and the gate', () => {
  const written = ['reports/claims/report.html', 'reports/claims/charts/ladder.svg', 'reports/claims/charts/ladder.csv']
  const report = terminalReport(sampleStress(), {
    ...plain,
    written,
    gate: { passed: false, sentence: 'it breaks below 2×' },
  })
  const rows = report.split('\n')
  const order = [
    '  1  Approval committee',
    '  2  p95(flow-time) < 5d',
    '  3  Senior',
    '  4  Adjusters',
    '  –  AI scoring',
  ]
  const places = order.map((start) => rows.findIndex((row) => row.startsWith(start)))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places[0]).toBeGreaterThan(0)
  expect(report).toContain('1.26 ±0.03')
  expect(report).toContain('over 16×')
  expect(report).toContain('  current       p    ·    ·    !    ✗')
  expect(report).toContain('✗ 38.6 d (37.9–39.4)')
  expect(report).toContain('people busy')
  expect(report).toContain('reports/claims/charts/ (2 files)')
  expect(report).toMatch(/✗ it breaks below 2×\n$/)
})

describe('an escape', () => {
  const level = (estimate: number) => ({ estimate, low: estimate - 0.001, high: estimate + 0.001 })

  /** The desk of 16 % today and 40 % at the target, served by adjusters whose queue has an end. */
  function escaped(): StressResult {
    const result = sampleStress('supporting', false)
    const breaksAt = { estimate: 0.5, low: 0.49, high: 0.51 }
    const broken = { because: 'escape', first: 'review', breaksAt, unserved: { title: 'Review', from: 0.05 } } as const
    const { breaksAt: _, ...adjusters } = result.constraints.find(({ id }) => id === 'adjusters') ?? fail()
    return {
      ...result,
      constraints: [{ ...adjusters, offeredLoad: 0.9, above: 16, queue: 'bounded' }],
      answer: { ...result.answer, because: 'escape', first: 'review', breaksAt, breaks: [broken] },
      volumes: result.volumes.map((part) => ({
        ...part,
        grows: [],
        escapes: ['review'],
        offeredLoad: { adjusters: 0.9 * part.volume },
        measures: {
          ...part.measures,
          promises: [],
          ledger: { ...part.measures.ledger, join: level(2) },
          stations: { review: { ...part.measures.stations.review, escape: level(0.16 + 0.24 * (part.volume - 1)) } },
        },
      })),
    }
  }

  it('is told by the share that leaves, has a row and a mark, and its queue no break volume', () => {
    const report = terminalReport(escaped(), plain)
    expect(report).toContain('Leave ‘Review’ unserved: 16.0% today, 40.0% at 2×.')
    expect(report).toMatch(/1 {2}Escapes at Review +escape +0\.50 ±0\.01/)
    expect(report).toMatch(/– {2}Adjusters .* bounded/)
    expect(report).toMatch(/ {2}current( +e){13}\n/)
    expect(report).toContain('e too many leave')
  })

  it('is where a redesign breaks', () => {
    const against = { ...escaped(), differences: [] }
    const report = terminalReport({ ...sampleStress('supporting', false), against }, plain)
    expect(report).toContain('The redesign holds to 0.50× (0.49–0.51); there more than 5% leave ‘Review’')
  })

  it('stands in the table of stations of a run, and copies at joins beside the ledger', () => {
    const volumes = escaped().volumes.filter(({ volume }) => volume === 1)
    const report = terminalReport({ ...sampleRun(), volumes }, plain)
    expect(report).toMatch(/Visits +Escape/)
    expect(report).toMatch(/review +0\.410 +16\.0%/)
    expect(report).toMatch(/Beside these: copies at joins +2\.0+ h/)
  })
})

it('a comparison says the verdict words and the difference with its sign', () => {
  const report = terminalReport(sampleCompare(), plain)
  expect(report).toContain('Breaks at 2.88× (2.82–2.94) (Adjusters first) instead of 1.26× (1.23–1.28)')
  expect(report).toMatch(/−14\.8 d \(−15\.2 to −14\.3\) {2}better/)
  expect(report).toContain('none shown')
})

it('a run shows measures with their intervals', () => {
  const report = terminalReport(sampleRun(), plain)
  expect(report).toMatch(/Flow time, p95 +2\.01 d \(1\.97–2\.05\)/)
  expect(report).toContain('seniors (pool)')
})
