/** The answer in a sentence: for each cause, with names as they are read and numbers as the interval supports them. */
import { describe, expect, it } from 'vitest'
import type { Answer, Break, Constraint } from '../../src/verdict/result.js'
import { answerSentence, breakTitle } from '../../src/verdict/sentence.js'

function constraint(id: string, title: string, kind: Constraint['kind']): Constraint {
  return { id, title, kind, stations: [] }
}

const constraints = [
  constraint('committee', 'Approval committee', 'meeting'),
  constraint('adjusters', 'adjusters', 'pool'),
  constraint('press', 'press', 'pool'),
  constraint('score', 'AI scoring', 'machine'),
]

function answer(breaks: readonly Break[], missedToday: readonly string[] = []): Omit<Answer, 'sentence'> {
  return {
    because: breaks[0]?.because ?? 'nothing',
    holdsAtTarget: false,
    target: 2,
    breaks,
    missedToday,
    ...(breaks.length === 0 && { above: 16 }),
  }
}

function found(first: string, parts: Partial<Break> = {}, [estimate, low, high] = [1.26, 1.23, 1.29]): Break {
  return { because: 'capacity', first, breaksAt: { estimate, low, high }, ...parts }
}

const leaving = (title: string, from: number) => ({ because: 'escape', unserved: { title, from } }) as const
const promise = { because: 'promise', promise: 'p95(flow-time) < 5d' } as const

