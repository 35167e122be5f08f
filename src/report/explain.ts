/**
 * Why a `stress` answers as it does, what would move the answer and what would prove it wrong; or the same of one
 * station or pool. Sentences alone, each from numbers of the result, none beyond what their intervals carry.
 */
import { afterwards } from '../chart/cascade.js'
import { capitalised, exactly } from '../chart/headline.js'
import { titleOf } from '../chart/names.js'
import { loadInSentence, loadOf } from '../chart/trusted-load.js'
import {
  formatExact,
  formatWithRange,
  moneyUnit,
  perHourUnit,
  shareUnit,
  timeUnitFor,
  volumeUnit,
} from '../chart/unit.js'
import type { CascadeStep, Experiment, Loss, StressResult } from '../verdict/result.js'
import { inputsOf } from './resolved-inputs.js'

export interface Explanation {
  readonly title: string
  readonly sentences: readonly string[]
}

export function explanationOf(result: StressResult): Explanation[] {
  return [
    { title: 'Why this one', sentences: whyThisOne(result) },
    { title: 'What would move it', sentences: whatWouldMoveIt(result) },
    { title: 'What would prove it wrong', sentences: whatWouldProveItWrong(result) },
  ]
}

function whyThisOne({ answer, proof, scenario }: StressResult): string[] {
  const first = proof?.first
  return [answer.sentence, ...theoryIn(answer), ...(first === undefined ? [] : whyProved(first, scenario.currency))]
}

function whyProved(first: Experiment, currency: string | undefined): string[] {
  const { loss, at, replications, sentence, trials, relation, verdict, indicators } = first
  const lost =
    loss === undefined ? [] : [`At ${exactly(at)} ${lossInWords(loss, currency)} (${replications} paired runs).`]
  const rival = trials.find(({ relieved }) => !verdict.includes(relieved))
  const next =
    rival === undefined || relation === 'none'
      ? []
      : [`The next best of ${trials.length - 1}, a quarter more at ${rival.title}, recovers ${share(rival.recovered)}.`]
  return [...lost, sentence, ...next, ...indicators.flatMap(({ because }) => because ?? [])]
}

/** Theory is another way to the same number. */
function theoryIn({ theory, breaksAt }: StressResult['answer']): string[] {
  if (theory === undefined || breaksAt === undefined) return []
  const isWithin = theory >= breaksAt.low && theory <= breaksAt.high
  const at = formatExact(Number(theory.toFixed(2)), volumeUnit)
  return [
    `The traffic equations, which simulate nothing, put it at ${at}: ${isWithin ? 'within' : 'outside'} the interval.`,
  ]
}

const lossNames: Readonly<Record<Loss['of'], string>> = {
  throughput: 'fewer end than arrive, by',
  promise: 'of the promise is missed:',
  escape: 'leave unserved:',
  money: 'of margin a week is missing:',
  'flow-time': 'is added to the flow time of today:',
}

function lossInWords(loss: Loss, currency: string | undefined): string {
  const unit = {
    throughput: perHourUnit,
    promise: shareUnit,
    escape: shareUnit,
    money: moneyUnit(currency),
    'flow-time': timeUnitFor(loss.estimate),
  }[loss.of]
  return `${lossNames[loss.of]} ${formatWithRange(loss, unit)}`
}

function whatWouldMoveIt({ cascade = [], proof, scenario, answer, against }: StressResult): string[] {
  const steps = cascade.filter(({ uncured }) => uncured !== true)
  const uncured = cascade.filter((each) => each.uncured === true).map((each) => stepInWords(each, scenario.currency))
  const [step] = steps
  const last = steps.at(-1)
  const stepped = step === undefined ? [] : [stepInWords(step, scenario.currency)]
  const carried =
    steps.length < 2 || last === undefined
      ? []
      : [`${capitalised(countOf(steps.length))} such steps carry it to ${reach(last, answer.target)}.`]
  const policies = (proof?.first?.policies ?? []).map(
    ({ title, recovered }) =>
      `Deciding one in five of what ${title} sends to people without them recovers ${share(recovered)} of the loss.`,
  )
  const atTarget = proof === undefined || proof.target.loss === undefined ? [] : [proof.target.sentence]
  const redesign = against === undefined ? [] : [`With the redesign: ${against.answer.sentence}`]
  const all = [
    ...uncured,
    ...stepped,
    ...carried,
    ...policies,
    ...atTarget,
    ...(proof?.sentence ? [proof.sentence] : []),
    ...redesign,
  ]
  return all.length > 0 ? all : ['Nothing breaks that could be moved.']
}

function stepInWords(step: CascadeStep, currency: string | undefined): string {
  const { breaksAt, title, relief, costPerWeek, then } = step
  if (step.uncured === true) return `${capitalised(title)}: ${relief}.`
  const cost = costPerWeek === undefined ? '' : `, ${formatExact(Math.round(costPerWeek), moneyUnit(currency))} a week`
  const instead = then === undefined ? '' : ` instead of ${rounded(breaksAt)}`
  return `${title}: ${relief}${cost}; ${afterwards(step, 'the design')}${instead}.`
}

function reach({ then }: CascadeStep, target: number): string {
  return then === undefined ? `${exactly(target)} and beyond` : rounded(then)
}

