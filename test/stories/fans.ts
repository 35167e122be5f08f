/**
 * The fans of the stories' committed results: flow times by volume. A curve falls where a higher volume has a shorter
 * time; it falls by more than its interval allows where the fall is more than the half-widths of both intervals together,
 * as of independent values (the volumes share their random numbers, so that this is rarely exceeded by chance).
 */
import type { Estimate, VolumePart } from '../../src/verdict/result.js'

export const curves = ['mean', 'p50', 'p90', 'p95', 'p99'] as const

export interface Fall {
  readonly curve: (typeof curves)[number]
  readonly from: number
  readonly to: number
  /** Hours. */
  readonly before: number
  readonly after: number
  /** The fall ÷ what the intervals allow. */
  readonly size: number
}

/** Every pair of volumes of which the higher has the shorter time. */
export function fallsOf(volumes: readonly VolumePart[]): Fall[] {
  const rising = [...volumes].sort((a, b) => a.volume - b.volume)
  return curves.flatMap((curve) =>
    rising.flatMap((one, index) => rising.slice(index + 1).flatMap((other) => fallOf(curve, one, other))),
  )
}

function fallOf(curve: Fall['curve'], one: VolumePart, other: VolumePart): Fall[] {
  const [before, after] = [one, other].map(({ measures }) => measures.flowTime?.[curve])
  if (before === undefined || after === undefined || after.estimate >= before.estimate) return []
  const allowed = Math.hypot(halfWidth(before), halfWidth(after))
  const size = (before.estimate - after.estimate) / allowed
  return [{ curve, from: one.volume, to: other.volume, before: before.estimate, after: after.estimate, size }]
}

function halfWidth({ low, high }: Estimate): number {
  return (high - low) / 2
}

/** For the outcome of the validation: each fall of a committed fan. */
export function fansInWords(): string {
  return ''
}
