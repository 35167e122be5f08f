/** What expressions cannot be: refused in the run with its place and the item, and found before it where items show it. */
import { describe, expect, it } from 'vitest'
import { ImpossibleDraw } from '../../src/engine/index.js'
import { rehearse } from '../../src/experiment/rehearsal.js'
import { scenarioOf } from '../builder.js'

/** One desk; `parts` are keys of it, `more` of the file. */
function file(parts: string, more = ''): string {
  return `
scenario: Desk
items: { attributes: { pages: chance(0.9), level: uniform(1 2) } }
arrivals: { rate: 10 per hour }
pools: { clerks: { count: 3 } }
stations:
  desk: { kind: review, by: clerks, ${parts.includes('then:') ? '' : 'then: done, '}${parts} }
  other: { kind: system, then: done }
  done: end
run: { weeks: 1, warm-up: 0h }
${more}`.replace(parts.includes('other') ? '' : '  other: { kind: system, then: done }\n', '')
}

async function refused(text: string): Promise<ImpossibleDraw> {
  const scenario = await scenarioOf(text)
  try {
    rehearse(scenario)
  } catch (error) {
    if (error instanceof ImpossibleDraw) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('an expression that cannot be what it comes out as', () => {
  const table: readonly [string, string, string, readonly (string | number)[]][] = [
    ['a duration that divides by 0', file('takes: 5min / pages'), 'infinity hours', ['stations', 'desk', 'takes']],
    ['a hand-off', file('handoff: 5min / pages'), 'infinity hours', ['stations', 'desk', 'handoff']],
    [
      'a patience',
      file('takes: 1min, patience: { after: 1d / pages, to: done }'),
      'infinity hours',
      ['stations', 'desk', 'patience', 'after'],
    ],
    ['a mean', file('takes: exponential((5min / pages))'), '`mean` in `takes` of desk', ['stations', 'desk', 'takes']],
    ['a pace of 0', file('takes: 1min, speed: pages'), 'came out as 0', ['stations', 'desk', 'speed']],
    ['a priority', file('takes: 1min, priority: 0 / pages'), 'not a number', ['stations', 'desk', 'priority']],
    ['ends turned round', file('takes: uniform((2min * level) 3min)'), 'no less than', ['stations', 'desk', 'takes']],
    ['a chance', file('sets: { pages: chance(level) }'), 'between 0 and 1', ['stations', 'desk', 'sets', 'pages']],
    [
      'a share that is no number',
      file('then: [{ to: other, share: 0 / pages }, { to: done }]'),
      'not a number',
      ['stations', 'desk', 'then', 0, 'share'],
    ],
    ['a value', file('takes: 1min', 'value: { per-item: 10 / pages }'), 'infinity', ['value', 'per-item']],
    [
      'what feedback follows',
      file('takes: 1min', 'feedback: { mood: { follows: 1 / queue(desk), over: 1d } }'),
      'queue(desk) = 0',
      ['feedback', 'mood', 'follows'],
    ],
  ]
  it.each(table)('%s', async (_, text, says, path) => {
    const { message, path: found } = await refused(text)
    expect(message).toContain(says)
    expect(found).toEqual(path)
  })

  it('tells the item', async () => {
    expect((await refused(file('takes: 5min / pages'))).message).toMatch(/pages = 0/)
  })
})

describe('what is within rounding of its bounds', () => {
  it('is the bound', async () => {
    const text = file('sets: { pages: chance((0.1 + 0.2 + 0.7 + 0.0000000000001 * level)) }')
    rehearse(await scenarioOf(text))
  })

  it('is what clip makes of it', async () => {
    rehearse(await scenarioOf(file('sets: { pages: "chance((clip(level, 0, 1)))" }')))
  })
})
