/** Every bad file of levers gives exactly the problems that are marked in it, all at once; the scenario is the good file. */
import { expect, it } from 'vitest'
import { readLevers } from '../../src/scenario/read-levers.js'
import { formatProblem, readScenario } from '../../src/scenario/read-scenario.js'
import { memoryReader } from '../scenario/memory-reader.js'
import { goodFile, unmarked } from './bad-case.js'

const goodLevers = `levers:
  form:
    because: Required fields.
    costs: { once: 8000, per-week: 40 }
    changes: { stations: { desk: { takes: exponential(5min) } } }
  daily:
    costs: { per-week: 90 }
    excludes: [form]
    changes: { stations: { board: { meets: Mon-Fri 14:00 } } }
  more-clerks:
    range: { path: pools.clerks.count, from: 4, to: 6 }
    costs: { per-week-each: 33 }
horizon: 26w
`

async function reading(text: string) {
  const reader = memoryReader({ 'good.yaml': goodFile, 'levers.yaml': text })
  const scenario = await readScenario('good.yaml', reader)
  if ('problems' in scenario) throw new Error('the good file has problems')
  return readLevers('levers.yaml', scenario.loaded, reader)
}

interface Case {
  /** In the order of the marks. */
  readonly codes: string
  readonly part: string
  readonly by: string
  readonly says: readonly string[]
}

/** The good file of levers with a part replaced. */
const cases: readonly Case[] = [
  { codes: 'unknown-key', part: 'horizon:', by: '¦horizont:', says: ['did you mean `horizon`'] },
  { codes: 'unknown-key', part: 'per-week: 90', by: '¦per-weeks: 90', says: ['did you mean `per-week`'] },
  { codes: 'unknown-key', part: 'because:', by: '¦becuase:', says: ['did you mean `because`'] },
  {
    codes: 'missing-key',
    part: '  daily:\n    costs: { per-week: 90 }',
    by: '  ¦daily:',
    says: ['`costs` of `daily`'],
  },
  { codes: 'unknown-lever', part: '[form]', by: '[¦from]', says: ['did you mean `form`'] },
  { codes: 'excludes-itself', part: '[form]', by: '[¦daily]', says: ['`daily` excludes itself'] },
  { codes: 'wrong-type', part: '[form]', by: '¦form', says: ['a list of levers'] },
  {
    codes: 'no-deed',
    part: '  form:\n    because: Required fields.\n    costs: { once: 8000, per-week: 40 }\n    changes: { stations: { desk: { takes: exponential(5min) } } }',
    by: '  ¦form: { costs: { once: 1 } }',
    says: ['neither `changes` nor `range`'],
  },
  {
    codes: 'two-deeds',
    part: '    costs: { per-week-each: 33 }',
    by: '    costs: { per-week-each: 33 }\n    changes: {}',
    says: ['both `changes` and `range`'],
  },
  { codes: 'unknown-path', part: 'pools.clerks.count', by: '¦pools.clerks.cuont', says: ['did you mean `count`'] },
  { codes: 'unknown-path', part: 'pools.clerks.count', by: '¦clreks.count', says: ['did you mean `clerks`'] },
  { codes: 'no-number', part: 'pools.clerks.count', by: '¦pools.clerks', says: ['no number stands', 'count'] },
  { codes: 'no-number', part: 'pools.clerks.count', by: '¦desk.takes', says: ['no number stands'] },
  { codes: 'lever-on-run', part: 'pools.clerks.count', by: '¦run.weeks', says: ['not how it is simulated'] },
  {
    codes: 'lever-on-run',
    part: 'changes: { stations: { board',
    by: 'changes: { ¦run: { weeks: 2 }, stations: { board',
    says: [],
  },
  { codes: 'empty-range', part: 'from: 4', by: 'from: ¦7', says: ['a range from 7 to 6 holds nothing'] },
  { codes: 'empty-range', part: 'from: 4, to: 6', by: 'from: ¦4, to: 4', says: ['which is what stands in the file'] },
  { codes: 'out-of-range', part: 'from: 4', by: 'from: ¦4.5', says: ['a whole number'] },
  { codes: 'out-of-range', part: 'to: 6', by: 'to: 6, by: ¦0', says: ['`by`, a step above 0'] },
  {
    codes: 'too-many-sets',
    part: 'from: 4, to: 6',
    by: 'from: 4, to: 6, by: ¦0.0001',
    says: ['2,000 numbers', 'larger steps'],
  },
  { codes: 'wrong-type', part: 'to: 6', by: 'to: ¦six', says: ['`six`', 'a whole number'] },
  { codes: 'out-of-range', part: 'once: 8000', by: 'once: ¦-8000', says: ['money not below 0'] },
  { codes: 'wrong-type', part: 'per-week: 40', by: 'per-week: ¦forty', says: ['`forty`'] },
  { codes: 'no-units', part: 'per-week: 90', by: '¦per-week-each: 90', says: ['no `range`', 'write `per-week`'] },
  { codes: 'bad-duration', part: '26w', by: '¦0w', says: ['above zero'] },
  { codes: 'missing-unit', part: '26w', by: '¦26', says: ['26w'] },
  { codes: 'bad-name', part: '  daily:', by: '  ¦2daily:', says: ['cannot name a lever'] },
  // Alone they make no scenario: the scenario's own problem, at its place in this file, with the lever's name.
  {
    codes: 'unknown-pool',
    part: 'takes: exponential(5min)',
    by: 'by: ¦clreks',
    says: ['with `form`: ', 'did you mean `clerks`'],
  },
  { codes: 'unknown-key', part: 'meets:', by: '¦meet:', says: ['with `daily`: ', 'did you mean `meets`'] },
  { codes: 'out-of-range', part: 'from: 4', by: 'from: ¦0', says: ['with `more-clerks` at 0: '] },
  {
    codes: 'missing-key',
    part: 'board: { meets: Mon-Fri 14:00',
    by: '¦board: { then: null',
    says: ['with `daily`: ', '`then`'],
  },
]