describe('answerSentence', () => {
  it.each<[string, Break[], string]>([
    ['a meeting', [found('committee')], "The Approval committee breaks first, at 1.26× today's volume (1.23–1.29)."],
    ['people', [found('adjusters')], "The adjusters break first, at 1.26× today's volume (1.23–1.29)."],
    [
      'a pool that only sounds like several',
      [found('press')],
      "The press breaks first, at 1.26× today's volume (1.23–1.29).",
    ],
    [
      'a name that begins with capitals',
      [found('score')],
      "The AI scoring breaks first, at 1.26× today's volume (1.23–1.29).",
    ],
    [
      'growth without a cause',
      [found('system', { because: 'growth' })],
      "The system as a whole breaks first, at 1.26× today's volume (1.23–1.29).",
    ],
    [
      'a promise',
      [found('flow-time', promise)],
      "The promise p95(flow-time) < 5d breaks first, at 1.26× today's volume (1.23–1.29).",
    ],
    [
      'money',
      [found('margin', { because: 'money' })],
      "The weekly margin stops rising first, at 1.26× today's volume (1.23–1.29).",
    ],
    [
      'an escape',
      [found('desk', leaving('Front desk', 0.05))],
      "More than 5% leave ‘Front desk’ unserved first, at 1.26× today's volume (1.23–1.29).",
    ],
    [
      'an escape today',
      [found('desk', leaving('AI desk', 0.125), [0.63, 0.61, 0.66])],
      "Broken today: more than 12.5% leave ‘AI desk’ unserved first, at 0.63× of today's volume (0.61–0.66).",
    ],
    [
      'the first of several',
      [found('committee'), found('adjusters', {}, [1.5, 1.4, 1.6])],
      "The Approval committee breaks first, at 1.26× today's volume (1.23–1.29).",
    ],
    [
      'broken today',
      [found('committee', {}, [0.63, 0.61, 0.66])],
      "Broken today: the Approval committee breaks first, at 0.63× of today's volume (0.61–0.66).",
    ],
    [
      'perhaps broken today',
      [found('committee', {}, [0.98, 0.95, 1.01])],
      "The Approval committee breaks first, at 0.98× today's volume (0.95–1.01).",
    ],
    [
      'a narrow interval',
      [found('committee', {}, [1.2512, 1.2479, 1.2546])],
      "The Approval committee breaks first, at 1.251× today's volume (1.248–1.255).",
    ],
    [
      'a wide interval',
      [found('committee', {}, [1.2512, 1.2012, 1.3012])],
      "The Approval committee breaks first, at 1.25× today's volume (1.20–1.30).",
    ],
  ])('%s', (_name, breaks, expected) => {
    expect(answerSentence(answer(breaks), constraints)).toBe(expected)
  })

  const committee = found('committee')
  it.each<[string, Break[], string]>([
    ['an escape', [found('desk', leaving('desk', 0.05))], 'The Approval committee or escapes at desk break'],
    ['a constraint', [found('adjusters')], 'The Approval committee or the adjusters break'],
    ['two', [found('adjusters'), found('score')], 'The Approval committee, the adjusters or the AI scoring breaks'],
    [
      'four',
      [found('adjusters'), found('score'), found('press'), found('late', promise)],
      'The Approval committee, the adjusters or 3 more break',
    ],
  ])('says that the order is not settled with %s, and names no single one', (_name, notSettled, expected) => {
    expect(answerSentence({ ...answer([committee]), notSettled }, constraints)).toBe(
      `${expected} first, at 1.26× today's volume (1.23–1.29); which of them is not settled.`,
    )
  })

  const never = (first: string, parts: Partial<Break>) => found(first, parts, [0, 0, 0])
  it.each<[string, Break[], string]>([
    [
      'a promise, with nothing else',
      [never('flow-time', promise)],
      'The promise p95(flow-time) < 5d is missed at every volume; nothing else breaks up to 16×.',
    ],
    [
      'a promise, and the first above today',
      [never('flow-time', promise), found('adjusters'), found('score', {}, [2, 1.9, 2.1])],
      'The promise p95(flow-time) < 5d is missed at every volume; the first break above today is the adjusters, at 1.26× (1.23–1.29).',
    ],
    [
      'two promises and the margin, with work that grows today',
      [
        never('flow-time', promise),
        never('late', { because: 'promise', promise: 'late(5d) < 10%' }),
        never('margin', { because: 'money' }),
        found('adjusters', {}, [0.8, 0.78, 0.82]),
      ],
      'The promises p95(flow-time) < 5d and late(5d) < 10% are missed at every volume and the weekly margin rises at no volume; broken today besides: the adjusters at 0.80× (0.78–0.82).',
    ],
    [
      'an escape',
      [never('desk', leaving('Front desk', 0.05)), found('margin', { because: 'money' }, [1.5, 1.4, 1.6])],
      'More than 5% leave ‘Front desk’ unserved at every volume; the first break above today is the weekly margin, at 1.50× (1.40–1.60).',
    ],
  ])('says what is broken at every volume: %s', (_name, breaks, expected) => {
    const above = breaks.find(({ breaksAt }) => breaksAt.estimate > 1)
    expect(answerSentence({ ...answer(breaks), ...(above && { aboveToday: above }) }, constraints)).toBe(expected)
  })

  it('names the first break above today beside a promise that is missed today, and its rivals', () => {
    const breaks = [found('flow-time', promise, [0.6, 0.58, 0.62]), found('adjusters')]
    const aboveToday = { ...breaks[1], notSettled: [found('score')] }
    expect(answerSentence({ ...answer(breaks), aboveToday }, constraints)).toBe(
      "Broken today: the promise p95(flow-time) < 5d breaks first, at 0.60× of today's volume (0.58–0.62); the first break above today is the adjusters or the AI scoring, at 1.26× (1.23–1.29), which of them is not settled.",
    )
  })

  it('says that a queue which is not full by itself breaks by interplay', () => {
    const alone = { ...constraint('east', 'east', 'pool'), breaksAt: { estimate: 1.57, low: 1.55, high: 1.59 } }
    const early = answer([found('east', { because: 'growth' })])
    expect(answerSentence(early, [alone], true)).not.toContain('by itself')
    expect(answerSentence(early, [alone])).toBe(
      "The east breaks first, at 1.26× today's volume (1.23–1.29), by interplay: by itself it holds to 1.57×.",
    )
  })

  it('says what is missed today beside what breaks', () => {
    expect(answerSentence(answer([found('committee')], ['cost-per-decision < 40']), constraints)).toBe(
      "The Approval committee breaks first, at 1.26× today's volume (1.23–1.29). Missed today already: cost-per-decision < 40.",
    )
  })

  it.each<[string[], string]>([
    [[], "Nothing breaks up to 16× today's volume."],
    [
      ['cost-per-decision < 40'],
      "Nothing breaks up to 16× today's volume. Missed today already: cost-per-decision < 40.",
    ],
    [
      ['cost-per-decision < 40', 'late(5d) < 10%'],
      "Nothing breaks up to 16× today's volume. Missed today already: cost-per-decision < 40, late(5d) < 10%.",
    ],
  ])('nothing, with %j missed', (missed, expected) => {
    expect(answerSentence(answer([], missed), constraints)).toBe(expected)
  })
})

it.each([
  'Approval committee',
  'McKinsey review',
  'iPad desk',
  'Ångström lab',
  'GDPR desk',
  'Dr Miller',
  'Berlin office',
  'review desk',
])('%s is called so inside a sentence', (title) => {
  const named = [constraint('committee', title, 'meeting')]
  expect(answerSentence(answer([found('committee', {}, [0.63, 0.61, 0.66])]), named)).toContain(`: the ${title} breaks`)
  expect(breakTitle(found('committee'), named)).toBe(`the ${title}`)
})
