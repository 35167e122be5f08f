/** The steps that carry a design to the target: a row a step, from where it broke before to where it breaks after. */
import { stepsIn } from '../../chart/cascade.js'
import { exactly } from '../../chart/headline.js'
import { palettes } from '../../chart/theme.js'
import { formatExact, moneyUnit, volumeUnit } from '../../chart/unit.js'
import type { CascadeStep, StressResult } from '../../verdict/result.js'
import { axisFor } from './axis-range.js'
import { volumeRules } from './ladder-chart.js'
import { formatFor, type NativeChart } from './native-chart.js'

const mostSteps = 8
/** Of the axis: a shorter bar has no room for its number. */
const leastLabelled = 0.09

/** Absent where nothing has to be mended. */
export function cascadeChart(result: StressResult, alt: string): NativeChart | undefined {
  const { answer, scenario } = result
  const cascade = stepsIn(result)
  if (cascade.length === 0) return undefined
  const steps = cascade.slice(0, mostSteps)
  const { load, current, ink, grid } = palettes.light
  const after = steps.map((step) => reachOf(step, answer.target))
  const from = 0.8 * Math.min(1, ...steps.map(({ breaksAt }) => breaksAt))
  const to = Math.max(answer.target, ...after)
  return {
    name: 'cascade',
    alt,
    kind: 'stair',
    categoryTitle: 'Step',
    categories: steps.map((step, index) => `${index + 1}. ${step.title}\n${reliefOf(step, scenario.currency)}`),
    series: [
      {
        name: 'breaks at, after the step',
        colour: current,
        values: after,
        labels: steps.map(({ then, holdsTo = answer.target }) => ({
          format: exactFormat(then ?? holdsTo),
          ...(then === undefined ? { text: `over ${exactly(holdsTo)}` } : {}),
        })),
      },
      {
        name: 'breaks at, before it',
        colour: load[1] ?? grid,
        labelColour: ink,
        values: steps.map(({ breaksAt }) => breaksAt),
        labels: steps.map(({ breaksAt }) =>
          breaksAt - from < leastLabelled * (to - from) ? undefined : { format: exactFormat(breaksAt) },
        ),
      },
    ],
    axis: axisFor({
      title: 'volume at which the design breaks, as a multiple of today’s',
      unit: volumeUnit,
      // A stair is read from step to step, so that it need not begin at 0.
      lowest: from,
      highest: to,
      room: 0.1,
      mostSteps: 8,
    }),
    rules: volumeRules(answer.target),
  }
}

function exactFormat(volume: number): string {
  return formatFor({ estimate: volume, low: volume, high: volume }, volumeUnit)
}

function reachOf({ then, holdsTo }: CascadeStep, target: number): number {
  return then ?? holdsTo ?? target
}

function reliefOf({ relief, costPerWeek }: CascadeStep, currency: string | undefined): string {
  if (costPerWeek === undefined) return relief
  return `${relief}, ${formatExact(costPerWeek, { ...moneyUnit(currency), mostDecimals: 0 })} a week`
}