/** Of a case without a mark: at the `range`, which is not replaced. */
const elsewhere: Readonly<Record<string, string>> = { 'two-deeds': '11:5' }

it.each(cases.map((each) => [`${each.codes}: ${each.by.trim()}`, each] as const))(
  '%s',
  async (_, { codes, part, by, says }) => {
    if (goodLevers.split(part).length !== 2) throw new Error(`\`${part}\` does not stand once in the good file`)
    const { text, places } = unmarked(goodLevers.replace(part, () => by))
    const read = await reading(text)
    const problems = 'problems' in read ? read.problems : []
    const wanted = places.length > 0 ? places : [elsewhere[codes]]
    expect(problems.map((each) => `${each.file}:${each.line}:${each.column} ${each.code}`)).toEqual(
      wanted.map((place) => `levers.yaml:${place} ${codes}`),
    )
    for (const word of says) expect(problems.map(formatProblem).join('\n')).toContain(word)
  },
)

it.each([
  ['', 'empty'],
  ['- a', 'not-a-map'],
  ['levers: {}', 'no-levers'],
  ['levers: [a]', 'wrong-type'],
  ['horizon: 3w', 'missing-key'],
  ['levers: { a: 3 }', 'wrong-type'],
])('%j is %s', async (text, code) => {
  const read = await reading(text)
  expect('problems' in read && read.problems.map((each) => each.code)).toEqual([code])
})

it('says all problems at once', async () => {
  const text = goodLevers
    .replace('[form]', '[from]')
    .replace('once: 8000', 'once: -1')
    .replace('exponential(5min)', 'soon')
  const read = await reading(text)
  expect('problems' in read && read.problems.map(({ code, line }) => `${line} ${code}`)).toEqual([
    '4 out-of-range',
    '5 unknown-attribute',
    '8 unknown-lever',
  ])
})

it('levers that cannot stand together are named once, with what keeps them apart', async () => {
  const text = goodLevers
    .replace('    excludes: [form]\n', '')
    .replace('{ desk: { takes: exponential(5min) } }', '{ desk: { then: done }, board: null }')
    .replace('{ stations: { board: { meets: Mon-Fri 14:00 } } }', '{ promises: ["mean(waiting-time, board) < 4d"] }')
  const read = await reading(text)
  const problems = 'problems' in read ? read.problems : []
  expect(problems).toHaveLength(1)
  expect(formatProblem(problems[0])).toContain('levers.yaml:6:3  `form` and `daily` make no scenario')
  expect(problems[0].hint).toContain('excludes: [form]')
})

