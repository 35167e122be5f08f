/** The sweep: where the design breaks, and what breaks first, at each value of what was varied. */
import type { SweepPoint, SweepResult } from '../verdict/result.js'
import type { Chart, Table } from './chart.js'
import { capitalised, exactly, firstThatFits, shortName, times } from './headline.js'
import { titleOfBreak } from './names.js'
import { defaultLook, type Look } from './theme.js'
import { formatWithRange, moneyUnit, perHourUnit, timeUnitFor, volumeUnit } from './unit.js'
import { drawVolumeRows, type VolumeRow } from './volume-rows.js'
import { todayAnd } from './volume-rules.js'

export function sweep(result: SweepResult, look: Look = defaultLook): Chart | undefined {
  const { points, target } = result
  if (points.length === 0) return undefined
  const headline = sweepHeadline(result)
  const alt = `${headline}. ${points.map((point) => `${valuesOf(point, result)}: ${answerIn(point, result)}.`).join(' ')}`
  const rows = points.map((point): VolumeRow => {
    const { breaksAt, above = 16 } = point.answer
    const { estimate, low, high } = breaksAt ?? { estimate: above, low: above, high: above }
    const label =
      breaksAt === undefined ? `over ${exactly(above)}` : `${times(breaksAt)} ${shortName(firstOf(point, result))}`
    return {
      id: point.values.join(' '),
      title: valuesOf(point, result),
      marks: [
        {
          series: 'one',
          colour: 'current',
          from: 1,
          low,
          at: estimate,
          high,
          label,
          says: pointInWords(point, result),
        },
      ],
    }
  })
  const spec = drawVolumeRows({
    look,
    headline,
    alt,
    rows,
    series: ['one'],
    subtitle: (leftOut) =>
      `Volume at which the design breaks, and what breaks first; 95% intervals over ${result.run.replications} replications.${leftOut === 0 ? '' : ` ${leftOut} more: see the table.`}`,
    named: todayAnd(target),
    axis: 'from 0',
  })
  return { name: 'sweep', headline, alt, spec, table: sweepTable(result) }
}

/** Who takes over, and from where on; else how far the break moves. */
export function sweepHeadline(result: SweepResult): string {
  const { points, parameters } = result
  const [first] = points
  const last = points.at(-1) ?? first
  const names = points.map((point) => shortName(firstOf(point, result)))
  const isOneParameter = parameters.length === 1
  const change = names.findIndex((name, index) => index > 0 && name !== names[index - 1])
  const isSettled = change > 0 && names.slice(change).every((name) => name === names[change])
  if (isOneParameter && isSettled) {
    return firstThatFits(
      `From ${shortName(parameters[0].path)} ${points[change].values[0]} on, ${names[change]} breaks first`,
      `From ${points[change].values[0]} on, ${names[change]} breaks first`,
    )
  }
  const [low, high] = [first, last].map(({ answer }) => answer.breaksAt)
  if (!isOneParameter || low === undefined || high === undefined) {
    const kinds = new Set(names)
    if (names.every((_, index) => points[index].answer.breaks.length === 0)) return 'Nothing breaks in any case'
    return kinds.size === 1
      ? `${capitalised(names[0])} breaks first in every case`
      : `What breaks first depends: ${kinds.size} take turns`
  }
  const apart = low.high < high.low || high.high < low.low
  return apart
    ? firstThatFits(
        `${shortName(parameters[0].path)} from ${first.values[0]} to ${last.values[0]} moves the break from ${times(low)} to ${times(high)}`,
        `The break moves from ${times(low)} to ${times(high)}`,
      )
    : firstThatFits(`${shortName(parameters[0].path)} does not move the break beyond its interval`)
}

export function firstOf({ answer }: SweepPoint, result: SweepResult): string {
  const [first] = answer.breaks
  if (first === undefined) return 'nothing'
  const names = [first, ...(answer.notSettled ?? [])].map((each) => titleOfBreak(result, each))
  return names.length > 3 ? `one of ${names.length}` : names.join(' or ')
}

function answerIn(point: SweepPoint, result: SweepResult): string {
  const { breaksAt, above = 16 } = point.answer
  return breaksAt === undefined
    ? `nothing breaks up to ${exactly(above)}`
    : `${firstOf(point, result)} first, at ${times(breaksAt)}`
}

function pointInWords(point: SweepPoint, result: SweepResult): string {
  const { breaksAt } = point.answer
  const where =
    breaksAt === undefined
      ? answerIn(point, result)
      : `${formatWithRange(breaksAt, volumeUnit)}, ${firstOf(point, result)} first`
  return `${valuesOf(point, result)}: ${where}`
}

/** `count 6`, or where two are varied `seniors.count 6, takes 15min`. */
function valuesOf({ values }: SweepPoint, { parameters }: SweepResult): string {
  const named = parameters.map(({ path }, index) => `${path.split('.').slice(-2).join('.')} ${values[index]}`)
  return named.join(', ')
}

/** A row a point: the values, the break, and what was measured at the target. */
export function sweepTable({ parameters, points, target, ...result }: SweepResult): Table {
  const { currency } = result.scenario
  const at = exactly(target)
  const measured = points.map(({ volumes }) => volumes.find(({ volume }) => volume === target)?.measures)
  const longest = Math.max(0, ...measured.map((each) => each?.flowTime?.mean?.estimate ?? 0))
  return {
    columns: [
      ...parameters.map(({ path }, index) => ({ key: `value${index}`, title: path })),
      { key: 'breaksAt', title: 'Breaks at', unit: volumeUnit },
      { key: 'first', title: 'First' },
      { key: 'throughput', title: `Ended per hour at ${at}`, unit: { ...perHourUnit, after: '' } },
      { key: 'flowTime', title: `Flow time at ${at}`, unit: timeUnitFor(longest) },
      { key: 'costPerDecision', title: `Cost per decision at ${at}`, unit: moneyUnit(currency) },
      { key: 'margin', title: `Margin a week at ${at}`, unit: moneyUnit(currency) },
    ],
    rows: points.map((point, index) => ({
      ...Object.fromEntries(point.values.map((value, place) => [`value${place}`, value])),
      breaksAt: point.answer.breaksAt,
      first: firstOf(point, { parameters, points, target, ...result }),
      throughput: measured[index]?.throughput,
      flowTime: measured[index]?.flowTime?.mean,
      costPerDecision: measured[index]?.costPerDecision,
      margin: measured[index]?.margin,
    })),
  }
}
