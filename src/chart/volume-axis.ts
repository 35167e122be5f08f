/**
 * An axis of volumes and where a volume lies on it: straight from 0 where the volumes are near each other, by doublings
 * where they span more than a factor of eight. Charts place labels with it, so it maps exactly as Vega's scale does.
 */
import { exactly } from './headline.js'
import { type Font, textWidth } from './text-metrics.js'

export interface VolumeAxis {
  readonly scale: { readonly type: 'linear' | 'log'; readonly domain: [number, number]; readonly nice: false }
  readonly ticks: readonly number[]
  /** Pixels from the plot's left edge. */
  pixelOf(volume: number): number
}

/** A volume that the axis holds, and the pixels that its label needs to the right of it. */
export interface Placed {
  readonly volume: number
  readonly room: number
}

/** A bound below it, or below 0, and what is broken at every volume are drawn here: an axis by doublings has no 0. */
export const leastVolume = 1 / 32

/** An axis of `width` pixels that holds all volumes with their labels; its ticks do not touch each other. */
export function volumeAxis(placed: readonly Placed[], width: number, font: Font): VolumeAxis {
  const volumes = placed.map((each) => each.volume)
  // What is drawn at the end of the axis, as what is broken at every volume, does not choose it.
  const inside = volumes.filter((volume) => volume > leastVolume)
  const least = Math.max(leastVolume, Math.min(...(inside.length === 0 ? volumes : inside)))
  return Math.max(...volumes) > 8 * Math.min(1, least)
    ? byDoublings(placed, least, width)
    : straight(placed, width, font)
}

function straight(placed: readonly Placed[], width: number, font: Font): VolumeAxis {
  const end = Math.max(...placed.map(({ volume, room }) => volume / share(room, width)))
  const ticks = ticksBetween(0, end, width, font)
  return {
    scale: { type: 'linear', domain: [0, end], nice: false },
    ticks,
    pixelOf: (volume) => (volume / end) * width,
  }
}

function byDoublings(placed: readonly Placed[], least: number, width: number): VolumeAxis {
  let start = 1
  while (start > least) start /= 2
  const low = start * 0.94
  const spans = placed.map(({ volume, room }) => Math.log(volume / low) / share(room, width))
  const span = Math.max(...spans)
  const end = low * Math.exp(span)
  const ticks: number[] = []
  for (let tick = start; tick <= end; tick *= 2) ticks.push(tick)
  return {
    scale: { type: 'log', domain: [low, end], nice: false },
    ticks,
    pixelOf: (volume) => (Math.log(Math.max(leastVolume, volume) / low) / span) * width,
  }
}

/** The part of the width that a volume may lie in, so that its label still fits; never under a third. */
function share(room: number, width: number): number {
  return Math.min(1, Math.max(0.33, (width - room) / width))
}

/** A straight axis from one volume to another, for a curve over volumes. */
export function volumeSpan(from: number, to: number, width: number, font: Font): VolumeAxis {
  const ticks = ticksBetween(from, to, width, font)
  return {
    scale: { type: 'linear', domain: [from, to], nice: false },
    ticks,
    pixelOf: (volume) => ((volume - from) / (to - from)) * width,
  }
}

/** Ticks at the finest step of which the labels still stand apart. */
function ticksBetween(from: number, to: number, width: number, font: Font): number[] {
  const steps = [0.25, 0.5, 1, 2, 4, 8].map((step) => {
    const ticks: number[] = []
    for (let tick = Math.ceil(from / step) * step; tick <= to; tick += step) ticks.push(tick)
    return { step, ticks }
  })
  const fitting = steps.find(({ step, ticks }) => {
    const widest = Math.max(0, ...ticks.map((tick) => textWidth(exactly(tick), font)))
    return (step / (to - from)) * width >= widest + 12
  })
  return fitting?.ticks ?? []
}

/** Tick labels for Vega, which prints 0.25 as it likes otherwise. */
export function tickLabels(ticks: readonly number[]): string {
  return `(${JSON.stringify(Object.fromEntries(ticks.map((tick) => [String(tick), exactly(tick)])))})[datum.value]`
}
