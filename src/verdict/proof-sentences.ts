/**
 * What the proof says, in sentences. `Anywhere else nothing` is said only of a sole constraint; what the intervals do
 * not carry is said to be unsettled.
 */
import type { Indicated } from '../experiment/indicators.js'
import { areNothing, countsAs } from './counts-as.js'
import type { Experiment, JointTrial, Trial } from './result.js'
import { volumeInWords } from './sentence.js'

/** The title of a constraint or station. */
export type TitleOf = (id: string) => string

type Proved = Omit<Experiment, 'sentence' | 'indicators'>

/** What a sentence knows of its experiment besides. */
export interface Beside {
  /** Something breaks at its volume or below, or a capacity is full there: then it is not said that nothing limits it. */
  readonly isFull?: boolean
  /** The other experiment is about another loss: then this one says which is its own. */
  readonly namesLoss?: boolean
}

export function experimentSentence(proved: Proved, titleOf: TitleOf, { isFull, namesLoss }: Beside = {}): string {
  const { relation, verdict } = proved
  const at = `${volumeInWords(proved.at)}×`
  const lost = `${namesLoss === true ? lossIn(proved, titleOf) : 'what is lost'} at ${at}`
  const recovered = partOf(namedTrial(proved))
  switch (relation) {
    case 'none':
      if (isFull === true) return `At ${at} too little is lost to tell what limits it.`
      return `Nothing inside the design limits it below ${at}: nothing is lost there.`
    case 'sole':
      return `${reliefOf(proved, titleOf)} recovers ${recovered} of ${lost}; ${elsewhere(proved)}.`
    case 'accepted':
      return `${amongCapacities(proved)}${reliefIn(proved, titleOf)} recovers most: ${recovered} of ${lost}.`
    case 'or':
      return `${capitalised(listed(verdict, 'or', titleOf))}: each recovers ${eachOf(proved)} of ${lost}, and the data cannot tell them apart.`
    case 'and':
      return `Only ${listed(verdict, 'and', titleOf)} together recover ${lost}: ${recovered} of it.`
    case 'unsettled':
      return verdict.length === 0
        ? `No relief recovers ${lost}, alone or together.`
        : `What recovers the loss at ${at} is not settled: it may be ${listed(verdict, 'or', titleOf)}.`
  }
}

/** `what is missed of the promise late(5d) < 10%`: the loss by its name. */
function lossIn({ loss }: Proved, titleOf: TitleOf): string {
  switch (loss?.of) {
    case 'throughput':
      return 'what arrives and does not end'
    case 'promise':
      return `what is missed of the promise ${loss.what ?? ''}`.trimEnd()
    case 'escape':
      return `what leaves ‘${titleOf(loss.what ?? '')}’ unserved`
    case 'money':
      return 'the margin that is lost'
    case 'flow-time':
      return 'the time that items take longer than today'
    case undefined:
      return 'what is lost'
  }
}

/** Whether two experiments are about the same loss, or one of them about none. */
export function isSameLoss({ loss: a }: Pick<Proved, 'loss'>, { loss: b }: Pick<Proved, 'loss'>): boolean {
  return a === undefined || b === undefined || (a.of === b.of && a.what === b.what)
}

/**
 * One sentence where what breaks first is not where relief pays most at the target.
 * @param isSettled whether the answer names one alone as the first to break
 */
export function reconciled(first: Proved, target: Proved, titleOf: TitleOf, isSettled: boolean): string | undefined {
  const isSame =
    [...first.verdict].sort().join() === [...target.verdict].sort().join() && first.policy === target.policy
  if (first.verdict.length === 0 || target.verdict.length === 0 || isSame) return undefined
  // A promise or the margin breaks itself; who is named there only limits it.
  const isItself = isSettled && first.policy !== true && first.loss?.of === 'throughput'
  const breaks = isItself
    ? `What breaks first is ${namesIn(first, titleOf)}`
    : `Just above the break ${most(first, titleOf)}`
  const of = isSameLoss(first, target) ? '' : ` of ${lossIn(target, titleOf)}`
  return `${breaks}; at ${volumeInWords(target.at)}× ${most(target, titleOf)}${of}.`
}

function most(proved: Proved, titleOf: TitleOf): string {
  return proved.policy === true
    ? `deciding one in five without people after ${titleIn(proved.verdict[0], titleOf)} recovers most`
    : `a quarter more recovers most at ${namesIn(proved, titleOf)}`
}

