/**
 * The levers of a search as a ladder: the current design, each lever by itself, and the set that was chosen or goes
 * farthest, with the volume at which the design breaks and what it costs over the horizon.
 */
import type { LeverAlone, LeverChoice, RedesignResult } from '../verdict/result.js'
import type { Chart, Table } from './chart.js'
import { capitalised, exactly, firstThatFits, times } from './headline.js'
import { defaultLook, type Look } from './theme.js'
import { format, formatWithRange, moneyUnit, volumeUnit } from './unit.js'
import { drawVolumeRows, type VolumeRow } from './volume-rows.js'
import { todayAnd } from './volume-rules.js'

interface LeverRow {
  readonly name: string
  readonly choice: LeverChoice
  readonly isFound: boolean
}

export function levers(result: RedesignResult, look: Look = defaultLook): Chart {
  const rows = rowsOf(result)
  const headline = leversHeadline(result)
  const alt = `${headline}. Break volumes as multiples of today’s volume, and cost over ${weeks(result)}. ${rows.map((row) => inWords(row, result)).join(' ')}`
  const spec = drawVolumeRows({
    look,
    headline,
    alt,
    rows: rows.map((row, index) => volumeRow(row, index, result, look.preset === 'phone')),
    series: ['one'],
    subtitle: (leftOut) =>
      [
        `Volume at which the design breaks with each, and cost over ${weeks(result)}. Band: 95% interval.`,
        ...(rows.some(({ isFound }) => isFound)
          ? [`Diamond: ${result.chosen === undefined ? 'goes farthest' : 'chosen'}.`]
          : []),
        ...(leftOut > 0 ? [`${leftOut} more: see the table.`] : []),
      ].join(' '),
    named: todayAnd(result.target),
    axis: 'from 0',
  })
  return { name: 'levers', headline, alt, spec, table: tableOf(rows, result) }
}

/** What was found stands last, or is marked where it is a lever by itself. */
function rowsOf({ current, alone, chosen, farthest }: RedesignResult): LeverRow[] {
  const found = chosen ?? farthest
  const own = [current, ...alone].map((choice: LeverChoice | LeverAlone): LeverRow => {
    const isFound = found !== undefined && keyOf(found) === keyOf(choice)
    return { name: namesOf(choice), choice, isFound }
  })
  if (found === undefined || own.some(({ isFound }) => isFound)) return own
  return [...own, { name: namesOf(found), choice: found, isFound: true }]
}

function keyOf({ levers: taken }: LeverChoice): string {
  return JSON.stringify(taken)
}

/** `Structured inputs and more seniors 8`. */
function namesOf({ levers: taken }: LeverChoice): string {
  if (taken.length === 0) return 'Current design'
  const names = taken.map(({ name, value }) => {
    const words = name.replaceAll('-', ' ')
    return value === undefined ? words : `${words} ${value}`
  })
  const last = names.at(-1) ?? ''
  return capitalised(names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`)
}

function volumeRow({ name, choice, isFound }: LeverRow, index: number, result: RedesignResult, isNarrow: boolean) {
  const { breaksAt, above = 16 } = choice
  const cost = choice.levers.length === 0 ? '' : `, ${costInWords(choice, result)}`
  const title = isNarrow ? `${name}${cost}` : name
  const row: VolumeRow = { id: String(index), title, marks: [] }
  if (breaksAt === undefined) return { ...row, over: `over ${exactly(above)}${isNarrow ? '' : cost}` }
  const { estimate, low, high } = breaksAt
  const label = `${times(breaksAt)}${isNarrow ? '' : cost}`
  const colour = isFound ? ('redesign' as const) : ('current' as const)
  const mark = { series: 'one', colour, from: 1, low, at: estimate, high, label }
  return { ...row, marks: [isFound ? { ...mark, isSecond: true as const } : mark] }
}

function costInWords({ cost }: LeverChoice, { scenario }: RedesignResult): string {
  const { overHorizon } = cost
  if (overHorizon === 0) return 'no cost'
  const exact = { estimate: overHorizon, low: overHorizon, high: overHorizon }
  return format(exact, { ...moneyUnit(scenario.currency), mostDecimals: 0 })
}

function weeks({ horizon }: RedesignResult): string {
  return `${Number(horizon.weeks.toFixed(2))} weeks`
}

/** What holds at the target and for how much; weaker where the intervals do not settle it. */
export function leversHeadline(result: RedesignResult): string {
  const { chosen, farthest } = result
  const at = exactly(result.target)
  if (chosen === undefined) {
    const doubt = farthest !== undefined && !farthest.settled
    const none = doubt ? `No set of these levers is shown to hold at ${at}` : `No set of these levers holds at ${at}`
    return farthest?.breaksAt === undefined ? none : `${none}; the farthest breaks at ${times(farthest.breaksAt)}`
  }
  if (chosen.levers.length === 0)
    return chosen.settled
      ? `The design holds at ${at} without any lever`
      : `Whether the design holds at ${at} without any lever is not settled`
  const names = namesOf(chosen)
  const count = chosen.levers.length === 1 ? 'one lever' : `${chosen.levers.length} levers`
  const cost = costInWords(chosen, result)
  const price = cost === 'no cost' ? 'at no cost' : `for ${cost} over ${weeks(result)}`
  if (!chosen.settled)
    return firstThatFits(
      `Cheapest that may hold at ${at}, which is not settled: ${names}`,
      `Cheapest that may hold at ${at}, which is not settled: ${count}`,
    )
  return firstThatFits(
    `Cheapest to hold at ${at}: ${names}, ${price}`,
    `Cheapest to hold at ${at}: ${names}`,
    `Cheapest to hold at ${at}: ${count}, ${price}`,
  )
}

function inWords({ name, choice, isFound }: LeverRow, result: RedesignResult): string {
  const { breaksAt, above = 16, first } = choice
  const where =
    breaksAt === undefined
      ? `does not break up to ${exactly(above)}`
      : `${formatWithRange(breaksAt, volumeUnit)}${first === undefined ? '' : `, ${first} first`}`
  const cost = choice.levers.length === 0 ? '' : `, ${costInWords(choice, result)}`
  return `${name}${isFound ? ` (${result.chosen === undefined ? 'goes farthest' : 'chosen'})` : ''}: ${where}${cost}.`
}

function tableOf(rows: readonly LeverRow[], result: RedesignResult): Table {
  const money = { ...moneyUnit(result.scenario.currency), mostDecimals: 0 }
  return {
    columns: [
      { key: 'name', title: 'Levers' },
      { key: 'breaksAt', title: 'Breaks at', unit: volumeUnit },
      { key: 'first', title: 'First' },
      { key: 'cost', title: `Cost over ${weeks(result)}`, unit: money },
      { key: 'note', title: 'Note' },
    ],
    rows: rows.map(({ name, choice, isFound }) => ({
      name,
      breaksAt: choice.breaksAt,
      first: choice.first ?? '',
      cost: choice.cost.overHorizon,
      note: [
        ...(isFound ? [result.chosen === undefined ? 'goes farthest' : 'chosen'] : []),
        ...(choice.breaksAt === undefined ? [`does not break up to ${exactly(choice.above ?? 16)}`] : []),
      ].join('; '),
    })),
  }
}
