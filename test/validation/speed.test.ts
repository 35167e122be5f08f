/** The pace of work: a known constant, one that hangs on the queue, and one that feedback moves; and what theory makes of it. */
import { describe, expect, it } from 'vitest'
import { plan } from '../../src/engine/index.js'
import { run } from '../../src/index.js'
import { offeredLoad, windowOf } from '../../src/theory/offered-load.js'
import { scenarioOf } from '../builder.js'
import { readingsOf } from '../measure/readings-of.js'
import { estimateAt, loaded } from './models.js'

const desk = (takes: string, speed = '', calendar = '') => `
scenario: One desk
calendars: { day: Mon-Fri 09:00-17:00 }
items: { attributes: { hard: chance(50%) } }
arrivals: { rate: 8 per hour${calendar} }
pools: { clerks: { count: 1${calendar} } }
stations:
  serve: { kind: review, by: clerks, takes: ${takes}${speed}, then: done }
  done: end
run: { weeks: 4, warm-up: 1w, replications: 10, seed: 3 }`

describe('a constant pace', () => {
  it.each(['', ', calendar: day'])('is work that is so many times shorter%s', async (calendar) => {
    const short = await run(await loaded(desk('exponential(4min)', '', calendar)))
    const fast = await run(await loaded(desk('exponential(6min)', ', speed: 1.5', calendar)))
    for (const path of ['flowTime.mean', 'ledger.work', 'ledger.closed', 'ledger.busy', 'stations.serve.utilisation']) {
      const [expected, found] = [short, fast].map(({ volumes }) => estimateAt(volumes[0].measures, path).estimate)
      expect(found).toBeCloseTo(expected, 6)
    }
  })
})

/**
 * Twice as fast where somebody waits as work starts, with rates in items an hour: the numbers left behind as items leave
 * are a Markov chain (Kendall 1953), solved here, and an arriving item finds the same numbers.
 */
function hurrying(arrivals: number, alone: number, pressed: number) {
  const most = 300
  const during = (rate: number) =>
    Array.from({ length: most }, (_, k) => (rate / (rate + arrivals)) * (arrivals / (rate + arrivals)) ** k)
  const [calm, hurried] = [during(alone), during(pressed)]
  let left: number[] = Array.from({ length: most }, (_, n) => (n === 0 ? 1 : 0))
  for (let step = 0; step < 3000; step++) {
    const next = left.map(() => 0)
    for (const [n, chance] of left.entries()) {
      const [came, stay] = n < 2 ? [calm, 0] : [hurried, n - 1]
      for (let k = 0; stay + k < most && chance > 1e-14; k++) next[stay + k] += chance * came[k]
    }
    left = next
  }
  const ofCalm = left[0] + left[1]
  const utilisation = arrivals * (ofCalm / alone + (1 - ofCalm) / pressed)
  const inSystem = left.reduce((sum, chance, n) => sum + n * chance, 0)
  return { utilisation, queueLength: inSystem - utilisation }
}

describe('a pace that hangs on the queue', () => {
  /** 8 an hour; 10 an hour who works alone, 20 where somebody waits. */
  const known = hurrying(8, 10, 20)
  const found = async (factor: number) => {
    const speed = `, speed: "if(queue(serve) > 0, ${2 * factor}, 1)"`
    const { volumes } = await run(await loaded(desk('exponential(6min)', speed).replace('weeks: 4', 'weeks: 30')))
    return volumes[0].measures
  }
  const misses = (measures: Awaited<ReturnType<typeof found>>) =>
    Object.entries(known).filter(([name, value]) => {
      const { low, high } = estimateAt(measures, `stations.serve.${name}`)
      return value < low || value > high
    })

  it('makes the queue that the chain makes', async () => {
    expect(misses(await found(1))).toEqual([])
  })

  it('5 % less of it does not', async () => {
    expect(misses(await found(0.95))).not.toEqual([])
  })
})

/** Four at once at a desk of one; each takes an hour at pace 1. */
const four = (speed: string, more = '') => `
scenario: Four at once
items: { attributes: { correct: 0 } }
arrivals: { batches: { at: Mon 02:00, size: 4 } }
pools: { clerks: { count: 1 } }
feedback: { alarm: { starts: 0, moves: { missed(desk): 1 } } }
stations:
  desk: { kind: review, by: clerks, takes: 1h, speed: "${speed}"${more}, then: done }
  done: end
run: { weeks: 1, warm-up: 0h }`

async function flowTime(text: string): Promise<number> {
  return readingsOf(plan(await scenarioOf(text), { volume: 1, warmUp: 0 })).get('flowTime.mean') ?? Number.NaN
}

describe('what a pace reads as work starts', () => {
  const ends = (...lengths: readonly number[]) => {
    const times = lengths.map((_, index) => lengths.slice(0, index + 1).reduce((sum, length) => sum + length, 0))
    return times.reduce((sum, time) => sum + time, 0) / times.length
  }

  it.each([
    ['feedback, moved by who has just left', '1 + alarm', '', ends(1, 1 / 2, 1 / 3, 1 / 4)],
    ['the queue, without who starts', '1 + queue(desk)', '', ends(1 / 4, 1 / 3, 1 / 2, 1)],
    ['the age of the item', 'if(age > 90min, 2, 1)', '', ends(1, 1, 1 / 2, 1 / 2)],
    ['a class of its own', '1', ', classes: { item: { speed: 2 } }', ends(1 / 2, 1 / 2, 1 / 2, 1 / 2)],
  ])('%s', async (_name, speed, more, expected) => {
    const text = more === '' ? four(speed) : four(speed, more).replace('items: {', 'items: { classes: { item: 100% },')
    expect(await flowTime(text)).toBeCloseTo(expected, 12)
  })

  it('of a batch it is one for all', async () => {
    expect(await flowTime(four('1 + queue(desk)', ', batch: { size: 2 }'))).toBeCloseTo(
      (2 * (1 / 3) + 2 * (1 / 3 + 1)) / 4,
      12,
    )
  })

  it('at a delay it is read as an item comes', async () => {
    expect(await flowTime(four('2 + alarm').replace(' by: clerks,', ''))).toBeCloseTo(1 / 2, 12)
  })

  it('one that is not above 0 stops the run and says where', async () => {
    await expect(flowTime(four('1 - queue(desk)'))).rejects.toThrow('`speed` of desk came out as -2')
  })
})

describe('what theory says', () => {
  const load = async (speed: string) => {
    const scenario = await scenarioOf(desk('6min', `, speed: "${speed}"`))
    return offeredLoad(scenario, windowOf(scenario, 0)).constraints[0]
  }

  it('of a constant, and of one that hangs on the item', async () => {
    expect(await load('1.6')).toMatchObject({ load: 0.5, trust: { says: 'exact' } })
    const { load: found, trust } = await load('if(hard = 1, 0.5, 2)')
    expect(found).toBeCloseTo(0.8 * (0.5 / 0.5 + 0.5 / 2), 2)
    expect(trust.says).toBe('sampled')
  })

  it('is nothing where it hangs on the run', async () => {
    expect(await load('1 + queue(serve) / 10')).toMatchObject({
      trust: { says: 'silent', because: ['Only a run can tell how long work at serve takes.'] },
    })
  })
})
