/** The people of a pool: one shift or several, and how often they are away. */
import { expect, it } from 'vitest'
import type { Pool } from '../../../src/scenario/scenario.js'
import { scenarioFrom, scenarioOf } from '../../builder.js'

const mornings = { count: 4, calendar: 'mornings' }
const afternoons = { count: 2, calendar: 'afternoons' }

interface Form {
  readonly short: string
  readonly twin: Readonly<Record<string, unknown>>
  readonly is: Omit<Pool, 'id' | 'title'>
}

const forms: readonly Form[] = [
  { short: 'count: 3', twin: { count: 3 }, is: { shifts: [{ count: 3, calendar: '24x7' }], absent: 0 } },
  {
    short: 'count: 4, calendar: mornings, absent: 8%, cost: 52 per hour',
    twin: { ...mornings, absent: 0.08, cost: { amount: 52, per: 'hour' } },
    is: { shifts: [mornings], absent: 0.08, cost: 52 },
  },
  {
    short: 'shifts: [{ count: 4, calendar: mornings }, { count: 2, calendar: afternoons }], absent: 0%',
    twin: { shifts: [mornings, afternoons], absent: 0 },
    is: { shifts: [mornings, afternoons], absent: 0 },
  },
  {
    short: 'shifts: [{ count: 1 }]',
    twin: { shifts: [{ count: 1 }] },
    is: { shifts: [{ count: 1, calendar: '24x7' }], absent: 0 },
  },
]

it.each(forms)('$short', async ({ short, twin, is }) => {
  const written = await scenarioOf(`scenario: Pools
calendars: { mornings: Mon-Fri 08:00-12:00, afternoons: Mon-Fri 12:00-18:00 }
arrivals: { rate: 5 per hour }
pools: { clerks: { ${short} } }
stations: { desk: { kind: review, by: clerks, then: done }, done: end }
`)
  expect(written.pools).toEqual([{ id: 'clerks', title: 'clerks', ...is }])
  const program = await scenarioFrom({
    scenario: 'Pools',
    calendars: { mornings: 'Mon-Fri 08:00-12:00', afternoons: 'Mon-Fri 12:00-18:00' },
    arrivals: { rate: '5 per hour' },
    pools: { clerks: twin },
    stations: { desk: { kind: 'review', by: 'clerks', then: 'done' }, done: 'end' },
  })
  expect(program.pools).toEqual(written.pools)
})
