import { describe, expect, it } from 'vitest'
import { waitingTimesByPriority, waitingTimesByPriorityMMc } from '../../src/theory/cobham.js'
import { waitingProbability, waitingTimeMMc } from '../../src/theory/erlang-c.js'
import { waitingTimeMG1 } from '../../src/theory/pollaczek-khinchine.js'

describe('waitingProbability', () => {
  // Computed apart with exact rational arithmetic.
  it.each([
    [1, 0.8],
    [2, 0.71111111],
    [3, 0.64719101],
    [5, 0.55411255],
    [10, 0.40918015],
    [20, 0.25607779],
    [50, 0.08695255],
    [100, 0.01964643],
  ])('of %i servers at load 0.8', (servers, probability) => {
    expect(waitingProbability(servers, 0.8 * servers)).toBeCloseTo(probability, 8)
  })

  it('is certain where the servers cannot keep up', () => {
    expect(waitingProbability(3, 3)).toBe(1)
  })

  it('stays a number with a thousand servers', () => {
    expect(waitingProbability(1000, 990)).toBeGreaterThan(0.5)
    expect(waitingProbability(1000, 990)).toBeLessThan(1)
  })
})

describe('waitingTimeMMc', () => {
  it.each([
    ['queueing package for Octave, inst/qsmmm.m: λ 9, μ 5, two servers', 9, 1 / 5, 2, 0.85263158],
    ['Gross and Harris, example 4.1: four cashiers, minutes', 40 / 60, 4, 4, 1.13525499],
    ['the same with three', 40 / 60, 4, 3, 9.57009346],
    ['three servers in overload', 16, 1 / 5, 3, Number.POSITIVE_INFINITY],
  ])('%s', (_source, arrivalRate, meanWork, servers, waiting) => {
    expect(waitingTimeMMc(arrivalRate, meanWork, servers)).toBeCloseTo(waiting, 8)
  })
})

describe('waitingTimeMG1', () => {
  it.each([
    ['a Coxian, λ 1, mean ½, E[S²] 1.25 (Java Modelling Tools, mg1fcfs)', 1, 0.5, 2, 1.25],
    ['exponential work: M/M/1', 0.8, 1, 1, 4],
    ['work of one length: half of that', 0.8, 1, 0, 2],
    ['overload', 1, 1, 1, Number.POSITIVE_INFINITY],
  ])('%s', (_source, arrivalRate, meanWork, cv, waiting) => {
    expect(waitingTimeMG1(arrivalRate, meanWork, cv)).toBeCloseTo(waiting, 10)
  })
})

describe('Cobham', () => {
  const urgent = { arrivalRate: 3, meanWork: 0.08, cv: 1 }
  const routine = { arrivalRate: 7, meanWork: 0.08, cv: 1 }

  it('two classes on one server, by hand: R 0.064 over 0.76 and over 0.76 · 0.2', () => {
    const [first, second] = waitingTimesByPriority([urgent, routine])
    expect(first).toBeCloseTo(0.0842105, 7)
    expect(second).toBeCloseTo(0.4210526, 7)
  })

  it('has no answer in overload', () => {
    expect(() => waitingTimesByPriority([urgent, { ...routine, arrivalRate: 10 }])).toThrow(RangeError)
  })

  it('one class waits as in M/G/1, and as in M/M/c', () => {
    expect(waitingTimesByPriority([{ arrivalRate: 1, meanWork: 0.5, cv: 2 }])[0]).toBeCloseTo(1.25, 12)
    expect(waitingTimesByPriorityMMc([9], 1 / 5, 2)[0]).toBeCloseTo(0.85263158, 8)
  })

  it('priorities of equal work move waiting about and keep its sum', () => {
    const [first, second] = waitingTimesByPriorityMMc([3, 6], 1 / 5, 2)
    expect(first).toBeLessThan(second)
    expect((3 * first + 6 * second) / 9).toBeCloseTo(0.85263158, 8)
  })
})