function whatWouldProveItWrong(result: StressResult): string[] {
  const { answer, proof } = result
  const first = proof?.first
  const trial = first?.trials.find(({ relieved }) => relieved === first.verdict[0])
  const observed =
    answer.breaksAt === undefined
      ? [`Anything that breaks below ${exactly(answer.above ?? 16)}.`]
      : [
          `A break below ${rounded(answer.breaksAt.low)}, or a design that still holds above ${rounded(answer.breaksAt.high)}: the 95% interval leaves both out.`,
        ]
  const isNamed = first !== undefined && (first.relation === 'sole' || first.relation === 'accepted')
  const relieved =
    isNamed && trial !== undefined && first.policy !== true
      ? [
          `A quarter more at ${trial.title} that recovers less than ${lowerShare(trial.recovered.low)} of what is lost at ${exactly(first.at)}.`,
        ]
      : []
  const elsewhere =
    first?.relation === 'sole' ? ['A quarter more anywhere else that recovers more than a tenth of it.'] : []
  return [...observed, ...relieved, ...elsewhere, ...assumptionsIn(result), ...result.warnings.map(({ text }) => text)]
}

/** What the numbers of the file rest on. */
function assumptionsIn({ scenario }: StressResult): string[] {
  const inputs = inputsOf(scenario.resolved)
  const assumed = inputs.filter(({ tier }) => tier === 'assumption').map(({ path }) => path)
  const known = inputs.filter(({ tier }) => tier !== undefined).length
  const advice = `\`loadbearing sensitivity ${scenario.file}\` says which of them would change the verdict`
  if (known === 0) return [`Other inputs: none of the ${inputs.length} in the file has its evidence.`]
  if (assumed.length === 0) return [`Other inputs than the file says: ${known} have their evidence, none is assumed.`]
  return [`Other values of what is only assumed (${assumed.join(', ')}): ${advice}.`]
}

/** Absent for an id that the result does not have; a station without a capacity has a sentence of its own. */
export function explanationOfOne(result: StressResult, id: string): Explanation[] | undefined {
  const constraint = result.constraints.find((each) => each.id === id || each.stations.includes(id))
  if (constraint === undefined) {
    if (!idsOf(result).includes(id)) return undefined
    return [
      {
        title: titleOf(result, id),
        sentences: ['It has no capacity of its own: nothing waits for it, so it cannot break.'],
      },
    ]
  }
  const { title, breaksAt, above = 16, theory, queue } = constraint
  const { answer, proof, cascade = [], scenario } = result
  const target = exactly(answer.target)
  const load = [loadOf(constraint, 'today'), loadOf(constraint, 'target')].map((each) => each && loadInSentence(each))
  const isFirst = answer.first === constraint.id
  const own =
    breaksAt === undefined
      ? queue === 'bounded'
        ? 'Whoever waits for it may leave, so its queue cannot grow without end.'
        : `By itself it does not break up to ${exactly(above)}.`
      : `By itself, every other capacity unlimited, it breaks at ${formatWithRange(breaksAt, volumeUnit)}${theory === undefined ? '' : `; the traffic equations say ${rounded(theory)}`}.`
  const gains = [proof?.first, proof?.target].flatMap((each) => gainIn(each, constraint.id))
  const steps = cascade.filter((step) => step.constraint === constraint.id)
  return [
    {
      title: `${title}${id === constraint.id ? '' : ` (of ${id})`}`,
      sentences: [
        ...(load[0] === undefined ? [] : [`Loaded ${load[0]} today, ${load[1] ?? 'unknown'} at ${target}.`]),
        own,
        isFirst
          ? answer.notSettled === undefined
            ? 'It is what breaks first.'
            : answer.sentence
          : `What breaks first is another: ${answer.sentence}`,
      ],
    },
    {
      title: 'What a quarter more brings',
      sentences: gains.length > 0 ? gains : ['Nothing is lost that it could recover.'],
    },
    {
      title: 'Its turn in the cascade',
      sentences:
        steps.length > 0
          ? steps.map((step) => stepInWords(step, scenario.currency))
          : [`No step is needed here up to ${target}.`],
    },
  ]
}

/** Of constraints, their stations, and the other stations of the file. */
export function idsOf({ constraints, volumes }: StressResult): string[] {
  const stations = Object.keys(volumes[0]?.measures.stations ?? {})
  return [...new Set([...constraints.flatMap(({ id, stations }) => [id, ...stations]), ...stations])]
}

function gainIn(experiment: Experiment | undefined, id: string): string[] {
  const trial = experiment?.trials.find(({ relieved }) => relieved === id)
  if (experiment === undefined || trial === undefined) return []
  return [`At ${exactly(experiment.at)} it recovers ${share(trial.recovered)} of what is lost.`]
}

function share(recovered: Experiment['trials'][number]['recovered']): string {
  return formatWithRange(recovered, shareUnit)
}

function lowerShare(low: number): string {
  return formatExact(Math.floor(100 * low) / 100, shareUnit)
}

function rounded(volume: number): string {
  return formatExact(Number(volume.toFixed(2)), volumeUnit)
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

function countOf(count: number): string {
  return words[count] ?? String(count)
}
