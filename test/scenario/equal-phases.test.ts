/** Between which instants growth is judged: week ends whose weeks have no holiday, or the same ones. */
import { describe, expect, it } from 'vitest'
import { equalPhases } from '../../src/scenario/equal-phases.js'
import { scenarioOf } from '../builder.js'

const week = 168

const text = (holidays: readonly string[]): string => `
scenario: Holidays
calendars: { office: { hours: Mon-Fri 09:00-17:00, holidays: [${holidays.join(', ')}] } }
arrivals: { rate: 1 per hour }
pools: { clerks: { count: 1, calendar: office } }
stations: { desk: { kind: review, by: clerks, takes: 6min, then: done }, done: end }
run: { from: 2026-09-07 }
`

/** From Monday 2026-09-07; the window opens after two weeks and closes after 16. */
async function phases(holidays: readonly string[], window = { opens: 2 * week, closes: 16 * week }) {
  const found = equalPhases(await scenarioOf(text(holidays)), window)
  return found && [found.opens / week, found.closes / week]
}

describe('the instants between which growth is judged', () => {
  it.each<[string, string[], number[]]>([
    ['the window’s own without holidays', [], [2, 16]],
    ['the next week end where a holiday falls in the last week', ['2026-12-25'], [2, 17]],
    ['two week ends on where the year ends in two weeks of holidays', ['2026-12-25', '2027-01-01'], [2, 18]],
    ['a later opening where a holiday falls in the week before', ['2026-09-16'], [3, 16]],
    ['the window’s own where a holiday falls in between', ['2026-10-14'], [2, 16]],
  ])('are %s', async (_name, holidays, expected) => {
    expect(await phases(holidays)).toEqual(expected)
  })

  it('are week ends after the same holidays where every week has one', async () => {
    const fridays = Array.from({ length: 22 }, (_, index) => {
      const friday = new Date(Date.UTC(2026, 8, 11 + 7 * index))
      return friday.toISOString().slice(0, 10)
    })
    expect(await phases(fridays)).toEqual([2, 16])
  })

  it('lie no later than recorded arrivals come: the close moves back', async () => {
    const scenario = await scenarioOf(text(['2026-12-25']))
    const times = Array.from({ length: 16 }, (_, each) => each * week + 1)
    const recorded = { ...scenario.arrivals[0], process: { by: 'trace', times } } as const
    const window = { opens: 2 * week, closes: 16 * week }
    expect(equalPhases({ ...scenario, arrivals: [recorded] }, window)).toEqual({ opens: 2 * week, closes: 15 * week })
  })

  it('begin a week after the empty start, and are none in a run of one week', async () => {
    expect(await phases([], { opens: 0, closes: 16 * week })).toEqual([1, 16])
    expect(await phases([], { opens: 0, closes: week })).toBeUndefined()
  })
})
