/** The sentences of cost-and-value: where volume stops paying, else what a decision costs. */
import { type Estimate, isAtEveryVolume, type StressResult } from '../verdict/result.js'
import { between, exactly, firstThatFits, isWide, overlap, times } from './headline.js'
import { growsFrom, type MoneyCurve, moneyBreaks } from './money-curves.js'
import { replicationsInWords } from './replications-in-words.js'
import { format, formatWithRange, moneyUnit, type Unit, volumeUnit } from './unit.js'

export function moneyHeadline(result: StressResult): string {
  const breaks = moneyBreaks(result)
  const own = breaks.find(({ design }) => design === 'current')?.breaksAt
  if (own === undefined) return costHeadline(result)
  const other = breaks.find(({ design }) => design === 'redesign')?.breaksAt
  if (isAtEveryVolume({ breaksAt: own })) return 'The margin rises at no volume: no further item pays'
  const plain =
    own.high < 1 ? `Volume pays only up to ${where(own)}, less than today’s` : `Volume stops paying ${at(own)}`
  const redesigned =
    other !== undefined && !overlap(own, other) && other.high > 0 ? [`${plain}; redesigned, ${at(other)}`] : []
  return firstThatFits(...redesigned, plain)
}

function at(volume: Estimate): string {
  return isWide(volume) ? `somewhere ${between(volume)}` : `at ${times(volume)}`
}

function where(volume: Estimate): string {
  return isWide(volume) ? `a volume ${between(volume)}` : times(volume)
}

/** `€27.5`; `€11 to €52` where an amount may be a quarter less or more, so that it alone would say too much. */
function moneyInWords(of: Estimate, unit: Unit): string {
  const farthest = Math.max(of.high - of.estimate, of.estimate - of.low)
  if (farthest <= Math.abs(of.estimate) / 4) return format(of, unit)
  const [low, high] = [Math.max(0, of.low), of.high].map((bound) => format({ ...of, estimate: bound }, unit))
  return `${low} to ${high}`
}

function costHeadline({ volumes, answer, scenario, against }: StressResult): string {
  const costAt = (wanted: number) => volumes.find(({ volume }) => volume === wanted)?.measures.costPerDecision
  const [today, then] = [costAt(1), costAt(answer.target)]
  const money = (of: Estimate) => moneyInWords(of, moneyUnit(scenario.currency))
  const target = exactly(answer.target)
  if (today === undefined || then === undefined)
    return against === undefined
      ? 'No volume is found from which on volume stops paying'
      : 'Of the current design no volume is found from which on volume stops paying'
  if (answer.target === 1) return `A decision costs ${money(today)} today`
  return overlap(today, then)
    ? `A decision costs ${money(today)} today; at ${target} no other cost is shown`
    : `A decision costs ${money(today)} today and ${money(then)} at ${target}`
}

/** Past growth what stays open brings nothing yet: said of each design that grows on the sheet. */
export function moneySubtitle(result: StressResult, curves: readonly MoneyCurve[], last: number): string {
  const grown = [
    ['current design', growsFrom(result.volumes, last)],
    ['redesign', growsFrom(result.against?.volumes ?? [], last)],
  ] as const
  const grows = grown.flatMap(([name, volume]) => (volume === undefined ? [] : [`${exactly(volume)} (${name})`]))
  const hasRule = moneyBreaks(result).some((each) => each.breaksAt.estimate <= last && !isAtEveryVolume(each))
  return [
    `Bands: 95% intervals over ${replicationsInWords(result)} replications.`,
    ...(hasRule && curves.some(({ of }) => of !== 'costPerDecision')
      ? ['Rule: from there on the margin falls as volume grows.']
      : []),
    ...(grows.length === 0
      ? []
      : [`Work grows without end from ${grows.join(' and ')} on: money there is of the simulated weeks alone.`]),
  ].join(' ')
}

const names: Readonly<Record<MoneyCurve['of'], string>> = {
  costPerDecision: 'cost per decision',
  valueRealised: 'value realised a week',
  margin: 'margin a week',
}

export function moneyAlt(result: StressResult, curves: readonly MoneyCurve[]): string {
  const unit = moneyUnit(result.scenario.currency)
  const wanted = [1, result.answer.target]
  const lines = curves.map(({ of, design, points }) => {
    const told = points.filter(({ volume }) => wanted.includes(volume))
    const values = told.map(({ volume, money }) => `${format(money, unit)} at ${exactly(volume)}`)
    return `${design === 'current' ? 'Current design' : 'Redesign'}, ${names[of]}: ${values.join(', ')}.`
  })
  const breaks = moneyBreaks(result).map((each) => {
    const whose = each.design === 'current' ? 'Of the current design' : 'Of the redesign'
    return isAtEveryVolume(each)
      ? `${whose} the margin rises at no volume.`
      : `${whose} the margin falls from ${formatWithRange(each.breaksAt, volumeUnit)} on.`
  })
  return [`Money over multiples of today’s volume, with 95% intervals.`, ...lines, ...breaks].join(' ')
}
