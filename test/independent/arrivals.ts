/** When items come, at a volume. Each source is a function that gives its next instant. */

import type { Scope } from './expressions.js'
import type { Source } from './model.js'
import type { Random } from './random.js'
import { day, hour, week } from './words.js'

export type NextArrival = () => number

const never = Number.POSITIVE_INFINITY

function factorAt(source: Source, time: number): number {
  let factor = 1
  for (const step of source.ramp) if (step.at <= time) factor = step.to
  return factor
}

/** The instant at which so much open time has passed. */
function afterOpen(source: Source, from: number, open: number): number {
  let [time, left] = [from, open]
  for (;;) {
    const span = source.calendar.nextSpan(time)
    if (span === undefined) return never
    time = Math.max(time, span.from)
    if (time + left <= span.to) return time + left
    left -= span.to - time
    time = span.to
  }
}

/** Poisson by cells in which the rate does not change: an exponential is used up cell by cell. */
function poisson(source: Source, random: Random, volume: number): NextArrival {
  let time = 0
  return () => {
    let left = random.exponential(1)
    for (;;) {
      const span = source.calendar.nextSpan(time)
      if (span === undefined || time > 1e19) return never
      time = Math.max(time, span.from)
      const cell = source.profile === undefined ? never : (Math.floor(time / hour) + 1) * hour
      const step = source.ramp.find(({ at }) => at > time)?.at ?? never
      const end = Math.min(span.to, cell, step)
      const rate = rateAt(source, time) * volume * factorAt(source, time)
      const used = ((end - time) / hour) * rate
      if (used > left) {
        time += (left / rate) * hour
        return Math.round(time)
      }
      left -= used
      time = end
    }
  }
}

function rateAt(source: Source, time: number): number {
  if (source.profile === undefined) return source.rate ?? 0
  return source.profile[Math.floor(time / day) % 7][Math.floor((time % day) / hour)]
}

function renewal(source: Source, scope: Scope, volume: number): NextArrival {
  let time = 0
  return () => {
    const gap = (Number(source.every?.(scope)) * hour) / (volume * factorAt(source, time))
    time = afterOpen(source, time, gap)
    return Math.round(time)
  }
}

function batches(source: Source, random: Random, volume: number): NextArrival {
  const { times = [], size = 0 } = source.batches ?? {}
  let [index, left, time] = [-1, 0, 0]
  return () => {
    while (left === 0) {
      index++
      const { weekday, at } = times[index % times.length]
      const dayIndex = Math.floor(index / times.length) * 7 + weekday
      time = dayIndex * day + at
      if (source.calendar.isHoliday(dayIndex)) continue
      const wanted = size * volume * factorAt(source, time)
      left = Math.floor(wanted) + (random.chance(wanted - Math.floor(wanted)) ? 1 : 0)
    }
    left--
    return time
  }
}

/** One copy of a trace after another: shifted by whole weeks (round the trace) and by a part of the mean gap. */
function traced(source: Source, random: Random, volume: number, repeat: boolean): NextArrival {
  const trace = source.trace ?? []
  const length = Math.max(1, Math.ceil(trace[trace.length - 1] / week)) * week
  const copies = Math.ceil(volume)
  const gap = length / trace.length
  const round = (): number[] => {
    const times: number[] = []
    for (let copy = 0; copy < copies; copy++) {
      const kept = copy < copies - 1 || volume >= copies ? 1 : volume - (copies - 1)
      for (const time of trace) {
        if (!random.chance(kept)) continue
        const shifted = copy === 0 ? time : (time + copy * week) % length
        times.push(Math.round(shifted + (copy / copies) * gap))
      }
    }
    return times.sort((a, b) => a - b)
  }
  let [times, at, offset] = [round(), 0, 0]
  return () => {
    if (at === times.length) {
      if (!repeat) return never
      offset += length
      times = round()
      at = 0
      if (times.length === 0) return never
    }
    return offset + times[at++]
  }
}

export function arrivalsOf(source: Source, scope: Scope, volume: number, repeat: boolean): NextArrival {
  if (source.trace !== undefined) return traced(source, scope.random, volume, repeat)
  if (source.batches !== undefined) return batches(source, scope.random, volume)
  if (source.every !== undefined) return renewal(source, scope, volume)
  return poisson(source, scope.random, volume)
}
