/** The tornado: how far each input's range moves the break volume, the widest on top, and who takes over where it does. */
import type { InputEnd, SensitiveInput, SensitivityResult } from '../verdict/result.js'
import type { Chart, Table } from './chart.js'
import { exactly, firstThatFits, shortName, times } from './headline.js'
import { titleOfBreak } from './names.js'
import { defaultLook, type Look } from './theme.js'
import { formatExact, formatWithRange, shareUnit, volumeUnit } from './unit.js'
import { drawVolumeRows, type VolumeMark, type VolumeRow } from './volume-rows.js'

/** Absent where nothing was varied. */
export function sensitivity(result: SensitivityResult, look: Look = defaultLook): Chart | undefined {
  const { inputs, answer } = result
  if (inputs.length === 0) return undefined
  const headline = sensitivityHeadline(result)
  const alt = `${headline}. ${inputs.map((input) => inputInWords(input, result)).join(' ')} ${drawsInWords(result)}`
  const own = answer.breaksAt?.estimate ?? answer.above ?? 1
  const rows = inputs.map(
    (input): VolumeRow => ({
      id: input.path,
      title: input.path,
      marks: [markOf(input, 'low', own, result), markOf(input, 'high', own, result)],
    }),
  )
  const spec = drawVolumeRows({
    look,
    headline,
    alt,
    rows,
    series: ['low', 'high'],
    subtitle: (leftOut) =>
      `Break volume with each input at the two ends of its range, 95% intervals. ${drawsInWords(result)}${leftOut === 0 ? '' : ` ${leftOut} more inputs: see the table.`}`,
    named: [
      { volume: own, text: `as the file says, ${answer.breaksAt ? times(answer.breaksAt) : `over ${exactly(own)}`}` },
    ],
    axis: 'around',
  })
  return { name: 'sensitivity', headline, alt, spec, table: tableOf(result) }
}

/** Who moves the verdict: the inputs at one end of which another breaks first. */
export function sensitivityHeadline(result: SensitivityResult): string {
  const moving = result.inputs.filter(({ low, high }) => low.verdict === 'another' || high.verdict === 'another')
  const names = moving.map(({ path }) => shortName(path))
  const open = result.inputs.filter(({ low, high }) => [low, high].some(({ verdict }) => verdict === 'not settled'))
  if (moving.length === 0 && open.length > 0)
    return firstThatFits(
      `No assumption surely moves the verdict; whether ${shortName(open[0].path)}${open.length > 1 ? ` or ${open.length - 1} more` : ''} does is not settled`,
      `No assumption surely moves the verdict; of ${open.length} it is not settled`,
    )
  if (moving.length === 0) {
    const { stands, notSettled = 0 } = result.draws
    if (notSettled > 0 && stands.estimate + notSettled > 0.9999)
      return `No single assumption moves the verdict; in ${formatExact(roundedShare(notSettled), shareUnit)} of draws it is not settled`
    return stands.estimate === 1
      ? 'No assumption moves the verdict, alone or together'
      : `No single assumption moves the verdict; all together do in ${formatExact(roundedShare(1 - stands.estimate - notSettled), shareUnit)} of draws`
  }
  if (moving.length === 1)
    return `Only ${names[0]} ${open.some((each) => each !== moving[0]) ? 'surely ' : ''}moves the verdict`
  return firstThatFits(
    `${names.slice(0, -1).join(', ')} and ${names.at(-1)} move the verdict`,
    `${moving.length} of ${result.inputs.length} inputs move the verdict, ${names[0]} the break volume most`,
    `${moving.length} of ${result.inputs.length} inputs move the verdict`,
  )
}

/** In how many of the draws of all inputs at once the verdict stands. */
export function drawsInWords({ draws: { count, stands, notSettled } }: SensitivityResult): string {
  const open =
    notSettled === undefined ? '' : `, and is not settled in ${formatExact(roundedShare(notSettled), shareUnit)}`
  return `All inputs drawn at once, ${count} times: the verdict stands in ${formatWithRange(stands, { ...shareUnit, mostDecimals: 0 })}${open}.`
}

function roundedShare(share: number): number {
  return Math.round(share * 100) / 100
}

function markOf(input: SensitiveInput, series: 'low' | 'high', own: number, result: SensitivityResult): VolumeMark {
  const end = input[series]
  const { estimate, low, high } = volumeOf(end)
  const takesOver = end.verdict === 'stands' ? '' : `: ${nameOf(end, result)} first`
  return {
    series,
    colour: series === 'low' ? 'redesign' : 'current',
    from: own,
    low,
    at: estimate,
    high,
    label: `${end.value}${takesOver}`,
    says: `${input.path}: ${endInWords(end, result)}`,
  }
}

function volumeOf({ breaksAt, above = 16 }: InputEnd) {
  return breaksAt ?? { estimate: above, low: above, high: above }
}

/** What breaks first there; where the order is not settled, what may. */
export function nameOf(
  { first, notSettled = [] }: Pick<InputEnd, 'first' | 'notSettled'>,
  result: SensitivityResult,
): string {
  if (first === undefined) return 'nothing'
  const names = [...new Set([first, ...notSettled].map((each) => titleOfBreak(result, each)))]
  return names.length > 3 ? `one of $names.length` : names.join(' or ')
}

function inputInWords(input: SensitiveInput, result: SensitivityResult): string {
  const ends = [input.low, input.high].map((end) => endInWords(end, result))
  return `${input.path}: ${ends.join('; ')}.`
}

function endInWords(end: InputEnd, result: SensitivityResult): string {
  const where = end.breaksAt ? formatWithRange(end.breaksAt, volumeUnit) : `over ${exactly(end.above ?? 16)}`
  return `${where} with ${end.value}${end.verdict === 'stands' ? '' : `, ${nameOf(end, result)} first`}`
}

function tableOf(result: SensitivityResult): Table {
  return {
    columns: [
      { key: 'path', title: 'Input' },
      { key: 'tier', title: 'Evidence' },
      { key: 'value', title: 'The file says' },
      { key: 'from', title: 'Low end' },
      { key: 'low', title: 'Breaks at', unit: volumeUnit },
      { key: 'lowFirst', title: 'First' },
      { key: 'to', title: 'High end' },
      { key: 'high', title: 'Breaks at', unit: volumeUnit },
      { key: 'highFirst', title: 'First' },
    ],
    rows: result.inputs.map(({ path, tier, value, low, high }) => ({
      path,
      tier,
      value,
      from: low.value,
      low: low.breaksAt,
      lowFirst: nameOf(low, result),
      to: high.value,
      high: high.breaksAt,
      highFirst: nameOf(high, result),
    })),
  }
}
