/**
 * Whatever stands in a file, reading it ends soon, never throws, and gives a scenario or at least one problem with a
 * place that exists; and a scenario that is given has lost nothing of the file.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Loaded, readScenario } from '../../src/scenario/read-scenario.js'
import { memoryReader } from '../scenario/memory-reader.js'
import { goodFile } from './bad-case.js'
import { richFile } from './rich-file.js'

const generous = 5_000

async function read(text: string) {
  return readScenario('any.yaml', memoryReader({ 'any.yaml': text, 'base.yaml': goodFile }))
}

/** How many things the file names, and how many of them the scenario has. */
function counts({ scenario, resolved }: Loaded): [number, number][] {
  const size = (part: unknown) => (typeof part === 'object' && part !== null ? Object.keys(part).length : 0)
  const under = (part: unknown, key: string) =>
    typeof part === 'object' && part !== null && Object.hasOwn(part, key) ? Reflect.get(part, key) : undefined
  return [
    [size(resolved.stations), scenario.stations.length],
    [size(resolved.pools), scenario.pools.length],
    [size(resolved.promises), scenario.promises.length],
    [size(resolved.evidence), scenario.evidence.length],
    // `ai-output` stands for four.
    [size(under(resolved.items, 'attributes')) + (size(resolved['ai-output']) > 0 ? 4 : 0), scenario.attributes.length],
    [size(resolved.feedback), size(scenario.feedback)],
    [Array.isArray(resolved.arrivals) ? resolved.arrivals.length : 1, scenario.arrivals.length],
    [size(resolved.value) > 0 ? 1 : 0, scenario.value === undefined ? 0 : 1],
  ]
}

