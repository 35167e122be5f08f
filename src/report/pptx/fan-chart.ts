/**
 * How long items take over volume: the median and the slow tail, with the interval of the tail as a band behind it, and
 * what is promised. Ends a little past the target or the break: beyond it the window decides.
 */

import { fanPoints, lastVolume } from '../../chart/fan-points.js'
import { fanAlt, promisesInTime } from '../../chart/fan-words.js'
import { exactly } from '../../chart/headline.js'
import { knownHigh } from '../../chart/known-high.js'
import { palettes } from '../../chart/theme.js'
import { timeUnitFor } from '../../chart/unit.js'
import type { Estimate, StressResult, VolumePart } from '../../verdict/result.js'
import { axisFor } from './axis-range.js'
import { type NativeChart, type NativeSeries, onSheet } from './native-chart.js'

interface TailPoint {
  readonly volume: number
  readonly p50: Estimate
  readonly p95: Estimate
}

/** Absent where fewer than three volumes have flow times. */
export function fanChart(result: StressResult): NativeChart | undefined {
  const points = evenlySpaced(result.volumes.filter(({ volume }) => volume <= lastVolume(result)).flatMap(pointOf))
  if (points.length < 3) return undefined
  const { current, redesign, promise } = palettes.light
  const others = points.map(({ volume }) => {
    return result.against?.volumes.find((each) => each.volume === volume)?.measures.flowTime?.p95?.estimate
  })
  const promises = promisesInTime(result)
  const longest = Math.max(
    ...points.map(({ p95 }) => knownHigh(p95)),
    ...others.map((each) => each ?? 0),
    ...promises.map(({ within }) => within),
  )
  const unit = timeUnitFor(longest)
  const scaled = (values: readonly (number | undefined)[]) => values.map((value) => onSheet(value, unit))
  const series: NativeSeries[] = [
    {
      name: 'p95, low end',
      colour: current,
      band: 'from',
      values: scaled(points.map(({ p95 }) => Math.min(p95.low, knownHigh(p95)))),
    },
    {
      name: '95% interval of p95',
      colour: current,
      band: 'band',
      values: scaled(points.map(({ p95 }) => Math.max(0, knownHigh(p95) - p95.low))),
    },
    {
      name: '95 in 100 take less',
      colour: current,
      line: 'solid',
      values: scaled(points.map(({ p95 }) => p95.estimate)),
    },
    { name: 'half take less', colour: current, line: 'thin', values: scaled(points.map(({ p50 }) => p50.estimate)) },
    ...(others.some((each) => each !== undefined)
      ? [{ name: '95 in 100, redesign', colour: redesign, line: 'dashed' as const, values: scaled(others) }]
      : []),
    ...promises.map(({ text, within }) => ({
      name: `promised: ${text}`,
      colour: promise,
      line: 'dotted' as const,
      values: scaled(points.map(() => within)),
    })),
  ]
  return {
    name: 'flow-time-fan',
    alt: fanAlt(result, fanPoints(result.volumes, lastVolume(result))),
    kind: 'lines',
    categoryTitle: 'Volume',
    categories: points.map(({ volume }) => exactly(volume)),
    series,
    axis: axisFor({
      title: `time from arrival to end, ${unit.name}`,
      unit: { ...unit, after: '' },
      lowest: 0,
      highest: onSheet(longest, unit) ?? 1,
      room: 0.04,
      mostSteps: 6,
    }),
    rules: [],
  }
}

function pointOf({ volume, measures: { flowTime } }: VolumePart): TailPoint[] {
  const { p50, p95 } = flowTime ?? {}
  return p50 === undefined || p95 === undefined ? [] : [{ volume, p50, p95 }]
}

/** Categories stand evenly apart whatever they say, so volumes do too: from the first on, as long as they do. */
function evenlySpaced(points: readonly TailPoint[]): readonly TailPoint[] {
  const [first, second] = points
  if (first === undefined || second === undefined) return points
  const gap = second.volume - first.volume
  const uneven = points.findIndex(({ volume }, index) => Math.abs(volume - first.volume - index * gap) > 1e-9)
  return uneven < 0 ? points : points.slice(0, uneven)
}
