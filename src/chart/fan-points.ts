/** What the fan shows, before it is drawn: the quantiles of flow time at each volume, up to where it ends. */
import type { Quantiles, StressResult, VolumePart } from '../verdict/result.js'

export const fanQuantiles = ['p50', 'p90', 'p95', 'p99'] as const satisfies readonly (keyof Quantiles)[]

export type FanQuantile = (typeof fanQuantiles)[number]

/** The quantiles of one volume, hours. */
export type FanPoint = Readonly<Record<FanQuantile, number>> & {
  readonly volume: number
  /** Those that fall among items that were still open: they are more than that. */
  readonly bounds: readonly FanQuantile[]
}

/** The first volume that is at least the target and a quarter past the break; all where none is. */
export function lastVolume(result: StressResult): number {
  const { breaksAt, target } = result.answer
  const enough = breaksAt ? Math.max(target, breaksAt.estimate * 1.25) : Number.POSITIVE_INFINITY
  return result.volumes.find((each) => each.volume >= enough)?.volume ?? Number.POSITIVE_INFINITY
}

export function fanPoints(volumes: readonly VolumePart[], last: number): FanPoint[] {
  return volumes
    .filter((each) => each.volume <= last)
    .flatMap(({ volume, measures: { flowTime } }) => {
      if (!flowTime?.p50 || !flowTime.p90 || !flowTime.p95 || !flowTime.p99) return []
      const { p50, p90, p95, p99 } = flowTime
      const bounds = fanQuantiles.filter((each) => flowTime[each]?.atLeast === true)
      return [{ volume, bounds, p50: p50.estimate, p90: p90.estimate, p95: p95.estimate, p99: p99.estimate }]
    })
}