async function holds(text: string): Promise<void> {
  const reading = await read(text)
  if ('loaded' in reading) {
    for (const [written, kept] of counts(reading.loaded)) expect(kept).toBe(written)
    return
  }
  expect(reading.problems.length).toBeGreaterThan(0)
  for (const { line, column, message, code, excerpt = '' } of reading.problems) {
    expect(line).toBeGreaterThanOrEqual(1)
    expect(column).toBeGreaterThanOrEqual(1)
    expect(column).toBeLessThanOrEqual(excerpt.length + 1)
    expect(message.replace(/`[^`]*`/g, '')).not.toMatch(/undefined|NaN|\[object|Invalid input/)
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
  }
}

const pieces = [
  ...[
    '24s',
    '-1',
    '0',
    '1e999',
    '18min',
    '5 d',
    '100%',
    '118%',
    'null',
    '~',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '()',
    '(((',
  ],
  ...[
    ': ',
    '- ',
    '? ',
    '#',
    '&a ',
    '*a',
    '<<: *a',
    '\t',
    '\n',
    '\r\n',
    '|\n',
    '>\n',
    '---\n',
    '!!str ',
    '%',
    '@',
    '\u0000',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'end',
    'review',
    'office',
    'lognormal(1min cv 2)',
    'beta(9, 2)',
    'if(1, 2, 3)',
  ],
  ...[
    'extends: base.yaml\n',
    'extends: any.yaml\n',
    'class = "simple"',
    'queue(desk)',
    'visits',
    'join',
    '{ all: [legal, finance], then: done }',
    '{ after: 2h, to: done }',
    'and',
    'not',
    '💥',
    'é',
    '2026-02-30',
    '24x7',
    'a',
  ],
]

/** A file with a few edits: something cut out, something put in. */
function edited(file: string): fc.Arbitrary<string> {
  const edits = fc.array(
    fc.record({
      at: fc.nat(file.length),
      cut: fc.oneof(fc.constant(0), fc.nat(30)),
      put: fc.oneof(fc.constantFrom('', ...pieces), fc.string({ maxLength: 6 })),
    }),
    { minLength: 1, maxLength: 4 },
  )
  return edits.map((changes) =>
    changes.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), file),
  )
}

/** A file of which one value is another. */
function withOtherValue(file: string): fc.Arbitrary<string> {
  const put = fc.oneof(fc.constantFrom(...pieces), fc.json({ maxDepth: 2 }), fc.double().map(String))
  const values = [...file.matchAll(/(?<=: )[^,{}\n]+/g)]
  return fc.tuple(fc.nat(values.length - 1), put).map(([index, other]) => {
    const { 0: old, index: at } = values[index]
    return file.slice(0, at) + other + file.slice(at + old.length)
  })
}

it('the rich file has no problems', async () => {
  expect(await read(richFile)).toHaveProperty('loaded')
})

describe('any text', () => {
  it.each([
    ['that is a good file with a few edits', edited(goodFile)],
    ['that is a good file of which one value is another', withOtherValue(goodFile)],
    ['that is a rich file with a few edits', edited(richFile)],
    ['that is a rich file of which one value is another', withOtherValue(richFile)],
  ])('%s', async (_, files) => {
    await fc.assert(fc.asyncProperty(files, holds), { numRuns: 400, seed: 7 })
  })

  const hostile: Readonly<Record<string, string>> = {
    'a million brackets': '['.repeat(900_000),
    'brackets that close': `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    'dashes in one line': '- '.repeat(200_000),
    'question marks': '? '.repeat(200_000),
    'ever deeper': Array.from({ length: 1_200 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    'a hundred and one levels': Array.from({ length: 101 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    'more than a megabyte': `scenario: ${'x'.repeat(1_000_000)}`,
    'many keys': Array.from({ length: 60_000 }, (_, key) => `k${key}: 1`).join('\n'),
    'one key many times': 'a: 1\n'.repeat(50_000),
    'many quotes': '"'.repeat(200_000),
    'an alias to itself': 'a: &a [*a]',
    'aliases that double': Array.from({ length: 40 }, (_, step) => `a${step}: &a${step} [*a${step - 1}, *a${step - 1}]`)
      .join('\n')
      .replaceAll('*a-1', 'x'),
    'parentheses without end': goodFile.replace('takes: 24s', `takes: "${'('.repeat(100_000)}"`),
    'a sum of a million': goodFile.replace('per-item: 38', `per-item: "${'1 + '.repeat(100_000)}1"`),
    'many nots': goodFile.replace('per-item: 38', `per-item: "${'not '.repeat(900)}1"`),
    'many minuses': goodFile.replace('per-item: 38', `per-item: "${'- '.repeat(900)}1"`),
    'a tree as deep as may be': goodFile.replace(
      'per-item: 38',
      `per-item: ${'{ not: '.repeat(95)}1${' }'.repeat(95)}`,
    ),
    'many stations in a row': `scenario: Row\narrivals: { rate: 1 per hour }\nstations:\n${Array.from({ length: 8_000 }, (_, step) => `  s${step}: { kind: system, then: s${step + 1} }\n`).join('')}  s8000: end\n`,
    'many traps': `scenario: Traps\narrivals: { rate: 1 per hour }\nstations:\n  done: end\n${Array.from({ length: 3_000 }, (_, step) => `  s${step}: { kind: system, then: s${(step + 1) % 3_000} }\n`).join('')}`,
    'many forks': `scenario: Forks\narrivals: { rate: 1 per hour }\nstations:\n${Array.from({ length: 3_000 }, (_, step) => `  s${step}: { kind: system, then: { all: [c${step % 1_000}], then: s${step + 1} } }\n`).join('')}  s3000: end\n${Array.from({ length: 1_000 }, (_, step) => `  c${step}: { kind: system, then: { c${(step + 1) % 1_000}: 50%, join: 50% } }\n`).join('')}`,
    'a mesh': `scenario: Mesh\narrivals: { rate: 1 per hour }\nstations:\n${Array.from({ length: 800 }, (_, step) => `  s${step}: { kind: system, then: { s${(step + 1) % 800}: 25%, s${(step * 317 + 91) % 800}: 25%, s${(step * 531 + 7) % 800}: 25%, done: 25% } }\n`).join('')}  done: end\n`,
    'names of objects': `scenario: Names\narrivals: { rate: 1 per hour }\npools: { constructor: { count: 1 } }\nstations:\n  toString: { kind: review, by: constructor, takes: 1min, then: hasOwnProperty }\n  hasOwnProperty: end\n`,
    'a prototype': `scenario: Proto\narrivals: { rate: 1 per hour }\nstations:\n  __proto__: { kind: system, then: done }\n  done: end\n`,
  }

  it.each(Object.entries(hostile))('%s', async (_, text) => {
    const started = performance.now()
    await holds(text)
    expect(performance.now() - started).toBeLessThan(generous)
  })
})

it('a chain of overlays that goes on for ever is told', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 50 }, (_, step) => [`${step}.yaml`, `extends: ${(step + 1) % 50}.yaml\n`]),
  )
  expect(await readScenario('0.yaml', memoryReader(files))).toMatchObject({ problems: [{ code: 'extends-itself' }] })
})
