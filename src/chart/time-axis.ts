/** An axis of time from 0: the unit that suits its length and ticks at round numbers of it. */
import { formatNumber } from './rounding.js'
import { timeUnitFor, type Unit } from './unit.js'

export interface TimeAxis {
  readonly unit: Unit
  /** In the unit. */
  readonly end: number
  readonly ticks: readonly number[]
  readonly labels: readonly string[]
  /** For Vega's `labelExpr`. */
  readonly labelExpression: string
}

/** An axis that holds `longest` hours with at most `most` steps; `end` lies on a tick where `closed` is asked for. */
export function timeAxis(longest: number, most: number, ends: 'on a tick' | 'anywhere'): TimeAxis {
  const unit = timeUnitFor(longest)
  const reach = Math.max(longest * unit.scale, 1e-9)
  const step = roundStep(reach / most)
  const decimals = step >= 1 ? 0 : step >= 0.1 ? 1 : 2
  const ticks: number[] = []
  const count = ends === 'on a tick' ? Math.ceil(reach / step - 1e-9) : Math.floor(reach / step + 1e-9)
  for (let index = 0; index <= count; index += 1) ticks.push(index * step)
  const labels = ticks.map((tick) => formatNumber(tick, decimals))
  return {
    unit,
    end: ends === 'on a tick' ? count * step : reach,
    ticks,
    labels,
    labelExpression: `format(datum.value, ',.${decimals}f')`,
  }
}

/** The smallest of 1, 2, 5, 10, 20, 50 … and their tenths that is not below `least`. */
function roundStep(least: number): number {
  let power = 0.01
  while (power * 10 <= least) power *= 10
  const step = [1, 2, 5, 10].find((each) => each * power >= least * (1 - 1e-9)) ?? 10
  return step * power
}
