/** What a file says of a station, back in sentences. */
import { expect, test } from 'vitest'
import { stationInWords } from '../../../src/report/describe/station-in-words.js'
import { readScenario } from '../../../src/scenario/read-scenario.js'
import { memoryReader } from '../../scenario/memory-reader.js'

/** The sentences of a review that says this, but for the one on its work. */
async function sentences(lines: string): Promise<string[]> {
  const text = `scenario: Words
items: { classes: { simple: 80%, complex: 20% }, attributes: { amount: 100, due: 5d, correct: chance(0.9) } }
arrivals: [{ name: all, rate: 2 per hour }, { name: post, rate: 1 per hour, to: mail }]
pools: { clerks: { count: 4 }, seniors: { count: 4, title: the seniors } }
stations:
  desk: { kind: review, ${lines} }
  mail: { kind: system, then: done }
  legal: { kind: system, then: join }
  done: end
`
  const free = lines.includes('legal') ? text : text.replace(/ {2}legal.*\n/, '')
  const reading = await readScenario('a.yaml', memoryReader({ 'a.yaml': free }))
  if ('problems' in reading) throw new Error(reading.problems.map(({ message }) => message).join('\n'))
  const { scenario } = reading.loaded
  return stationInWords(scenario.stations[0], scenario).filter((sentence) => !sentence.startsWith('Takes '))
}

const byClerks = 'A review, by clerks.'
const toDone = 'Then all go to done.'

test.each([
  ['by: clerks, then: done', [byClerks, toDone]],
  ['by: clerks, uses: 2, then: done', ['A review, by 2 of clerks at once.', toDone]],
  ['by: { clerks: 1, seniors: 2 }, then: done', ['A review, by 1 of clerks and 2 of the seniors at once.', toDone]],
  ['by: clerks, priority: low, then: done', [byClerks, toDone, 'Its priority is −1: after work of priority 0.']],
  [
    'by: clerks, priority: amount / 1000, then: done',
    [byClerks, toDone, 'Its priority is amount / 1,000, as an item joins: the higher is taken first.'],
  ],
  [
    'by: clerks, catches: 60%, spoils: amount / 1000, then: done',
    [byClerks, toDone, 'Puts right 60% of the wrong items and spoils the share amount / 1,000 of the right ones.'],
  ],
  [
    'by: clerks, classes: { complex: { catches: 1, speed: 2 } }, then: done',
    [
      byClerks,
      toDone,
      'Of class complex: works at 2 times the pace, as the work starts; puts right 100% of the wrong items.',
    ],
  ],
  ['by: clerks, discipline: lifo, then: done', [byClerks, toDone, 'Who came last is taken first.']],
  ['by: clerks, discipline: shortest, then: done', [byClerks, toDone, 'Who has the least work is taken first.']],
  [
    'by: clerks, discipline: due, then: done',
    [byClerks, toDone, 'Who is due earliest, its attribute due after its arrival, is taken first.'],
  ],
  [
    'by: clerks, patience: { after: 2d, to: mail }, then: done',
    [byClerks, toDone, 'Who still waits after 2 d goes to mail.'],
  ],
  [
    'by: clerks, patience: { after: exponential(2h), to: mail }, then: done',
    [byClerks, toDone, 'Who still waits after a time that is exponential with mean 2 h goes to mail.'],
  ],
  [
    'by: clerks, limit: { queue: 4, to: mail }, then: done',
    [byClerks, toDone, 'Who finds 4 waiting goes to mail instead.'],
  ],
  [
    'by: clerks, limit: { queue: 0, to: mail }, then: done',
    [byClerks, toDone, 'Who cannot begin at once goes to mail instead.'],
  ],
  [
    'by: clerks, batch: { size: 5 }, then: done',
    [byClerks, toDone, 'Items are worked on 5 at a time, in one piece of work; fewer wait until 5 are there.'],
  ],
  [
    'batch: { size: 5, or-after: 1d }, then: done',
    [
      'A review, a delay that takes any number at once.',
      toDone,
      'Items are worked on 5 at a time, in one piece of work, or fewer when the first of them has waited 1 d.',
    ],
  ],
  [
    'by: clerks, classes: { complex: { priority: high, patience: { after: 3h, to: mail } } }, then: done',
    [byClerks, toDone, 'Of class complex: has priority 1; who still waits after 3 h goes to mail.'],
  ],
  [
    'by: clerks, then: [{ to: mail, when: queue(desk) > 40 and age > 5d }, { to: mail, when: visits > 3 }, { to: done }]',
    [
      byClerks,
      'Then those with queue(desk) > 40 and age > 5 d to mail; the rest with visits > 3 to mail; the rest to done.',
      'Here visits is how often the item has come here, age is the time since its arrival and queue(desk) is how many wait at desk.',
    ],
  ],
  [
    'then: { all: [legal, legal], then: done }',
    [
      'A review, a delay that takes any number at once.',
      'Then a copy goes to each of legal and legal; when all are back at the join, the item goes on to done.',
    ],
  ],
  [
    'then: { all: [legal, legal, legal], then: done, first: 2 }',
    [
      'A review, a delay that takes any number at once.',
      'Then a copy goes to each of legal, legal and legal; when the first 2 are back at the join, the item goes on to done and the others are withdrawn.',
    ],
  ],
])('%s', async (lines, words) => {
  expect(await sentences(lines)).toEqual(words)
})

test('the end of a branch', async () => {
  const text = `scenario: Words
arrivals: { rate: 2 per hour }
stations:
  gate: { kind: system, then: { all: [legal], then: done } }
  legal: { kind: system, then: { audit: 20%, join: 80% } }
  audit: { kind: system, then: [{ to: legal, share: 10% }, { to: join }] }
  done: end
`
  const reading = await readScenario('a.yaml', memoryReader({ 'a.yaml': text }))
  if ('problems' in reading) throw new Error('problems')
  const { scenario } = reading.loaded
  expect(scenario.stations.map((station) => stationInWords(station, scenario)[2])).toEqual([
    'Then a copy goes to legal; when it is back at the join, the item goes on to done.',
    'Then 20% go to audit and 80% go back to the join.',
    'Then 10% of all to legal; the rest back to the join.',
    undefined,
  ])
})
