/** Axes with fixed ends at round numbers, so that what is laid over a plot stays where it belongs. */
import type { Unit } from '../../chart/unit.js'
import { formatOf, type ValueAxis } from './native-chart.js'

export interface AxisNeeds {
  readonly title: string
  readonly unit: Unit
  /** On the sheet's scale. */
  readonly lowest: number
  readonly highest: number
  /** Shares of the axis that labels beside the bars need at its upper and at its lower end. */
  readonly room: number
  readonly roomBelow?: number
  readonly mostSteps: number
  readonly origin?: number
}

/** Its lower end lies on a step; the upper one leaves room for labels. */
export function axisFor({
  title,
  unit,
  lowest,
  highest,
  room,
  roomBelow = 0,
  mostSteps,
  origin,
}: AxisNeeds): ValueAxis {
  const reach = Math.max(highest - lowest, 1e-9) / (1 - room - roomBelow)
  const step = roundStep(reach / mostSteps)
  const from = Math.floor((lowest - reach * roomBelow) / step + 1e-9) * step
  const to = Math.ceil((highest + reach * room - from) / (step / 2) - 1e-9) * (step / 2) + from
  return {
    title,
    format: formatOf(unit, decimalsFor(step * (unit.scale === 100 ? 100 : 1))),
    from: tidy(from),
    to: tidy(to),
    step: tidy(step),
    ...(origin === undefined ? {} : { origin }),
  }
}

/** The smallest of 1, 2, 2.5, 5 times a power of ten that is not below `least`. */
function roundStep(least: number): number {
  let power = 1
  while (power > least) power /= 10
  while (power * 10 <= least) power *= 10
  return ([1, 2, 2.5, 5, 10].find((each) => each * power >= least * (1 - 1e-9)) ?? 10) * power
}

function decimalsFor(step: number): number {
  const found = [0, 1, 2, 3].find((decimals) => Math.abs(step - Number(step.toFixed(decimals))) < 1e-9)
  return found ?? 3
}

/** Without the last bits that sums leave behind. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
