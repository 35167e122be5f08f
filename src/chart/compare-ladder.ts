/** The ladder of a comparison: a row a design, with the volume at which it breaks and what breaks first there. */
import {
  breaksEarlier,
  type CompareResult,
  type Estimate,
  type ScenarioPart,
  type Searched,
} from '../verdict/result.js'
import { targetOf } from './changes.js'
import type { Chart, Table } from './chart.js'
import { exactly, firstThatFits, overlap, shortName, times } from './headline.js'
import { titleOfBreak } from './names.js'
import { defaultLook, type Look } from './theme.js'
import { formatWithRange, volumeUnit } from './unit.js'
import { drawVolumeRows, type VolumeRow } from './volume-rows.js'
import { todayAnd } from './volume-rules.js'

interface Rung {
  readonly name: string
  readonly isCurrent: boolean
  readonly breaksAt?: Estimate
  /** Up to where nothing breaks. */
  readonly above?: number
  /** What breaks first; several where that is not settled. */
  readonly first: string
}

/** Absent where no breaks were searched. */
export function compareLadder(result: CompareResult, look: Look = defaultLook): Chart | undefined {
  const rungs = rungsOf(result)
  if (rungs.length < 2) return undefined
  const headline = compareHeadline(result)
  const alt = `Break volumes of the designs as multiples of today’s volume. ${rungs.map(inWords).join(' ')}`
  const isNarrow = look.preset === 'phone'
  const spec = drawVolumeRows({
    look,
    headline,
    alt,
    rows: rungs.map((rung, index) => rowOf(rung, index, isNarrow)),
    series: ['one'],
    subtitle: (leftOut) =>
      [
        'Volume at which each design breaks, and what breaks first. Band: 95% interval.',
        ...(leftOut > 0 ? [`${leftOut} more: see the table.`] : []),
      ].join(' '),
    named: todayAnd(targetOf(result)),
    axis: 'from 0',
  })
  return { name: 'ladder', headline, alt, spec, table: tableOf(rungs) }
}

function rungsOf(result: CompareResult): Rung[] {
  const current = rungOf('Current design', result, true)
  const others = result.designs.map((each) => rungOf(nameOf(each.scenario, result), each, false))
  return [current, ...others].filter((rung) => rung !== undefined)
}

/** Two designs of one name are told apart by their files. */
function nameOf({ name, file }: ScenarioPart, { designs }: CompareResult): string {
  return designs.filter(({ scenario }) => scenario.name === name).length > 1 ? `${name} (${file})` : name
}

function rungOf(name: string, { breaksAt, answer, constraints = [] }: Searched, isCurrent: boolean): Rung | undefined {
  if (breaksAt === undefined && answer === undefined) return undefined
  const firsts = answer === undefined ? [] : [...answer.breaks.slice(0, 1), ...(answer.notSettled ?? [])]
  const names = [...new Set(firsts.map((each) => titleOfBreak({ constraints }, each)))]
  const first = names.length > 3 ? `${names.slice(0, 2).join(', ')} or ${names.length - 2} more` : names.join(' or ')
  return { name, isCurrent, first, ...(breaksAt === undefined ? { above: answer?.above ?? 16 } : { breaksAt }) }
}

function rowOf({ name, isCurrent, breaksAt, above, first }: Rung, index: number, isNarrow: boolean): VolumeRow {
  const id = String(index)
  if (breaksAt === undefined) return { id, title: name, marks: [], over: `over ${exactly(above ?? 16)}` }
  const { estimate, low, high } = breaksAt
  const what = first === '' ? '' : first
  return {
    id,
    // A phone has room for the volume alone.
    title: isNarrow && what !== '' ? `${name}: ${what}` : name,
    marks: [
      {
        series: 'one',
        colour: isCurrent ? 'current' : 'redesign',
        ...(isCurrent ? {} : { isSecond: true as const }),
        from: 1,
        low,
        at: estimate,
        high,
        label: isNarrow || what === '' ? times(breaksAt) : `${times(breaksAt)} ${what}`,
      },
    ],
  }
}

function inWords({ name, breaksAt, above, first }: Rung): string {
  if (breaksAt === undefined) return `${name}: does not break up to ${exactly(above ?? 16)}.`
  return `${name}: ${formatWithRange(breaksAt, volumeUnit)}${first === '' ? '' : `, ${first} first`}.`
}

/** How far the break moves; of several designs which holds longest. */
export function compareHeadline(result: CompareResult): string {
  const rungs = rungsOf(result)
  const unbroken = rungs.filter(({ breaksAt }) => breaksAt === undefined)
  const above = exactly(unbroken[0]?.above ?? 16)
  if (unbroken.length === rungs.length) return `No design breaks up to ${above} today’s volume`
  const [current, redesign, third] = rungs
  if (third === undefined && current !== undefined && redesign !== undefined) return ofTwo(current, redesign, result)
  if (unbroken.length > 1) return `${unbroken.length} of ${rungs.length} designs do not break up to ${above}`
  const [only] = unbroken
  if (only !== undefined) return firstThatFits(`Only ${shortName(only.name)} does not break up to ${above}`)
  const [most, next] = rungs.toSorted((a, b) => (b.breaksAt?.estimate ?? 0) - (a.breaksAt?.estimate ?? 0))
  if (most?.breaksAt === undefined || next?.breaksAt === undefined) return 'No break volume is known'
  const [a, b] = [most, next].map(({ name }) => shortName(name))
  return overlap(most.breaksAt, next.breaksAt)
    ? firstThatFits(
        `Which design holds longest is not settled: ${a} or ${b}`,
        'Which design holds longest is not settled',
      )
    : firstThatFits(`${a} holds longest, to ${times(most.breaksAt)} today’s volume`, `${a} holds longest`)
}

function ofTwo({ breaksAt: before, above }: Rung, redesign: Rung, result: CompareResult): string {
  const { breaksAt: after } = redesign
  const limit = exactly(redesign.above ?? above ?? 16)
  if (before === undefined)
    return `The redesign breaks at ${after && times(after)}, the current design not up to ${limit}`
  if (after === undefined) return `The redesign does not break up to ${limit}, the current design at ${times(before)}`
  const [design] = result.designs
  const difference = design?.breaksAtDifference
  if (difference === undefined || (difference.low <= 0 && difference.high >= 0))
    return `No difference of the break volume is shown: ${times(before)} and ${times(after)}`
  if (before.high === 0) return `The redesign holds to ${times(after)}; today’s design is broken at every volume`
  if (after.high === 0) return `The redesign is broken at every volume; today’s design holds to ${times(before)}`
  if (difference.low > 0) return `The redesign moves the break from ${times(before)} to ${times(after)} today’s volume`
  return design === undefined || !breaksEarlier(result, design)
    ? firstThatFits(
        `The redesign breaks at ${times(after)} instead of ${times(before)}, and keeps what is missed today`,
        `The redesign breaks at ${times(after)} instead of ${times(before)}`,
      )
    : `The redesign breaks earlier: at ${times(after)} instead of ${times(before)} today’s volume`
}

function tableOf(rungs: readonly Rung[]): Table {
  return {
    columns: [
      { key: 'name', title: 'Design' },
      { key: 'breaksAt', title: 'Breaks at', unit: volumeUnit },
      { key: 'first', title: 'First' },
      { key: 'note', title: 'Note' },
    ],
    rows: rungs.map(({ name, breaksAt, above, first }) => ({
      name,
      breaksAt,
      first,
      note: breaksAt === undefined ? `does not break up to ${exactly(above ?? 16)}` : '',
    })),
  }
}