function namesIn({ verdict, relation }: Proved, titleOf: TitleOf): string {
  return listed(verdict, relation === 'and' ? 'and' : 'or', titleOf)
}

/** Why an indicator names another than the verdict; absent where it agrees, and where a policy is named. */
export function indicatorBecause(
  { by, names, value }: Indicated,
  proved: Proved,
  titleOf: TitleOf,
): string | undefined {
  const { verdict, trials, policy } = proved
  const trial = trials.find(({ relieved }) => relieved === names)
  if (verdict.length === 0 || verdict.includes(names) || policy === true || trial === undefined) return undefined
  const ours = `${listed(verdict, proved.relation === 'and' ? 'and' : 'or', titleOf)} ${partOf(namedTrial(proved))}`
  const recovers = `a quarter more there recovers ${partOf(trial)} of the loss, at ${ours}`
  const whose = titleIn(names, titleOf)
  switch (by) {
    case 'offeredLoad':
      return `The highest offered load is that of ${whose} (${Math.round(100 * value)}%), but ${recovers}.`
    case 'longestQueue':
      return `The longest queue is that of ${whose} (${items(value)} on average), but ${recovers}.`
    case 'activePeriod':
      return `Most often the only one that is busy is ${whose} (${Math.round(100 * value)}% of the time), but ${recovers}.`
  }
}

/** Of a sole constraint; a way past people may recover as much as it. */
function elsewhere(proved: Proved): string {
  return areNothing(proved.policies) ? 'anywhere else nothing' : 'no other capacity recovers any'
}

/** Where a way past people may recover as much, the claim is about capacities alone. */
function amongCapacities(proved: Proved): string {
  return proved.policy === true || areNothing(proved.policies) ? '' : 'Of the capacities '
}

function reliefIn(proved: Proved, titleOf: TitleOf): string {
  const relief = reliefOf(proved, titleOf)
  return amongCapacities(proved) === '' ? relief : relief.charAt(0).toLowerCase() + relief.slice(1)
}

function namedTrial({ verdict, trials, policies, policy, together, relation }: Proved): Trial | JointTrial | undefined {
  if (relation === 'and') return together.find(({ relieved }) => relieved.join() === verdict.join())
  return (policy === true ? policies : trials).find(({ relieved }) => relieved === verdict[0])
}

function reliefOf({ verdict, trials, policy }: Proved, titleOf: TitleOf): string {
  const [id = ''] = verdict
  const title = titleIn(id, titleOf)
  if (policy === true) return `Deciding one in five without people after ${title}`
  const by = trials.find(({ relieved }) => relieved === id)?.by
  return by === 'sitting' ? `One more sitting in four of ${title}` : `A quarter more at ${title}`
}

/** A share whose interval is wider than this, either way, stands with it. */
const wide = 0.05
/** From this half width on the interval supports no more than tens. */
const coarse = 0.25

/** `98%`, `98% (66–129)`; `all` or `nothing` only where the whole interval says so. */
function partOf(trial: Pick<Trial, 'recovered'> | undefined): string {
  if (trial === undefined) return 'part'
  const word = countsAs(trial.recovered)
  if (word !== 'part') return word
  const { estimate, low, high } = trial.recovered
  const half = (high - low) / 2
  const step = half >= coarse ? 10 : 1
  const [at, from, to] = [estimate, low, high].map((share) =>
    String(step * Math.round((100 * share) / step)).replace('-', '−'),
  )
  return half > wide ? `${at}% (${from}${low < 0 ? ' to ' : '–'}${to})` : `${at}%`
}

function eachOf({ verdict, trials }: Proved): string {
  const named = trials.filter(({ relieved }) => verdict.includes(relieved))
  return named.length > 0 && named.every(({ recovered }) => countsAs(recovered) === 'all') ? 'all' : 'part'
}

function items(count: number): string {
  return String(count >= 10 ? Math.round(count) : Number(count.toPrecision(2)))
}

function listed(ids: readonly string[], by: 'and' | 'or', titleOf: TitleOf): string {
  const names = ids.map((id) => titleIn(id, titleOf))
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} ${by} ${names[names.length - 1]}`
}

/** A title inside a sentence, as it is written. */
function titleIn(id: string, titleOf: TitleOf): string {
  return `the ${titleOf(id)}`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
