/**
 * Quantiles of Student's t distribution, from its density by Newton's method. Kept once they are known: intervals ask for
 * the same few again and again. Only the transcendental functions that are the same on every machine are used.
 */
import { exp, log1p, sqrt } from '../random/transcendental.js'

const known = new Map<number, Map<number, number>>()

/** The value below which the share `level` (0..1) of the distribution with `degrees` degrees of freedom lies. */
export function studentQuantile(level: number, degrees: number): number {
  let atLevel = known.get(level)
  if (atLevel === undefined) {
    atLevel = new Map()
    known.set(level, atLevel)
  }
  let value = atLevel.get(degrees)
  if (value === undefined) {
    value = level < 0.5 ? -upperQuantile(1 - level, level, degrees) : upperQuantile(level, 1 - level, degrees)
    atLevel.set(degrees, value)
  }
  return value
}

/**
 * The quantile at `level` of one half or more, with `tail` beyond it. The density falls from 0 on, so that Newton's steps
 * from 0 never pass the quantile, and the last of them leaves an error of the order of its square.
 */
function upperQuantile(level: number, tail: number, degrees: number): number {
  if (!(level <= 1 && degrees > 0)) return Number.NaN
  if (tail === 0) return Number.POSITIVE_INFINITY
  const peak = densityAtZero(degrees)
  for (let t = 0; ; ) {
    const density = peak * exp((-(degrees + 1) / 2) * log1p((t * t) / degrees))
    // Near the middle what lies below is exact, far from it what lies beyond.
    const short = t * t < 3 ? level - 0.5 - density * fromZero(t, degrees) : density * beyond(t, degrees) - tail
    const step = short / density
    t += step
    if (!(step > 1e-10 * t)) return t
  }
}

/** Γ((ν+1)/2) ÷ (√(πν) Γ(ν/2)): the ratio of gammas by its asymptotic series (Tricomi and Erdélyi 1951) from z = 20 on. */
function densityAtZero(degrees: number): number {
  let z = degrees / 2
  let below = 1
  for (; z < 20; z++) below *= z / (z + 0.5)
  const w = 1 / (z * z)
  const series = (-1 / 8 + w * (1 / 192 + w * (-1 / 640 + w * (17 / 14336 - (w * 31) / 18432)))) / z
  return below * exp(series) * sqrt(z / (Math.PI * degrees))
}

/** The probability between 0 and t, over the density at t: a series of positive terms (Abramowitz and Stegun 26.5.4). */
function fromZero(t: number, degrees: number): number {
  const y = (t * t) / (degrees + t * t)
  let sum = 0
  let term = t
  for (let n = 0; term > 1e-17 * sum; n++) {
    sum += term
    term *= (y * (degrees + 1 + 2 * n)) / (3 + 2 * n)
  }
  return sum
}

/**
 * The probability beyond t, over the density at t: the even part of the continued fraction of the incomplete beta function
 * (DLMF 8.17.22), its denominators written as sums of positive terms. From t² = 3 on 80 of them are more than enough.
 */
function beyond(t: number, degrees: number): number {
  const a = degrees / 2
  const x = degrees / (degrees + t * t)
  const y = (t * t) / (degrees + t * t)
  let rest = 0
  for (let m = 80; m > 0; m--) {
    const last = a + 2 * m
    const near = ((2 * m + 0.5) * a + 2 * m * m - 0.5) / (last * last - 1)
    const odd = ((a + m - 1) * (a + m - 0.5) * x) / ((last - 2) * (last - 1))
    const even = (m * (m - 0.5) * x) / ((last - 1) * last)
    rest = (odd * even) / (near + (1 - near) * y - rest)
  }
  return ((t / degrees) * (a + 1)) / (0.5 + (a + 0.5) * y - (a + 1) * rest)
}
