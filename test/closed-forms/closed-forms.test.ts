import { describe, expect, it } from 'vitest'
import { waitingTimesByPriority, waitingTimesByPriorityMMc } from './cobham.js'
import { impatientMeasures } from './erlang-a.js'
import { waitingProbability, waitingTimeMMc } from './erlang-c.js'
import { waitingTimeVarianceFirstCome, waitingTimeVarianceLatestFirst } from './latest-first.js'
import { limitedMeasures } from './limited-queue.js'
import { forkJoinTime } from './nelson-tantawi.js'
import { waitingTimeShortestFirst, waitingTimeShortestFirstMM1 } from './phipps.js'
import { waitingTimeMG1 } from './pollaczek-khinchine.js'

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

describe('impatientMeasures', () => {
  // Computed apart from the balance equations of 250 waiting places, by least squares.
  it.each([
    [12, 1, 2, 10, 0.195655944, 0.391311888],
    [8, 1, 2, 10, 0.0388213923, 0.0776427846],
    [100, 0.05, 0.1, 4, 0.2590255021, 0.0259025502],
    [3, 1, 0.25, 1, 0.7174266473, 0.1793566618],
    [2, 0.5, 4, 1, 0.2032934791, 0.8131739164],
  ])(
    '%d an hour, work %d h, patience %d h, %i servers',
    (arrivalRate, meanWork, meanPatience, servers, leave, wait) => {
      const measures = impatientMeasures({ arrivalRate, meanWork, meanPatience, servers })
      expect(measures.leavingShare).toBeCloseTo(leave, 9)
      expect(measures.waitingTime).toBeCloseTo(wait, 9)
      expect(measures.queueLength).toBeCloseTo(arrivalRate * wait, 7)
    },
  )

  it('Garnett, Mandelbaum and Reiman (2002), introduction: 3.1 % leave and 3 wait', () => {
    const { leavingShare, queueLength } = impatientMeasures({
      arrivalRate: 48,
      meanWork: 1,
      meanPatience: 2,
      servers: 50,
    })
    expect(leavingShare).toBeCloseTo(0.031, 3)
    expect(queueLength).toBeCloseTo(3, 0)
  })

  it('nears M/M/c where patience is endless, and a loss where there is none', () => {
    const patient = impatientMeasures({ arrivalRate: 9, meanWork: 0.2, meanPatience: 1e9, servers: 2 })
    expect(patient.waitingTime).toBeCloseTo(0.85263158, 6)
    const impatient = impatientMeasures({ arrivalRate: 20, meanWork: 0.12, meanPatience: 1e-9, servers: 3 })
    expect(impatient.leavingShare).toBeCloseTo(0.2684063374, 6)
  })

  it('gives up where more wait than can be summed up', () => {
    const crowded = { arrivalRate: 1000, meanWork: 1, meanPatience: 100, servers: 500 }
    expect(() => impatientMeasures(crowded)).toThrow(RangeError)
  })
})

describe('limitedMeasures', () => {
  // Computed apart from the balance equations, by least squares.
  it.each([
    [12, 0.1, 1, 4, 0.2505881216, 2.1218781219, 0.2359492582],
    [9, 0.2, 2, 3, 0.1410768852, 0.9109038391, 0.1178353871],
    [20, 0.12, 3, 0, 0.2684063374, 0, 0],
    [10, 0.1, 1, 5, 1 / 7, 15 / 7, 0.25],
    [30, 0.5, 4, 2, 0.7347145984, 1.6653530897, 0.2092530132],
  ])('%d an hour, work %d h, %i servers, %i places', (arrivalRate, meanWork, servers, places, away, queue, wait) => {
    const measures = limitedMeasures({ arrivalRate, meanWork, servers, places })
    expect(measures.turnedAwayShare).toBeCloseTo(away, 9)
    expect(measures.queueLength).toBeCloseTo(queue, 9)
    expect(measures.waitingTime).toBeCloseTo(wait, 9)
  })

  it('Gross and Harris, example 2.7: three inspection stalls, four places, a car a minute, six minutes each', () => {
    const { queueLength } = limitedMeasures({ arrivalRate: 1, meanWork: 6, servers: 3, places: 4 })
    expect(queueLength).toBeCloseTo(3.09, 2)
  })
})

