/** The cascade: a stair of break volumes, a row a step, with what mends it and what that costs. */
import type { CascadeStep, DesignPart, LeverEffect, StressResult } from '../verdict/result.js'
import type { Chart, Table } from './chart.js'
import { exactly, firstThatFits } from './headline.js'
import { defaultLook, type Look } from './theme.js'
import { format, moneyUnit, volumeUnit } from './unit.js'
import { drawVolumeRows, type VolumeRow } from './volume-rows.js'
import { todayAnd } from './volume-rules.js'

/** Of the current design; absent where nothing has to be mended. */
export function cascade(result: StressResult, look: Look = defaultLook): Chart | undefined {
  const { answer, scenario } = result
  const steps = stepsIn(result)
  if (steps.length === 0) return undefined
  const headline = cascadeHeadline(result)
  const alt = `${headline}. ${steps.map((step) => stepInWords(step, scenario.currency)).join(' ')}`
  const rows = steps.map((step, index): VolumeRow => {
    const { breaksAt, interval, title, relief } = step
    const to = step.then ?? answer.target
    return {
      id: String(index),
      title: `${index + 1}. ${title}: ${keptTogether(relief)}`,
      marks: [
        {
          series: 'current',
          colour: 'current',
          from: breaksAt,
          low: Math.min(interval.low, breaksAt),
          at: to,
          high: to,
          // A phone has room for the volume alone.
          label:
            look.preset === 'phone' ? times(to) : `${times(breaksAt)} → ${times(to)}${priced(step, scenario.currency)}`,
          says: stepInWords(step, scenario.currency),
        },
      ],
    }
  })
  const spec = drawVolumeRows({
    look,
    headline,
    alt,
    rows,
    series: ['current'],
    subtitle: (leftOut) =>
      ['What breaks, the smallest whole step that mends it, and where the design breaks then.', moreSteps(leftOut)]
        .filter((each) => each !== '')
        .join(' '),
    named: todayAnd(answer.target),
    axis: 'around',
  })
  return { name: 'cascade', headline, alt, spec, table: cascadeTable(steps, scenario.currency) }
}

/** `(5 → 6)` stays on one line. */
function keptTogether(relief: string): string {
  return relief.replace(/\([^()]{1,14}\)/g, (counts) => counts.replaceAll(' ', '\u00a0'))
}

/** Without what no more people cure, for which there is no step. */
export function stepsIn({ cascade: steps = [] }: Pick<DesignPart, 'cascade'>): readonly CascadeStep[] {
  return steps.filter(({ uncured }) => uncured !== true)
}

/** How far the steps carry; weaker where they end before the target. */
export function cascadeHeadline(design: DesignPart): string {
  const { answer, cascade = [] } = design
  const steps = stepsIn(design)
  const [first] = steps
  const last = steps.at(-1)
  if (first === undefined || last === undefined) return `Nothing has to be mended up to ${exactly(answer.target)}`
  const count = steps.length === 1 ? 'One fix carries' : `${countWord(steps.length)} fixes carry`
  const from = format({ estimate: first.breaksAt, ...first.interval }, volumeUnit)
  const to = cascade.at(-1)?.then
  const { confirmed } = last
  // What a simulation of the last step contradicts is not said.
  if (confirmed !== undefined && confirmed.grows.length > 0) {
    const [fixes, are] = steps.length === 1 ? ['One fix', 'is'] : [`${countWord(steps.length)} fixes`, 'are']
    return `${fixes} from ${from} on ${are} not enough: simulated, work still grows at ${exactly(confirmed.at)}`
  }
  if (confirmed?.broken !== undefined) {
    const [fixes, are] = steps.length === 1 ? ['One fix', 'is'] : [`${countWord(steps.length)} fixes`, 'are']
    return `${fixes} from ${from} on ${are} not enough: simulated, a promise is missed at ${exactly(confirmed.at)}`
  }
  if (cascade.length > steps.length) {
    const isThere = to === undefined || to >= answer.target * 0.99
    return `${count} all but what no people cure to ${isThere ? exactly(answer.target) : times(to)}`
  }
  if (to === undefined && last.holdsTo === answer.target)
    return `${count} the design from ${from} to ${exactly(answer.target)}`
  if (to === undefined) return `${count} the design from ${from} past ${exactly(answer.target)}`
  if (to < answer.target * 0.99)
    return firstThatFits(`${count} the design from ${from} to ${times(to)}, short of ${exactly(answer.target)}`)
  return `${count} the design from ${from} to ${times(to)}`
}

const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']

function countWord(count: number): string {
  return words[count] ?? String(count)
}

function times(volume: number): string {
  return format({ estimate: volume, low: volume, high: volume }, volumeUnit)
}

function priced({ costPerWeek }: CascadeStep, currency: string | undefined): string {
  return costPerWeek === undefined ? '' : `, ${money(costPerWeek, currency)} a week`
}

function money(amount: number, currency: string | undefined): string {
  return format({ estimate: amount, low: amount, high: amount }, { ...moneyUnit(currency), mostDecimals: 0 })
}

/** `then it breaks at 2.1×`. */
export function afterwards({ then, holdsTo = 16 }: CascadeStep, what: string): string {
  if (then !== undefined) return `then ${what} breaks at ${times(then)}`
  return holdsTo < 16 ? `then ${what} holds to ${times(holdsTo)}` : 'then nothing breaks any more'
}

function moreSteps(leftOut: number): string {
  return leftOut === 0 ? '' : `${leftOut} more: see the table.`
}

function stepInWords(step: CascadeStep, currency: string | undefined): string {
  const then = afterwards(step, 'it')
  return `At ${times(step.breaksAt)} ${step.title}: ${step.relief}${priced(step, currency)}, ${then}.`
}

/** A row a step. */
export function cascadeTable(steps: readonly CascadeStep[], currency: string | undefined): Table {
  return {
    columns: [
      { key: 'breaksAt', title: 'Breaks at', unit: volumeUnit },
      { key: 'title', title: 'What breaks' },
      { key: 'relief', title: 'What mends it' },
      { key: 'costPerWeek', title: 'Cost a week', unit: { ...moneyUnit(currency), mostDecimals: 0 } },
      { key: 'then', title: 'Then breaks at', unit: volumeUnit },
      ...(steps.some(({ levers = [] }) => levers.length > 0)
        ? [{ key: 'levers', title: 'Levers that do it too, by load' }]
        : []),
    ],
    rows: steps.map(({ breaksAt, interval, title, relief, costPerWeek, then, levers = [] }) => ({
      breaksAt: { estimate: breaksAt, ...interval },
      title,
      relief,
      costPerWeek,
      then: then === undefined ? undefined : Number(then.toFixed(2)),
      levers: levers.map(leverInWords).join(', '),
    })),
  }
}

/** `daily-huddle (3.32×)`; a lever with which the constraint is gone has no volume. */
export function leverInWords({ name, value, breaksAt }: LeverEffect): string {
  const lever = value === undefined ? name : `${name} ${value}`
  return breaksAt === undefined ? `${lever} (it is gone)` : `${lever} (${times(breaksAt)})`
}