it('refuses more sets than can be looked at', async () => {
  const read = await reading(goodLevers.replace('to: 6', 'to: 999'))
  expect('problems' in read && read.problems.map(({ code }) => code)).toEqual(['too-many-sets'])
})

/** Two levers of which both may be taken; the second is marked where it touches what the first does. */
const overlapping: readonly (readonly [what: string, first: string, second: string, says: readonly string[]])[] = [
  [
    'one number',
    'changes: { pools: { clerks: { count: 5 } } }',
    'changes: { pools: { clerks: { ¦count: 5 } } }',
    [
      '`one` (levers.yaml:2:51)',
      '`two` (levers.yaml:3:51)',
      'both set `pools.clerks.count`',
      '`excludes: [one]` at `two`',
    ],
  ],
  [
    'a list',
    'changes: { promises: [late(5d) < 10%] }',
    'changes: { ¦promises: [late(6d) < 10%] }',
    ['both set `promises`'],
  ],
  [
    'a routing, whatever its targets',
    'changes: { stations: { desk: { then: { done: 40%, board: 60% } } } }',
    'changes: { stations: { desk: { ¦then: board } } }',
    ['both set `stations.desk.then`'],
  ],
  [
    'a calendar, whatever is changed of it',
    'changes: { calendars: { office: { hours: Mon-Fri 08:00-17:00 } } }',
    'changes: { calendars: { ¦office: Mon-Fri 09:00-18:00 } }',
    ['both set `calendars.office`'],
  ],
  [
    'the inside of what the other replaces whole',
    'changes: { stations: { board: null, desk: { then: done } } }',
    'changes: { stations: { board: { ¦meets: Mon-Fri 14:00 } } }',
    ['`two` sets `stations.board.meets` inside `stations.board`, which `one` replaces whole'],
  ],
  [
    'what is around that of the other',
    'changes: { stations: { board: { meets: Mon-Fri 14:00 } } }',
    'changes: { stations: { ¦board: null, desk: { then: done } } }',
    ['`one` sets `stations.board.meets` inside `stations.board`, which `two` replaces whole'],
  ],
  [
    'the number of a range',
    'range: { path: clerks.count, from: 4, to: 6 }',
    'changes: { pools: { clerks: { ¦count: 5 } } }',
    ['`one` (levers.yaml:2:36)', 'both set `pools.clerks.count`'],
  ],
  [
    'the number of two ranges, in two spellings',
    'range: { path: clerks.count, from: 4, to: 6 }',
    'range: { path: ¦pools.clerks.count, from: 5, to: 6 }',
    ['both set `pools.clerks.count`'],
  ],
]

it.each(overlapping)('levers that both touch %s are refused with both places', async (_, first, second, says) => {
  const { text, places } = unmarked(`levers:\n  one: { costs: {}, ${first} }\n  two: { costs: {}, ${second} }\n`)
  const read = await reading(text)
  const problems = 'problems' in read ? read.problems : []
  expect(problems.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([`${places[0]} levers-overlap`])
  for (const word of says) expect(formatProblem(problems[0])).toContain(word)
  for (const excluding of ['one: {', 'two: {']) {
    const other = excluding.startsWith('one') ? 'two' : 'one'
    const apart = await reading(text.replace(excluding, `${excluding} excludes: [${other}],`))
    expect('levers' in apart && apart.levers.sets.every(({ taken }) => taken.length < 2)).toBe(true)
  }
})

it('levers that touch values beside each other go together', async () => {
  const read = await reading(`levers:
  one: { costs: {}, changes: { stations: { desk: { takes: 5min } }, pools: { clerks: { cost: 60 per hour } } } }
  two: { costs: {}, changes: { stations: { desk: { classes: { complex: { takes: 9min } } } } } }
  three: { costs: {}, range: { path: clerks.count, from: 4, to: 5 } }
`)
  expect('levers' in read && read.levers.sets).toHaveLength(8)
})