describe('forkJoinTime', () => {
  it.each([
    ['load 0.6: 11.4 / 8 of a quarter of an hour', 6, 0.1, 0.35625],
    ['no load: the longer of two exponential times, 1.5 means', 0, 2, 3],
    ['overload', 10, 0.1, Number.POSITIVE_INFINITY],
  ])('%s', (_source, arrivalRate, meanWork, time) => {
    expect(forkJoinTime(arrivalRate, meanWork)).toBeCloseTo(time, 12)
  })
})

describe('waitingTimeShortestFirst', () => {
  const lengths = [
    { meanWork: 1, share: 0.2 },
    { meanWork: 0.1, share: 0.8 },
  ]

  it('of two lengths, by hand: R 0.312 over 0.76, and over 0.76 · 0.16', () => {
    expect(waitingTimeShortestFirst(3, lengths)).toBeCloseTo(0.8 * (0.312 / 0.76) + 0.2 * (0.312 / 0.1216), 12)
    expect(waitingTimeShortestFirst(3, lengths)).toBeCloseTo(0.841579, 6)
  })

  it('of one length waits as in M/D/1', () => {
    expect(waitingTimeShortestFirst(0.8, [{ meanWork: 1, share: 1 }])).toBeCloseTo(2, 12)
  })

  it('has no answer in overload', () => {
    expect(() => waitingTimeShortestFirst(4, lengths)).toThrow(RangeError)
  })
})

describe('waitingTimeShortestFirstMM1', () => {
  // Computed apart by adaptive quadrature.
  it.each([
    [0.1, 0.105425938763],
    [0.5, 0.712686331939],
    [0.8, 1.88221861624],
    [0.9, 3.196912589664],
    [0.95, 5.263960470097],
    [0.99, 17.450660750176],
  ])('at load %d', (load, waiting) => {
    expect(waitingTimeShortestFirstMM1(load, 1)).toBeCloseTo(waiting, 9)
    expect(waitingTimeShortestFirstMM1(4 * load, 0.25)).toBeCloseTo(waiting / 4, 9)
  })

  it('is the limit of many lengths, each as likely as the others', () => {
    const count = 4000
    const lengths = Array.from({ length: count }, (_, i) => {
      return { meanWork: -Math.log(1 - (i + 0.5) / count), share: 1 / count }
    })
    expect(waitingTimeShortestFirst(0.8, lengths)).toBeCloseTo(waitingTimeShortestFirstMM1(0.8, 1), 2)
  })

  it('is infinite in overload', () => {
    expect(waitingTimeShortestFirstMM1(1, 1)).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('waitingTimeVarianceLatestFirst', () => {
  it('at load 0.8, by hand: E[W²] 40 and 200, less 16', () => {
    expect(waitingTimeVarianceFirstCome(0.8, 1)).toBeCloseTo(24, 10)
    expect(waitingTimeVarianceLatestFirst(0.8, 1)).toBeCloseTo(184, 10)
    expect(waitingTimeVarianceLatestFirst(8, 0.1)).toBeCloseTo(1.84, 10)
  })

  it('Takács: λ E[S³] / (3 (1 − ρ)²) + (λ E[S²])² / (2 (1 − ρ)³), less the mean squared', () => {
    const [rate, left] = [0.5, 0.5]
    const secondMoment = (rate * 6) / (3 * left * left) + (rate * 2 * rate * 2) / (2 * left * left * left)
    expect(waitingTimeVarianceLatestFirst(rate, 1)).toBeCloseTo(secondMoment - 1, 12)
  })

  it('is infinite in overload, as that of first come, first served', () => {
    expect(waitingTimeVarianceLatestFirst(1, 1)).toBe(Number.POSITIVE_INFINITY)
    expect(waitingTimeVarianceFirstCome(1, 1)).toBe(Number.POSITIVE_INFINITY)
  })
})
