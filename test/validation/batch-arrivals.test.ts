/** Many items at once: when and how many come is counted by hand, and one server serves them as in a recursion. */
import { describe, expect, it } from 'vitest'
import { loaded } from './models.js'
import { column, oneDesk, written } from './one-desk.js'
import { isSame, logged } from './visits.js'

describe('batches at night', () => {
  const weeks = 12
  const nights = Array.from({ length: weeks * 5 }, (_, night) => 168 * Math.floor(night / 5) + 24 * (night % 5) + 2)
  const cameIn = async (size: number, volume: number) => {
    const text = oneDesk(`{ batches: { at: Mon-Fri 02:00, size: ${size} } }`, 'exponential(12min)', weeks)
    return logged((await loaded(text)).scenario, { volume })
  }

  it.each([
    { size: 80, volume: 1, sizes: [80, 80] },
    { size: 80, volume: 1.2, sizes: [96, 96] },
    { size: 60.5, volume: 1, sizes: [60, 61] },
    { size: 60.5, volume: 1.3, sizes: [78, 79] },
  ])('of $size at $volume× are served as in a recursion (D^X/M/1)', async ({ size, volume, sizes }) => {
    const { arrivals, visits } = await cameIn(size, volume)
    const perNight = nights.map((night) => arrivals.filter((time) => time === night).length)
    expect(perNight.reduce((sum, count) => sum + count, 0)).toBe(arrivals.length)
    expect([Math.min(...perNight), Math.max(...perNight)]).toEqual(sizes)
    let free = 0
    let differ = 0
    for (const { joined, work, started, over } of visits) {
      const start = Math.max(free, joined)
      free = start + work
      const within = (time: number) => (time < weeks * 168 ? time : Number.POSITIVE_INFINITY)
      if (!isSame(started, within(start)) || !isSame(over, within(free))) differ++
    }
    expect(differ).toBe(0)
  })

  it('of 60.5 have one more half of the time', async () => {
    const { arrivals } = await cameIn(60.5, 1)
    const more = arrivals.length - 60 * nights.length
    expect(Math.abs(more - nights.length / 2)).toBeLessThan(1.96 * Math.sqrt(nights.length / 4))
  })

  it('fall out on holidays of the calendar of their source', async () => {
    const text = oneDesk('{ batches: { at: Mon-Fri 02:00, size: 3 }, calendar: office }', '1min', 3)
    const came = new Set(logged((await loaded(text)).scenario).arrivals)
    expect([...came]).toEqual([0, 1, 2, 3, 4, 7, 8, 10, 11, 14, 15, 16, 17, 18].map((day) => 24 * day + 2))
  })
})

it('a ramp multiplies the size of batches and the rows of a trace', async () => {
  const ramp = 'ramp: [{ at: 1w, to: 2 }, { at: 2w, to: 1 }]'
  const sizes = (arrivals: readonly number[]) =>
    [0, 1, 2].map((week) => arrivals.filter((time) => Math.floor(time / 168) === week).length)
  const nightly = await loaded(oneDesk(`{ batches: { at: Mon-Fri 02:00, size: 10 }, ${ramp} }`, '1min', 3))
  expect(sizes(logged(nightly.scenario).arrivals)).toEqual([50, 100, 50])
  const rows = [0, 1, 2].flatMap((week) => [10, 20, 30, 40, 50, 60].map((hour) => written(week * 168 + hour)))
  const recorded = await loaded(oneDesk(`{ trace: { file: cases.csv, column: arrived }, ${ramp} }`, '1min', 3), {
    'cases.csv': column(rows),
  })
  expect(sizes(logged(recorded.scenario).arrivals)).toEqual([6, 12, 6])
})
