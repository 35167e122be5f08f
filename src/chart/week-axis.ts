/** Ticks of curves over the weeks of a run. */

/** Whole weeks, as many as stand apart on so many pixels. */
export function weekTicks(weeks: number, width: number): number[] {
  const step = [1, 2, 4, 8, 13, 26, 52].find((each) => weeks / each <= width / 60) ?? 52
  return Array.from({ length: Math.floor(weeks / step) }, (_, index) => (index + 1) * step)
}

/** Four or five round steps from 0 that hold the largest value. */
export function roundTicks(largest: number): number[] {
  const reach = Math.max(largest, 1)
  let power = 1
  while (power * 10 <= reach / 4) power *= 10
  const step = [1, 2, 5, 10].find((each) => each * power >= reach / 4) ?? 10
  return Array.from({ length: Math.ceil(reach / (step * power)) + 1 }, (_, index) => index * step * power)
}
