/** Where value is lost, by hand: what an answer is worth less as each stretch of its way passes. */
import { describe, expect, it } from 'vitest'
import { plan } from '../../src/engine/index.js'
import { scenarioOf } from '../builder.js'
import { readingsOf } from './readings-of.js'

/** Two items at Monday 02:00: 10 hours of work for one, the other waits for it; then a hand-off, then an end. */
const desk = (value: string, end = 'end') => `
scenario: Two items
arrivals: { batches: { at: Mon 02:00, size: 2 } }
pools: { clerks: { count: 1 } }
stations:
  desk: { kind: review, by: clerks, takes: 10h, then: mail }
  mail: { kind: system, handoff: 5h, takes: 1h, then: done }
  done: ${end}
value: ${value}
run: { weeks: 1, warm-up: 0h }`

async function lost(text: string): Promise<Record<string, number>> {
  const readings = readingsOf(plan(await scenarioOf(text), { volume: 1, warmUp: 0 }), 1, 0, {
    detail: 'full',
    questions: true,
  })
  const own = [...readings].filter(([name]) => name.startsWith('valueLost.'))
  return Object.fromEntries(own.map(([name, value]) => [name.slice('valueLost.'.length), Number(value.toFixed(9))]))
}

describe('value lost', () => {
  it('goes where the time goes, hand-off and wait included', async () => {
    // 100 in 100 hours: an item loses 1 an hour. 10 and 20 hours at the desk, 6 after it.
    expect(await lost(desk('{ per-item: 100, decays: linear to 0 in 100h }'))).toEqual({ desk: 30, mail: 12, done: 0 })
  })

  it('falls off a cliff where the item stands at that hour', async () => {
    // At hour 12 one is being handed off, the other still at the desk.
    expect(await lost(desk('{ per-item: 100, decays: cliff at 12h }'))).toEqual({ desk: 100, mail: 100, done: 0 })
  })

  it('is the rest at an end that realises less than all', async () => {
    const half = '{ kind: end, value: 50% }'
    const found = await lost(desk('{ per-item: 100, decays: linear to 0 in 100h }', half))
    // The items come to the end worth 84 and 74.
    expect(found).toEqual({ desk: 30, mail: 12, done: 79 })
  })

  it('counts what open items lose in the window, and with what is realised makes all that came', async () => {
    const text = desk('{ per-item: 100, decays: linear to 0 in 1000h }').replace('takes: 10h', 'takes: 100h')
    // One is done at hour 100, the other is at work when the week ends, 166 hours after it came.
    expect(await lost(text)).toEqual({ desk: 10 + 16.6, mail: 0.6, done: 0 })
  })

  it('leaves out what went before the window, and is a sum a week', async () => {
    const weekly = desk('{ per-item: 100, decays: linear to 0 in 100h }').replace('run: { weeks: 1', 'run: { weeks: 3')
    const compiled = plan(await scenarioOf(weekly), { volume: 1, warmUp: 168 })
    const readings = readingsOf(compiled, 1, 0, { detail: 'full', questions: true })
    expect(readings.get('valueLost.desk')).toBeCloseTo(30, 9)
  })

  it('is not told without value, nor where items go in copies', async () => {
    expect(await lost(desk('{ per-item: 1 }').replace(/\nvalue: .*/, ''))).toEqual({})
    const copies = desk('{ per-item: 1 }').replace('then: mail }', 'then: { all: [mail], then: done } }')
    const joined = copies.replace('takes: 1h, then: done', 'takes: 1h, then: join')
    expect(await lost(joined)).toEqual({})
  })

  it('changes no other number', async () => {
    const compiled = plan(await scenarioOf(desk('{ per-item: 100, decays: 6% per day }')), { volume: 1, warmUp: 0 })
    const told = readingsOf(compiled, 1, 0, { detail: 'full', questions: true })
    for (const [name, value] of readingsOf(compiled)) expect(told.get(name), name).toEqual(value)
  })
})
