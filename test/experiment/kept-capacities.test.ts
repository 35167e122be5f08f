/** Behind a limit or patience a constraint is judged by the flow that reaches it. */
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { unlimitedBeside } from '../../src/experiment/kept-capacities.js'
import { checkScenario } from '../../src/scenario/read-scenario.js'
import { stress } from '../../src/studies/stress.js'
import { scenarioOf } from '../builder.js'
import { memoryReader } from '../scenario/memory-reader.js'

const ids = (text: string) => text.split(' ').map((id) => ({ id, stations: [`at-${id}`] }))

async function beside(id: string, out: string) {
  const scenario = await scenarioOf(`
    scenario: a fork beside a plain way
    arrivals: { rate: 3 per hour }
    pools: { p: { count: 1 }, q: { count: 1 }, r: { count: 1 }, s: { count: 1 } }
    stations:
      at-s: { kind: review, by: s, takes: 1min, then: { at-p: 50%, at-q: 50% } }
      at-p: { kind: review, by: p, takes: 10min, ${out}, then: at-r }
      at-q: { kind: review, by: q, takes: 10min, then: done }
      at-r: { kind: review, by: r, takes: 10min, then: done }
      done: end`)
  return unlimitedBeside(scenario, ids('s p q r'), id)
}

describe('who is unlimited beside a constraint', () => {
  it.each([
    ['everybody, where nobody can leave', 'r', 'handoff: 1min', ['s', 'p', 'q']],
    ['not who turns away upstream', 'r', 'limit: { queue: 4, to: done }', ['s', 'q']],
    ['nor who loses the impatient upstream', 'r', 'patience: { after: 1h, to: done }', ['s', 'q']],
    ['who turns away downstream', 's', 'limit: { queue: 4, to: done }', ['p', 'q', 'r']],
    ['who turns away on another branch', 'q', 'limit: { queue: 4, to: done }', ['s', 'p', 'r']],
    ['not who turns away to it', 'q', 'limit: { queue: 4, to: at-q }', ['s', 'r']],
  ])('%s', async (_name, id, out, expected) => {
    expect(await beside(id, out)).toEqual(expected)
  })
})

/** The first desk sheds all above 6 an hour. What comes to the second is 6 an hour at most. */
async function behind(way: string, second: string, volume: number) {
  const reading = await checkScenario(
    parse(`
      scenario: behind a way out
      arrivals: { rate: 3 per hour }
      pools: { p: { count: 1 }, q: { count: 1 } }
      stations:
        a: { kind: review, by: p, takes: exponential(10min), ${way}, then: b }
        b: { kind: review, by: q, takes: ${second}, then: done }
        lost: end
        done: end
      promises: ['escape(a) < 99%']
      run: { weeks: 12, warm-up: 1w, replications: 5 }`),
    memoryReader({}),
  )
  if ('problems' in reading) throw new Error('a bad scenario')
  return stress(reading.loaded, { volume })
}

describe('what lies behind a way out of a queue', () => {
  it.each(['limit: { queue: 4, to: lost }', 'patience: { after: exponential(20min), to: lost }'])(
    'never breaks where less reaches it than it can do: %s',
    async (way) => {
      const { answer, constraints, cascade } = await behind(way, 'exponential(9.2min)', 3)
      expect(answer.because).toBe('nothing')
      expect(constraints.find(({ id }) => id === 'q')?.breaksAt).toBeUndefined()
      expect(cascade).toEqual([])
    },
    120_000,
  )

  it('breaks where what reaches it is more than it can do, above the volume without the limit', async () => {
    const { answer, constraints } = await behind('limit: { queue: 4, to: lost }', '15min', 2)
    const own = constraints.find(({ id }) => id === 'q')?.breaksAt
    // M/M/1/5 lets through λ (1 − ρ^5 (1 − ρ) ÷ (1 − ρ^6)): 4 an hour at λ = 4.254, 1.418 times today's volume.
    expect(own?.low).toBeLessThan(1.418 * 1.02)
    expect(own?.high).toBeGreaterThan(1.418 / 1.02)
    expect(answer.first).toBe('q')
  }, 120_000)
})
