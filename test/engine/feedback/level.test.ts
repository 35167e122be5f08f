/** Levels of feedback variables against what is known by hand: steps with bounds, and smoothing solved exactly. */
import { describe, expect, it } from 'vitest'
import { FollowingLevel, MovedLevel } from '../../../src/engine/feedback/level.js'

const free = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }

describe('moved by events', () => {
  it('keeps to its bounds at every step', () => {
    const clock = { now: 0 }
    const trust = new MovedLevel(0.1, { from: 0.05, to: 1 }, clock)
    trust.move(-0.06)
    expect(trust.read()).toBe(0.05)
    trust.move(0.004)
    expect(trust.read()).toBeCloseTo(0.054, 12)
    for (let i = 0; i < 300; i++) trust.move(0.004)
    expect(trust.read()).toBe(1)
  })

  it('knows the hours under its curve', () => {
    const clock = { now: 0 }
    const level = new MovedLevel(1, free, clock)
    clock.now = 2
    level.move(3)
    clock.now = 5
    expect(level.levelTime()).toBe(1 * 2 + 4 * 3)
  })
})

describe('following an input', () => {
  /** Up to 1 at hour 2, down to 0 at hour 12, with a time constant of 5 hours. */
  function step(over: number, until: number, readAt: readonly number[] = []) {
    const clock = { now: 0 }
    let input = 0
    const level = new FollowingLevel(0, over, free, clock)
    level.follow(() => input)
    for (const time of [...readAt, 2, 12].sort((a, b) => a - b)) {
      level.hold()
      if (time > until) break
      clock.now = time
      level.read()
      if (time === 2) input = 1
      if (time === 12) input = 0
    }
    level.hold()
    clock.now = until
    return level
  }

  const e = Math.exp
  const top = 1 - e(-10 / 5)

  it.each([
    [2, 0],
    [7, 1 - e(-5 / 5)],
    [12, top],
    [22, top * e(-10 / 5)],
  ])('at hour %d is %d', (time, expected) => {
    expect(step(5, time).read()).toBeCloseTo(expected, 12)
  })

  it('is the same however often it is read, and misses with a time constant 5 % longer', () => {
    const often = step(5, 22, [1, 3, 3.5, 4, 9, 13, 21]).read()
    expect(often).toBeCloseTo(top * e(-10 / 5), 12)
    expect(Math.abs(step(5.25, 22).read() - often)).toBeGreaterThan(0.001)
  })

  it('knows the hours under its curve', () => {
    // Up: 10 − 5 (1 − e^−2). Down: 5 (1 − e^−2) of the top.
    expect(step(5, 22).levelTime()).toBeCloseTo(10 - 5 * top + 5 * top * (1 - e(-2)), 12)
  })

  it('follows what lies within its bounds', () => {
    const clock = { now: 0 }
    const level = new FollowingLevel(0, 1, { from: 0, to: 0.5 }, clock)
    level.follow(() => 40)
    level.hold()
    clock.now = 1
    expect(level.read()).toBeCloseTo(0.5 * (1 - e(-1)), 12)
    clock.now = 1000
    expect(level.read()).toBeCloseTo(0.5, 12)
  })
})
